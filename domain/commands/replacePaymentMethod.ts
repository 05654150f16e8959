import { z } from 'zod';
import { methodOf } from '../account/account.js';
import { isExpired } from '../billing/paymentMethod/paymentCard.js';
import type { Command } from '../application/command.js';
import { idSchema } from '../basics/idSchema.js';
import { accept, refuse } from '../account/decision.js';
import type { MethodReplaced } from '../account/events.js';
import { productsOf } from '../billing/paymentMethod/methodUse.js';
import { nextChargeOf } from '../account/outlook.js';
import { followersOf, profileOf, withMethodOnProfile } from '../billing/billingProfiles.js';

const replaceInput = z.object({ profile: idSchema, method: idSchema });
export type ReplacePaymentMethod = z.infer<typeof replaceInput>;

/** Puts another saved method on a billing profile and its subscriptions; the old one stays in the list (R34, B-48). */
export const replacePaymentMethod: Command<ReplacePaymentMethod, MethodReplaced> = {
  name: 'replace-payment-method',
  on: 'account',
  input: replaceInput,
  decide: (account, input, { now }) => {
    const profile = profileOf(account, input.profile);
    const method = methodOf(account, input.method);
    if (profile === undefined || method === undefined) return refuse({ code: 'not-found' });
    if (profile.method === method.id) return refuse({ code: 'same-method', lastFour: method.lastFour });
    if (isExpired(method.expires, now)) {
      return refuse({ code: 'card-expired', lastFour: method.lastFour, expired: method.expires });
    }

    const charged = followersOf(account, profile);
    const result = {
      type: 'method-replaced',
      profile: profile.id,
      from: profile.method,
      to: method.id,
      products: productsOf(charged),
    } as const;
    const next = withMethodOnProfile(account, profile.id, method.id, now);
    const charges = charged.flatMap((one) => [one.id, nextChargeOf(one) ?? '-', one.unpaid?.nextTry ?? '-']);
    return accept(next, result, [profile.id, profile.method, method.id, method.expires, ...charges]);
  },
};
