import { stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Disk } from './disk.js';
import { codeOf, FolderUnusable } from './failures.js';

/** The folder's full path; made durably if there was none. */
export async function dataFolder(folder: string, disk: Disk): Promise<string> {
  const root = resolve(folder);
  try {
    await makeFolder(root, disk);
  } catch (cause) {
    throw new FolderUnusable(`Cannot make the folder ${root} (${codeOf(cause) ?? 'unknown'})`, root, cause);
  }
  return root;
}

/** Step by step: a recursive `mkdir` never returns below /proc, and does not say which names are new. */
async function makeFolder(folder: string, disk: Disk): Promise<void> {
  const above = dirname(folder);
  if (above === folder || (await exists(folder))) return;
  await makeFolder(above, disk);
  await disk.makeFolder(folder);
  await disk.syncFolder(above);
}

async function exists(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
}
