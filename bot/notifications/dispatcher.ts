import type { Reader } from '../../cards/language.js';
import { languageOf, readerFor } from '../../cards/language.js';
import { nameOf } from '../../cards/subscriptions/row.js';
import type { Account, Notice } from '../../domain/account.js';
import { addHours } from '../../domain/calendar.js';
import type { FrontDoor } from '../../domain/execute.js';
import type { AccountRef, Accounts, Clock, Directory } from '../../domain/ports.js';
import type { Connector, Delivery } from '../connector.js';
import { messageWith } from '../inPlace.js';
import type { Log } from '../log.js';
import type { Memory } from '../memory.js';
import { cardFor } from './notices.js';

export interface DispatcherParts {
  readonly accounts: Accounts;
  readonly door: FrontDoor;
  readonly directory: Directory;
  readonly memory: Memory;
  readonly connector: Pick<Connector, 'post'>;
  readonly clock: Clock;
  readonly log: Log;
}

/** How often it looks by itself, and how soon after being woken, in milliseconds. */
const restTime = 10_000;
const wakeTime = 50;

/** A card that nobody could be given for so long is dropped. */
const longestWait = 30 * 24;

/** A notice is tried again after so many milliseconds, doubled each time up to the last. */
const firstPause = 1_000;
const longestPause = 300_000;

interface Attempts {
  readonly count: number;
  readonly unclear: number;
  readonly notBefore: number;
}

/** Carries out what accounts have written down: payments that are due and cards that are to be sent, until each is done. */
export class Dispatcher {
  readonly #parts: DispatcherParts;
  readonly #attempts = new Map<string, Attempts>();
  #timer: NodeJS.Timeout | undefined;
  #pass: Promise<void> | undefined;
  #again = false;
  #closed = false;

  constructor(parts: DispatcherParts) {
    this.#parts = parts;
  }

  /** Something may have been written down. Cheap: many calls make one pass. */
  readonly wake = (): void => {
    this.#again = true;
    if (this.#pass === undefined) this.#plan(wakeTime);
  };

  /** Ends after the pass that is under way. */
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
    for (const ref of await this.#parts.accounts.unfinished()) await this.#work(ref);
  }

  /** One account's trouble is not another's. */
  async #work(ref: AccountRef): Promise<void> {
    const { accounts, door, log } = this.#parts;
    try {
      await door.finish(ref);
      const account = await accounts.read(ref);
      for (const notice of account?.outbox ?? []) if (account !== undefined) await this.#tell(ref, account, notice);
    } catch (error) {
      log.error({ err: error }, 'account not finished');
    }
  }

  async #tell(ref: AccountRef, account: Account, notice: Notice): Promise<void> {
    const { memory, connector, clock, log } = this.#parts;
    const key = JSON.stringify([ref, notice.id]);
    const before = this.#attempts.get(key) ?? { count: 0, unclear: 0, notBefore: 0 };
    if (Date.now() < before.notBefore) return;

    const { address, language } = await memory.person(ref.tenant, notice.to);
    const isOld = clock.now() > addHours(notice.at, longestWait);
    if (address === undefined) return isOld ? this.#forget(ref, notice) : undefined;

    const tenant = await this.#parts.directory.tenant(ref.tenant);
    const reader = readerFor(notice.to, language ?? languageOf(address.locale), address.locale, tenant?.cloud);
    const card = cardFor(notice, account, reader);
    if (card === undefined) return this.#forget(ref, notice);

    const delivery = await connector.post(address, {
      ...messageWith(card, titleOf(notice, reader)),
      channelId: address.channel,
      from: { id: address.bot, name: 'Seatkeeper' },
      recipient: { id: address.user, name: '' },
      conversation: { id: address.conversation, isGroup: false, conversationType: 'personal', name: '' },
    });
    if (!delivery.sent) log.warn({ notice: notice.id, failed: delivery.failed }, 'notice not delivered');
    if (isSettled(delivery, before)) return this.#forget(ref, notice);
    this.#attempts.set(key, next(before, delivery));
  }

  async #forget(ref: AccountRef, notice: Notice): Promise<void> {
    this.#attempts.delete(JSON.stringify([ref, notice.id]));
    await this.#parts.accounts.change(ref, (account) => ({
      answer: undefined,
      save: { ...account, outbox: account.outbox.filter(({ id }) => id !== notice.id) },
    }));
  }
}

/** What a client shows in its list of chats. */
function titleOf({ event }: Notice, { strings }: Reader): string {
  if (event.type === 'licence-received') return strings.notices.received(nameOf(event.product));
  return event.type === 'payment-declined' ? strings.refusalTitle : strings.buying.receiptTitle;
}

/** Delivered; or never deliverable (blocked, gone, too large); or unclear for a second time: one extra copy at the most. */
function isSettled(delivery: Delivery, { unclear }: Attempts): boolean {
  if (delivery.sent) return true;
  return delivery.failed === 'no-answer'
    ? unclear >= 1
    : [400, 403, 404, 413].some((status) => status === delivery.failed);
}

function next({ count, unclear }: Attempts, delivery: Delivery): Attempts {
  const pause = Math.min(longestPause, firstPause * 2 ** count) * (0.5 + Math.random());
  const asked = delivery.sent ? 0 : (delivery.retryAfter ?? 0) * 1_000;
  const isUnclear = !delivery.sent && delivery.failed === 'no-answer';
  return { count: count + 1, unclear: unclear + (isUnclear ? 1 : 0), notBefore: Date.now() + Math.max(pause, asked) };
}
