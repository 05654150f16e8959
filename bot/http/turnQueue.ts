import AsyncLock from 'async-lock';

const mostWaiting = 50;
const longestWait = 15_000;

/** Thrown if a conversation's queue is full, or the turn has waited 15 s; Teams then sends the activity again. */
export class Busy extends Error {
  override readonly name = 'Busy';
}

/** One turn at a time per conversation, since bot state has no other protection; conversations run in parallel. */
export class TurnQueue {
  readonly #lock: AsyncLock;
  readonly #running = new Set<Promise<unknown>>();

  constructor({ waiting = mostWaiting, timeout = longestWait } = {}) {
    this.#lock = new AsyncLock({ maxPending: waiting, timeout: timeout });
  }

  /** Rejects with Busy if the turn was not started; otherwise settles as the turn does. */
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

  /** Number of turns that run or wait. */
  get size(): number {
    return this.#running.size;
  }

  /** Resolves when all current turns have ended. */
  async settled(): Promise<void> {
    await Promise.allSettled(this.#running);
  }
}
