import type { Adapter } from 'lowdb';
import type { DurableFiles } from './durableFiles.js';
import { DocumentUnreadable } from './failures.js';

/** How a document is written as text. `decode` throws for a text that is not the document of that path. */
export interface Format<Content> {
  encode(content: Content): string;
  decode(text: string, path: string): Content;
}

export interface DurableJsonFileOptions<Content> {
  readonly files: DurableFiles;
  readonly format: Format<Content>;
  /** Creates the file, with the folders that it needs, instead of replacing it. */
  readonly isNew?: boolean;
}

/** lowdb's `JSONFile`, but durable: the file is replaced whole or not at all, and survives a power cut once written. */
export class DurableJsonFile<Content> implements Adapter<Content | null> {
  readonly #path: string;
  readonly #options: DurableJsonFileOptions<Content>;
  /** Of what was read or written last: characters, or bytes. */
  size = 0;

  constructor(path: string, options: DurableJsonFileOptions<Content>) {
    this.#path = path;
    this.#options = options;
  }

  /** Null where there is no file. */
  async read(): Promise<Content | null> {
    const bytes = await this.#options.files.read(this.#path);
    this.size = bytes?.length ?? 0;
    return bytes && decode(bytes, this.#path, this.#options.format);
  }

  /** Null removes the file; `Low` never passes it on. */
  async write(content: Content | null): Promise<void> {
    const { files, format, isNew = false } = this.#options;
    const text = content === null ? '' : format.encode(content);
    this.size = text.length;
    if (content === null) await files.remove(this.#path);
    else await (isNew ? files.create(this.#path, text) : files.replace(this.#path, text));
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Throws `DocumentUnreadable`. */
export function decode<Content>(text: string | Uint8Array, path: string, format: Format<Content>): Content {
  try {
    return format.decode(typeof text === 'string' ? text : utf8.decode(text), path);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message.split('\n', 1).join('') : 'not valid';
    throw new DocumentUnreadable(path, reason, cause);
  }
}
