import { dirname } from 'node:path';
import type { Disk } from './disk.js';
import { removeFile } from './disk.js';
import type { DurableFolders } from './durableFolders.js';
import { codeOf, DocumentUnreadable, failedAt } from './failures.js';

export interface DurableFilesOptions {
  readonly folders: DurableFolders;
  readonly disk: Disk;
  /** Tells the drafts of this run from what a crash has left behind. */
  readonly session: string;
}

/** Files that are replaced whole or not at all, and survive a power cut once that has been answered. */
export class DurableFiles {
  readonly #folders: DurableFolders;
  readonly #disk: Disk;
  readonly #session: string;
  #drafts = 0;

  constructor({ folders, disk, session }: DurableFilesOptions) {
    this.#folders = folders;
    this.#disk = disk;
    this.#session = session;
  }

  /** Null where there is no file. */
  async read(path: string): Promise<Buffer | null> {
    try {
      return await this.#disk.read(path);
    } catch (cause) {
      const code = codeOf(cause);
      if (code === 'ENOENT' || code === 'ENOTDIR') return null;
      if (code === 'EISDIR') throw new DocumentUnreadable(path, 'it is a folder', cause);
      throw failedAt(path, cause);
    }
  }

  /** Makes the folders that it needs, too; a failure leaves no file, also after a power cut. */
  async create(path: string, text: string): Promise<void> {
    const folder = dirname(path);
    try {
      await this.#folders.make(folder);
      await this.#put(path, text);
      await this.#folders.sync(folder).catch(async (error: unknown) => {
        await this.replace(path, null).catch(() => undefined);
        throw error;
      });
    } catch (cause) {
      this.#folders.forget(folder);
      throw failedAt(path, cause);
    }
  }

  /** Null removes the file. After a failure it is the old one or the new one, never a part of one. */
  async replace(path: string, text: string | null): Promise<void> {
    const folder = dirname(path);
    const replace = async () => {
      await (text === null ? removeFile(path, this.#disk) : this.#put(path, text));
      await this.#folders.sync(folder);
    };
    try {
      await replace().catch(async (error: unknown) => {
        if (codeOf(error) !== 'ENOENT') throw error;
        // Somebody has removed the folder.
        this.#folders.forget(folder);
        await this.#folders.make(folder);
        await replace();
      });
    } catch (cause) {
      throw failedAt(path, cause);
    }
  }

  async #put(path: string, text: string): Promise<void> {
    const draft = `${path}.${this.#session}-${++this.#drafts}.tmp`;
    const file = await this.#disk.create(draft);
    try {
      try {
        await this.#disk.write(file, text);
        await this.#disk.sync(file);
      } finally {
        this.#disk.close(file);
      }
      await this.#disk.rename(draft, path);
    } catch (error) {
      await this.#disk.remove(draft).catch(() => undefined);
      throw error;
    }
  }
}
