import type { Instant } from '../basics/calendar.js';
import type { Batch, Subscription } from '../account/subscription.js';
import { freeSeatsOf } from '../account/subscription.js';
import { pendingRefusal } from '../account/paymentHolds.js';
import { fullRefundUntil } from '../account/refundWindows.js';

/** The latest seats that the buyer bought; renewals and trials do not count (D6). */
export function latestPurchase({ batches, trial, ...term }: Subscription): Batch | undefined {
  const latest = batches.at(-1);
  if (latest === undefined || trial) return undefined;
  // Seats of a renewal stand before all that were bought since.
  const isRenewal = batches.length === 1 && latest.since === term.termSince && term.termDays.first !== term.anchor;
  return isRenewal ? undefined : latest;
}

/** Whether the latest purchase or increase can be undone: within a day, while its seats are free (D6). */
export function mayUndo(subscription: Subscription, now: Instant): boolean {
  const latest = latestPurchase(subscription);
  return (
    latest !== undefined &&
    latest.isBoughtBack !== true &&
    subscription.status === 'active' &&
    subscription.unpaid === undefined &&
    pendingRefusal(subscription) === undefined &&
    now <= fullRefundUntil(latest.since) &&
    freeSeatsOf(subscription) >= latest.seats
  );
}
