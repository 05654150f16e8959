import { z } from 'zod';
import type { Account } from '../account/account.js';
import { subscriptionOf, withSubscription } from '../account/account.js';
import type { Command } from '../application/command.js';
import { idSchema } from '../basics/idSchema.js';
import type { Decision, Given } from '../account/decision.js';
import { accept, refuse } from '../account/decision.js';
import type { SeatsScheduled } from '../account/events.js';
import type { Money } from '../basics/money.js';
import { add, multiply, taxOn } from '../basics/money.js';
import { renewalDayOf } from '../account/outlook.js';
import type { Refusal } from '../account/refusals.js';
import type { Subscription } from '../account/subscription.js';
import { seatLimitsOf, seatsOf } from '../account/subscription.js';
import { overdueRefusal, pendingRefusal } from '../account/paymentHolds.js';

const scheduleSeatsInput = z.object({
  subscription: idSchema,
  /** The total from the next term on; null cancels a scheduled one. */
  seats: z.number().int().nullable(),
});
export type ScheduleSeats = z.infer<typeof scheduleSeatsInput>;

/** Sets, changes or cancels the total for the next term (D4, B-28). */
export const scheduleSeats: Command<ScheduleSeats, SeatsScheduled> = {
  name: 'schedule-seats',
  on: 'account',
  isForCustomers: true,
  input: scheduleSeatsInput,
  decide: (account, { subscription: id, seats }, given) => {
    const subscription = subscriptionOf(account, id);
    if (subscription === undefined) return refuse({ code: 'not-found' });
    const refusal = changeRefusal(subscription);
    if (refusal !== undefined) return refuse(refusal);
    if (seats === null) return dropped(account, subscription, given);
    return scheduled(account, subscription, seats, given);
  },
};

/** Why a subscription's number of seats cannot be changed, whatever the new total. */
export function changeRefusal(subscription: Subscription): Refusal | undefined {
  const { status, trial, product, termDays } = subscription;
  const waiting = pendingRefusal(subscription) ?? overdueRefusal(subscription);
  if (waiting !== undefined) return waiting;
  if (status === 'suspended') return { code: 'suspended', product };
  if (status !== 'active') return { code: 'not-active' };
  return trial ? { code: 'trial-fixed', product, lastDay: termDays.last } : undefined;
}

/** Why a total is invalid. */
export function totalRefusal(subscription: Subscription, total: number): Refusal | undefined {
  const { product, assignments } = subscription;
  if (total === 0) return { code: 'no-seats-left', product };
  const { least, most } = seatLimitsOf(subscription);
  if (total < least || total > most) return { code: 'seats-out-of-range', least, most };
  if (total === seatsOf(subscription)) return { code: 'same-total', total };
  const assigned = assignments.length;
  return total < assigned ? { code: 'below-assigned', product, total, assigned } : undefined;
}

/** B-27, B-28: without recurring billing there is no next term. */
export function nextTermRefusal({ recurring, product, termDays }: Subscription): Refusal | undefined {
  return recurring === 'off' ? { code: 'recurring-off', product, lastDay: termDays.last } : undefined;
}

/** Price of one cycle with tax. */
export function cyclePrice({ unitPrice }: Subscription, seats: number, { tenant }: Given): Money {
  const net = multiply(unitPrice, seats);
  return add(net, taxOn(net, tenant.taxRate));
}

/** Schedules a total for the next term, replacing an earlier one. */
export function scheduled(
  account: Account,
  subscription: Subscription,
  seats: number,
  given: Given,
): Decision<SeatsScheduled> {
  const refusal = totalRefusal(subscription, seats) ?? nextTermRefusal(subscription);
  if (refusal !== undefined) return refuse(refusal);
  if (seats === subscription.scheduled?.seats) return refuse({ code: 'same-total', total: seats });

  const result = { ...facts(subscription, seats, given), to: seats };
  const changed = withSubscription(account, { ...subscription, scheduled: { seats, at: given.now } });
  const { minor, currency } = result.perCycle;
  return accept(changed, result, [
    'at-renewal',
    subscription.id,
    result.from,
    subscription.scheduled?.seats ?? '',
    seats,
    result.on,
    minor,
    currency,
  ]);
}

function dropped(account: Account, subscription: Subscription, given: Given): Decision<SeatsScheduled> {
  const { scheduled: planned, ...rest } = subscription;
  if (planned === undefined) return refuse({ code: 'nothing-scheduled' });
  return accept(withSubscription(account, rest), facts(subscription, seatsOf(subscription), given), [
    dropTerms(subscription),
  ]);
}

/** Terms that identify the scheduled total, so that a button cannot cancel a later one. */
export function dropTerms({ id, scheduled: planned }: Subscription): string {
  return `${id} ${planned?.at ?? ''}`;
}

function facts(subscription: Subscription, seats: number, given: Given) {
  return {
    type: 'seats-scheduled',
    subscription: subscription.id,
    product: subscription.product,
    from: seatsOf(subscription),
    on: renewalDayOf(subscription),
    perCycle: cyclePrice(subscription, seats, given),
    billing: subscription.billing,
  } as const;
}
