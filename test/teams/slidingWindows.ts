/** So many calls in any span of so many milliseconds, wherever the span begins. */
export interface Limit {
  readonly calls: number;
  readonly span: number;
}

/** What Teams documents for one bot in one conversation (`LT`/bots/how-to/rate-limit). */
export const conversationLimits: readonly Limit[] = [
  { calls: 7, span: 1_000 },
  { calls: 8, span: 2_000 },
  { calls: 60, span: 30_000 },
  { calls: 1_800, span: 3_600_000 },
];

/** And for one app in one tenant. */
export const tenantLimits: readonly Limit[] = [{ calls: 50, span: 1_000 }];

/** Reading members is allowed twice as often. */
export const readLimits: readonly Limit[] = conversationLimits.map(({ calls, span }) => ({ calls: calls * 2, span }));

/** Counts the calls of one conversation or tenant. */
export class SlidingWindows {
  readonly #limits: readonly Limit[];
  readonly #longest: number;
  readonly #times: number[] = [];

  constructor(limits: readonly Limit[]) {
    this.#limits = limits;
    this.#longest = Math.max(...limits.map(({ span }) => span));
  }

  /** Milliseconds until one more call is within every limit; 0 if it is now. */
  wait(now: number): number {
    this.#forget(now);
    const waits = this.#limits.map(({ calls, span }) => {
      const first = this.#times.at(-calls);
      return first === undefined ? 0 : first + span - now;
    });
    return Math.max(0, ...waits);
  }

  count(now: number): void {
    this.#times.push(now);
  }

  #forget(now: number): void {
    const kept = this.#times.findIndex((time) => time > now - this.#longest);
    if (kept !== 0) this.#times.splice(0, kept < 0 ? this.#times.length : kept);
  }
}
