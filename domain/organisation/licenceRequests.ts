import type { Notice } from '../account/account.js';
import type { Instant } from '../basics/calendar.js';
import { addHours, addMinutes } from '../basics/calendar.js';
import type { Answerer, LicenceRequest } from './licenceRequest.js';
import type { Organisation } from './organisation.js';
import type { Person } from '../basics/person.js';
import { withDelivered } from '../account/outbox.js';

/** Days that a request waits for an answer, and that a permission to buy lasts (D12). */
export const requestDays = 30;

/** Days that an answered or ended request is still shown. */
const keptDays = 90;

/** A taken request is released after so many minutes without a result. */
const claimMinutes = 10;

/** The most people that are asked. */
export const mostAnswerers = 20;

export function requestOf({ requests }: Organisation, id: string): LicenceRequest | undefined {
  return requests.find((request) => request.id === id);
}

/** Waits for an answer, or for the completion of one. */
export function isWaiting({ state }: LicenceRequest): boolean {
  return state === 'open' || state === 'taken';
}

/** Requests that wait for an answer, or for the completion of one. */
export function openRequests({ requests }: Pick<Organisation, 'requests'>): readonly LicenceRequest[] {
  return requests.filter(isWaiting);
}

/** When a request ends without an answer; undefined if it has ended. */
export function requestEnds({ state, at }: LicenceRequest): Instant | undefined {
  return state === 'open' ? addHours(at, requestDays * 24) : undefined;
}

/** When an incomplete answer has to be checked; undefined if there is none. */
export function claimEnds({ state, since }: LicenceRequest): Instant | undefined {
  return state === 'taken' ? addMinutes(since, claimMinutes) : undefined;
}

/** When the request is deleted; undefined while it waits. */
export function forgottenFrom(request: LicenceRequest): Instant | undefined {
  return isWaiting(request) ? undefined : addHours(request.since, keptDays * 24);
}

/**
 * Saves a request's new state, with a notice for everybody involved except the person who changed it. A card shows
 * the state at sending, so one notice per person is enough.
 */
export function withRequest(organisation: Organisation, request: LicenceRequest, now: Instant, by = ''): Organisation {
  const isNew = requestOf(organisation, request.id) === undefined;
  const people = [request.asker, ...request.to.map(({ person }) => person)];
  const told = new Set(people.filter((person) => person !== by));
  const notices = [...told].map((to) => noticeOf(request, to, now));
  const others = organisation.outbox.filter(({ to, about }) => about !== request.id || !told.has(to));
  const redrawn = waitingCardNotices(organisation, request, now);
  return {
    ...organisation,
    requests: isNew
      ? [...organisation.requests, request]
      : organisation.requests.map((one) => (one.id === request.id ? request : one)),
    outbox: [...others.filter(({ about }) => about !== waitingCardSubject(request.id)), ...notices, ...redrawn],
  };
}

/** Subject of a waiting card that the bot showed without a notice. */
function waitingCardSubject(request: string): string {
  return `asked ${request}`;
}

/** Remembers a waiting card's message: the asker's, for an answer; the buyer's, for the bank. */
export function waitsAt(organisation: Organisation, id: string, person: string, activity: string): Organisation {
  const request = requestOf(organisation, id);
  if (request === undefined || waitingPerson(request) !== person) return organisation;
  return withDelivered(organisation, { notices: [], told: { to: person, about: waitingCardSubject(id), activity } });
}

function waitingPerson({ state, asker, answer }: LicenceRequest): string | undefined {
  return state === 'taken' ? answer?.by : state === 'open' ? asker : undefined;
}

/** Notices that redraw cards which no longer wait; the asker's still does while the request is open. */
function waitingCardNotices({ told }: Organisation, request: LicenceRequest, now: Instant): readonly Notice[] {
  const about = waitingCardSubject(request.id);
  return told
    .filter((one) => one.about === about && (request.state !== 'open' || one.to !== request.asker))
    .map(({ to }) => {
      const notice = noticeOf(request, to, now);
      return { ...notice, id: `${notice.id}-asked`, about };
    });
}

/** Asks a new admin about the open requests for admins, since there may have been no other admin to ask. */
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

/** How many requests per person are kept: a few more than a day's limit. */
export const mostOfOne = 30;

/** Drops a person's oldest requests above the limit, but none that still permits buying. */
export function withoutOldest(organisation: Organisation, asker: string, now: Instant): Organisation {
  const own = organisation.requests.filter((request) => request.asker === asker);
  const over = own
    .filter((one) => !isWaiting(one) && !isPermit(one, now))
    .slice(0, Math.max(0, own.length - mostOfOne));
  return over.reduce((left, { id }) => withoutRequest(left, id), organisation);
}

/** Permits its asker to buy, whatever the policy (D12). */
function isPermit({ state, until }: LicenceRequest, now: Instant): boolean {
  return state === 'allowed' && until !== undefined && now < until;
}

/** Removes a request and its waiting notices. */
export function withoutRequest(organisation: Organisation, id: string): Organisation {
  return {
    ...organisation,
    requests: organisation.requests.filter((request) => request.id !== id),
    outbox: organisation.outbox.filter(({ about }) => about !== id && about !== waitingCardSubject(id)),
    told: organisation.told.filter(({ about }) => about !== id && about !== waitingCardSubject(id)),
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
