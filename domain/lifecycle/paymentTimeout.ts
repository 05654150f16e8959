import type { Account } from '../account/account.js';
import type { Instant } from '../basics/calendar.js';
import type { Event } from '../account/events.js';
import { byTheClock, snapshotOf } from '../account/history.js';
import type { Payment } from '../billing/invoice.js';
import { isRefund } from '../billing/invoice.js';
import { callOff } from '../billing/settlement.js';
import { answerUntil } from '../account/refundWindows.js';
import type { DueTask } from './dueTask.js';

/** Cancels a charge that the bank has not answered for seven days, so that nothing waits for ever. */
export function paymentTimeouts(account: Account): readonly DueTask[] {
  return account.payments.flatMap((payment): readonly DueTask[] => {
    if (payment.state !== 'due' || isRefund(payment)) return [];
    const at = answerUntil(payment.at);
    const isRecurring = account.subscriptions.some(({ unpaid }) => unpaid?.payment === payment.id);
    const what = isRecurring ? 'charge-failed' : 'payment-declined';
    return [{ at, what, done: (latest, { now }) => noted(latest, callOff(latest, payment, now), payment, what, now) }];
  });
}

/** Adds the cancelled charge to the history, since it changes no subscription's snapshot. */
function noted(before: Account, after: Account, { id }: Payment, what: Event['type'], at: Instant): Account {
  const waited = before.subscriptions.find(({ awaited }) => awaited?.payment === id);
  if (waited === undefined) return after;
  const snapshot = snapshotOf(waited);
  const { id: subscription, product } = waited;
  const entry = { id, at, by: byTheClock, byName: '', subscription, product, what, before: snapshot, after: snapshot };
  return { ...after, history: [...after.history, entry] };
}
