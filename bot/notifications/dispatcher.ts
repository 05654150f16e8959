import type { FrontDoor } from '../../domain/execute.js';
import type { Actor } from '../../domain/person.js';
import type { AccountRef, Accounts } from '../../domain/ports.js';
import type { CourierParts, Progress } from './courier.js';
import { Courier } from './courier.js';

export interface DispatcherParts extends CourierParts {
  readonly accounts: Accounts;
  readonly door: FrontDoor;
}

/** How often it looks by itself, and how soon after being woken, in milliseconds. */
const restTime = 10_000;
const wakeTime = 50;

/** An account whose cards are for people who have never turned up is looked at again after so many milliseconds. */
const idleTime = 3_600_000;

/** How many accounts are worked on at once. */
const breadth = 16;

/** Carries out what accounts have written down: payments that are due and cards that are to be sent, until each is done. */
export class Dispatcher {
  readonly #parts: DispatcherParts;
  readonly #courier: Courier;
  readonly #idleUntil = new Map<string, number>();
  #timer: NodeJS.Timeout | undefined;
  #pass: Promise<void> | undefined;
  #again = false;
  #news = 0;
  #closed = false;

  constructor(parts: DispatcherParts) {
    this.#parts = parts;
    this.#courier = new Courier(parts);
  }

  /** Something of this person's may have been written down. Cheap: many calls make one pass. */
  readonly wake = (by?: Actor): void => {
    if (by !== undefined) this.#rouse(({ tenant, owner }) => tenant === by.tenant && owner === by.person.id);
    this.#again = true;
    if (this.#pass === undefined) this.#plan(wakeTime);
  };

  /** Somebody can be written to from now on. */
  readonly meet = (tenant: string): void => {
    this.#rouse((ref) => ref.tenant === tenant);
    this.wake();
  };

  /** Ends after what is under way. */
  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#timer);
    await this.#pass;
  }

  #plan(milliseconds: number): void {
    if (this.#closed) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#pass = this.#run();
    }, milliseconds).unref();
  }

  async #run(): Promise<void> {
    this.#again = false;
    try {
      await this.#workOnAll();
    } catch (error) {
      if (!this.#closed) this.#parts.log.error({ err: error }, 'dispatcher pass failed');
    }
    this.#pass = undefined;
    this.#plan(this.#hasBeenWoken() ? wakeTime : restTime);
  }

  #hasBeenWoken(): boolean {
    return this.#again;
  }

  async #workOnAll(): Promise<void> {
    const now = Date.now();
    const refs = (await this.#parts.accounts.unfinished()).filter(
      (ref) => (this.#idleUntil.get(keyOf(ref)) ?? 0) <= now,
    );
    const queue = refs.values();
    await Promise.all(Array.from({ length: breadth }, () => this.#workThrough(queue)));
  }

  async #workThrough(queue: Iterable<AccountRef>): Promise<void> {
    for (const ref of queue) {
      if (this.#closed) return;
      await this.#work(ref);
    }
  }

  /** One account's trouble is not another's. */
  async #work(ref: AccountRef): Promise<void> {
    const { accounts, door, log } = this.#parts;
    const news = this.#news;
    try {
      const isPaid = await door.finish(ref);
      const account = await accounts.read(ref);
      const outbox = account?.outbox ?? [];
      const reached: Progress[] = [];
      for (const notice of outbox) {
        const progress = account ? await this.#courier.deliver(ref, account, notice) : 'later';
        reached.push(progress);
        if (progress === 'settled') await this.#remove(ref, notice.id);
        if (progress === 'settled') this.#courier.forget(ref, notice);
      }
      // What has been heard meanwhile may be about this very account.
      const waits = isPaid && news === this.#news && reached.every((progress) => progress === 'nowhere');
      if (waits && reached.length > 0) this.#idleUntil.set(keyOf(ref), Date.now() + idleTime);
    } catch (error) {
      log.error({ err: error, tenant: ref.tenant, account: ref.account }, 'account not finished');
    }
  }

  async #remove(ref: AccountRef, notice: string): Promise<void> {
    await this.#parts.accounts.change(ref, (account) => ({
      answer: undefined,
      save: { ...account, outbox: account.outbox.filter(({ id }) => id !== notice) },
    }));
  }

  #rouse(isMeant: (ref: AccountRef) => boolean): void {
    this.#news += 1;
    for (const key of this.#idleUntil.keys()) if (isMeant(refIn(key))) this.#idleUntil.delete(key);
  }
}

function keyOf({ tenant, owner, account }: AccountRef): string {
  return JSON.stringify([tenant, owner, account]);
}

function refIn(key: string): AccountRef {
  const [tenant, owner, account] = JSON.parse(key) as [string, string, string]; // as keyOf writes it
  return { tenant, owner, account };
}
