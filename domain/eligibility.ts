import type { Person } from './person.js';
import type { Product } from './product.js';
import type { Refusal } from './refusals.js';
import type { Tenant } from './tenant.js';

/** Who may buy at all: enabled members of a business outside India (B-1, B-2, D13). */
export function buyerRefusal(person: Person, tenant: Tenant): Refusal | undefined {
  if (!person.enabled) return { code: 'account-disabled' };
  if (person.kind === 'guest') return { code: 'guest' };
  if (tenant.sector !== 'business' || tenant.country === 'IN') return { code: 'tenant-not-eligible' };
  return undefined;
}

/** Whether this organisation's people may buy this product (B-2, D2). */
export function productRefusal(product: Product, tenant: Tenant): Refusal | undefined {
  const sold = product.offers.some((offer) => tenant.currency in offer.prices);
  if (!sold || product.notSoldIn.includes(tenant.country)) return { code: 'product-not-offered', product: product.id };

  const policy = tenant.policies[product.id] ?? 'enabled';
  return policy === 'enabled' ? undefined : { code: 'policy', product: product.id, policy };
}
