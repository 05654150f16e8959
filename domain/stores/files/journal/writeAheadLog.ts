import { join, sep } from 'node:path';
import { allOver } from '../settleAll.js';
import type { Disk } from '../disk.js';
import { removeFile } from '../disk.js';
import type { DurableFiles } from '../durableFiles.js';
import type { DurableFolders } from '../durableFolders.js';
import { failedAt } from '../failures.js';
import { damaged, leftSegments, segmentPath } from './recovery.js';
import { LogSegment } from './logSegment.js';
import type { StoreLog } from '../../indexes/dueWorkIndex.js';

export interface WriteAheadLogOptions {
  readonly root: string;
  readonly disk: Disk;
  readonly folders: DurableFolders;
  readonly files: DurableFiles;
  /** Called before a file is touched; throws, or rejects, when the folder is no longer ours. */
  readonly confirm: () => Promise<void> | undefined;
  readonly log?: StoreLog | undefined;
  readonly following?: Following | undefined;
}

/** When files are brought up to date. */
export interface Following {
  /** Bytes of the log after which they are at once. */
  readonly limit: number;
  /** Milliseconds after which they are in any case. */
  readonly delay: number;
}

/** What a file does not hold yet, and the segment that does. */
interface Entry {
  readonly text: string | null;
  readonly segment: number;
}

interface Addition {
  readonly path: string;
  readonly text: string | null;
  /** Only while this is the latest. */
  readonly insteadOf?: Entry;
  readonly done: () => void;
  readonly refused: (error: unknown) => void;
}

const usual: Following = { limit: 8_000_000, delay: 60_000 };
/** Half of the threads that work on files; the others are for whoever waits for a change. */
const writers = 2;

/**
 * Makes changes durable with one flush for all that come together, where a file for each would need two of its own.
 * The files follow within a minute; until then, and after a crash, what stands here is what counts.
 */
export class WriteAheadLog {
  readonly #options: WriteAheadLogOptions;
  readonly #following: Following;
  /** What all paths begin with. */
  readonly #root: string;
  readonly #folder: string;
  readonly #latest = new Map<string, Entry>();
  #queue: Addition[] = [];
  #writing: Promise<void> | undefined;
  #round = Promise.resolve();
  /** Of the segment that is being written, or the next one to be. */
  #number = 1;
  #segment: LogSegment | undefined;
  /** Segments that go when the files are up to date, oldest first. */
  #old: readonly string[] = [];
  #settling: Promise<void> | undefined;
  #timer: NodeJS.Timeout | undefined;
  #hasFailed = false;
  /** Bytes of the segment that a failed try has left there: the next one comes in its time, or after as many more as usual. */
  #spared = 0;

  constructor(options: WriteAheadLogOptions) {
    this.#options = options;
    this.#following = options.following ?? usual;
    this.#root = join(options.root, sep);
    this.#folder = join(options.root, 'log');
  }

  /** Reads what was not in the files yet when the last process ended. */
  async load(): Promise<void> {
    let size = 0;
    for await (const segment of leftSegments(this.#folder, this.#options.disk)) {
      for (const { path, text } of segment.records) {
        this.#latest.set(this.#pathOf(path, segment.path), { text, segment: segment.number });
      }
      this.#old = [...this.#old, segment.path];
      this.#number = segment.number + 1;
      size += segment.size;
    }
    if (this.#old.length > 0) this.#settleIn(size < this.#following.limit ? this.#following.delay : 0);
  }

  /** What a file will hold, null if it will be gone; undefined if it is up to date. */
  latest(path: string): string | null | undefined {
    return this.#latest.get(path)?.text;
  }

  /** Answers when it is on the disk; waits first where the files cannot keep up. A refusal leaves everything as it was. */
  add(path: string, text: string | null): Promise<void> {
    const add = () => this.#add({ path, text });
    return this.#settling !== undefined && this.#isFull() ? this.#settling.then(add) : add();
  }

  /** Brings the files up to date and drops what the log says about them; what fails is tried again in its time. */
  settle(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    return (this.#settling ??= this.#settle().finally(() => {
      this.#settling = undefined;
    }));
  }

  /** Leaves no log behind where all files can be written; nothing may be added any more. */
  async close(): Promise<void> {
    await this.#settling;
    await this.settle();
    clearTimeout(this.#timer);
    await this.#segment?.close();
  }

  #add(addition: Pick<Addition, 'path' | 'text' | 'insteadOf'>): Promise<void> {
    return new Promise((done, refused) => {
      this.#queue.push({ ...addition, done, refused });
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

  /** Never rejects: each addition is told itself. */
  async #append(round: readonly Addition[]): Promise<void> {
    try {
      await this.#options.confirm();
      const number = this.#number;
      const segment = (this.#segment ??= await this.#created());
      const additions = round.filter((addition, place) => this.#isWanted(addition, round, place));
      await segment.append(additions.map(({ path, text }) => ({ path: this.#below(path), text })));
      for (const { path, text } of additions) this.#latest.set(path, { text, segment: number });
      for (const { done } of round) done();
      if (this.#timer === undefined && this.#settling === undefined) this.#settleIn(this.#following.delay);
    } catch (cause) {
      for (const { path, refused } of round) refused(failedAt(path, cause));
    }
  }

  /** Where it fails, the next try takes another name: something may be left of this one. */
  async #created(): Promise<LogSegment> {
    try {
      return await LogSegment.create(segmentPath(this.#folder, this.#number), this.#options);
    } catch (error) {
      this.#number++;
      throw error;
    }
  }

  #isWanted({ path, insteadOf }: Addition, round: readonly Addition[], place: number): boolean {
    if (insteadOf === undefined) return true;
    return this.#latest.get(path) === insteadOf && !round.slice(0, place).some((earlier) => earlier.path === path);
  }

  #isFull(): boolean {
    return this.#segment !== undefined && this.#segment.size - this.#spared >= this.#following.limit;
  }

  #settleIn(delay: number): void {
    this.#timer = setTimeout(() => void this.settle(), delay).unref();
  }

  async #settle(): Promise<void> {
    this.#hasFailed = false;
    try {
      await this.#beginSegment();
      const due = [...this.#latest].filter(([, { segment }]) => segment < this.#number);
      const left = due.toReversed();
      const lane = async () => {
        for (let next = left.pop(); next !== undefined; next = left.pop()) await this.#bringUpToDate(...next);
      };
      // An older version must not reach its file after a newer one.
      await allOver(Array.from({ length: writers }, lane));
      await this.#drop();
      for (const [path, entry] of due) if (this.#latest.get(path) === entry) this.#latest.delete(path);
    } catch (error) {
      this.#options.log?.warn({ path: this.#folder, err: error }, 'The files could not be brought up to date');
      this.#hasFailed = true;
    }
    if (this.#hasFailed) this.#spared = this.#segment?.size ?? 0;
    if (this.#old.length > 0 || this.#segment !== undefined) this.#settleIn(this.#following.delay);
  }

  /** What is added from now on is not part of what is settled. */
  async #beginSegment(): Promise<void> {
    const segment = this.#segment;
    if (segment === undefined) return;

    this.#old = [...this.#old, segmentPath(this.#folder, this.#number)];
    this.#segment = undefined;
    this.#spared = 0;
    this.#number++;
    await this.#round;
    await segment.close();
  }

  /** What cannot be written is kept in the next segment, so that one file's trouble does not keep the log from ending. */
  async #bringUpToDate(path: string, entry: Entry): Promise<void> {
    if (this.#latest.get(path) !== entry) return;
    await this.#options.confirm();
    try {
      await this.#options.files.replace(path, entry.text);
    } catch (error) {
      this.#options.log?.warn({ path, err: error }, 'A file could not be brought up to date');
      await this.#add({ path, text: entry.text, insteadOf: entry });
      this.#hasFailed = true;
    }
  }

  /** Each for good before the next: a later one must not be forgotten while an earlier one is still found. */
  async #drop(): Promise<void> {
    for (const path of this.#old) {
      await this.#options.confirm();
      await removeFile(path, this.#options.disk);
      await this.#options.folders.sync(this.#folder);
      this.#old = this.#old.filter((other) => other !== path);
    }
  }

  #below(path: string): string {
    const below = path.slice(this.#root.length);
    return sep === '/' ? below : below.replaceAll(sep, '/');
  }

  #pathOf(below: string, segment: string): string {
    const path = join(this.#root, below);
    if (!path.startsWith(this.#root)) throw damaged(segment, 0);
    return path;
  }
}
