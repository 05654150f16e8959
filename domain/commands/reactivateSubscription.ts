import { z } from 'zod';
import type { Account } from '../account/account.js';
import { subscriptionOf, withSubscription } from '../account/account.js';
import { boughtBatch } from '../account/batches.js';
import { addDays, cycleOf, dayOf } from '../basics/calendar.js';
import type { Command } from '../application/command.js';
import { idSchema } from '../basics/idSchema.js';
import type { Decision, Given } from '../account/decision.js';
import { accept, refuse } from '../account/decision.js';
import { buyerRefusal } from '../account/eligibility.js';
import type { SubscriptionReactivated } from '../account/events.js';
import { billings, terms } from '../basics/product.js';
import { lineFrom, priceOfLines } from '../billing/proration.js';
import type { Refusal } from '../account/refusals.js';
import type { Subscription } from '../account/subscription.js';
import { seatsOf } from '../account/subscription.js';
import { usableMethod } from '../billing/paymentMethod/usableMethod.js';
import { pendingRefusal } from '../account/paymentHolds.js';

const reactivateInput = z.object({ subscription: idSchema });
export type ReactivateSubscription = z.infer<typeof reactivateInput>;

/** Reactivates a subscription that has expired under MOSA, for a new term of the same length from today (D7, B-39). */
export const reactivateSubscription: Command<ReactivateSubscription, SubscriptionReactivated> = {
  name: 'reactivate-subscription',
  on: 'account',
  input: reactivateInput,
  decide: (account, input, given) => {
    const subscription = subscriptionOf(account, input.subscription);
    if (subscription === undefined) return refuse({ code: 'not-found' });
    const refusal =
      buyerRefusal(given.by.person, given.tenant) ??
      pendingRefusal(subscription) ??
      (canReactivate(account, subscription) ? undefined : ({ code: 'cannot-reactivate' } satisfies Refusal));
    if (refusal !== undefined) return refuse(refusal);

    const method = usableMethod(account, subscription.method, given.now);
    return 'code' in method ? refuse(method) : reactivated(account, subscription, given);
  },
};

/** An expired trial cannot be reactivated: there is one per product (D8). */
export function canReactivate({ agreement }: Account, { status, trial }: Subscription): boolean {
  return agreement === 'MOSA' && status === 'expired' && !trial;
}

function reactivated(
  account: Account,
  subscription: Subscription,
  { now, operation, tenant }: Given,
): Decision<SubscriptionReactivated> {
  const today = dayOf(now);
  const { id, product, unitPrice, term, billing, method, profile } = subscription;
  const seats = seatsOf(subscription);
  const cycle = cycleOf(today, billings[billing].months);
  const termDays = cycleOf(today, terms[term].months);
  const charged = { subscription: id, product, unitPrice, cycle };
  const line = lineFrom(today, 're-enable', seats, charged, tenant.rounding);
  const price = priceOfLines([line], unitPrice.currency, tenant.taxRate);

  const awaiting: Subscription = {
    ...subscription,
    awaited: {
      payment: operation,
      since: now,
      becomes: {
        status: 'active',
        statusSince: today,
        recurring: 'on',
        // Reactivated seats do not count as bought back (D18).
        batches: [boughtBatch({ seats, now, payment: operation, price, cycle, isBoughtBack: false })],
        anchor: today,
        termSince: now,
        termDays,
        cycle,
      },
    },
  };
  const result: SubscriptionReactivated = {
    type: 'subscription-reactivated',
    subscription: id,
    product,
    seats,
    term,
    billing,
    price,
    perCycle: price.total,
    method,
    nextCharge: addDays(cycle.last, 1),
    termEnds: termDays.last,
  };
  const payment = { ...price, id: operation, at: now, profile, method, state: 'due' } as const;
  const next = withSubscription({ ...account, payments: [...account.payments, payment] }, awaiting);
  return accept(next, result, [
    id,
    price.total.minor,
    price.total.currency,
    price.taxRate,
    seats,
    method,
    today,
    result.nextCharge ?? '',
    result.termEnds,
  ]);
}
