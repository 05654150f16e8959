import { crc32 } from 'node:zlib';
import { z } from 'zod';

/** What a document is from now on; null if it is no more. */
export interface LogRecord {
  /** From the data folder, with `/`. */
  readonly path: string;
  readonly text: string | null;
}

export interface RecordsRead {
  readonly records: readonly LogRecord[];
  /** The byte from which something that had been on the disk is no longer legible; an end that never got there is no damage. */
  readonly damagedAt?: number;
}

const newline = 0x0a;
const headStart = Buffer.from('\n{"path":');
const headSchema = z.strictObject({
  path: z.string(),
  bytes: z.int().nonnegative().nullable(),
  /** Bytes of the file that were on the disk for sure before this was written. */
  flushed: z.int().nonnegative(),
  crc: z.int(),
});
type Head = z.infer<typeof headSchema>;

/** A line that says whose text follows and how long it is; then the text, which ends its own line. */
export function recordOf({ path, text }: LogRecord, flushed: number): string {
  const bytes = text === null ? null : Buffer.byteLength(text);
  const head: Head = { path, bytes, flushed, crc: checksum(path, flushed, text ?? '') };
  return `${JSON.stringify(head)}\n${text ?? ''}`;
}

/** All up to the first that is not whole. */
export function recordsIn(bytes: Buffer): RecordsRead {
  const records: LogRecord[] = [];
  let at = 0;
  for (let found = recordAt(bytes, at); found !== undefined; found = recordAt(bytes, at)) {
    records.push(found.record);
    at = found.end;
  }
  return { records, ...(wasFlushed(bytes, at) && { damagedAt: at }) };
}

interface Found {
  readonly record: LogRecord;
  readonly flushed: number;
  readonly end: number;
}

function recordAt(bytes: Buffer, at: number): Found | undefined {
  const line = bytes.indexOf(newline, at);
  const head = line < 0 ? undefined : headIn(bytes.toString('utf8', at, line));
  if (head === undefined) return undefined;

  const { path, flushed } = head;
  const end = line + 1 + (head.bytes ?? 0);
  const text = bytes.subarray(line + 1, end);
  if (end > bytes.length || checksum(path, flushed, text) !== head.crc) return undefined;
  return { record: { path, text: head.bytes === null ? null : text.toString('utf8') }, flushed, end };
}

function headIn(line: string): Head | undefined {
  try {
    return headSchema.safeParse(JSON.parse(line)).data;
  } catch {
    return undefined;
  }
}

/** Whether something that was written later knew that this byte was on the disk. */
function wasFlushed(bytes: Buffer, byte: number): boolean {
  for (let at = bytes.indexOf(headStart, byte); at >= 0; at = bytes.indexOf(headStart, at + 1)) {
    const found = recordAt(bytes, at + 1);
    if (found !== undefined && found.flushed > byte) return true;
  }
  return false;
}

function checksum(path: string, flushed: number, text: string | Uint8Array): number {
  return crc32(text, crc32(`${flushed} ${path}`));
}
