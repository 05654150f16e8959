import { z } from 'zod';
import type { OrganisationCommand } from '../../application/command.js';
import { refuse } from '../../account/decision.js';
import { idSchema } from '../../basics/idSchema.js';
import { policies } from '../../basics/tenant.js';
import { isAdmin, policyOf } from '../organisation.js';
import type { PoliciesSet } from '../organisationEvents.js';
import { setPolicy } from './setPolicy.js';

const setPoliciesInput = z.object({
  products: z
    .array(
      z.object({
        product: idSchema,
        /** Id of the product's last change that the admin was shown; empty if there was none. */
        seen: z.string().max(200),
      }),
    )
    .min(1)
    .max(200),
  policy: z.enum(policies),
});
export type SetPolicies = z.infer<typeof setPoliciesInput>;

/**
 * Sets one policy for several products: all of them, or none where one is refused (D2). Products that have it already
 * stay as they are; it is refused as `same-policy` if all of them do.
 */
export const setPolicies: OrganisationCommand<SetPolicies, PoliciesSet> = {
  name: 'set-policies',
  on: 'organisation',
  input: setPoliciesInput,
  decide: (organisation, { products, policy }, given) => {
    if (!isAdmin(given.by.person)) return refuse({ code: 'admins-only' });
    let next = organisation;
    const set: { readonly product: string; readonly before: PoliciesSet['policy'] }[] = [];
    for (const { product, seen } of products) {
      if (policyOf(given.tenant, next, product) === policy) continue;
      const one = setPolicy.decide(next, { product, policy, seen }, given);
      if (!one.accepted) return one;
      next = one.organisation;
      set.push({ product, before: one.result.before });
    }
    const [{ product }] = products as [SetPolicies['products'][number]]; // the input has one at least
    return set.length === 0
      ? refuse({ code: 'same-policy', product, policy })
      : { accepted: true, organisation: next, result: { type: 'policies-set', policy, products: set } };
  },
};
