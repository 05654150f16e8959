import {
  closeSync,
  fstatSync,
  fsync,
  ftruncate,
  mkdir,
  open,
  openSync,
  read,
  rename,
  unlink,
  writeFile,
} from 'node:fs';
import { promisify } from 'node:util';
import { codeOf } from './failures.js';

/** The calls that a store makes to its disk. */
export interface Disk {
  /** Creates a file that only its owner may read; rejects if there is one. */
  readonly create: (path: string) => Promise<number>;
  readonly write: (file: number, content: string | Uint8Array) => Promise<void>;
  readonly truncate: (file: number, size: number) => Promise<void>;
  readonly sync: (file: number) => Promise<void>;
  /** Flushes a file that another process may have written. */
  readonly syncFile: (path: string) => Promise<void>;
  readonly close: (file: number) => void;
  readonly rename: (from: string, to: string) => Promise<void>;
  readonly remove: (path: string) => Promise<void>;
  readonly read: (path: string) => Promise<Buffer>;
  /** Does nothing if it exists. */
  readonly makeFolder: (path: string) => Promise<void>;
  /** Makes the names in a folder survive a power cut. */
  readonly syncFolder: (path: string) => Promise<void>;
}

const openFile = promisify(open);
const readBytes = promisify(read);
const syncOpen = promisify(fsync);
const makeFolder = promisify(mkdir);

/** Calls that do not wait for the disk are synchronous: a thread would take longer. */
export const nodeDisk: Disk = {
  create: (path) => openFile(path, 'ax', 0o600),
  write: promisify(writeFile),
  truncate: promisify(ftruncate),
  sync: syncOpen,
  syncFile: async (path) => {
    const file = await openFile(path, 'r+');
    try {
      await syncOpen(file);
    } finally {
      closeSync(file);
    }
  },
  close: closeSync,
  rename: promisify(rename),
  remove: promisify(unlink),
  read: async (path) => {
    const file = await openFile(path, 'r');
    try {
      const { size } = fstatSync(file);
      const { buffer, bytesRead } = await readBytes(file, Buffer.allocUnsafe(size), 0, size, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      closeSync(file);
    }
  },
  makeFolder: async (path) => {
    await makeFolder(path, 0o700).catch((error: unknown) => {
      if (codeOf(error) !== 'EEXIST') throw error;
    });
  },
  syncFolder: async (path) => {
    if (process.platform === 'win32') return;
    const folder = openSync(path, 'r');
    try {
      await syncOpen(folder);
    } finally {
      closeSync(folder);
    }
  },
};

/** Does nothing where there is no file. */
export async function removeFile(path: string, disk: Disk): Promise<void> {
  await disk.remove(path).catch((error: unknown) => {
    if (codeOf(error) !== 'ENOENT') throw error;
  });
}
