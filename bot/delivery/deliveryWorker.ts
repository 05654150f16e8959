import type { LiveReview } from '../../cards/card.js';
import type { Reader } from '../../cards/language.js';
import { languageOf, readerFor } from '../../cards/language.js';
import type { Notice } from '../../domain/account/account.js';
import type { Instant } from '../../domain/basics/calendar.js';
import { addHours } from '../../domain/basics/calendar.js';
import type { Clock, Directory, Recipient } from '../../domain/application/ports.js';
import type { Connector, Delivery, Place } from '../teams/connector.js';
import type { Log } from '../log.js';
import type { Address, Memory } from '../teams/botState.js';
import type { Metrics } from '../metrics.js';
import type { Arrival, Lane } from './recipientQueue.js';
import type { Letter, Telling } from './outboxSource.js';
import type { Pace } from './rateLimiter.js';
import type { Parcel } from './messageBatch.js';
import { messageFor, parcelOf, routingOf, standingOf } from './messageBatch.js';
import { sequelOf } from './retryPolicy.js';

export interface CourierParts {
  readonly directory: Pick<Directory, 'tenant'>;
  readonly memory: Memory;
  readonly connector: Pick<Connector, 'post' | 'put' | 'members'>;
  readonly pace: Pick<Pace, 'wait' | 'waitOf'>;
  readonly clock: Clock;
  readonly log: Log;
  readonly metrics: Metrics;
  /** Whether somebody is still to be told of this. */
  readonly isWanted: (recipient: Recipient, notice: Notice) => Promise<boolean>;
  /** A card whose button acts at once is about to come into this conversation. */
  readonly opens?: (recipient: Recipient, conversation: string, review: LiveReview) => Promise<void>;
  /** Somebody cannot be written to any more. */
  readonly lost: (recipient: Recipient) => Promise<void>;
}

/** `on` goes on with what is first then; `nowhere` when the person turns up; `wait` is in milliseconds. */
export type Progress = 'on' | 'nowhere' | { readonly wait: number };

/** A card that could not be delivered for so long, in hours, is dropped. */
const longestWait = 30 * 24;

/** A card that is refused once more after the person has turned up so often is dropped: others wait behind it. */
const mostTurnedAway = 3;

interface Route {
  readonly place: Place & { readonly tenant: string };
  readonly address: Address;
  readonly reader: Reader;
}

interface Sent {
  readonly route: Route;
  readonly method: 'post' | 'put';
  readonly standing: string | undefined;
  readonly delivery: Delivery;
}

/** What a card is made of cannot be read: that is the document's trouble, and no reason to keep others waiting. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
}

/** Takes one card to one person, one call at a time; what becomes of it is written down before the next one. */
export class Courier {
  readonly #parts: CourierParts;
  readonly #since: Instant;

  constructor(parts: CourierParts) {
    this.#parts = parts;
    this.#since = parts.clock.now();
  }

  async carry(lane: Lane, letter: Letter): Promise<Progress> {
    const wait = this.#parts.pace.waitOf(lane.recipient.tenant, letter.box.sender);
    if (wait > 0) return this.#paced(wait);

    const parcel = await this.#parcel(letter);
    const { arrived } = lane.attempt(parcel.id);
    if (arrived !== undefined) return this.#arrived(lane, parcel, arrived);
    if (this.#isUnheard(lane, parcel)) return this.#settled(lane, parcel, 'outdated');
    return (await this.#sorted(lane.recipient, parcel)) ? this.#send(lane, parcel) : 'on';
  }

  /** Taken back before the person can have heard of it: also not by a call that nobody knows the end of, here or before a crash. */
  #isUnheard(lane: Lane, { id, notices, contents }: Parcel): boolean {
    const { unclear, isDoubtful } = lane.attempt(id);
    const isCertain = unclear === 0 && !isDoubtful && notices.every(({ at }) => at >= this.#since);
    return isCertain && contents.isTakenBack(notices);
  }

  async #parcel({ box, notice }: Letter): Promise<Parcel> {
    try {
      const parcel = parcelOf(notice, box, await box.read());
      if (parcel === undefined) throw new Error('A notice is not where it should be');
      return parcel;
    } catch (cause) {
      throw new Unreadable('A card cannot be made', { cause });
    }
  }

  /** Forgets what is too old or not wanted; true where nothing had to be forgotten. */
  async #sorted(recipient: Recipient, { notices, box }: Parcel): Promise<boolean> {
    const { clock, metrics } = this.#parts;
    const old = notices.filter(({ at }) => clock.now() > addHours(at, longestWait));
    const young = notices.filter((notice) => !old.includes(notice));
    const wishes = await this.#wishes(recipient, young);
    const unwanted = young.filter((_, index) => wishes[index] === false);
    if (old.length + unwanted.length === 0) return true;

    await box.settle({ notices: [...old, ...unwanted].map(({ id }) => id) });
    metrics.settled('expired', old.length);
    metrics.settled('unwanted', unwanted.length);
    return false;
  }

  async #wishes(recipient: Recipient, notices: readonly Notice[]): Promise<readonly boolean[]> {
    try {
      return await Promise.all(notices.map((notice) => this.#parts.isWanted(recipient, notice)));
    } catch (cause) {
      throw new Unreadable('Nobody can say whether a card is wanted', { cause });
    }
  }

  async #send(lane: Lane, parcel: Parcel): Promise<Progress> {
    const { pace, connector, metrics } = this.#parts;
    const { sender } = parcel.box;
    const reached = await this.#routeTo(lane.recipient, sender);
    if (reached === undefined) return 'nowhere';
    const telling = await this.#telling(parcel, reached);
    if (telling === undefined) return this.#settled(lane, parcel, 'outdated');

    // Looked up last, and again for every call: after an uninstall nothing more is sent.
    const route = await this.#routeTo(lane.recipient, sender);
    if (route === undefined) return 'nowhere';
    const state = lane.attempt(parcel.id);
    if (state.isDoubtful) return this.#probe(lane, parcel, route);
    const wait = pace.wait(route.place);
    if (wait > 0) return this.#paced(wait);

    const standing = state.isAnew ? undefined : standingOf(parcel);
    if (telling.review !== undefined && !state.isSmall)
      await this.#parts.opens?.(lane.recipient, route.address.conversation, telling.review);
    const message = { ...messageFor(telling, route.reader, state), ...routingOf(route.address) };
    const delivery =
      standing === undefined
        ? await connector.post(route.place, message)
        : await connector.put({ ...route.place, activity: standing }, { ...message, id: standing });
    const method = standing === undefined ? 'post' : 'put';
    metrics.called(method, delivery.sent ? 'accepted' : delivery.failed);
    return this.#after(lane, parcel, { route, method, standing, delivery });
  }

  async #telling({ contents, latest }: Parcel, { reader }: Route): Promise<Telling | undefined> {
    try {
      return await contents.render(latest, this.#parts.clock.now(), reader);
    } catch (cause) {
      throw new Unreadable('A card cannot be made', { cause });
    }
  }

  async #routeTo({ tenant, person }: Recipient, sender: string): Promise<Route | undefined> {
    const { directory, memory } = this.#parts;
    const { cloud } = (await directory.tenant(tenant)) ?? {};
    const { address, language } = await memory.person(tenant, person);
    if (address === undefined) return undefined;

    const reader = readerFor(person, language ?? languageOf(address.locale), address.locale, cloud);
    return { place: { ...address, tenant, sender }, address, reader };
  }

  async #after(lane: Lane, parcel: Parcel, { route, method, standing, delivery }: Sent): Promise<Progress> {
    const state = lane.attempt(parcel.id);
    const isUnclear = !delivery.sent && delivery.failed === 'no-answer' && method === 'post';
    const tried = { failures: state.failures + 1, unclear: state.unclear + (isUnclear ? 1 : 0) };
    const sequel = sequelOf(delivery, { method, ...tried, chance: Math.random() });
    if (!delivery.sent) {
      const { failed, code, cause } = delivery;
      this.#parts.log.warn(
        {
          method,
          failed,
          ...(code !== undefined && { code }),
          next: sequel,
          ...(cause !== undefined && { err: cause }),
        },
        'card not sent',
      );
    }
    switch (sequel.what) {
      case 'done': {
        const arrived = {
          notices: parcel.notices.map(({ id }) => id),
          activity: sequel.activity ?? standing,
          how: state.isSmall ? 'shortened' : standing === undefined ? 'delivered' : 'updated',
        } as const;
        lane.note(parcel.id, { arrived });
        return this.#arrived(lane, parcel, arrived);
      }
      case 'again':
      case 'unclear':
        lane.note(parcel.id, { ...tried, isDoubtful: sequel.what === 'unclear' });
        return { wait: sequel.after };
      case 'anew':
        lane.note(parcel.id, { isAnew: true });
        return 'on';
      case 'unreachable':
        return this.#lose(lane.recipient, route.address);
      case 'refused':
        if (!state.isSmall) lane.note(parcel.id, { isSmall: true });
        else if (state.turnedAway >= mostTurnedAway || isCardsFault(delivery))
          return this.#settled(lane, parcel, 'refused');
        else {
          // The short card is one that every conversation takes: it is the address that is no good.
          lane.note(parcel.id, { isSmall: false, turnedAway: state.turnedAway + 1 });
          return this.#lose(lane.recipient, route.address);
        }
        return 'on';
    }
  }

  /** Nobody knows whether the card arrived: another copy goes out only to a service that answers. */
  async #probe(lane: Lane, parcel: Parcel, { place, address }: Route): Promise<Progress> {
    const { connector, metrics } = this.#parts;
    const delivery = await connector.members(place);
    metrics.called('probe', delivery.sent ? 'accepted' : delivery.failed);
    const failures = lane.attempt(parcel.id).failures + 1;
    const sequel = sequelOf(delivery, { method: 'post', failures, unclear: 0, chance: Math.random() });
    if (sequel.what === 'unreachable') return this.#lose(lane.recipient, address);
    // Refusing to say who is there is an answer too.
    const isAnswered = sequel.what === 'done' || sequel.what === 'refused';
    lane.note(parcel.id, isAnswered ? { isDoubtful: false } : { failures });
    return 'after' in sequel ? { wait: sequel.after } : 'on';
  }

  /** The card is there: from here on it is forgotten, and where it stands is remembered, in one save. */
  async #arrived(
    lane: Lane,
    { id, to, about, notices, box }: Parcel,
    { notices: ids, activity, how }: Arrival,
  ): Promise<Progress> {
    const { clock, metrics } = this.#parts;
    const isPlace = about !== undefined && activity !== undefined;
    await box.settle({ notices: ids, ...(isPlace && { told: { to, about, activity } }) });
    lane.forget(id);
    metrics.settled(how);
    const now = Date.parse(clock.now());
    for (const notice of notices) if (ids.includes(notice.id)) metrics.lag((now - Date.parse(notice.at)) / 1_000);
    return 'on';
  }

  /** Nothing is sent, and nothing waits any more. */
  async #settled(lane: Lane, { id, notices, box }: Parcel, how: 'outdated' | 'refused'): Promise<Progress> {
    if (how === 'refused') this.#parts.log.error({ card: id }, 'card dropped: Teams does not take it');
    await box.settle({ notices: notices.map((notice) => notice.id) });
    lane.forget(id);
    this.#parts.metrics.settled(how, notices.length);
    return 'on';
  }

  /** The bot is blocked, or the chat is gone: it stops writing until the person turns up again. */
  async #lose(recipient: Recipient, tried: Address): Promise<Progress> {
    const { memory, metrics, log, lost } = this.#parts;
    const { tenant, person } = recipient;
    const before = await memory.person(tenant, person);
    const { address, ...rest } = before;
    // Somebody who has installed it anew meanwhile is reached there.
    if (address !== undefined && address.conversation !== tried.conversation) return 'on';

    // Told first: after a crash in between it is found out again.
    await lost(recipient);
    await memory.rememberPerson(tenant, person, before, rest);
    metrics.lost();
    log.warn({ tenant, person }, 'person unreachable');
    return 'nowhere';
  }

  #paced(wait: number): Progress {
    this.#parts.metrics.paced();
    return { wait };
  }
}

/** Whether a refusal is about what was sent: too large, or not understood. Any other may be about where it was sent. */
function isCardsFault(delivery: Delivery): boolean {
  return !delivery.sent && (delivery.failed === 413 || delivery.code === 'BadSyntax');
}
