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

/** A declined recurring charge or refund is retried every three days for 30 days (D7). */
const pauseHours = 3 * 24;
const retryDays = 30;
const mostTries = retryDays / 3 + 1;

export function nextTryAfter(now: Instant): Instant {
  return addHours(now, pauseHours);
}

/** Time of the last attempt. */
function lastTry(since: Instant): Instant {
  return addHours(since, retryDays * 24);
}

/** The day on which a subscription stops if its recurring charge stays unpaid. */
export function givenUpOn(since: Instant): Day {
  return addDays(dayOf(since), retryDays);
}

/** A new attempt of a charge or refund; it needs a new id, because the gateway remembers its answer by id. */
export function triedAgain({ retryAt, ...payment }: Payment, at: Instant): Payment {
  const attempt = (payment.attempt ?? 1) + 1;
  return { ...payment, id: tryId(payment.id, attempt), at, state: 'due', attempt };
}

/** Whether a declined refund has attempts left. */
export function mayRetry({ attempt = 1 }: Pick<Payment, 'attempt'>): boolean {
  return attempt < mostTries;
}

/** A recurring charge was paid: its batches can be refunded from now on. */
export function collected({ unpaid, ...subscription }: Subscription, payment: Payment): Subscription {
  return { ...subscription, batches: collectedBatches(subscription, payment) };
}

/** A recurring charge was declined: schedules the next attempt, the last one on the 30th day; then gives up (D7). */
export function notCollected(subscription: Subscription, unpaid: Unpaid, now: Instant): Subscription {
  const next = recurringTryAfter(unpaid.since, now);
  return {
    ...subscription,
    unpaid: { ...unpaid, ...(next === undefined ? { nextTry: now, isGivenUp: true } : { nextTry: next }) },
  };
}

/** Time of the next attempt after a decline now; undefined if there is none. */
function recurringTryAfter(since: Instant, now: Instant): Instant | undefined {
  const last = lastTry(since);
  if (now >= last) return undefined;
  const next = nextTryAfter(now);
  return next < last ? next : last;
}

/** A renewal's refund window starts at the renewal, even if it was paid late; a closed window is left out. */
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
