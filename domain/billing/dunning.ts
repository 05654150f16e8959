import type { Account } from '../account/account.js';
import { methodOf } from '../account/account.js';
import { collectedBatches } from '../account/batches.js';
import type { Day, Instant } from '../basics/calendar.js';
import { addDays, addHours, dayOf } from '../basics/calendar.js';
import type { ChargeFailed, SubscriptionRenewed } from '../account/lifecycleEvents.js';
import type { Payment } from './invoice.js';
import { tryId } from '../account/operationId.js';
import { chargeComing } from '../account/outlook.js';
import type { Subscription, Unpaid } from '../account/subscription.js';
import { seatsOf } from '../account/subscription.js';
import { refundUntil } from '../account/refundWindows.js';

/** A declined recurring charge is tried again every three days for 30 days (D7); a declined refund in the same way. */
const pauseHours = 3 * 24;
const patienceDays = 30;
const mostTries = patienceDays / 3 + 1;

export function nextTryAfter(now: Instant): Instant {
  return addHours(now, pauseHours);
}

/** The last try. */
function lastTry(since: Instant): Instant {
  return addHours(since, patienceDays * 24);
}

/** The day on which a subscription stops whose recurring charge has not been paid since then. */
export function givenUpOn(since: Instant): Day {
  return addDays(dayOf(since), patienceDays);
}

/** The same charge or refund once more: the gateway remembers its word about the last one under that one's id. */
export function triedAgain({ retryAt, ...payment }: Payment, at: Instant): Payment {
  const attempt = (payment.attempt ?? 1) + 1;
  return { ...payment, id: tryId(payment.id, attempt), at, state: 'due', attempt };
}

/** Whether a declined refund is worth another try. */
export function mayRetry({ attempt = 1 }: Pick<Payment, 'attempt'>): boolean {
  return attempt < mostTries;
}

/** A recurring charge has been paid: from now on its seats have cost something that can be given back. */
export function collected({ unpaid, ...subscription }: Subscription, payment: Payment): Subscription {
  return { ...subscription, batches: collectedBatches(subscription, payment) };
}

/** A recurring charge was declined: it is tried again, the last time on the 30th day, and then given up (D7). */
export function notCollected(subscription: Subscription, unpaid: Unpaid, now: Instant): Subscription {
  const next = recurringTryAfter(unpaid.since, now);
  return {
    ...subscription,
    unpaid: { ...unpaid, ...(next === undefined ? { nextTry: now, isGivenUp: true } : { nextTry: next }) },
  };
}

/** When a recurring charge that was declined now is tried again; undefined for never. */
function recurringTryAfter(since: Instant, now: Instant): Instant | undefined {
  const last = lastTry(since);
  if (now >= last) return undefined;
  const next = nextTryAfter(now);
  return next < last ? next : last;
}

/** A renewal's refund window runs from when the renewal ran, however late it was paid: one that has passed is not named. */
export function renewedEvent(
  account: Account,
  subscription: Subscription,
  payment: Payment,
  now: Instant,
): SubscriptionRenewed {
  const { id, product, billing, termDays, termSince, unpaid } = subscription;
  const [line] = payment.lines;
  const why = line?.type === 'convert' ? 'trial-over' : line?.type === 'renew' ? 'renewal' : 'monthly-payment';
  const isReducible = account.agreement === 'MCA' && why !== 'monthly-payment' && now < refundUntil(termSince);
  return {
    type: 'subscription-renewed',
    subscription: id,
    product,
    billing,
    seats: seatsOf(subscription),
    why,
    price: {
      lines: payment.lines,
      subtotal: payment.subtotal,
      taxRate: payment.taxRate,
      tax: payment.tax,
      total: payment.total,
    },
    perCycle: payment.total,
    method: payment.method,
    ...chargeComing(subscription, now),
    termEnds: termDays.last,
    ...(unpaid?.kept !== undefined && { kept: unpaid.kept }),
    ...(isReducible && { refundableUntil: refundUntil(termSince) }),
  };
}

export function failedEvent(
  account: Account,
  subscription: Subscription,
  payment: Payment,
  now: Instant,
): ChargeFailed {
  const { id, product, unpaid } = subscription;
  const since = unpaid?.since ?? now;
  const nextTry = recurringTryAfter(since, now);
  return {
    type: 'charge-failed',
    subscription: id,
    product,
    amount: payment.total,
    method: payment.method,
    lastFour: methodOf(account, payment.method)?.lastFour ?? '',
    ...(nextTry !== undefined && { nextTry }),
    until: givenUpOn(since),
  };
}
