import type { CurrentPolicy } from '../../cards/policy/currentPolicy.js';
import { currentOf } from '../../domain/account/pools.js';
import type { Product } from '../../domain/basics/product.js';
import { isAdmin, lastChange, policyOf } from '../../domain/organisation/organisation.js';
import { refused } from '../refusals/refused.js';
import type { Reply } from '../replies.js';
import type { Turn } from '../turn.js';

/** Policies are shown and set only for people who are admins in the directory at this turn (D2). */
export async function forAdmins(turn: Turn, run: () => Promise<Reply>): Promise<Reply> {
  return isAdmin(turn.by.person) ? await run() : refused(turn, { refusal: { code: 'admins-only' } });
}

/** Tells how a product's policy stands for everybody, without the admin's own permissions. */
export async function currentPolicies({ services, by, tenant }: Turn): Promise<(product: Product) => CurrentPolicy> {
  const [organisation, everybodys] = await Promise.all([
    services.organisations.read(by.tenant),
    services.directory.tenant(by.tenant),
  ]);
  return (product) => {
    const last = lastChange(organisation, product.id);
    return { product, policy: policyOf(everybodys ?? tenant, organisation, product.id), ...(last && { last }) };
  };
}

/** How many live subscriptions of these products people have. */
export async function liveSubscriptions({ services, by }: Turn, products: readonly Product[]): Promise<number> {
  const counts = await Promise.all(
    products.map(async ({ id }) => {
      const accounts = await services.accounts.poolsOf(by.tenant, id);
      return accounts.reduce((sum, account) => sum + currentOf(account, id).length, 0);
    }),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}
