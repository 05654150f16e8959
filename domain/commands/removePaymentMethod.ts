import { z } from 'zod';
import { methodOf } from '../account/account.js';
import type { Command } from '../application/command.js';
import { idSchema } from '../basics/idSchema.js';
import { accept, refuse } from '../account/decision.js';
import type { MethodRemoved } from '../account/events.js';
import { isUsed, productsOf, useOf } from '../billing/paymentMethod/methodUse.js';

const removeInput = z.object({ method: idSchema });
export type RemovePaymentMethod = z.infer<typeof removeInput>;

/**
 * Deletes a saved payment card and its token; refused while a billing profile or a current subscription needs it
 * (D11, B-48).
 */
export const removePaymentMethod: Command<RemovePaymentMethod, MethodRemoved> = {
  name: 'remove-payment-method',
  on: 'account',
  input: removeInput,
  decide: (account, { method: id }) => {
    const method = methodOf(account, id);
    if (method === undefined) return refuse({ code: 'not-found' });

    const { brand, lastFour } = method;
    const use = useOf(account, id);
    if (isUsed(use)) {
      const profiles = use.profiles.map(({ name }) => name);
      return refuse({ code: 'method-in-use', lastFour, profiles, products: productsOf(use.subscriptions) });
    }
    const methods = account.methods.filter((one) => one !== method);
    return accept({ ...account, methods }, { type: 'method-removed', brand, lastFour }, [id]);
  },
};
