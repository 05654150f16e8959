import { dirname } from 'node:path';
import { LRUCache } from 'lru-cache';
import type { Disk } from './disk.js';

/** One flush of a folder that is under way, and the one that everybody who came too late for it shares. */
interface Round {
  readonly running: Promise<void>;
  next?: Promise<void>;
}

/** Makes folders and names inside them survive a power cut, with as few flushes as possible. */
export class DurableFolders {
  readonly #root: string;
  readonly #disk: Disk;
  readonly #rounds = new Map<string, Round>();
  readonly #made = new LRUCache<string, Promise<void>>({ max: 10_000 });

  constructor(root: string, disk: Disk) {
    this.#root = root;
    this.#disk = disk;
  }

  /** Answers after a flush that started after this call: one flush serves all who asked before it began. */
  sync(folder: string): Promise<void> {
    const round = this.#rounds.get(folder);
    if (round === undefined) return this.#start(folder);

    const start = () => this.#start(folder);
    return (round.next ??= round.running.then(start, start));
  }

  /** Makes the folder, and those above it up to the root. */
  make(folder: string): Promise<void> {
    const known = this.#made.get(folder);
    if (known !== undefined) return known;

    const made = this.#make(folder);
    this.#made.set(folder, made);
    return made;
  }

  /** The folder may have gone: the next `make` looks again. */
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
    const round: Round = { running: this.#disk.syncFolder(folder) };
    this.#rounds.set(folder, round);
    const end = () => {
      if (round.next === undefined) this.#rounds.delete(folder);
    };
    round.running.then(end, end);
    return round.running;
  }
}
