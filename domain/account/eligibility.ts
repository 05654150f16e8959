import type { Account } from './account.js';
import type { Instant } from '../basics/calendar.js';
import { dayOf } from '../basics/calendar.js';
import type { Person } from '../basics/person.js';
import type { Product } from '../basics/product.js';
import type { Refusal, RefusalOf } from './refusals.js';
import { isCurrent } from './subscription.js';
import type { Policy, Tenant } from '../basics/tenant.js';

/** Who may buy at all: enabled members of an organisation outside India (B-1, B-2, D13). */
export function buyerRefusal(person: Person, tenant: Tenant): Refusal | undefined {
  if (!person.enabled) return { code: 'account-disabled' };
  if (person.kind === 'guest') return { code: 'guest' };
  if (tenant.sector !== 'business' || tenant.country === 'IN') return { code: 'tenant-not-eligible' };
  return undefined;
}

/** Why this organisation's people may not buy this product (B-2, D2). */
export function productRefusal(product: Product, tenant: Tenant): Refusal | undefined {
  const { id, offers, notSoldIn } = product;
  if (offers.length === 0 || notSoldIn.includes(tenant.country)) return { code: 'product-not-offered', product: id };
  if (!isPriced(product, tenant)) return { code: 'no-price', product: id, currency: tenant.currency };

  const policy = tenant.policies[id] ?? 'enabled';
  return policy === 'enabled' ? undefined : { code: 'policy', product: product.id, policy };
}

/** Why this organisation's people may not try this product (B-2, B-4, D2). */
export function trialRefusal(product: Product, tenant: Tenant): Refusal | undefined {
  const { id, trial, offers } = product;
  if (product.notSoldIn.includes(tenant.country)) return { code: 'product-not-offered', product: id };
  if (offers.length > 0 && !isPriced(product, tenant))
    return { code: 'no-price', product: id, currency: tenant.currency };
  if (trial === undefined) return { code: 'no-trial', product: id };

  const policy = tenant.policies[id] ?? 'enabled';
  const isAllowed = policy === 'enabled' || (policy === 'trials-only' && !trial.needsPaymentMethod);
  return isAllowed ? undefined : { code: 'trial-policy', product: id, policy };
}

function isPriced({ offers }: Product, { currency }: Tenant): boolean {
  return offers.some((offer) => currency in offer.prices);
}

/**
 * The policy that keeps a product from being bought (or tried, if it can only be tried); undefined if none does
 * (D2).
 */
export function blockingPolicy(product: Product, tenant: Tenant): Policy | undefined {
  const refusal = product.offers.length > 0 ? productRefusal(product, tenant) : trialRefusal(product, tenant);
  return refusal?.code === 'policy' || refusal?.code === 'trial-policy' ? refusal.policy : undefined;
}

/** Why a person may not try a product: one of their accounts has had a trial, or has the product (D8, B-24). */
export function triedRefusal(
  product: string,
  accounts: readonly Account[],
): RefusalOf<'trial-used' | 'owns-product'> | undefined {
  const [first] = accounts.flatMap((account) => trialsOf(account, product)).toSorted();
  if (first !== undefined) return { code: 'trial-used', product, on: dayOf(first) };

  const isOwned = accounts.some(({ subscriptions }) =>
    subscriptions.some((one) => one.product === product && isCurrent(one)),
  );
  return isOwned ? { code: 'owns-product', product } : undefined;
}

/** Start times of a product's trials. A converted trial is found only in the history or the operations. */
function trialsOf({ subscriptions, history, operations }: Account, product: string): readonly Instant[] {
  return [
    ...subscriptions.filter((one) => one.trial && one.product === product).map(({ termSince }) => termSince),
    ...history
      .filter((one) => one.product === product && (one.what === 'trial-started' || one.before?.trial === true))
      .map(({ at }) => at),
    ...operations
      .filter(({ result }) => result.type === 'trial-started' && result.product === product)
      .map(({ at }) => at),
  ];
}
