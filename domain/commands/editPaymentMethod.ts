import { z } from 'zod';
import { methodOf } from '../account/account.js';
import { paymentCardChanges, isExpired } from '../billing/paymentMethod/paymentCard.js';
import type { Command } from '../application/command.js';
import { idSchema } from '../basics/idSchema.js';
import { accept, refuse } from '../account/decision.js';
import { buyerRefusal } from '../account/eligibility.js';
import type { MethodEdited } from '../account/events.js';
import { withRetries } from '../billing/billingProfiles.js';

const editInput = z.object({
  method: idSchema,
  /** The gateway has checked the security code and returned a token. */
  changes: z.record(z.string(), z.unknown()),
});
export type EditPaymentMethod = z.infer<typeof editInput>;

/**
 * Changes a saved payment card's expiry date, name and address, never its number (R38, B-48). Overdue charges on it
 * are retried.
 */
export const editPaymentMethod: Command<EditPaymentMethod, MethodEdited> = {
  name: 'edit-payment-method',
  on: 'account',
  input: editInput,
  decide: (account, { method: id, changes }, { by, tenant, now }) => {
    const refusal = buyerRefusal(by.person, tenant);
    if (refusal !== undefined) return refuse(refusal);
    const method = methodOf(account, id);
    if (method === undefined) return refuse({ code: 'not-found' });

    const facts = paymentCardChanges.safeParse(changes).data;
    if (facts === undefined) return refuse({ code: 'card-invalid' });
    const { brand, lastFour } = method;
    const { expires } = facts;
    if (isExpired(expires, now)) return refuse({ code: 'card-expired', lastFour, expired: expires });

    const methods = account.methods.map((one) => (one === method ? { ...one, ...facts } : one));
    const result = { type: 'method-edited', method: id, brand, lastFour, expires } as const;
    return accept(withRetries({ ...account, methods }, id, now), result, [id, expires]);
  },
};
