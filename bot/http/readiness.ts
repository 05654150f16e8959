import type { Log } from '../log.js';
import { PollingLoop } from '../delivery/pollingLoop.js';

interface State {
  write(changes: Readonly<Record<string, unknown>>): Promise<void>;
}

/** Interval between two checks, in milliseconds. */
const rest = 30_000;

/**
 * Whether the data folder can be written to. Checked in the background, so that requests to /readyz cause no disk
 * writes.
 */
export class Readiness {
  readonly #state: State;
  readonly #rounds: PollingLoop;
  #problems: readonly string[] = ['not tried yet'];

  constructor(state: State, log: Log) {
    this.#state = state;
    this.#rounds = new PollingLoop({ name: 'readiness', work: () => this.check(), rest, log });
  }

  /** Problems found by the last check; empty if the bot can work. */
  get problems(): readonly string[] {
    return this.#problems;
  }

  async begin(): Promise<void> {
    await this.check();
    this.#rounds.wake(rest);
  }

  async check(): Promise<void> {
    try {
      await this.#state.write({ probe: { at: new Date().toISOString() } });
      this.#problems = [];
    } catch (error) {
      this.#problems = [error instanceof Error ? error.name : 'unknown'];
    }
  }

  close(): Promise<void> {
    return this.#rounds.close();
  }
}
