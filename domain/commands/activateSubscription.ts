import { z } from 'zod';
import { subscriptionOf, withSubscription } from '../account/account.js';
import { accept, refuse } from '../account/decision.js';
import type { SubscriptionActivated } from '../account/events.js';
import type { Refusal } from '../account/refusals.js';
import type { Subscription } from '../account/subscription.js';
import { seatsOf } from '../account/subscription.js';
import type { Command } from '../application/command.js';
import { dayOf } from '../basics/calendar.js';
import { idSchema } from '../basics/idSchema.js';

const activateInput = z.object({ subscription: idSchema });
export type ActivateSubscription = z.infer<typeof activateInput>;

/**
 * Activates a suspended subscription until its term ends: its people can sign in again. Recurring billing stays off,
 * and what was scheduled does not come back (D14, B-52).
 */
export const activateSubscription: Command<ActivateSubscription, SubscriptionActivated> = {
  name: 'activate-subscription',
  on: 'account',
  isForCustomers: true,
  input: activateInput,
  decide: (account, { subscription: id }, given) => {
    const subscription = subscriptionOf(account, id);
    if (subscription === undefined || account.ownedBy !== 'partner') return refuse({ code: 'not-found' });
    const refusal = activateRefusal(subscription);
    if (refusal !== undefined) return refuse(refusal);

    const { suspended, ...rest } = subscription;
    const changed: Subscription = { ...rest, status: 'active', statusSince: dayOf(given.now) };
    const result: SubscriptionActivated = {
      type: 'subscription-activated',
      subscription: id,
      product: rest.product,
      seats: seatsOf(subscription),
      regaining: rest.assignments.map(({ name }) => name),
      termEnds: rest.termDays.last,
    };
    return accept(withSubscription(account, changed), result, [
      ...[id, suspended?.at ?? '', result.seats, result.regaining.length, result.termEnds],
    ]);
  },
};

/** Why a subscription cannot be activated. */
export function activateRefusal({ status, product }: Subscription): Refusal | undefined {
  if (status === 'suspended') return undefined;
  return status === 'active' ? { code: 'not-suspended', product } : { code: 'not-active' };
}
