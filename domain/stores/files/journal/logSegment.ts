import { dirname } from 'node:path';
import type { Disk } from '../disk.js';
import type { DurableFolders } from '../durableFolders.js';
import type { LogRecord } from './logRecords.js';
import { recordOf } from './logRecords.js';

export interface Drawer {
  readonly disk: Disk;
  readonly folders: DurableFolders;
}

/** A file of the log that is being written. */
export class LogSegment {
  readonly #disk: Disk;
  readonly #file: number;
  #size = 0;
  /** What stands behind the last whole round has been refused. */
  #isTorn = false;

  private constructor(disk: Disk, file: number) {
    this.#disk = disk;
    this.#file = file;
  }

  /** A failure leaves no file. */
  static async create(path: string, { disk, folders }: Drawer): Promise<LogSegment> {
    const folder = dirname(path);
    try {
      await folders.make(folder);
      const file = await disk.create(path);
      try {
        await folders.sync(folder);
      } catch (error) {
        disk.close(file);
        await disk.remove(path).catch(() => undefined);
        throw error;
      }
      return new LogSegment(disk, file);
    } catch (error) {
      folders.forget(folder);
      throw error;
    }
  }

  /** Bytes that are on the disk. */
  get size(): number {
    return this.#size;
  }

  /** One flush for them all. After a failure none is there, and until that is sure none can be added. */
  async append(records: readonly LogRecord[]): Promise<void> {
    if (this.#isTorn) await this.#mend();
    const bytes = Buffer.from(records.map((record) => recordOf(record, this.#size)).join(''));
    this.#isTorn = true;
    try {
      await this.#disk.write(this.#file, bytes);
      await this.#disk.sync(this.#file);
    } catch (error) {
      await this.#mend().catch(() => undefined);
      throw error;
    }
    this.#isTorn = false;
    this.#size += bytes.length;
  }

  async close(): Promise<void> {
    if (this.#isTorn) await this.#mend().catch(() => undefined);
    this.#disk.close(this.#file);
  }

  async #mend(): Promise<void> {
    await this.#disk.truncate(this.#file, this.#size);
    await this.#disk.sync(this.#file);
    this.#isTorn = false;
  }
}
