import { z } from 'zod';
import type { Account, PaymentMethod } from '../account/account.js';
import { paymentCardDetails, isExpired } from '../billing/paymentMethod/paymentCard.js';
import type { Command } from '../application/command.js';
import { idSchema } from '../basics/idSchema.js';
import { accept, refuse } from '../account/decision.js';
import { buyerRefusal } from '../account/eligibility.js';
import type { MethodAdded } from '../account/events.js';
import { profileOf, withMethodOnProfile } from '../billing/billingProfiles.js';

/** The most payment methods of one account. */
export const mostMethods = 20;

const addInput = z.object({
  card: z.record(z.string(), z.unknown()),
  /** Put it on this billing profile as well (R34). */
  profile: idSchema.optional(),
});
export type AddPaymentMethod = z.infer<typeof addInput>;

/**
 * Saves a payment card that the gateway knows. It is put on a billing profile only if that has none (R40, R41,
 * B-48).
 */
export const addPaymentMethod: Command<AddPaymentMethod, MethodAdded> = {
  name: 'add-payment-method',
  on: 'account',
  input: addInput,
  decide: (account, { card, profile }, { by, tenant, now, operation }) => {
    const refusal = buyerRefusal(by.person, tenant);
    if (refusal !== undefined) return refuse(refusal);
    if (profile !== undefined && profileOf(account, profile) === undefined) return refuse({ code: 'not-found' });

    const facts = paymentCardDetails.safeParse(card).data;
    if (facts === undefined) return refuse({ code: 'card-invalid' });
    const { brand, lastFour, expires } = facts;
    if (isExpired(expires, now)) return refuse({ code: 'card-expired', lastFour, expired: expires });
    if (account.methods.length >= mostMethods) return refuse({ code: 'too-many-methods', limit: mostMethods });

    const method: PaymentMethod = { id: operation, ...facts };
    const listed: Account = { ...account, methods: [...account.methods, method] };
    const result = { type: 'method-added', method: method.id, brand, lastFour, ...(profile && { profile }) } as const;
    const bare = account.profiles.filter((one) => one.method === '').map(({ id }) => id);
    const after = [...bare, ...(profile === undefined ? [] : [profile])].reduce(
      (one, id) => withMethodOnProfile(one, id, method.id, now),
      listed,
    );
    return accept(after, result, [brand, lastFour, expires, profile ?? '-']);
  },
};
