import { stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { Low } from 'lowdb';
import type { StoreLog } from '../storeLog.js';
import type { Disk } from './disk.js';
import { nodeDisk } from './disk.js';
import { DurableFiles } from './durableFiles.js';
import { DurableFolders } from './durableFolders.js';
import { DurableJsonFile } from './durableJsonFile.js';
import { codeOf, failsWith, FolderUnusable } from './failures.js';
import type { FolderLock } from './folderLock.js';
import { lockFolder } from './folderLock.js';
import type { Following } from './journal/journal.js';
import { Journal } from './journal/journal.js';

export interface DataFolderOptions {
  readonly folder: string;
  readonly log?: StoreLog | undefined;
  readonly disk?: Disk | undefined;
  /** When files follow the journal. */
  readonly following?: Following | undefined;
}

/** A folder that is this process's own until it is closed. */
export interface DataFolder {
  /** Its full path. */
  readonly root: string;
  readonly lock: FolderLock;
  readonly files: DurableFiles;
  readonly journal: Journal;
  /** Brings the files up to date and gives the folder back. */
  readonly close: () => Promise<void>;
}

const asText = { encode: (text: string) => text, decode: (text: string) => text };

/** Makes the folder if there is none. Throws `FolderTaken`, or `FolderUnusable`. */
export async function openDataFolder(options: DataFolderOptions): Promise<DataFolder> {
  const { folder, disk = nodeDisk, ...others } = options;
  const root = await madeFolder(resolve(folder), disk);
  const lock = await lockFolder(root);
  const folders = new DurableFolders(root, disk);
  const files = new DurableFiles({ folders, disk, session: lock.token });
  const writeFile = async (path: string, text: string | null) => {
    const file = new DurableJsonFile(path, { files, format: asText });
    await (text === null ? file.write(null) : new Low<string | null>(file, text).write());
  };
  try {
    const journal = await Journal.open({ root, disk, folders, writeFile, confirm: lock.confirm, ...others });
    const close = async () => {
      await journal.close();
      await lock.release();
    };
    return { root, lock, files, journal, close };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

async function madeFolder(folder: string, disk: Disk): Promise<string> {
  try {
    await makeFolder(folder, disk);
    return folder;
  } catch (cause) {
    throw new FolderUnusable(`Cannot make the folder ${folder} (${codeOf(cause) ?? 'unknown'})`, folder, cause);
  }
}

/** Step by step: a recursive `mkdir` never returns below /proc, and does not say which names are new. */
async function makeFolder(folder: string, disk: Disk): Promise<void> {
  const above = dirname(folder);
  if (above === folder || !(await failsWith(['ENOENT'], stat(folder)))) return;
  await makeFolder(above, disk);
  await disk.makeFolder(folder);
  await disk.syncFolder(above);
}
