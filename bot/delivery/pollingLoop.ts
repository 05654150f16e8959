import type { Log } from '../log.js';

interface RoundsParts {
  readonly name: string;
  readonly work: () => Promise<void>;
  /** Pause between two runs, in milliseconds. */
  readonly rest: number;
  readonly log: Log;
}

/** Delay after `wake`, in milliseconds: many calls cause one run. */
const soon = 50;

/** Repeats a job with a pause between runs; `wake` runs it sooner. Runs never overlap. */
export class PollingLoop {
  readonly #parts: RoundsParts;
  #timer: NodeJS.Timeout | undefined;
  #planned = Infinity;
  #round: Promise<void> | undefined;
  #again = false;
  #closed = false;

  constructor(parts: RoundsParts) {
    this.#parts = parts;
  }

  /** Starts the next run within so many milliseconds, or right after the current one. */
  wake(within = soon): void {
    const at = Date.now() + within;
    if (this.#closed || at >= this.#planned) return;

    clearTimeout(this.#timer);
    this.#planned = at;
    this.#timer = setTimeout(() => this.#begin(), within).unref();
  }

  /** Resolves when the current run has finished. */
  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#timer);
    await this.#round;
  }

  #begin(): void {
    this.#planned = Infinity;
    if (this.#round === undefined) this.#round = this.#run();
    else this.#again = true;
  }

  async #run(): Promise<void> {
    this.#again = false;
    try {
      await this.#parts.work();
    } catch (error) {
      if (!this.#closed) this.#parts.log.error({ err: error }, `${this.#parts.name} failed`);
    }
    this.#round = undefined;
    this.wake(this.#wasWoken() ? 0 : this.#parts.rest);
  }

  #wasWoken(): boolean {
    return this.#again;
  }
}
