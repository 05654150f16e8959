import type { Adapter } from 'lowdb';
import { Low } from 'lowdb';
import type { DurableFiles } from './durableFiles.js';
import { DocumentUnreadable } from './failures.js';
import type { WriteAheadLog } from './journal/writeAheadLog.js';

/** How a document is written as text. `decode` throws for a text that is not the document of that path. */
export interface Format<Content> {
  encode(content: Content): string;
  decode(text: string, path: string): Content;
}

export interface Shelf<Content> {
  readonly format: Format<Content>;
  readonly files: DurableFiles;
  readonly log: WriteAheadLog;
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** A JSON file that is replaced whole or not at all; null stands for no file. */
class DurableFile<Content> implements Adapter<Content | null> {
  readonly #path: string;
  readonly #shelf: Shelf<Content>;
  #exists = false;
  /** Characters of the document. */
  size = 0;

  constructor(path: string, shelf: Shelf<Content>) {
    this.#path = path;
    this.#shelf = shelf;
  }

  async read(): Promise<Content | null> {
    const { format, files, log } = this.#shelf;
    const waiting = log.latest(this.#path);
    const text = waiting === undefined ? await files.read(this.#path) : waiting;
    if (text === null) return null;
    try {
      const content = format.decode(typeof text === 'string' ? text : utf8.decode(text), this.#path);
      this.#exists = true;
      this.size = text.length;
      return content;
    } catch (cause) {
      throw new DocumentUnreadable(this.#path, cause instanceof Error ? firstLine(cause.message) : 'not valid', cause);
    }
  }

  /** A new document gets its file at once, so that whoever looks into its folder finds it; a change waits in the log. */
  async write(content: Content | null): Promise<void> {
    const { format, files, log } = this.#shelf;
    const text = content === null ? null : format.encode(content);
    const isNew = !this.#exists && log.latest(this.#path) === undefined;
    if (isNew && text !== null) await files.create(this.#path, text);
    else await log.add(this.#path, text);
    this.#exists = text !== null;
    this.size = text?.length ?? 0;
  }
}

/** lowdb's Low, except that memory follows the disk instead of running ahead of it. */
export class DurableDocument<Content> extends Low<Content | null> {
  readonly #file: DurableFile<Content>;

  constructor(path: string, shelf: Shelf<Content>) {
    const file = new DurableFile(path, shelf);
    super(file, null);
    this.#file = file;
  }

  get size(): number {
    return this.#file.size;
  }

  /** Saves the content, or removes the document for null; a failure leaves document and file as they were. */
  async replace(content: Content | null): Promise<void> {
    await this.#file.write(content);
    this.data = content;
  }
}

function firstLine(message: string): string {
  return message.split('\n', 1).join('');
}
