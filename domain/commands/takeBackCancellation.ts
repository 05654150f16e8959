import { z } from 'zod';
import { subscriptionOf, withSubscription } from '../account/account.js';
import { addDays, dayOf } from '../basics/calendar.js';
import type { Command } from '../application/command.js';
import { idSchema } from '../basics/idSchema.js';
import { accept, refuse } from '../account/decision.js';
import type { CancellationTakenBack } from '../account/events.js';
import type { Subscription } from '../account/subscription.js';

const takeBackInput = z.object({ subscription: idSchema });
export type TakeBackCancellation = z.infer<typeof takeBackInput>;

/** Takes a cancellation back before it takes effect (D6); a trial without a payment method could not renew (D8). */
export const takeBackCancellation: Command<TakeBackCancellation, CancellationTakenBack> = {
  name: 'take-back-cancellation',
  on: 'account',
  isForCustomers: true,
  input: takeBackInput,
  decide: (account, input, given) => {
    const subscription = subscriptionOf(account, input.subscription);
    if (subscription === undefined) return refuse({ code: 'not-found' });
    if (!canTakeBack(subscription, given.now)) return refuse({ code: 'nothing-to-take-back' });

    const { cancellation, ...rest } = subscription;
    const renewsOn = addDays(subscription.termDays.last, 1);
    const result = { type: 'cancellation-taken-back', subscription: rest.id, product: rest.product, renewsOn } as const;
    const recurring = rest.trial && rest.method === '' ? 'off' : (cancellation?.recurring ?? 'on');
    const scheduled = cancellation?.scheduled;
    const restored = { ...rest, recurring, ...(scheduled && { scheduled }) };
    return accept(withSubscription(account, restored), result, [takeBackTerms(subscription)]);
  },
};

/** Terms that identify the cancellation, so that a button cannot take back a later one. */
export function takeBackTerms({ id, cancellation }: Subscription): string {
  return `${id} ${cancellation?.at ?? ''}`;
}

export function canTakeBack({ status, cancellation }: Subscription, now: string): boolean {
  return status === 'active' && cancellation !== undefined && dayOf(now) < cancellation.endsOn;
}
