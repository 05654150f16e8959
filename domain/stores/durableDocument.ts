import { dirname } from 'node:path';
import type { Adapter } from 'lowdb';
import { Low } from 'lowdb';
import type { Disk } from './disk.js';
import type { DurableFolders } from './durableFolders.js';
import { codeOf, DocumentUnreadable, failedAt } from './failures.js';

/** How a document is written as text. `decode` throws for a text that is not the document of that path. */
export interface Format<Content> {
  encode(content: Content): string;
  decode(text: string, path: string): Content;
}

export interface Shelf<Content> {
  readonly format: Format<Content>;
  readonly folders: DurableFolders;
  readonly disk: Disk;
  /** Tells the temporary files of this run from what a crash has left behind. */
  readonly session: string;
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
let writes = 0;

/** A JSON file that is replaced whole or not at all; null stands for no file. */
class DurableFile<Content> implements Adapter<Content | null> {
  readonly #path: string;
  readonly #shelf: Shelf<Content>;
  #saved: Content | null = null;
  /** Characters on disk. */
  size = 0;

  constructor(path: string, shelf: Shelf<Content>) {
    this.#path = path;
    this.#shelf = shelf;
  }

  async read(): Promise<Content | null> {
    const bytes = await this.#bytes();
    if (bytes === null) return null;
    try {
      this.#saved = this.#shelf.format.decode(utf8.decode(bytes), this.#path);
    } catch (cause) {
      throw new DocumentUnreadable(this.#path, cause instanceof Error ? firstLine(cause.message) : 'not valid', cause);
    }
    this.size = bytes.length;
    return this.#saved;
  }

  /** A folder in which a document was saved has been made durable then. */
  async write(content: Content | null): Promise<void> {
    const { folders } = this.#shelf;
    const folder = dirname(this.#path);
    try {
      if (this.#saved === null) await folders.make(folder);
      await this.#replace(content);
      await folders.sync(folder).catch(async (error: unknown) => {
        await this.#replace(this.#saved).catch(() => undefined);
        throw error;
      });
    } catch (cause) {
      folders.forget(folder);
      throw failedAt(this.#path, cause);
    }
    this.#saved = content;
  }

  async #bytes(): Promise<Buffer | null> {
    try {
      return await this.#shelf.disk.read(this.#path);
    } catch (cause) {
      const code = codeOf(cause);
      if (code === 'ENOENT' || code === 'ENOTDIR') return null;
      if (code === 'EISDIR') throw new DocumentUnreadable(this.#path, 'it is a folder', cause);
      throw failedAt(this.#path, cause);
    }
  }

  async #replace(content: Content | null): Promise<void> {
    const { disk, format, session } = this.#shelf;
    if (content === null) {
      await disk.remove(this.#path);
      return;
    }

    const text = format.encode(content);
    const draft = `${this.#path}.${session}-${++writes}.tmp`;
    const file = await disk.create(draft);
    try {
      try {
        await disk.write(file, text);
        await disk.sync(file);
      } finally {
        disk.close(file);
      }
      await disk.rename(draft, this.#path);
    } catch (error) {
      await disk.remove(draft).catch(() => undefined);
      throw error;
    }
    this.size = text.length;
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
