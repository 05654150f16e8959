import type { Cycle, Day, Instant } from '../basics/calendar.js';
import { addDays, cycleOf, dayOf, monthsBetween } from '../basics/calendar.js';
import { billings, terms } from '../basics/product.js';
import type { Subscription } from './subscription.js';
import { expiredDays, keptDays } from './refundWindows.js';

/**
 * What becomes of a subscription, and when: the one source of the dates that cards, notices and files name. An end is
 * the last day on which it works, a renewal the day after (rules.md D7).
 */
export type Outlook =
  /** On that day the next term begins, or after a trial the first one that is paid for. */
  | { readonly kind: 'renews' | 'converts'; readonly on: Day }
  | { readonly kind: 'ends'; readonly last: Day }
  /** The term is over, and people can still use it until that day (MOSA). */
  | { readonly kind: 'expired'; readonly last: Day; readonly worksUntil: Day }
  | { readonly kind: 'ended'; readonly last: Day }
  /** The day has come, and the bank has not answered something else yet: it happens as soon as that has. */
  | { readonly kind: 'renewing' };

/** Whether another term follows this one by itself (D7, D8). */
export function renewsItself({
  recurring,
  cancellation,
  trial,
  method,
}: Pick<Subscription, 'recurring' | 'cancellation' | 'trial' | 'method'>): boolean {
  return recurring !== 'off' && cancellation === undefined && !(trial && method === '');
}

/** The first day of the next term, for a subscription that has one. */
export function renewalDayOf({ termDays }: Pick<Subscription, 'termDays'>): Day {
  return addDays(termDays.last, 1);
}

/** The last day of the term, or of the service where that has ended. */
export function lastDayOf({ status, statusSince, termDays, cancellation }: Subscription): Day {
  if (status === 'expired') return addDays(statusSince, -1);
  if (status !== 'disabled' && status !== 'deleted')
    return cancellation === undefined ? termDays.last : addDays(cancellation.endsOn, -1);

  const stopped = status === 'deleted' ? addDays(statusSince, -keptDays) : statusSince;
  const isAtMidnight = [1, 1 + expiredDays].some((days) => stopped === addDays(termDays.last, days));
  return isAtMidnight ? addDays(stopped, -1) : stopped;
}

/** How things stand by what is written down, whatever day it is. */
export function outlookOf(subscription: Subscription): Outlook {
  const { status, statusSince, trial } = subscription;
  const last = lastDayOf(subscription);
  if (status === 'disabled' || status === 'deleted') return { kind: 'ended', last };
  if (status === 'expired') return { kind: 'expired', last, worksUntil: addDays(statusSince, expiredDays - 1) };
  if (!renewsItself(subscription)) return { kind: 'ends', last };
  return { kind: trial ? 'converts' : 'renews', on: renewalDayOf(subscription) };
}

/** The same on a day: what has passed is not named as if it were to come. */
export function outlookOn(subscription: Subscription, today: Day): Outlook {
  return onDay(outlookOf(subscription), today);
}

export function onDay(outlook: Outlook, today: Day): Outlook {
  switch (outlook.kind) {
    case 'renews':
    case 'converts':
      return outlook.on < today ? { kind: 'renewing' } : outlook;
    case 'ends':
      return outlook.last < today ? { kind: 'ended', last: outlook.last } : outlook;
    case 'expired':
      return outlook.worksUntil < today ? { kind: 'ended', last: outlook.worksUntil } : outlook;
    default:
      return outlook;
  }
}

/** When money is next taken for a subscription by itself; undefined where nothing more is. */
export function nextChargeOf(subscription: Subscription): Day | undefined {
  const { status, cycle, termDays, method, unpaid } = subscription;
  if (method === '' || unpaid?.isGivenUp === true) return undefined;
  if (status !== 'active' && status !== 'suspended' && status !== 'pending') return undefined;
  if (unpaid?.nextTry !== undefined) return dayOf(unpaid.nextTry);
  return renewsItself(subscription) || cycle.last < termDays.last ? addDays(cycle.last, 1) : undefined;
}

/** No charge comes by itself after that day; undefined where they go on until somebody stops them. */
export function lastChargeBy(subscription: Subscription): Day | undefined {
  if (!renewsItself(subscription)) return subscription.termDays.last;
  return subscription.recurring === 'once' ? following(subscription, 'termDays').last : undefined;
}

/** The next cycle or term, counted from the anchor so that the 31st is not forgotten (money rule 8). */
export function following({ anchor, billing, term, cycle, termDays }: Subscription, what: 'cycle' | 'termDays'): Cycle {
  const first = addDays((what === 'cycle' ? cycle : termDays).last, 1);
  const { months } = what === 'cycle' ? billings[billing] : terms[term];
  return cycleOf(anchor, months, Math.round(monthsBetween(anchor, first) / months));
}

/** The next charge as a card names it: one that has passed and not come yet is not named. */
export function chargeComing(subscription: Subscription, now: Instant): { readonly nextCharge?: Day } {
  const nextCharge = nextChargeOf(subscription);
  return nextCharge === undefined || nextCharge < dayOf(now) ? {} : { nextCharge };
}

interface Dated {
  readonly refundableUntil?: Instant;
  readonly nextCharge?: Day;
}

/** What only a receipt knows that is shown again later. */
export interface ShownLater {
  readonly isRefundOver?: true;
}

/** A receipt's facts as they still are: without a refund window that is over, and with the charge that comes next now. */
export function asOf<Result extends object>(
  result: Result & Dated,
  subscription: Subscription,
  now: Instant,
): Result & ShownLater {
  const { refundableUntil, nextCharge, ...rest } = result;
  const isRefundOver = refundableUntil !== undefined && refundableUntil <= now;
  return {
    ...rest,
    ...(isRefundOver ? { isRefundOver } : refundableUntil !== undefined && { refundableUntil }),
    ...(nextCharge !== undefined && chargeComing(subscription, now)),
  } as Result & ShownLater; // only optional facts are left out
}
