import { z } from 'zod';
import type { Account } from '../account/account.js';
import { subscriptionOf, withSubscription } from '../account/account.js';
import { dayOf } from '../basics/calendar.js';
import type { Command } from '../application/command.js';
import { idSchema } from '../basics/idSchema.js';
import type { Decision, Given } from '../account/decision.js';
import { accept, refuse } from '../account/decision.js';
import type { PurchaseUndone } from '../account/events.js';
import { partTerms, refundFor } from '../billing/refund.js';
import type { Refusal } from '../account/refusals.js';
import type { Batch, Subscription } from '../account/subscription.js';
import { freeSeatsOf, seatsOf } from '../account/subscription.js';
import { latestPurchase } from '../billing/undoable.js';
import { overdueRefusal, pendingRefusal } from '../account/paymentHolds.js';
import { fullRefundUntil } from '../account/refundWindows.js';

const undoPurchaseInput = z.object({ subscription: idSchema });
export type UndoPurchase = z.infer<typeof undoPurchaseInput>;

/**
 * Refunds the latest purchase or increase in full within 24 hours; undoing the first purchase ends the subscription
 * (D6).
 */
export const undoPurchase: Command<UndoPurchase, PurchaseUndone> = {
  name: 'undo-purchase',
  on: 'account',
  input: undoPurchaseInput,
  decide: (account, input, given) => {
    const subscription = subscriptionOf(account, input.subscription);
    if (subscription === undefined) return refuse({ code: 'not-found' });

    const purchase = purchaseToUndo(subscription, given);
    return 'code' in purchase ? refuse(purchase) : undone(account, subscription, purchase, given);
  },
};

function purchaseToUndo(subscription: Subscription, { now }: Given): Batch | Refusal {
  const waiting = pendingRefusal(subscription) ?? overdueRefusal(subscription);
  if (waiting !== undefined) return waiting;
  if (subscription.status === 'suspended') return { code: 'suspended', product: subscription.product };
  if (subscription.status !== 'active') return { code: 'not-active' };
  const latest = latestPurchase(subscription);
  if (latest === undefined) return { code: 'nothing-to-undo' };
  if (latest.isBoughtBack) return { code: 'undo-bought-back', product: subscription.product };
  const until = fullRefundUntil(latest.since);
  if (now > until) return { code: 'undo-too-late', until };

  const free = freeSeatsOf(subscription);
  const { product, assignments } = subscription;
  return free >= latest.seats
    ? latest
    : { code: 'undo-assigned', product, assigned: assignments.length, free, needed: latest.seats };
}

function undone(account: Account, subscription: Subscription, purchase: Batch, given: Given): Decision<PurchaseUndone> {
  const { id, product } = subscription;
  const { scheduled, ...rest } = subscription;
  const { cancellation, ...whole } = rest;
  const isAll = subscription.batches.length === 1;
  const taken = [{ batch: purchase, seats: purchase.seats }];
  const type = isAll ? 'cancel' : 'remove-quantity';
  const back = refundFor(account, subscription, { taken, type }, given);
  const { price: refund, method, parts, batches, byDayUntil } = back;
  const ended = { status: 'disabled', statusSince: dayOf(given.now), recurring: 'off', assignments: [] } as const;
  const left: Subscription = isAll ? { ...whole, ...ended } : { ...rest, batches };
  const payments = [...account.payments, ...back.payments];
  const from = seatsOf(subscription);
  const result: PurchaseUndone = {
    type: 'purchase-undone',
    subscription: id,
    product,
    from,
    to: from - purchase.seats,
    refund,
    method,
    ...(parts && { parts }),
    ...(byDayUntil !== undefined && { byDayUntil }),
    ...(scheduled && { dropped: scheduled.seats }),
  };
  return accept(withSubscription({ ...account, payments }, left), result, [
    id,
    purchase.since,
    from,
    result.to,
    refund.total.minor,
    refund.total.currency,
    refund.tax.minor,
    method,
    ...partTerms(parts),
    scheduled?.seats ?? '',
  ]);
}
