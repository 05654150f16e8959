import type { Account } from '../account/account.js';
import type { Instant } from '../basics/calendar.js';
import { addHours, minuteFrom } from '../basics/calendar.js';
import type { Event } from '../account/events.js';
import type { Refusal } from '../account/refusals.js';

/** How many changes of one account are allowed in an hour and in a day; 0 means unlimited. */
export interface ChangeLimits {
  readonly perHour: number;
  readonly perDay: number;
}

const protecting: ReadonlySet<Event['type']> = new Set([
  'subscription-cancelled',
  'purchase-undone',
  'licences-unassigned',
  'method-removed',
]);

/**
 * Whether a change counts towards the limits and is held back by them. Ending a cost, taking a licence back and
 * removing a payment method protect the person, so they are always possible; they only undo what was made within the
 * limits.
 */
export function isLimited(result: Event): boolean {
  return result.type === 'recurring-set' ? result.to !== 'off' : !protecting.has(result.type);
}

const windows = [
  { span: 'hour', hours: 1, limitOf: ({ perHour }: ChangeLimits) => perHour },
  { span: 'day', hours: 24, limitOf: ({ perDay }: ChangeLimits) => perDay },
] as const;

/** Operations count from this moment on; none count without limits. */
export function countedSince(now: Instant, limits: ChangeLimits | undefined): Instant {
  const hours = windows.filter(({ limitOf }) => limits !== undefined && limitOf(limits) > 0).map((one) => one.hours);
  return addHours(now, -Math.max(0, ...hours));
}

/** Why the account accepts no further change now, and when it will; counts the operations that it remembers. */
export function limitRefusal(
  { operations }: Pick<Account, 'operations'>,
  now: Instant,
  limits: ChangeLimits,
): Refusal | undefined {
  const since = countedSince(now, limits);
  const times = operations
    .filter(({ at, result }) => at > since && isLimited(result))
    .map(({ at }) => at)
    .toSorted();
  const full = windows.flatMap(({ span, hours, limitOf }) => {
    const limit = limitOf(limits);
    // The next change is possible once the earliest of the last `limit` ones no longer counts.
    const leaving = limit === 0 ? undefined : times.at(-limit);
    return leaving === undefined || addHours(leaving, hours) <= now
      ? []
      : [{ code: 'too-many-changes', span, limit, again: minuteFrom(addHours(leaving, hours)) } as const];
  });
  return full.toSorted((a, b) => (a.again < b.again ? 1 : -1))[0];
}
