import { z } from 'zod';
import type { Account } from '../account/account.js';
import { subscriptionOf, withSubscription } from '../account/account.js';
import type { Day } from '../basics/calendar.js';
import { addDays } from '../basics/calendar.js';
import type { Command } from '../application/command.js';
import { idSchema } from '../basics/idSchema.js';
import type { Decision, Given } from '../account/decision.js';
import { accept, refuse } from '../account/decision.js';
import type { RecurringSet } from '../account/events.js';
import type { Money } from '../basics/money.js';
import { add, multiply, taxOn } from '../basics/money.js';
import type { Refusal } from '../account/refusals.js';
import type { Recurring, Subscription } from '../account/subscription.js';
import { recurrings, seatsOf } from '../account/subscription.js';
import type { Tenant } from '../basics/tenant.js';
import { overdueRefusal, pendingRefusal } from '../account/paymentHolds.js';
import { expiredDays } from '../account/refundWindows.js';

const setRecurringInput = z.object({ subscription: idSchema, to: z.enum(recurrings) });
export type SetRecurring = z.infer<typeof setRecurringInput>;

/** Sets whether a subscription renews: on, once more, or off (B-38). Off cancels a scheduled total (B-28). */
export const setRecurring: Command<SetRecurring, RecurringSet> = {
  name: 'set-recurring',
  on: 'account',
  isForCustomers: true,
  input: setRecurringInput,
  decide: (account, { subscription: id, to }, given) => {
    const subscription = subscriptionOf(account, id);
    if (subscription === undefined) return refuse({ code: 'not-found' });
    const refusal = recurringRefusal(subscription) ?? choiceRefusal(subscription, to);
    return refusal === undefined ? set(account, subscription, to, given) : refuse(refusal);
  },
};

/** Why recurring billing of a subscription cannot be changed, whatever the choice. */
export function recurringRefusal(subscription: Subscription): Refusal | undefined {
  const waiting = pendingRefusal(subscription);
  if (waiting !== undefined) return waiting;
  const { status, cancellation, trial, method, product, termDays } = subscription;
  if (status === 'suspended') return { code: 'suspended', product };
  if (status !== 'active') return { code: 'not-active' };
  if (cancellation !== undefined) return { code: 'already-cancelled', lastDay: subscription.termDays.last };
  return trial && method === '' ? { code: 'trial-needs-method', product, lastDay: termDays.last } : undefined;
}

/** An overdue charge has to be paid before further renewals, but recurring billing can always be turned off. */
function choiceRefusal(subscription: Subscription, to: Recurring): Refusal | undefined {
  const { recurring, trial, product } = subscription;
  if (recurring === to) return { code: 'recurring-same' };
  if (to === 'off') return undefined;
  return trial && to === 'once' ? { code: 'trial-not-once', product } : overdueRefusal(subscription);
}

function set(account: Account, subscription: Subscription, to: Recurring, given: Given): Decision<RecurringSet> {
  const { scheduled, ...rest } = subscription;
  const changed: Subscription = to === 'off' ? { ...rest, recurring: to } : { ...subscription, recurring: to };
  const result = recurringFacts(account, subscription, to, given.tenant);
  return accept(withSubscription(account, changed), result, [
    subscription.id,
    subscription.recurring,
    to,
    result.on,
    result.accessEnds ?? '',
    result.price?.minor ?? '',
    result.price?.currency ?? '',
    result.dropped ?? '',
    subscription.assignments.length,
    subscription.unpaid?.since ?? '',
  ]);
}

/** The consequences of a setting, with dates and amounts; also for the current one. */
export function recurringFacts(
  account: Account,
  subscription: Subscription,
  to: Recurring,
  tenant: Tenant,
): RecurringSet {
  const { id, product, trial, termDays, scheduled } = subscription;
  const on = addDays(termDays.last, 1);
  return {
    type: 'recurring-set',
    subscription: id,
    product,
    trial,
    to,
    on,
    ...(to === 'off'
      ? { accessEnds: accessEndsOn(account, subscription), ...(scheduled && { dropped: scheduled.seats }) }
      : { price: renewalPrice(subscription, tenant) }),
  };
}

/** The first day without access: under MOSA a paid term works for 30 more days (D7). */
function accessEndsOn({ agreement }: Account, { trial, termDays }: Subscription): Day {
  const on = addDays(termDays.last, 1);
  return agreement === 'MOSA' && !trial ? addDays(on, expiredDays) : on;
}

/** With tax. At least as many seats renew as people hold a licence. */
function renewalPrice(subscription: Subscription, tenant: Tenant): Money {
  const { scheduled, assignments, unitPrice } = subscription;
  const seats = scheduled === undefined ? seatsOf(subscription) : Math.max(scheduled.seats, assignments.length);
  const subtotal = multiply(unitPrice, seats);
  return add(subtotal, taxOn(subtotal, tenant.taxRate));
}
