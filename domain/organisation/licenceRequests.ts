import type { Notice } from '../account/account.js';
import type { Instant } from '../basics/calendar.js';
import { addHours, addMinutes } from '../basics/calendar.js';
import type { Answerer, LicenceRequest } from './licenceRequest.js';
import type { Organisation } from './organisation.js';
import type { Person } from '../basics/person.js';
import { withDelivered } from '../account/outbox.js';

/** How long a request waits for an answer, and how long what it allowed holds, in days (D12). */
export const requestDays = 30;

/** How long one that has been answered or has ended is still shown, in days. */
const keptDays = 90;

/** Whoever has taken a request up and not finished with it for so long is not at it any more. */
const claimMinutes = 10;

/** How many people are asked at the most. */
export const mostAnswerers = 20;

export function requestOf({ requests }: Organisation, id: string): LicenceRequest | undefined {
  return requests.find((request) => request.id === id);
}

/** Still waits for an answer, or for what an answer has begun. */
export function isWaiting({ state }: LicenceRequest): boolean {
  return state === 'open' || state === 'taken';
}

/** Those that wait for an answer, or for one that has begun. */
export function openRequests({ requests }: Pick<Organisation, 'requests'>): readonly LicenceRequest[] {
  return requests.filter(isWaiting);
}

/** When a request ends by itself; undefined for one that has. */
export function requestEnds({ state, at }: LicenceRequest): Instant | undefined {
  return state === 'open' ? addHours(at, requestDays * 24) : undefined;
}

/** From when on somebody has to look what has become of an answer; undefined where none has been begun. */
export function claimEnds({ state, since }: LicenceRequest): Instant | undefined {
  return state === 'taken' ? addMinutes(since, claimMinutes) : undefined;
}

/** From when on it is not shown any more; undefined while it waits. */
export function forgottenFrom(request: LicenceRequest): Instant | undefined {
  return isWaiting(request) ? undefined : addHours(request.since, keptDays * 24);
}

/**
 * The request as it is now, and a notice of it for everybody whom it concerns but the one who did it. A card tells how a
 * request stands when it is sent: one notice for each is enough, however often it has moved.
 */
export function withRequest(organisation: Organisation, request: LicenceRequest, now: Instant, by = ''): Organisation {
  const isNew = requestOf(organisation, request.id) === undefined;
  const people = [request.asker, ...request.to.map(({ person }) => person)];
  const told = new Set(people.filter((person) => person !== by));
  const notices = [...told].map((to) => noticeOf(request, to, now));
  const others = organisation.outbox.filter(({ to, about }) => about !== request.id || !told.has(to));
  const redrawn = standingCards(organisation, request, now);
  return {
    ...organisation,
    requests: isNew
      ? [...organisation.requests, request]
      : organisation.requests.map((one) => (one.id === request.id ? request : one)),
    outbox: [...others.filter(({ about }) => about !== standingSubject(request.id)), ...notices, ...redrawn],
  };
}

/** What a card is about that the bot has shown by itself: no notice, but a card that stands there and waits. */
function standingSubject(request: string): string {
  return `asked ${request}`;
}

/** Remembers where a card stands that waits: the asker's for an answer, the buyer's for the bank. */
export function waitsAt(organisation: Organisation, id: string, person: string, activity: string): Organisation {
  const request = requestOf(organisation, id);
  if (request === undefined || waitingPerson(request) !== person) return organisation;
  return withDelivered(organisation, { notices: [], told: { to: person, about: standingSubject(id), activity } });
}

function waitingPerson({ state, asker, answer }: LicenceRequest): string | undefined {
  return state === 'taken' ? answer?.by : state === 'open' ? asker : undefined;
}

/** The cards that wait no longer, drawn again: all but the asker's while the request is open. */
function standingCards({ told }: Organisation, request: LicenceRequest, now: Instant): readonly Notice[] {
  const about = standingSubject(request.id);
  return told
    .filter((one) => one.about === about && (request.state !== 'open' || one.to !== request.asker))
    .map(({ to }) => {
      const notice = noticeOf(request, to, now);
      return { ...notice, id: `${notice.id}-asked`, about };
    });
}

/** An admin who has just turned up is asked what waits for admins: there may have been nobody else to ask. */
export function askedToo(organisation: Organisation, { id, name }: Person, now: Instant): Organisation {
  const answerer: Answerer = { person: id, name, as: 'admin' };
  const isForThem = ({ asker, state, to }: LicenceRequest) =>
    state === 'open' &&
    asker !== id &&
    to.length < mostAnswerers &&
    to.every(({ person, as }) => as === 'admin' && person !== id);
  const asked = organisation.requests.filter(isForThem);
  if (asked.length === 0) return organisation;
  return {
    ...organisation,
    requests: organisation.requests.map((one) => (isForThem(one) ? { ...one, to: [...one.to, answerer] } : one)),
    outbox: [...organisation.outbox, ...asked.map((request) => noticeOf(request, id, now))],
  };
}

/** So many requests of one person are kept; a day's, and then some. */
export const mostOfOne = 30;

/** Without the oldest of somebody's requests where there are too many; what still allows something stays. */
export function withoutOldest(organisation: Organisation, asker: string, now: Instant): Organisation {
  const own = organisation.requests.filter((request) => request.asker === asker);
  const over = own
    .filter((one) => !isWaiting(one) && !isPermit(one, now))
    .slice(0, Math.max(0, own.length - mostOfOne));
  return over.reduce((left, { id }) => withoutRequest(left, id), organisation);
}

/** Lets its asker buy, whatever the policy says (D12). */
function isPermit({ state, until }: LicenceRequest, now: Instant): boolean {
  return state === 'allowed' && until !== undefined && now < until;
}

/** Without a request, and without what would still be said of it. */
export function withoutRequest(organisation: Organisation, id: string): Organisation {
  return {
    ...organisation,
    requests: organisation.requests.filter((request) => request.id !== id),
    outbox: organisation.outbox.filter(({ about }) => about !== id && about !== standingSubject(id)),
    told: organisation.told.filter(({ about }) => about !== id && about !== standingSubject(id)),
  };
}

function noticeOf({ id, state, tries }: LicenceRequest, to: string, at: Instant): Notice {
  return {
    id: `${id}-${state}-${tries}-${at}-${to}`,
    to,
    at,
    about: id,
    event: { type: 'request-news', request: id },
  };
}
