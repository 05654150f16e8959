import type { Recipient } from '../../domain/application/ports.js';
import type { Backlog } from '../metrics.js';
import { PollingLoop } from './pollingLoop.js';
import type { DeliveryWorkerParts, Progress } from './deliveryWorker.js';
import { DeliveryWorker, Unreadable } from './deliveryWorker.js';
import { RecipientQueue, entryKey } from './recipientQueue.js';
import type { OutboxEntry, OutboxSource } from './outboxSource.js';

export interface RecipientQueuesParts extends DeliveryWorkerParts {
  /** The sources that notifications come from. */
  readonly outboxes: readonly OutboxSource[];
}

/** Interval between two looks for waiting notifications, in milliseconds. */
const restTime = 10_000;

/**
 * A person who has never written to the bot is looked up again after so many milliseconds; `meet` is usually sooner.
 */
const idleTime = 3_600_000;

/** A queue pauses for so many milliseconds after a failure. */
const troubleTime = 30_000;

/** How many recipients are served in parallel. */
const breadth = 48;

/**
 * One queue per recipient over all documents: cards go out one after the other, each sender's earliest first and
 * senders by turns, and no recipient waits for another's.
 */
export class RecipientQueues {
  readonly #parts: RecipientQueuesParts;
  readonly #worker: DeliveryWorker;
  readonly #queues = new Map<string, RecipientQueue>();
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

  /** From now on this recipient can be written to. */
  meet(recipient: Recipient): void {
    this.#queues.get(keyOf(recipient))?.meet();
    this.wake();
  }

  async backlog(): Promise<Omit<Backlog, 'payments'>> {
    const now = Date.parse(this.#parts.clock.now());
    const recipients = await this.#awaited();
    const waiting = await Promise.all(
      [...recipients].map(async ([key, one]) => [key, await this.#entriesFor(one)] as const),
    );
    const isReached = ([key]: readonly [string, unknown]) => this.#queues.get(key)?.isNowhere !== true;
    const firsts = waiting.filter(isReached).flatMap(([, entries]) => entries.slice(0, 1));
    return {
      notices: waiting.reduce((sum, [, entries]) => sum + entries.length, 0),
      oldest: Math.max(0, ...firsts.map(({ at }) => (now - Date.parse(at)) / 1_000)),
      unreachable: [...this.#queues.values()].filter(({ isNowhere }) => isNowhere).length,
    };
  }

  /** Resolves when the current deliveries have finished. */
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
      const queue = this.#queues.get(key) ?? new RecipientQueue(recipient);
      this.#queues.set(key, queue);
      if (queue.isWorking) continue;
      if (queue.notBefore <= now) this.#ready.add(queue);
      else next = Math.min(next, queue.notBefore);
    }
    for (const [key, queue] of this.#queues) if (!recipients.has(key) && !queue.isWorking) this.#forget(key, queue);
    if (next < Infinity) this.#rounds.wake(next - now);
    this.#begin();
  }

  #forget(key: string, queue: RecipientQueue): void {
    this.#queues.delete(key);
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
        this.#parts.log.error({ err: error, tenant: queue.recipient.tenant }, 'notifications of a person not sent');
      this.#rest(queue, troubleTime);
    }
  }

  async #step(queue: RecipientQueue): Promise<Progress> {
    const entries = await this.#entriesFor(queue.recipient);
    const entry = queue.choose(entries.filter((one) => !queue.isTroubled(entryKey(one))));
    // Notices saved from here on still find this queue running, so it looks again.
    if (entry === undefined) return { wait: entries.length > 0 ? troubleTime : 0 };

    try {
      return await this.#worker.carry(queue, entry);
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      // A document that cannot be read does not stop the others.
      this.#parts.log.error(
        { err: error.cause, tenant: queue.recipient.tenant },
        'notification skipped: its document cannot be read',
      );
      queue.trouble(entryKey(entry));
      return 'on';
    }
  }

  #rest(queue: RecipientQueue, milliseconds: number): void {
    queue.notBefore = Date.now() + milliseconds;
    this.#rounds.wake(milliseconds);
  }

  /** Recipients by key. A source that cannot be read does not stop the others. */
  async #awaited(): Promise<ReadonlyMap<string, Recipient>> {
    const all = await Promise.allSettled(this.#parts.outboxes.map((outbox) => outbox.awaited()));
    const broken = all.find((one) => one.status === 'rejected');
    if (broken !== undefined && !this.#closed) this.#parts.log.error({ err: broken.reason }, 'outboxes not read');
    const recipients = all.flatMap((one) => (one.status === 'fulfilled' ? one.value : []));
    return new Map(recipients.map((recipient) => [keyOf(recipient), recipient]));
  }

  async #entriesFor(recipient: Recipient): Promise<readonly OutboxEntry[]> {
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
