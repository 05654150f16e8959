import { languageOf, readerFor } from '../../cards/language.js';
import type { Account, Notice } from '../../domain/account.js';
import { addHours } from '../../domain/calendar.js';
import type { AccountRef, Clock, Directory } from '../../domain/ports.js';
import type { Connector, Delivery } from '../connector.js';
import { messageWith } from '../inPlace.js';
import type { Log } from '../log.js';
import type { Address, Memory } from '../memory.js';
import { noticeFor } from './notices.js';

export interface CourierParts {
  readonly directory: Directory;
  readonly memory: Memory;
  readonly connector: Pick<Connector, 'post'>;
  readonly clock: Clock;
  readonly log: Log;
}

/** `settled` needs nothing more; `later` is tried again; `nowhere` waits until the person turns up. */
export type Progress = 'settled' | 'later' | 'nowhere';

/** A card that nobody could be given for so long, in hours, is dropped. */
const longestWait = 30 * 24;

/** A notice is tried again after so many milliseconds, doubled each time up to the last. */
const firstPause = 1_000;
const longestPause = 300_000;

interface Attempts {
  readonly count: number;
  readonly unclear: number;
  readonly notBefore: number;
  readonly isDelivered: boolean;
}

const none: Attempts = { count: 0, unclear: 0, notBefore: 0, isDelivered: false };

/** Takes one card to one person, and remembers what became of it until the account has been told. */
export class Courier {
  readonly #parts: CourierParts;
  readonly #attempts = new Map<string, Attempts>();

  constructor(parts: CourierParts) {
    this.#parts = parts;
  }

  async deliver(ref: AccountRef, account: Account, notice: Notice): Promise<Progress> {
    const key = keyOf(ref, notice);
    const before = this.#attempts.get(key) ?? none;
    if (before.isDelivered) return 'settled';
    if (Date.now() < before.notBefore) return 'later';

    const { memory, clock } = this.#parts;
    const { address, language } = await memory.person(ref.tenant, notice.to);
    if (address === undefined) return clock.now() > addHours(notice.at, longestWait) ? 'settled' : 'nowhere';

    const { cloud } = (await this.#parts.directory.tenant(ref.tenant)) ?? {};
    const reader = readerFor(notice.to, language ?? languageOf(address.locale), address.locale, cloud);
    const told = noticeFor(notice, account, clock.now(), reader);
    if (told === undefined) return 'settled';

    const delivery = await this.#parts.connector.post(address, {
      ...messageWith(told.card, told.title),
      ...routingOf(address),
    });
    const after = next(before, delivery);
    this.#attempts.set(key, after);
    if (!delivery.sent) await this.#note(ref, notice, delivery.failed);
    return after.isDelivered ? 'settled' : 'later';
  }

  /** The account no longer has the notice. */
  forget(ref: AccountRef, notice: Notice): void {
    this.#attempts.delete(keyOf(ref, notice));
  }

  /** Where the bot is blocked or the chat is gone, it stops writing until the person turns up again. */
  async #note(ref: AccountRef, { id, to }: Notice, failed: number | string): Promise<void> {
    const { memory, log } = this.#parts;
    log.warn({ notice: id, failed }, 'notice not delivered');
    if (failed !== 403 && failed !== 404) return;

    const person = await memory.person(ref.tenant, to);
    const { address, ...rest } = person;
    await memory.rememberPerson(ref.tenant, to, person, rest);
  }
}

function keyOf({ tenant, owner, account }: AccountRef, { id }: Notice): string {
  return JSON.stringify([tenant, owner, account, id]);
}

export function routingOf({ channel, bot, user, conversation }: Address) {
  return {
    channelId: channel,
    from: { id: bot, name: 'Seatkeeper' },
    recipient: { id: user, name: '' },
    conversation: { id: conversation, isGroup: false, conversationType: 'personal', name: '' },
  };
}

/** Not to be sent again: delivered, never deliverable, or unclear for a second time (one extra copy at the most). */
function isSettled(delivery: Delivery, { unclear }: Attempts): boolean {
  if (delivery.sent) return true;
  return delivery.failed === 'no-answer'
    ? unclear >= 1
    : [400, 403, 404, 413].some((status) => status === delivery.failed);
}

function next(before: Attempts, delivery: Delivery): Attempts {
  const { count, unclear } = before;
  const pause = Math.min(longestPause, firstPause * 2 ** count) * (0.5 + Math.random());
  const asked = delivery.sent ? 0 : (delivery.retryAfter ?? 0) * 1_000;
  const isUnclear = !delivery.sent && delivery.failed === 'no-answer';
  return {
    count: count + 1,
    unclear: unclear + (isUnclear ? 1 : 0),
    notBefore: Date.now() + Math.max(pause, asked),
    isDelivered: isSettled(delivery, before),
  };
}
