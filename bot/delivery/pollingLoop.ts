import type { Log } from '../log.js';

interface RoundsParts {
  readonly name: string;
  readonly work: () => Promise<void>;
  /** How long it stays idle by itself, in milliseconds. */
  readonly rest: number;
  readonly log: Log;
}

/** How soon after being woken it works, in milliseconds: many calls make one round. */
const soon = 50;

/** The same work again and again, never twice at once: after a rest, or sooner when woken. */
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

  /** The next round begins within so many milliseconds, or right after the one that runs. */
  wake(within = soon): void {
    const at = Date.now() + within;
    if (this.#closed || at >= this.#planned) return;

    clearTimeout(this.#timer);
    this.#planned = at;
    this.#timer = setTimeout(() => this.#begin(), within).unref();
  }

  /** Ends after what is under way. */
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
      if (!this.#closed) this.#parts.log.error({ err: error }, `${this.#parts.name} round failed`);
    }
    this.#round = undefined;
    this.wake(this.#wasWoken() ? 0 : this.#parts.rest);
  }

  #wasWoken(): boolean {
    return this.#again;
  }
}
