import { dirname, join } from 'node:path';
import type { Disk } from '../disk.js';
import type { DurableFolders } from '../durableFolders.js';
import { FolderUnusable } from '../failures.js';
import { namesIn } from '../namesIn.js';
import type { JournalRecord } from './records.js';
import { decodeRecords, encodeRecord } from './records.js';

const segmentName = /^\d{10}\.jsonl$/;

export function segmentPath(folder: string, number: number): string {
  return join(folder, `${String(number).padStart(10, '0')}.jsonl`);
}

/** A file of the journal that is being written. */
export class Segment {
  readonly #disk: Disk;
  readonly #file: number;
  #size = 0;
  /** Whether something stands behind the last whole round that has been refused. */
  #isTorn = false;

  private constructor(disk: Disk, file: number) {
    this.#disk = disk;
    this.#file = file;
  }

  /** After a failure there may be an empty file. */
  static async create(path: string, { disk, folders }: { disk: Disk; folders: DurableFolders }): Promise<Segment> {
    const folder = dirname(path);
    let file: number | undefined;
    try {
      await folders.make(folder);
      file = await disk.create(path);
      await folders.sync(folder);
      return new Segment(disk, file);
    } catch (error) {
      if (file !== undefined) disk.close(file);
      folders.forget(folder);
      throw error;
    }
  }

  /** Bytes that have been flushed. */
  get size(): number {
    return this.#size;
  }

  /** Writes a round of records with one flush. After a failure none is there; until that is sure, none can be added. */
  async append(records: readonly JournalRecord[]): Promise<void> {
    if (this.#isTorn) await this.#removeTorn();
    const bytes = Buffer.from(records.map((record) => encodeRecord(record, this.#size)).join(''));
    this.#isTorn = true;
    try {
      await this.#disk.write(this.#file, bytes);
      await this.#disk.sync(this.#file);
    } catch (error) {
      await this.#removeTorn().catch(() => undefined);
      throw error;
    }
    this.#isTorn = false;
    this.#size += bytes.length;
  }

  async close(): Promise<void> {
    if (this.#isTorn) await this.#removeTorn().catch(() => undefined);
    this.#disk.close(this.#file);
  }

  async #removeTorn(): Promise<void> {
    await this.#disk.truncate(this.#file, this.#size);
    await this.#disk.sync(this.#file);
    this.#isTorn = false;
  }
}

/** What the last process has left, oldest first. Throws `FolderUnusable` where a segment is damaged. */
export async function* readSegments(folder: string, disk: Disk) {
  const names = (await namesIn(folder)).filter((name) => segmentName.test(name)).sort();
  for (const [path, name] of names.map((name) => [join(folder, name), name] as const)) {
    await disk.syncFile(path); // what a killed process had not flushed yet
    const bytes = await disk.read(path);
    const { records, damagedAt } = decodeRecords(bytes);
    if (damagedAt !== undefined) throw damaged(path, damagedAt);
    yield { path, number: Number.parseInt(name, 10), size: bytes.length, records };
  }
}

export function damaged(path: string, byte: number): FolderUnusable {
  return new FolderUnusable(
    `${path} is damaged at byte ${byte}: put it back from a copy, or move it away and lose the last changes`,
    path,
  );
}
