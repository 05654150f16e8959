import { z } from 'zod';
import type { Account } from '../account/account.js';
import { subscriptionOf, withSubscription } from '../account/account.js';
import type { Day } from '../basics/calendar.js';
import { addDays, dayOf } from '../basics/calendar.js';
import type { Command } from '../application/command.js';
import { idSchema } from '../basics/idSchema.js';
import type { Decision, Given } from '../account/decision.js';
import { accept, refuse } from '../account/decision.js';
import type { SubscriptionCancelled } from '../account/events.js';
import { allOf, partTerms, refundFor } from '../billing/refund.js';
import { notifyHolders } from '../lifecycle/dueTask.js';
import { lastDayOf } from '../account/outlook.js';
import type { Refusal } from '../account/refusals.js';
import type { Subscription } from '../account/subscription.js';
import { cancelReasons, seatsOf } from '../account/subscription.js';
import { pendingRefusal } from '../account/paymentHolds.js';
import { expiredDays, refundUntil } from '../account/refundWindows.js';

/** The longest feedback, in characters (D5). */
export const longestFeedback = 1_000;

const cancelSubscriptionInput = z.object({
  subscription: idSchema,
  reason: z.enum(cancelReasons),
  feedback: z.string().max(longestFeedback),
  /** Only MOSA offers a choice (D5). */
  when: z.enum(['now', 'at-term-end']),
});
export type CancelSubscription = z.infer<typeof cancelSubscriptionInput>;

/** Ends a subscription: now with a refund, or at the end of the term (D5). */
export const cancelSubscription: Command<CancelSubscription, SubscriptionCancelled> = {
  name: 'cancel-subscription',
  on: 'account',
  isForCustomers: true,
  input: cancelSubscriptionInput,
  decide: (account, input, given) => {
    const subscription = subscriptionOf(account, input.subscription);
    if (subscription === undefined) return refuse({ code: 'not-found' });
    const refusal = cancelRefusal(subscription);
    if (refusal !== undefined) return refuse(refusal);

    const isNow = endsNow(account, subscription, input, given);
    // Suspended, it ends with its term anyhow (D14).
    if (!isNow && subscription.status === 'suspended')
      return refuse({ code: 'suspended', product: subscription.product });
    return isNow
      ? cancelledNow(account, subscription, input, given)
      : cancelledLater(account, subscription, input, given);
  },
};

/** Why a subscription cannot be cancelled, whatever the choice. */
export function cancelRefusal(subscription: Subscription): Refusal | undefined {
  const { status, cancellation } = subscription;
  const waiting = pendingRefusal(subscription);
  if (waiting !== undefined) return waiting;
  if (cancellation !== undefined) {
    const isStillOn = status === 'active' || status === 'suspended';
    return { code: 'already-cancelled', ...(isStillOn && { lastDay: lastDayOf(subscription) }) };
  }
  return status === 'active' || status === 'suspended' ? undefined : { code: 'not-active' };
}

function endsNow(account: Account, subscription: Subscription, { when }: CancelSubscription, { now }: Given): boolean {
  if (account.agreement === 'MOSA') return when === 'now';
  return now <= refundUntil(subscription.termSince) || isUnpaidTerm(subscription);
}

/** An unpaid term cannot be used to its end. */
function isUnpaidTerm({ unpaid, cycle, termDays }: Subscription): boolean {
  return unpaid !== undefined && cycle.first === termDays.first;
}

function cancelledNow(
  account: Account,
  subscription: Subscription,
  input: CancelSubscription,
  given: Given,
): Decision<SubscriptionCancelled> {
  const endsOn = dayOf(given.now);
  const leaving = { taken: allOf(subscription), type: 'cancel' } as const;
  const { price: refund, ...back } = refundFor(account, subscription, leaving, given);
  const { method, parts, byDayUntil, isBoughtBack } = back;
  const { scheduled, unpaid, suspended, ...rest } = subscription;
  const ended: Subscription = {
    ...rest,
    status: 'disabled',
    statusSince: endsOn,
    recurring: 'off',
    assignments: [],
    cancellation: cancellation(input, endsOn, given),
  };
  const payments = [...account.payments, ...back.payments];
  const next = withSubscription({ ...account, payments }, ended);
  const { now, tenant, by } = given;
  const told = notifyHolders(next, subscription, { now, tenant, ownerName: by.person.name });
  const result = {
    ...facts(subscription, input),
    ...({ when: 'now', endsOn, accessEnds: endsOn, refund, method } as const),
    ...(parts && { parts }),
    ...(isBoughtBack && { isBoughtBack }),
    ...(byDayUntil !== undefined && { byDayUntil }),
  };
  return accept(told, result, [
    'now',
    subscription.id,
    endsOn,
    ...losers(subscription),
    refund.total.minor,
    refund.total.currency,
    refund.taxRate,
    method,
    ...partTerms(parts),
  ]);
}

function cancelledLater(
  account: Account,
  subscription: Subscription,
  input: CancelSubscription,
  given: Given,
): Decision<SubscriptionCancelled> {
  const endsOn = addDays(subscription.termDays.last, 1);
  const { scheduled, ...rest } = subscription;
  const before = { recurring: subscription.recurring, ...(scheduled && { scheduled }) };
  const changed: Subscription = {
    ...rest,
    recurring: 'off',
    cancellation: { ...cancellation(input, endsOn, given), ...before },
  };
  const accessEnds = account.agreement === 'MOSA' && !subscription.trial ? addDays(endsOn, expiredDays) : endsOn;
  const result = { ...facts(subscription, input), when: 'at-term-end', endsOn, accessEnds } as const;
  return accept(withSubscription(account, changed), result, [
    'at-term-end',
    subscription.id,
    endsOn,
    ...losers(subscription),
  ]);
}

/** Who loses access, as terms. Number and latest assignment identify the set of people. */
function losers({ assignments }: Subscription): readonly (string | number)[] {
  const latest = assignments.map(({ at }) => at).toSorted();
  return [assignments.length, latest.at(-1) ?? ''];
}

function facts(subscription: Subscription, input: CancelSubscription) {
  const note = input.feedback.trim();
  return {
    type: 'subscription-cancelled',
    subscription: subscription.id,
    product: subscription.product,
    seats: seatsOf(subscription),
    losing: subscription.assignments.map(({ name }) => name),
    ...(note !== '' && { note }),
  } as const;
}

function cancellation({ reason, feedback }: CancelSubscription, endsOn: Day, { now }: Given) {
  return { at: now, reason, feedback, endsOn };
}
