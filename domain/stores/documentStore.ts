import AsyncLock from 'async-lock';
import { LRUCache } from 'lru-cache';
import type { Shelf } from './files/durableDocument.js';
import { DurableDocument } from './files/durableDocument.js';
import { StoreClosed } from './files/failures.js';

/** What becomes of a document: `save` replaces it, null removes it, without `save` it stays. */
export interface Revision<Content, Answer> {
  readonly answer: Answer;
  readonly save?: Content | null;
}

export interface DocumentStoreOptions<Content> {
  readonly shelf: Shelf<Content>;
  /** Characters of JSON whose documents are kept in memory. */
  readonly memory: number;
  /** Called before each write; throws, or rejects, when the folder is no longer ours. */
  readonly confirm: () => Promise<void> | undefined;
}

/** What a document costs besides its text, also one that does not exist. */
const ownWeight = 500;

/** Documents by path: one writer at a time for each, none waiting for another's, the latest used kept in memory. */
export class DocumentStore<Content extends object> {
  readonly #shelf: Shelf<Content>;
  readonly #confirm: () => Promise<void> | undefined;
  readonly #loaded: LRUCache<string, DurableDocument<Content>>;
  readonly #queue = new AsyncLock({ maxPending: Infinity });
  readonly #running = new Set<Promise<unknown>>();
  #closed = false;

  constructor({ shelf, memory, confirm }: DocumentStoreOptions<Content>) {
    this.#shelf = shelf;
    this.#confirm = confirm;
    this.#loaded = new LRUCache({ maxSize: memory, sizeCalculation: ({ size }) => size + ownWeight });
  }

  /** The latest saved version. */
  async read(path: string): Promise<Content | undefined> {
    if (this.#closed) throw closed(path);
    const known = this.#loaded.get(path);
    if (known !== undefined) return known.data ?? undefined;

    const load = async () => (await this.#load(path)).data ?? undefined;
    return await this.#run(path, load, { skipQueue: true });
  }

  /** Reads past the memory, so that looking at every document does not drive out those in use. */
  async peek(path: string): Promise<Content | undefined> {
    const document = new DurableDocument(path, this.#shelf);
    await document.read();
    return document.data ?? undefined;
  }

  /** Runs `revise` on the latest saved version and answers when its outcome is on disk; `settled` is called just before. */
  async change<Answer>(
    path: string,
    revise: (content: Content | undefined) => Revision<Content, Answer>,
    settled?: (content: Content) => void,
  ): Promise<Answer> {
    return await this.#run(path, async () => {
      const document = await this.#load(path);
      const { answer, save } = revise(document.data ?? undefined);
      if (save !== undefined && save !== document.data) {
        await this.#save(path, document, save);
        if (save !== null) settled?.(save);
      }
      return answer;
    });
  }

  /** Removes a document that is in question, unless the log holds a newer version of it. */
  async drop(path: string, isOver: (content: Content) => boolean): Promise<void> {
    const seen = await this.peek(path);
    if (seen === undefined || !isOver(seen)) return;
    await this.change(path, (content) => {
      const isSame = content !== undefined && this.#shelf.log.latest(path) === undefined && isOver(content);
      return { answer: undefined, ...(isSame && { save: null }) };
    });
  }

  /** Refuses what comes from now on and waits for what is under way. */
  async close(): Promise<void> {
    this.#closed = true;
    await Promise.allSettled(this.#running);
  }

  #run<Answer>(path: string, task: () => Promise<Answer>, options?: { skipQueue: true }): Promise<Answer> {
    if (this.#closed) return Promise.reject(closed(path));
    const run = this.#queue.acquire(path, task, options);
    this.#running.add(run);
    const end = () => this.#running.delete(run);
    run.then(end, end);
    return run;
  }

  async #load(path: string): Promise<DurableDocument<Content>> {
    const known = this.#loaded.get(path);
    if (known !== undefined) return known;

    const document = new DurableDocument(path, this.#shelf);
    await document.read();
    this.#loaded.set(path, document);
    return document;
  }

  /** After a failure the file is read again, so that memory never holds what the disk does not. */
  async #save(path: string, document: DurableDocument<Content>, content: Content | null): Promise<void> {
    const confirmed = this.#confirm();
    if (confirmed !== undefined) await confirmed;
    try {
      await document.replace(content);
    } catch (error) {
      this.#loaded.delete(path);
      throw error;
    }
    this.#loaded.set(path, document);
  }
}

function closed(path: string): StoreClosed {
  return new StoreClosed('The store is closed', path);
}
