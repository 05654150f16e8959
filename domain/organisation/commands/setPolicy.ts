import { z } from 'zod';
import type { OrganisationCommand } from '../../application/command.js';
import type { PolicySet } from '../organisationEvents.js';
import { idSchema } from '../../basics/idSchema.js';
import { refuse } from '../../account/decision.js';
import { isAdmin, lastChange, policyOf } from '../organisation.js';
import { productOf } from '../../basics/product.js';
import { policies } from '../../basics/tenant.js';

const setPolicyInput = z.object({
  product: idSchema,
  policy: z.enum(policies),
  /** Id of the last change that the admin was shown; empty if there was none. */
  seen: z.string().max(200),
});
export type SetPolicy = z.infer<typeof setPolicyInput>;

/** Sets what people may buy or try from now on; existing subscriptions are not affected (D2, B-13). */
export const setPolicy: OrganisationCommand<SetPolicy, PolicySet> = {
  name: 'set-policy',
  on: 'organisation',
  input: setPolicyInput,
  decide: (organisation, { product, policy, seen }, { by, now, tenant, operation }) => {
    if (!isAdmin(by.person)) return refuse({ code: 'admins-only' });
    if (productOf(product) === undefined) return refuse({ code: 'product-not-offered', product });

    const before = policyOf(tenant, organisation, product);
    const last = lastChange(organisation, product);
    if (last !== undefined && last.id !== seen)
      return refuse({ code: 'policy-changed', product, policy: last.policy, by: last.byName, at: last.at });
    if (policy === before) return refuse({ code: 'same-policy', product, policy });

    const { id, name } = by.person;
    const change = { id: operation, product, before, policy, by: id, byName: name, at: now };
    return {
      accepted: true,
      organisation: { ...organisation, policies: [...organisation.policies, change] },
      result: { type: 'policy-set', product, before, policy },
    };
  },
};
