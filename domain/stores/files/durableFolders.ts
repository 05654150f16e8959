import { dirname } from 'node:path';
import { LRUCache } from 'lru-cache';
import type { Disk } from './disk.js';

/** A flush of a folder that is under way, and the next one, which all share who came after it had begun. */
interface Flushes {
  readonly running: Promise<void>;
  next?: Promise<void>;
}

/** Makes folders, and the names in them, survive a power cut, with as few flushes as possible. */
export class DurableFolders {
  readonly #root: string;
  readonly #disk: Disk;
  readonly #flushes = new Map<string, Flushes>();
  readonly #made = new LRUCache<string, Promise<void>>({ max: 10_000 });

  constructor(root: string, disk: Disk) {
    this.#root = root;
    this.#disk = disk;
  }

  /** Resolves after a flush that began after this call. One flush serves all calls that came before it began. */
  sync(folder: string): Promise<void> {
    const flushes = this.#flushes.get(folder);
    if (flushes === undefined) return this.#start(folder);

    const start = () => this.#start(folder);
    return (flushes.next ??= flushes.running.then(start, start));
  }

  /** Makes the folder, and those above it up to the root. */
  make(folder: string): Promise<void> {
    const known = this.#made.get(folder);
    if (known !== undefined) return known;

    const made = this.#make(folder);
    this.#made.set(folder, made);
    return made;
  }

  /** Lets the next `make` check the folder again, which may be missing. */
  forget(folder: string): void {
    for (let path = folder; path.length > this.#root.length; path = dirname(path)) this.#made.delete(path);
  }

  async #make(folder: string): Promise<void> {
    if (folder === this.#root) return;
    await this.make(dirname(folder));
    await this.#disk.makeFolder(folder);
    await this.sync(dirname(folder));
  }

  #start(folder: string): Promise<void> {
    const flushes: Flushes = { running: this.#disk.syncFolder(folder) };
    this.#flushes.set(folder, flushes);
    const end = () => {
      if (flushes.next === undefined) this.#flushes.delete(folder);
    };
    flushes.running.then(end, end);
    return flushes.running;
  }
}
