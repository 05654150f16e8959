import type { Reader } from '../../cards/language.js';
import { languageOf, readerFor } from '../../cards/language.js';
import { news } from '../../cards/notices/news.js';
import type { Notice } from '../../domain/account.js';
import { addHours } from '../../domain/calendar.js';
import type { Clock, Directory, Recipient } from '../../domain/ports.js';
import type { Connector, Place } from '../connector.js';
import { messageWith } from '../inPlace.js';
import type { Log } from '../log.js';
import type { Address, Memory } from '../memory.js';
import type { Metrics } from '../metrics.js';
import type { Attempt, Lane } from './lane.js';
import type { Box, Contents, Letter, Telling } from './outboxes.js';
import type { Pace } from './pace.js';
import { sequelOf } from './retries.js';

/** Whether somebody wants to be told of this, by their own choice. */
export type IsWanted = (recipient: Recipient, notice: Notice) => Promise<boolean>;

export interface CourierParts {
  readonly directory: Directory;
  readonly memory: Memory;
  readonly connector: Pick<Connector, 'post' | 'put' | 'members'>;
  readonly pace: Pick<Pace, 'wait' | 'waitOf'>;
  readonly clock: Clock;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly isWanted: IsWanted;
  /** Somebody cannot be written to any more. */
  readonly lost: (recipient: Recipient) => Promise<void>;
}

/** `on` goes on with what is first then; `wait` does so after so many milliseconds; `nowhere` when the person turns up. */
export type Progress = 'on' | 'nowhere' | { readonly wait: number };

/** A card that could not be delivered for so long, in hours, is dropped. */
const longestWait = 30 * 24;

/** One card: all that waits for one person about one thing, of which the latest is shown. */
interface Parcel {
  readonly id: string;
  readonly notices: readonly Notice[];
  readonly box: Box;
  readonly contents: Contents;
}

interface Route {
  readonly place: Place & { readonly tenant: string };
  readonly address: Address;
  readonly reader: Reader;
}

/** Takes one card to one person, one call at a time. */
export class Courier {
  readonly #parts: CourierParts;

  constructor(parts: CourierParts) {
    this.#parts = parts;
  }

  async carry(lane: Lane, letter: Letter): Promise<Progress> {
    const wait = this.#parts.pace.waitOf(lane.recipient.tenant);
    if (wait > 0) return this.#paced(wait);

    const parcel = parcelOf(letter, await letter.box.read());
    if (parcel === undefined) throw new Error('A notice is not where it should be');
    const { arrived } = lane.attempt(parcel.id);
    if (arrived !== undefined) return this.#arrived(parcel, arrived);
    return (await this.#dropped(lane.recipient, parcel)) ? 'on' : this.#send(lane, parcel);
  }

  /** What is too old, or not wanted, is forgotten without a word. */
  async #dropped(recipient: Recipient, { notices, box }: Parcel): Promise<boolean> {
    const { clock, metrics, isWanted } = this.#parts;
    const isOld = ({ at }: Notice) => clock.now() > addHours(at, longestWait);
    const wanted = await Promise.all(notices.map((notice) => isWanted(recipient, notice)));
    const old = notices.filter(isOld);
    const unwanted = notices.filter((notice, index) => !isOld(notice) && wanted[index] === false);
    if (old.length + unwanted.length === 0) return false;

    await box.settle({ notices: [...old, ...unwanted].map(({ id }) => id) });
    metrics.settled('expired', old.length);
    metrics.settled('unwanted', unwanted.length);
    return true;
  }

  async #send(lane: Lane, parcel: Parcel): Promise<Progress> {
    const { clock, pace, connector, metrics } = this.#parts;
    // Asked for last, and again for every call: after an uninstall nothing more is sent.
    const route = await this.#routeTo(lane.recipient);
    if (route === undefined) return 'nowhere';

    const latest = parcel.notices.at(-1);
    const telling = latest && parcel.contents.render(latest, clock.now(), route.reader);
    if (telling === undefined) return this.#outdated(parcel);

    const state = lane.attempt(parcel.id);
    if (state.isDoubtful) return this.#probe(lane, parcel, route);
    const wait = pace.wait(route.place);
    if (wait > 0) return this.#paced(wait);

    const standing = state.isAnew ? undefined : standingOf(parcel);
    const method = standing === undefined ? 'post' : 'put';
    const message = { ...messageFor(telling, state, route.reader), ...routingOf(route.address) };
    const delivery =
      standing === undefined
        ? await connector.post(route.place, message)
        : await connector.put({ ...route.place, activity: standing }, { ...message, id: standing });
    metrics.called(method, delivery.sent ? 'accepted' : delivery.failed);
    return this.#next(lane, parcel, route, { method, delivery, standing });
  }
}
