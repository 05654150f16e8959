import AsyncLock from 'async-lock';

const mostWaiting = 50;
const longestWait = 15_000;

/** Raised instead of running a turn for which the conversation has no room, or had none for 15 s, after which Teams sends it again. */
export class Busy extends Error {
  override readonly name = 'Busy';
}

/** One turn at a time per conversation, since bot state has no other protection; conversations run in parallel. */
export class TurnQueue {
  readonly #lock: AsyncLock;
  readonly #running = new Set<Promise<unknown>>();

  constructor({ waiting = mostWaiting, patience = longestWait } = {}) {
    this.#lock = new AsyncLock({ maxPending: waiting, timeout: patience });
  }

  /** Rejects with Busy if the turn was not begun, and otherwise as the turn does. */
  async run<T>(conversation: string, turn: () => Promise<T>): Promise<T> {
    const progress = { begun: false };
    const done = this.#lock.acquire(conversation, async () => {
      progress.begun = true;
      return await turn();
    });
    this.#running.add(done);
    try {
      return await done;
    } catch (error) {
      throw progress.begun ? error : new Busy('The conversation has too many turns waiting', { cause: error });
    } finally {
      this.#running.delete(done);
    }
  }

  /** How many turns run or wait. */
  get size(): number {
    return this.#running.size;
  }

  /** Resolves when all turns that are there now have ended. */
  async settled(): Promise<void> {
    await Promise.allSettled(this.#running);
  }
}
