import type { Notice } from './account.js';
import type { Instant } from './calendar.js';
import { addHours } from './calendar.js';
import type { LicenceRequest } from './licenceRequest.js';
import type { Organisation } from './organisation.js';

/** How long a request waits for an answer, and how long what it allowed holds, in days (D12). */
export const requestDays = 30;

export function requestOf({ requests }: Organisation, id: string): LicenceRequest | undefined {
  return requests.find((request) => request.id === id);
}

/** Those that wait for an answer, or for one that has begun. */
export function openRequests({ requests }: Pick<Organisation, 'requests'>): readonly LicenceRequest[] {
  return requests.filter(({ state }) => state === 'open' || state === 'taken');
}

/** When a request ends by itself; undefined for one that has. */
export function requestEnds({ state, at }: LicenceRequest): Instant | undefined {
  return state === 'open' ? addHours(at, requestDays * 24) : undefined;
}

/** The request as it is now, and a notice of it for everybody whom it concerns but the one who did it. */
export function withRequest(organisation: Organisation, request: LicenceRequest, now: Instant, by = ''): Organisation {
  const isNew = requestOf(organisation, request.id) === undefined;
  const people = [request.asker, ...request.to.map(({ person }) => person)];
  const notices = [...new Set(people)]
    .filter((person) => person !== by)
    .map((to): Notice => ({
      id: `${request.id}-${request.state}-${now}-${to}`,
      to,
      at: now,
      about: request.id,
      event: { type: 'request-news', request: request.id },
    }));
  return {
    ...organisation,
    requests: isNew
      ? [...organisation.requests, request]
      : organisation.requests.map((one) => (one.id === request.id ? request : one)),
    outbox: [...organisation.outbox, ...notices],
  };
}
