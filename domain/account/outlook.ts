import type { Cycle, Day, Instant } from '../basics/calendar.js';
import { addDays, cycleOf, dayOf, monthsBetween } from '../basics/calendar.js';
import { billings, terms } from '../basics/product.js';
import type { Subscription } from './subscription.js';
import { expiredDays, keptDaysOf } from './refundWindows.js';

/**
 * What will happen to a subscription, and when: the one source of dates on cards, in notifications and in files. An
 * end is the last working day, a renewal the day after (rules.md D7).
 */
export type Outlook =
  /** On that day the next term begins, or the first paid one after a trial. */
  | { readonly kind: 'renews' | 'converts'; readonly on: Day }
  | { readonly kind: 'ends'; readonly last: Day }
  /** The term is over, but the service works until that day (MOSA). */
  | { readonly kind: 'expired'; readonly last: Day; readonly worksUntil: Day }
  | { readonly kind: 'ended'; readonly last: Day }
  /** The day has come, but another payment is still pending; it happens as soon as that is settled. */
  | { readonly kind: 'renewing' };

/** Whether another term follows automatically (D7, D8). */
export function renewsItself({
  recurring,
  cancellation,
  trial,
  method,
}: Pick<Subscription, 'recurring' | 'cancellation' | 'trial' | 'method'>): boolean {
  return recurring !== 'off' && cancellation === undefined && !(trial && method === '');
}

/** The first day of the next term, if there is one. */
export function renewalDayOf({ termDays }: Pick<Subscription, 'termDays'>): Day {
  return addDays(termDays.last, 1);
}

/** The last day of the term, or of the service if that has ended. */
export function lastDayOf(subscription: Subscription): Day {
  const { status, statusSince, termDays, cancellation } = subscription;
  if (status === 'expired') return addDays(statusSince, -1);
  if (status !== 'disabled' && status !== 'deleted')
    return cancellation === undefined ? termDays.last : addDays(cancellation.endsOn, -1);

  const stopped = status === 'deleted' ? addDays(statusSince, -keptDaysOf(subscription)) : statusSince;
  const isAtMidnight = [1, 1 + expiredDays].some((days) => stopped === addDays(termDays.last, days));
  return isAtMidnight ? addDays(stopped, -1) : stopped;
}

/** The outlook by the stored state, whatever day it is. */
export function outlookOf(subscription: Subscription): Outlook {
  const { status, statusSince, trial } = subscription;
  const last = lastDayOf(subscription);
  if (status === 'disabled' || status === 'deleted') return { kind: 'ended', last };
  if (status === 'expired') return { kind: 'expired', last, worksUntil: addDays(statusSince, expiredDays - 1) };
  if (!renewsItself(subscription)) return { kind: 'ends', last };
  return { kind: trial ? 'converts' : 'renews', on: renewalDayOf(subscription) };
}

/** The outlook on a day: dates in the past are not announced. */
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

/** Date of the next automatic charge; undefined if there is none. */
export function nextChargeOf(subscription: Subscription): Day | undefined {
  const { status, cycle, termDays, method, unpaid } = subscription;
  if (method === '' || unpaid?.isGivenUp === true) return undefined;
  if (status !== 'active' && status !== 'suspended' && status !== 'pending') return undefined;
  if (unpaid?.nextTry !== undefined) return dayOf(unpaid.nextTry);
  return renewsItself(subscription) || cycle.last < termDays.last ? addDays(cycle.last, 1) : undefined;
}

/** Date of the last automatic charge; undefined if they continue until recurring billing is turned off. */
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

/** The next charge for a card; absent if its date has passed without a charge. */
export function chargeComing(subscription: Subscription, now: Instant): { readonly nextCharge?: Day } {
  const nextCharge = nextChargeOf(subscription);
  return nextCharge === undefined || nextCharge < dayOf(now) ? {} : { nextCharge };
}

interface Dated {
  readonly refundableUntil?: Instant;
  readonly nextCharge?: Day;
}

/** Facts of a receipt that change with time. */
export interface ShownLater {
  readonly isRefundOver?: true;
}

/** A receipt as it reads now: without a refund window that has closed, and with today's next charge. */
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
