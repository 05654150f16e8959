import { crc32 } from 'node:zlib';
import { z } from 'zod';

/** What a document's file shall hold; null if it shall be removed. */
export interface JournalRecord {
  /** From the data folder, with `/`. */
  readonly path: string;
  readonly text: string | null;
}

export interface RecordsRead {
  readonly records: readonly JournalRecord[];
  /** Where a record begins that had been flushed and can no longer be read. An unfinished last round is no damage. */
  readonly damagedAt?: number;
}

const headSchema = z.strictObject({
  path: z.string(),
  bytes: z.int().nonnegative().nullable(),
  /** How many bytes of the segment had been flushed when this record was written. */
  flushed: z.int().nonnegative(),
  crc: z.int(),
});
type Head = z.infer<typeof headSchema>;

const newline = 0x0a;
const headStart = Buffer.from('\n{"path":');

/** A line with the head, then the text, which ends with a newline of its own. */
export function encodeRecord({ path, text }: JournalRecord, flushed: number): string {
  const bytes = text === null ? null : Buffer.byteLength(text);
  const head: Head = { path, bytes, flushed, crc: checksum(path, flushed, text ?? '') };
  return `${JSON.stringify(head)}\n${text ?? ''}`;
}

/** The records up to the first that is not whole. */
export function decodeRecords(bytes: Buffer): RecordsRead {
  const records: JournalRecord[] = [];
  let end = 0;
  for (let found = recordAt(bytes, 0); found !== undefined; found = recordAt(bytes, end)) {
    records.push(found.record);
    end = found.end;
  }
  return { records, ...(wasFlushed(bytes, end) && { damagedAt: end }) };
}

function recordAt(bytes: Buffer, start: number) {
  const line = bytes.indexOf(newline, start);
  const head = line < 0 ? undefined : headIn(bytes.toString('utf8', start, line));
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

/** Whether a later record says that this byte had been flushed. */
function wasFlushed(bytes: Buffer, byte: number): boolean {
  for (let at = bytes.indexOf(headStart, byte); at >= 0; at = bytes.indexOf(headStart, at + 1)) {
    if ((recordAt(bytes, at + 1)?.flushed ?? 0) > byte) return true;
  }
  return false;
}

function checksum(path: string, flushed: number, text: string | Uint8Array): number {
  return crc32(text, crc32(`${flushed} ${path}`));
}
