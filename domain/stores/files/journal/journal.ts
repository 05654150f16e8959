import { join, sep } from 'node:path';
import { settleAll } from '../../settleAll.js';
import type { StoreLog } from '../../storeLog.js';
import type { Disk } from '../disk.js';
import { removeFile } from '../disk.js';
import type { DurableFolders } from '../durableFolders.js';
import { failedAt } from '../failures.js';
import { damaged, readSegments, Segment, segmentPath } from './segment.js';

export interface JournalOptions {
  /** The data folder; the journal stands in `log` below it. */
  readonly root: string;
  readonly disk: Disk;
  readonly folders: DurableFolders;
  /** Brings a file up to date, durably; null removes it. */
  readonly writeFile: (path: string, text: string | null) => Promise<void>;
  /** Called before anything is written; rejects when the folder is no longer ours. */
  readonly confirm: () => Promise<void> | undefined;
  readonly log?: StoreLog | undefined;
  readonly following?: Following | undefined;
}

/** When files are brought up to date. */
export interface Following {
  /** Bytes of the journal after which they are at once. */
  readonly limit: number;
  /** Milliseconds after which they are in any case. */
  readonly delay: number;
}

const usual: Following = { limit: 8_000_000, delay: 60_000 };
/** Files that are brought up to date at the same time; the other two of Node's four threads serve changes. */
const atOnce = 2;

/** The latest version of a document whose file is older, and the segment that has it. */
interface Pending {
  readonly text: string | null;
  readonly segment: number;
}

interface Addition {
  readonly path: string;
  /** Undefined for the latest version once more. */
  readonly text: string | null | undefined;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Makes changes durable with one flush for all that come together, where a file for each would need two of its own.
 * The files follow within a minute; until then, and after a crash, the journal is right (see README.md).
 */
export class Journal {
  readonly #options: JournalOptions;
  readonly #following: Following;
  /** What all paths begin with. */
  readonly #root: string;
  readonly #folder: string;
  readonly #pending = new Map<string, Pending>();
  #queue: Addition[] = [];
  #writing: Promise<void> | undefined;
  #round = Promise.resolve();
  /** Of the segment that is being written, or of the next one. */
  #number = 1;
  #segment: Segment | undefined;
  /** Segments that are no longer written, oldest first; they go when the files are up to date. */
  #ended: readonly string[] = [];
  #settling: Promise<void> | undefined;
  #timer: NodeJS.Timeout | undefined;
  /** Size of the segment after an attempt that left a file behind: the next one comes later, not at once. */
  #carriedOver = 0;

  private constructor(options: JournalOptions) {
    this.#options = options;
    this.#following = options.following ?? usual;
    this.#root = join(options.root, sep);
    this.#folder = join(options.root, 'log');
  }

  /** Reads what the last process had not brought into the files yet; `FolderUnusable` where that is damaged. */
  static async open(options: JournalOptions): Promise<Journal> {
    const journal = new Journal(options);
    await journal.#load();
    return journal;
  }

  /** What a file will hold, null if it will be removed; undefined if it is up to date. */
  latest(path: string): string | null | undefined {
    return this.#pending.get(path)?.text;
  }

  /** How many files are not up to date. */
  get outdated(): number {
    return this.#pending.size;
  }

  /** Resolves when it is on the disk; waits first where the files cannot keep up. A failure leaves all as it was. */
  add(path: string, text: string | null): Promise<void> {
    const add = () => this.#enqueue(path, text);
    return this.#settling !== undefined && this.#isFull() ? this.#settling.then(add) : add();
  }

  /** Brings the files up to date and removes the segments. What fails is tried again later. */
  settle(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    return (this.#settling ??= this.#settle().finally(() => {
      this.#settling = undefined;
    }));
  }

  /** Leaves no segment behind where all files can be written; nothing may be added any more. */
  async close(): Promise<void> {
    await this.#settling;
    await this.settle();
    clearTimeout(this.#timer);
    await this.#segment?.close();
  }

  async #load(): Promise<void> {
    let size = 0;
    for await (const segment of readSegments(this.#folder, this.#options.disk)) {
      for (const { path, text } of segment.records) {
        this.#pending.set(this.#pathOf(path, segment.path), { text, segment: segment.number });
      }
      this.#ended = [...this.#ended, segment.path];
      this.#number = segment.number + 1;
      size += segment.size;
    }
    if (this.#ended.length > 0) this.#settleIn(size < this.#following.limit ? this.#following.delay : 0);
  }

  #enqueue(path: string, text: string | null | undefined): Promise<void> {
    return new Promise((resolve, reject) => {
      const addition = { path, text, resolve, reject };
      if (text === undefined)
        this.#queue.unshift(addition); // older than all that wait
      else this.#queue.push(addition);
      this.#writing ??= this.#write();
    });
  }

  async #write(): Promise<void> {
    while (this.#queue.length > 0) {
      const round = this.#queue;
      this.#queue = [];
      this.#round = this.#append(round);
      await this.#round;
      if (this.#isFull()) void this.settle();
    }
    this.#writing = undefined;
  }

  /** Never rejects: each addition does. */
  async #append(round: readonly Addition[]): Promise<void> {
    try {
      await this.#options.confirm();
      const number = this.#number;
      const segment = (this.#segment ??= await this.#createSegment());
      const versions = round.map(({ path, text = this.latest(path) ?? null }) => ({ path, text }));
      await segment.append(versions.map(({ path, text }) => ({ path: this.#relative(path), text })));
      for (const { path, text } of versions) this.#pending.set(path, { text, segment: number });
      for (const { resolve } of round) resolve();
      if (this.#timer === undefined && this.#settling === undefined) this.#settleIn(this.#following.delay);
    } catch (cause) {
      for (const { path, reject } of round) reject(failedAt(path, cause));
    }
  }

  /** After a failure the next attempt takes another name: something may be left of this one. */
  async #createSegment(): Promise<Segment> {
    const path = segmentPath(this.#folder, this.#number);
    try {
      return await Segment.create(path, this.#options);
    } catch (error) {
      this.#ended = [...this.#ended, path];
      this.#number++;
      throw error;
    }
  }

  #isFull(): boolean {
    return this.#segment !== undefined && this.#segment.size - this.#carriedOver >= this.#following.limit;
  }

  #settleIn(delay: number): void {
    this.#timer = setTimeout(() => void this.settle(), delay).unref();
  }

  async #settle(): Promise<void> {
    let isComplete = false;
    try {
      await this.#endSegment();
      isComplete = await this.#writeFiles();
    } catch (error) {
      this.#options.log?.warn({ path: this.#folder, err: error }, 'The files could not be brought up to date');
    }
    if (!isComplete) this.#carriedOver = this.#segment?.size ?? 0;
    if (this.#ended.length > 0 || this.#segment !== undefined) this.#settleIn(this.#following.delay);
  }

  /** What is added from now on goes into the next segment. */
  async #endSegment(): Promise<void> {
    const segment = this.#segment;
    if (segment === undefined) return;

    this.#ended = [...this.#ended, segmentPath(this.#folder, this.#number)];
    this.#segment = undefined;
    this.#carriedOver = 0;
    this.#number++;
    await this.#round;
    await segment.close();
  }

  /** Writes what the ended segments have, and removes them; false if a file could not be written. */
  async #writeFiles(): Promise<boolean> {
    const due = [...this.#pending].filter(([, { segment }]) => segment < this.#number);
    const [left, written] = [due.values(), new Set<boolean>()];
    const writeNext = async () => {
      for (const [path, version] of left) written.add(await this.#writeFile(path, version));
    };
    await settleAll(Array.from({ length: atOnce }, writeNext));
    await this.#removeEnded();
    for (const [path, version] of due) if (this.#pending.get(path) === version) this.#pending.delete(path);
    return !written.has(false);
  }

  /** A version that its file does not take goes into the next segment, so that one file cannot keep the others here. */
  async #writeFile(path: string, version: Pending): Promise<boolean> {
    if (this.#pending.get(path) !== version) return true;
    await this.#options.confirm();
    try {
      await this.#options.writeFile(path, version.text);
      return true;
    } catch (error) {
      this.#options.log?.warn({ path, err: error }, 'A file could not be brought up to date');
      await this.#enqueue(path, undefined);
      return false;
    }
  }

  /** One after the other, durably: an older version must not outlive a newer one. */
  async #removeEnded(): Promise<void> {
    for (const path of this.#ended) {
      await this.#options.confirm();
      await removeFile(path, this.#options.disk);
      await this.#options.folders.sync(this.#folder);
      this.#ended = this.#ended.filter((other) => other !== path);
    }
  }

  #relative(path: string): string {
    return path.slice(this.#root.length).replaceAll(sep, '/');
  }

  #pathOf(relative: string, segment: string): string {
    const path = join(this.#root, relative);
    if (!path.startsWith(this.#root)) throw damaged(segment, 0);
    return path;
  }
}
