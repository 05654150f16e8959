import AsyncLock from 'async-lock';
import { Low } from 'lowdb';
import { LRUCache } from 'lru-cache';
import type { DataFolder } from './files/dataFolder.js';
import type { Format } from './files/durableJsonFile.js';
import { decode, DurableJsonFile } from './files/durableJsonFile.js';
import { StoreClosed } from './files/failures.js';

/** What becomes of a document: `save` replaces it, null removes it, without `save` it stays. */
export interface Revision<Content, Answer> {
  readonly answer: Answer;
  readonly save?: Content | null;
}

export interface DocumentStoreOptions<Content> {
  readonly data: Pick<DataFolder, 'files' | 'journal' | 'lock'>;
  readonly format: Format<Content>;
  /** Characters of JSON whose documents are kept in memory. */
  readonly cacheSize: number;
}

/** A document as the disk has it; null where there is none. */
interface Version<Content> {
  readonly content: Content | null;
  /** Characters. */
  readonly size: number;
}

/** What a document costs besides its text, also one that does not exist. */
const overhead = 500;

/** Documents by path: one writer at a time for each, none waiting for another's, the latest used kept in memory. */
export class DocumentStore<Content extends object> {
  readonly #options: DocumentStoreOptions<Content>;
  readonly #cache: LRUCache<string, Version<Content>>;
  readonly #queue = new AsyncLock({ maxPending: Infinity });
  readonly #running = new Set<Promise<unknown>>();
  #isClosed = false;

  constructor(options: DocumentStoreOptions<Content>) {
    this.#options = options;
    this.#cache = new LRUCache({ maxSize: options.cacheSize, sizeCalculation: ({ size }) => size + overhead });
  }

  /** The latest saved version. */
  async read(path: string): Promise<Content | undefined> {
    if (this.#isClosed) throw closed(path);
    const known = this.#cache.get(path);
    if (known !== undefined) return known.content ?? undefined;

    const load = async () => (await this.#load(path)).content ?? undefined;
    return await this.#run(path, load, { skipQueue: true });
  }

  /** Reads past the cache, so that looking at every document does not drive out those in use. */
  async peek(path: string): Promise<Content | undefined> {
    return (await this.#readVersion(path)).content ?? undefined;
  }

  /** Runs `revise` on the latest saved version and resolves when its outcome is on disk; `saved` is called just before. */
  async change<Answer>(
    path: string,
    revise: (content: Content | undefined) => Revision<Content, Answer>,
    saved?: (content: Content) => void,
  ): Promise<Answer> {
    return await this.#run(path, async () => {
      const before = await this.#load(path);
      const { answer, save } = revise(before.content ?? undefined);
      if (save !== undefined && save !== before.content) {
        await this.#save(path, before, save);
        if (save !== null) saved?.(save);
      }
      return answer;
    });
  }

  /** Removes a document that `isOver`, unless its file is not up to date: then it has just been written. */
  async drop(path: string, isOver: (content: Content) => boolean): Promise<void> {
    const seen = await this.peek(path);
    if (seen === undefined || !isOver(seen)) return;
    await this.change(path, (content) => {
      const isSame = content !== undefined && this.#options.data.journal.latest(path) === undefined && isOver(content);
      return { answer: undefined, ...(isSame && { save: null }) };
    });
  }

  /** Refuses what comes from now on and waits for what is under way. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await Promise.allSettled(this.#running);
  }

  #run<Answer>(path: string, task: () => Promise<Answer>, options?: { skipQueue: true }): Promise<Answer> {
    if (this.#isClosed) return Promise.reject(closed(path));
    const run = this.#queue.acquire(path, task, options);
    this.#running.add(run);
    const end = () => this.#running.delete(run);
    run.then(end, end);
    return run;
  }

  async #load(path: string): Promise<Version<Content>> {
    const known = this.#cache.get(path);
    if (known !== undefined) return known;

    const version = await this.#readVersion(path);
    this.#cache.set(path, version);
    return version;
  }

  /** From the journal, or else from the file. */
  async #readVersion(path: string): Promise<Version<Content>> {
    const { data, format } = this.#options;
    const text = data.journal.latest(path);
    if (text === null) return { content: null, size: 0 };
    if (text !== undefined) return { content: decode(text, path, format), size: text.length };

    const file = new DurableJsonFile(path, { files: data.files, format });
    const database = new Low<Content | null>(file, null);
    await database.read();
    return { content: database.data, size: file.size };
  }

  /** After a failure the document is read again, so that the cache never has what the disk does not. */
  async #save(path: string, before: Version<Content>, content: Content | null): Promise<void> {
    const confirmed = this.#options.data.lock.confirm();
    if (confirmed !== undefined) await confirmed;
    try {
      this.#cache.set(path, { content, size: await this.#write(path, before, content) });
    } catch (error) {
      this.#cache.delete(path);
      throw error;
    }
  }

  /** A new document gets its file at once, so that listing its folder finds it; a change goes into the journal. */
  async #write(path: string, before: Version<Content>, content: Content | null): Promise<number> {
    const { data, format } = this.#options;
    const { files, journal } = data;
    if (content !== null && before.content === null && journal.latest(path) === undefined) {
      const file = new DurableJsonFile(path, { files, format, isNew: true });
      await new Low<Content | null>(file, content).write();
      return file.size;
    }
    const text = content === null ? null : format.encode(content);
    await journal.add(path, text);
    return text?.length ?? 0;
  }
}

function closed(path: string): StoreClosed {
  return new StoreClosed('The store is closed', path);
}
