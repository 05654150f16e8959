import type { FileHandle } from 'node:fs/promises';
import { open, readFile } from 'node:fs/promises';
import { z } from 'zod';

const entrySchema = z.object({
  key: z.string(),
  kind: z.enum(['charge', 'refund', 'void']),
  minor: z.number().int(),
  currency: z.string(),
  verdict: z.enum(['approved', 'declined']),
  /** Only for a refund: key of the charge that it refunds. */
  of: z.string().optional(),
});
export type LedgerEntry = z.infer<typeof entrySchema>;

/**
 * Append-only ledger of the simulated bank, one line per entry, synced before it answers. Lines that arrive together
 * share one sync.
 */
export class SandboxLedger {
  readonly #path: string;
  readonly #entries = new Map<string, LedgerEntry>();
  /** Refunded so far by the charge's key, in minor units. */
  readonly #refunded = new Map<string, number>();
  #file: Promise<FileHandle> | undefined;
  #waiting: string[] = [];
  #last: Promise<void> = Promise.resolve();
  #next: Promise<void> | undefined;
  /** The file may end in an incomplete line. */
  #torn = false;

  constructor(path: string) {
    this.#path = path;
  }

  async find(key: string): Promise<LedgerEntry | undefined> {
    await this.#opened();
    return this.#entries.get(key);
  }

  async add(entry: LedgerEntry): Promise<void> {
    await this.#opened();
    this.#waiting.push(`${JSON.stringify(entry)}\n`);
    await this.#written();
    this.#note(entry);
  }

  /** How much of a charge has been refunded so far. */
  async refunded(charge: string): Promise<number> {
    await this.#opened();
    return this.#refunded.get(charge) ?? 0;
  }

  /** All entries in order. */
  async all(): Promise<readonly LedgerEntry[]> {
    await this.#opened();
    return [...this.#entries.values()];
  }

  async close(): Promise<void> {
    await this.#last;
    await (await this.#file)?.close();
    this.#file = undefined;
  }

  #note(entry: LedgerEntry): void {
    const { key, kind, verdict, of, minor } = entry;
    const isNew = !this.#entries.has(key);
    this.#entries.set(key, entry);
    if (isNew && kind === 'refund' && verdict === 'approved' && of !== undefined)
      this.#refunded.set(of, (this.#refunded.get(of) ?? 0) + minor);
  }

  /** Lines that arrive during a write are written together in the next one. */
  #written(): Promise<void> {
    if (this.#next === undefined) {
      this.#next = this.#last.then(() => this.#write());
      this.#last = this.#next.catch(() => undefined);
    }
    return this.#next;
  }

  async #write(): Promise<void> {
    const lines = [this.#torn ? '\n' : '', ...this.#waiting].join('');
    this.#waiting = [];
    this.#next = undefined;
    const file = await this.#opened();
    this.#torn = true;
    await file.appendFile(lines);
    this.#torn = false;
    await file.datasync();
  }

  #opened(): Promise<FileHandle> {
    return (this.#file ??= this.#open().catch((error: unknown) => {
      this.#file = undefined; // the next one is another attempt
      throw error;
    }));
  }

  /** Cuts off an incomplete last line: it was never answered, so it has not happened. */
  async #open(): Promise<FileHandle> {
    const text = await readFile(this.#path, 'utf8').catch((error: unknown) => {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return ''; // Node's own
      throw error;
    });
    for (const line of text.split('\n')) {
      const entry = entryIn(line);
      if (entry !== undefined) this.#note(entry);
    }
    const file = await open(this.#path, 'a', 0o600);
    if (text !== '' && !text.endsWith('\n')) await file.appendFile('\n');
    return file;
  }
}

function entryIn(line: string): LedgerEntry | undefined {
  try {
    return entrySchema.parse(JSON.parse(line));
  } catch {
    return undefined;
  }
}
