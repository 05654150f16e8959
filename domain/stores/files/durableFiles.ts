import { dirname } from 'node:path';
import type { Disk } from './disk.js';
import { removeFile } from './disk.js';
import type { DurableFolders } from './durableFolders.js';
import { codeOf, DocumentUnreadable, failedAt, failsWith } from './failures.js';

export interface DurableFilesOptions {
  readonly folders: DurableFolders;
  readonly disk: Disk;
  /** Tells the temporary files of this process from those that a crash has left. */
  readonly session: string;
}

/** Creates, replaces and removes files so that each is whole at any time, and survives a power cut once it is done. */
export class DurableFiles {
  readonly #folders: DurableFolders;
  readonly #disk: Disk;
  readonly #session: string;
  #written = 0;

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

  /** Makes the folders that it needs, too. A failure leaves no file, also after a power cut. */
  async create(path: string, text: string): Promise<void> {
    const folder = dirname(path);
    try {
      await this.#folders.make(folder);
      await this.#write(path, text);
      await this.#folders.sync(folder).catch(async (error: unknown) => {
        await this.remove(path).catch(() => undefined);
        throw error;
      });
    } catch (cause) {
      this.#folders.forget(folder);
      throw failedAt(path, cause);
    }
  }

  /** After a failure it is the old file or the new one, never a part of one. */
  async replace(path: string, text: string): Promise<void> {
    await this.#change(path, () => this.#write(path, text));
  }

  /** Does nothing where there is no file. */
  async remove(path: string): Promise<void> {
    await this.#change(path, () => removeFile(path, this.#disk));
  }

  /** Makes the folder again where somebody has removed it. */
  async #change(path: string, change: () => Promise<void>): Promise<void> {
    const folder = dirname(path);
    const changeDurably = async () => {
      await change();
      await this.#folders.sync(folder);
    };
    try {
      if (!(await failsWith(['ENOENT'], changeDurably()))) return;
      this.#folders.forget(folder);
      await this.#folders.make(folder);
      await changeDurably();
    } catch (cause) {
      throw failedAt(path, cause);
    }
  }

  /** Beside the file first, then in its place. */
  async #write(path: string, text: string): Promise<void> {
    const temporary = `${path}.${this.#session}-${++this.#written}.tmp`;
    const file = await this.#disk.create(temporary);
    try {
      try {
        await this.#disk.write(file, text);
        await this.#disk.sync(file);
      } finally {
        this.#disk.close(file);
      }
      await this.#disk.rename(temporary, path);
    } catch (error) {
      await this.#disk.remove(temporary).catch(() => undefined);
      throw error;
    }
  }
}
