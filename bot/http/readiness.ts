import type { Log } from '../log.js';
import { PollingLoop } from '../delivery/pollingLoop.js';

interface State {
  write(changes: Readonly<Record<string, unknown>>): Promise<void>;
}

/** How often it is tried, in milliseconds. */
const rest = 30_000;

/** Whether anything can be saved: tried in the background, so that nobody who asks makes the disk work. */
export class Readiness {
  readonly #state: State;
  readonly #rounds: PollingLoop;
  #problems: readonly string[] = ['not tried yet'];

  constructor(state: State, log: Log) {
    this.#state = state;
    this.#rounds = new PollingLoop({ name: 'readiness', work: () => this.check(), rest, log });
  }

  /** What keeps the bot from working, as it was last found; empty if nothing does. */
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
