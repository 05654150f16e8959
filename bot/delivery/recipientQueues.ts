import type { Recipient } from '../../domain/application/ports.js';
import type { Backlog } from '../metrics.js';
import { Rounds } from './pollingLoop.js';
import type { CourierParts, Progress } from './deliveryWorker.js';
import { Courier, Unreadable } from './deliveryWorker.js';
import { Lane, nameOf } from './recipientQueue.js';
import type { Letter, Shelf } from './outboxSource.js';

export interface LanesParts extends CourierParts {
  /** Where cards wait. */
  readonly shelves: readonly Shelf[];
}

/** How often it looks by itself for cards to send, in milliseconds. */
const restTime = 10_000;

/** Somebody who has never turned up is looked for again after so many milliseconds; they are also announced. */
const idleTime = 3_600_000;

/** A lane in which something broke rests for so many milliseconds. */
const troubleTime = 30_000;

/** To how many people cards are sent at once. */
const breadth = 48;

/**
 * One lane per person over all documents: a person's cards go out one after the other, of each sender earliest first and
 * the senders in turn, and nobody waits for another's.
 */
export class Lanes {
  readonly #parts: LanesParts;
  readonly #courier: Courier;
  readonly #lanes = new Map<string, Lane>();
  readonly #ready = new Set<Lane>();
  readonly #working = new Set<Promise<void>>();
  readonly #rounds: Rounds;
  #closed = false;

  constructor(parts: LanesParts) {
    this.#parts = parts;
    this.#courier = new Courier(parts);
    this.#rounds = new Rounds({ name: 'delivery', work: () => this.#look(), rest: restTime, log: parts.log });
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
    const firsts = waiting.filter(isReached).flatMap(([, letters]) => letters.slice(0, 1));
    return {
      notices: waiting.reduce((sum, [, letters]) => sum + letters.length, 0),
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
      const lane = this.#lanes.get(key) ?? new Lane(recipient);
      this.#lanes.set(key, lane);
      if (lane.isWorking) continue;
      if (lane.notBefore <= now) this.#ready.add(lane);
      else next = Math.min(next, lane.notBefore);
    }
    for (const [key, lane] of this.#lanes) if (!recipients.has(key) && !lane.isWorking) this.#forget(key, lane);
    if (next < Infinity) this.#rounds.wake(next - now);
    this.#begin();
  }

  #forget(key: string, lane: Lane): void {
    this.#lanes.delete(key);
    this.#ready.delete(lane);
  }

  #begin(): void {
    for (const lane of this.#ready) {
      if (this.#closed || this.#working.size >= breadth) return;
      this.#ready.delete(lane);
      lane.isWorking = true;
      const work = this.#walk(lane).finally(() => {
        lane.isWorking = false;
        this.#working.delete(work);
        this.#begin();
      });
      this.#working.add(work);
    }
  }

  async #walk(lane: Lane): Promise<void> {
    try {
      for (let progress: Progress = 'on'; !this.#closed;) {
        lane.hasMet();
        progress = await this.#step(lane);
        lane.isNowhere = progress === 'nowhere';
        if (progress === 'on' || (progress === 'nowhere' && lane.hasMet())) continue;
        this.#rest(lane, progress === 'nowhere' ? idleTime : progress.wait);
        return;
      }
    } catch (error) {
      if (!this.#closed)
        this.#parts.log.error({ err: error, tenant: lane.recipient.tenant }, 'cards of a person not sent');
      this.#rest(lane, troubleTime);
    }
  }

  async #step(lane: Lane): Promise<Progress> {
    const letters = await this.#lettersFor(lane.recipient);
    const letter = lane.choose(letters.filter((one) => !lane.isTroubled(nameOf(one))));
    // What is written down from here on finds a lane that still works: looked at once more.
    if (letter === undefined) return { wait: letters.length > 0 ? troubleTime : 0 };

    try {
      return await this.#courier.carry(lane, letter);
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      // One document's trouble is not another's.
      this.#parts.log.error({ err: error.cause, tenant: lane.recipient.tenant }, 'card passed over');
      lane.trouble(nameOf(letter));
      return 'on';
    }
  }

  #rest(lane: Lane, milliseconds: number): void {
    lane.notBefore = Date.now() + milliseconds;
    this.#rounds.wake(milliseconds);
  }

  /** By key, each once. A kind of documents that cannot be looked at does not hold up the others. */
  async #awaited(): Promise<ReadonlyMap<string, Recipient>> {
    const all = await Promise.allSettled(this.#parts.shelves.map((shelf) => shelf.awaited()));
    const broken = all.find((one) => one.status === 'rejected');
    if (broken !== undefined && !this.#closed) this.#parts.log.error({ err: broken.reason }, 'outboxes not looked at');
    const recipients = all.flatMap((one) => (one.status === 'fulfilled' ? one.value : []));
    return new Map(recipients.map((recipient) => [keyOf(recipient), recipient]));
  }

  async #lettersFor(recipient: Recipient): Promise<readonly Letter[]> {
    const waiting = await Promise.all(this.#parts.shelves.map((shelf) => shelf.waitingFor(recipient)));
    const [only, ...others] = waiting.filter((letters) => letters.length > 0);
    return others.length === 0
      ? (only ?? [])
      : waiting.flat().toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  }
}

function keyOf({ tenant, person }: Recipient): string {
  return JSON.stringify([tenant, person]);
}
