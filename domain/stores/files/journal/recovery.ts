import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Disk } from '../disk.js';
import { codeOf, FolderUnusable } from '../failures.js';
import type { LogRecord } from './logRecords.js';
import { recordsIn } from './logRecords.js';

/** A part of the log that the last process has left. */
export interface LeftSegment {
  readonly path: string;
  readonly number: number;
  /** Bytes. */
  readonly size: number;
  readonly records: readonly LogRecord[];
}

const digits = 10;
const nameOfSegment = /^\d{10}\.jsonl$/;

export function segmentPath(folder: string, number: number): string {
  return join(folder, `${String(number).padStart(digits, '0')}.jsonl`);
}

/** Oldest first. Rejects with `FolderUnusable` where one cannot be read, or is damaged where it had been flushed. */
export async function* leftSegments(folder: string, disk: Disk): AsyncGenerator<LeftSegment, void, void> {
  for (const name of await namesIn(folder)) {
    const path = join(folder, name);
    const bytes = await read(path, disk);
    const { records, damagedAt } = recordsIn(bytes);
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

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).filter((name) => nameOfSegment.test(name)).sort();
  } catch (cause) {
    if (codeOf(cause) === 'ENOENT') return [];
    throw unreadable(folder, cause);
  }
}

/** What a killed process had not flushed yet is flushed first: who reads it may count on it. */
async function read(path: string, disk: Disk): Promise<Buffer> {
  try {
    await disk.syncFile(path);
    return await disk.read(path);
  } catch (cause) {
    throw unreadable(path, cause);
  }
}

function unreadable(path: string, cause: unknown): FolderUnusable {
  return new FolderUnusable(`Cannot read ${path} (${codeOf(cause) ?? 'unknown'})`, path, cause);
}
