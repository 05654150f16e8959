import type { Recipient } from '../../domain/application/ports.js';
import type { Backlog } from '../metrics.js';
import { PollingLoop } from './pollingLoop.js';
import type { DeliveryWorkerParts, Progress } from './deliveryWorker.js';
import { DeliveryWorker, Unreadable } from './deliveryWorker.js';
import { RecipientQueue, nameOf } from './recipientQueue.js';
import type { OutboxEntry, OutboxSource } from './outboxSource.js';

export interface RecipientQueuesParts extends DeliveryWorkerParts {
  /** Where cards wait. */
  readonly outboxes: readonly OutboxSource[];
}

/** How often it looks by itself for cards to send, in milliseconds. */
const restTime = 10_000;

/** Somebody who has never turned up is looked for again after so many milliseconds; they are also announced. */
const idleTime = 3_600_000;

/** A queue in which something broke rests for so many milliseconds. */
const troubleTime = 30_000;

/** To how many people cards are sent at once. */
const breadth = 48;

/**
 * One queue per person over all documents: a person's cards go out one after the other, of each sender earliest first and
 * the senders in turn, and nobody waits for another's.
 */
export class RecipientQueues {
  readonly #parts: RecipientQueuesParts;
  readonly #worker: DeliveryWorker;
  readonly #lanes = new Map<string, RecipientQueue>();
  readonly #ready = new Set<RecipientQueue>();
  readonly #working = new Set<Promise<void>>();
  readonly #rounds: PollingLoop;
  #closed = false;

  constructor(parts: RecipientQueuesParts) {
    this.#parts = parts;
    this.#worker = new DeliveryWorker(parts);
    this.#rounds = new PollingLoop({ name: 'delivery', work: () => this.#look(), rest: restTime, log: parts.log });
  }

  wake(): void {
    this.#rounds.wake();
  }

  /** Somebody can be written to from now on. */
  meet(recipient: Recipient): void {
    this.#lanes.get(keyOf(recipient))?.meet();
    this.wake();
  }

  async backlog(): Promise<Omit<Backlog, 'payments'>> {
    const now = Date.parse(this.#parts.clock.now());
    const recipients = await this.#awaited();
    const waiting = await Promise.all(
      [...recipients].map(async ([key, one]) => [key, await this.#lettersFor(one)] as const),
    );
    const isReached = ([key]: readonly [string, unknown]) => this.#lanes.get(key)?.isNowhere !== true;
    const firsts = waiting.filter(isReached).flatMap(([, entries]) => entries.slice(0, 1));
    return {
      notices: waiting.reduce((sum, [, entries]) => sum + entries.length, 0),
      oldest: Math.max(0, ...firsts.map(({ at }) => (now - Date.parse(at)) / 1_000)),
      unreachable: [...this.#lanes.values()].filter(({ isNowhere }) => isNowhere).length,
    };
  }

  /** Ends after what is under way. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#rounds.close();
    await Promise.all(this.#working);
  }

  async #look(): Promise<void> {
    const recipients = await this.#awaited();
    const now = Date.now();
    let next = Infinity;
    for (const [key, recipient] of recipients) {
      const queue = this.#lanes.get(key) ?? new RecipientQueue(recipient);
      this.#lanes.set(key, queue);
      if (queue.isWorking) continue;
      if (queue.notBefore <= now) this.#ready.add(queue);
      else next = Math.min(next, queue.notBefore);
    }
    for (const [key, queue] of this.#lanes) if (!recipients.has(key) && !queue.isWorking) this.#forget(key, queue);
    if (next < Infinity) this.#rounds.wake(next - now);
    this.#begin();
  }

  #forget(key: string, queue: RecipientQueue): void {
    this.#lanes.delete(key);
    this.#ready.delete(queue);
  }

  #begin(): void {
    for (const queue of this.#ready) {
      if (this.#closed || this.#working.size >= breadth) return;
      this.#ready.delete(queue);
      queue.isWorking = true;
      const work = this.#walk(queue).finally(() => {
        queue.isWorking = false;
        this.#working.delete(work);
        this.#begin();
      });
      this.#working.add(work);
    }
  }

  async #walk(queue: RecipientQueue): Promise<void> {
    try {
      for (let progress: Progress = 'on'; !this.#closed;) {
        queue.hasMet();
        progress = await this.#step(queue);
        queue.isNowhere = progress === 'nowhere';
        if (progress === 'on' || (progress === 'nowhere' && queue.hasMet())) continue;
        this.#rest(queue, progress === 'nowhere' ? idleTime : progress.wait);
        return;
      }
    } catch (error) {
      if (!this.#closed)
        this.#parts.log.error({ err: error, tenant: queue.recipient.tenant }, 'cards of a person not sent');
      this.#rest(queue, troubleTime);
    }
  }

  async #step(queue: RecipientQueue): Promise<Progress> {
    const entries = await this.#lettersFor(queue.recipient);
    const entry = queue.choose(entries.filter((one) => !queue.isTroubled(nameOf(one))));
    // What is written down from here on finds a queue that still works: looked at once more.
    if (entry === undefined) return { wait: entries.length > 0 ? troubleTime : 0 };

    try {
      return await this.#worker.carry(queue, entry);
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      // One document's trouble is not another's.
      this.#parts.log.error({ err: error.cause, tenant: queue.recipient.tenant }, 'card passed over');
      queue.trouble(nameOf(entry));
      return 'on';
    }
  }

  #rest(queue: RecipientQueue, milliseconds: number): void {
    queue.notBefore = Date.now() + milliseconds;
    this.#rounds.wake(milliseconds);
  }

  /** By key, each once. A kind of documents that cannot be looked at does not hold up the others. */
  async #awaited(): Promise<ReadonlyMap<string, Recipient>> {
    const all = await Promise.allSettled(this.#parts.outboxes.map((outbox) => outbox.awaited()));
    const broken = all.find((one) => one.status === 'rejected');
    if (broken !== undefined && !this.#closed) this.#parts.log.error({ err: broken.reason }, 'outboxes not looked at');
    const recipients = all.flatMap((one) => (one.status === 'fulfilled' ? one.value : []));
    return new Map(recipients.map((recipient) => [keyOf(recipient), recipient]));
  }

  async #lettersFor(recipient: Recipient): Promise<readonly OutboxEntry[]> {
    const waiting = await Promise.all(this.#parts.outboxes.map((outbox) => outbox.waitingFor(recipient)));
    const [only, ...others] = waiting.filter((entries) => entries.length > 0);
    return others.length === 0
      ? (only ?? [])
      : waiting.flat().toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  }
}

function keyOf({ tenant, person }: Recipient): string {
  return JSON.stringify([tenant, person]);
}
