import { z } from 'zod';
import type { Account } from '../account/account.js';
import { subscriptionOf, withSubscription } from '../account/account.js';
import type { Decision, Given } from '../account/decision.js';
import { accept, refuse } from '../account/decision.js';
import type { SubscriptionSuspended } from '../account/events.js';
import { pendingRefusal } from '../account/paymentHolds.js';
import { suspendedKeptDays } from '../account/refundWindows.js';
import type { Refusal } from '../account/refusals.js';
import type { Subscription } from '../account/subscription.js';
import { seatsOf } from '../account/subscription.js';
import type { Command } from '../application/command.js';
import { addDays, dayOf } from '../basics/calendar.js';
import { idSchema } from '../basics/idSchema.js';
import { cyclePrice } from './scheduleSeats.js';

/** If more people than this lose access, the customer's name has to be typed (D14). */
export const mostLosingUnnamed = 50;

const suspendInput = z.object({
  subscription: idSchema,
  /** The customer's name as the agent has typed it. */
  name: z.string().max(400),
});
export type SuspendSubscription = z.infer<typeof suspendInput>;

/**
 * Stops a subscription that a partner has sold: its people cannot sign in from now on, charges go on, recurring
 * billing goes off and scheduled changes go (D14, B-52).
 */
export const suspendSubscription: Command<SuspendSubscription, SubscriptionSuspended> = {
  name: 'suspend-subscription',
  on: 'account',
  isForCustomers: true,
  input: suspendInput,
  decide: (account, { subscription: id, name }, given) => {
    const subscription = subscriptionOf(account, id);
    if (subscription === undefined || account.ownedBy !== 'partner') return refuse({ code: 'not-found' });
    const refusal = suspendRefusal(subscription) ?? nameRefusal(subscription, name, given.tenant.name);
    if (refusal === undefined && given.needsSecondAgent === true)
      return refuse({ code: 'needs-second-agent', product: subscription.product });
    return refusal === undefined ? suspended(account, subscription, given) : refuse(refusal);
  },
};

/** Why a subscription cannot be suspended, whatever is typed: a trial's status is fixed (B-24). */
export function suspendRefusal(subscription: Subscription): Refusal | undefined {
  const { status, trial, product, termDays } = subscription;
  const waiting = pendingRefusal(subscription);
  if (waiting !== undefined) return waiting;
  if (status === 'suspended') return { code: 'suspended', product };
  if (status !== 'active') return { code: 'not-active' };
  return trial ? { code: 'trial-fixed', product, lastDay: termDays.last } : undefined;
}

/** Whether so many people lose access that the customer's name has to be typed. */
export function needsName({ assignments }: Subscription): boolean {
  return assignments.length > mostLosingUnnamed;
}

/** Case and letters count, but not spaces around or how an accent is written. */
export function nameRefusal(subscription: Subscription, typed: string, name: string): Refusal | undefined {
  const isSame = written(typed) === written(name);
  const losing = subscription.assignments.length;
  return isSame || !needsName(subscription) ? undefined : { code: 'name-differs', name, losing };
}

function written(name: string): string {
  return name.normalize('NFC').replaceAll(/\s+/g, ' ').trim();
}

function suspended(account: Account, subscription: Subscription, given: Given): Decision<SubscriptionSuspended> {
  const { by, now } = given;
  const { scheduled, ...rest } = subscription;
  const changed: Subscription = {
    ...rest,
    status: 'suspended',
    statusSince: dayOf(now),
    recurring: 'off',
    suspended: { at: now, by: by.person.id, byName: by.person.name },
  };
  const result = suspensionFacts(subscription, given);
  return accept(withSubscription(account, changed), result, [
    ...[subscription.id, result.seats, result.losing.length, result.recurring, result.dropped ?? ''],
    ...[result.nextCharge ?? '', result.perCycle.minor, result.perCycle.currency, result.termEnds, result.deletedOn],
  ]);
}

/** What suspending does, with dates and amounts. */
function suspensionFacts(subscription: Subscription, given: Given): SubscriptionSuspended {
  const { id, product, assignments, recurring, scheduled, cycle, termDays, billing } = subscription;
  const seats = seatsOf(subscription);
  return {
    ...{ type: 'subscription-suspended', subscription: id, product, seats, recurring, billing },
    losing: assignments.map(({ name }) => name),
    ...(scheduled && { dropped: scheduled.seats }),
    ...(cycle.last < termDays.last && { nextCharge: addDays(cycle.last, 1) }),
    perCycle: cyclePrice(subscription, seats, given),
    termEnds: termDays.last,
    deletedOn: addDays(termDays.last, 1 + suspendedKeptDays),
  };
}
