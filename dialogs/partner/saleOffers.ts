import type { SaleOffer } from '../../cards/sales/offerPicker.js';
import type { Account } from '../../domain/account/account.js';
import { offered } from '../../domain/commands/addSubscription.js';
import { nameOf } from '../../cards/layouts/subscriptionWords.js';
import type { Turn } from '../turn.js';

/** What the partner may sell to a customer now, and what is kept back because it has it already. */
export interface SaleOffers {
  readonly offers: readonly SaleOffer[];
  /** Products of offers that are limited to one subscription for each customer (B-58). */
  readonly had: readonly string[];
}

export async function saleOffers({ services, by }: Turn, account: Account): Promise<SaleOffers> {
  const [offers, tenant] = await Promise.all([
    services.directory.offersOf(by.tenant),
    services.directory.tenant(account.tenant),
  ]);
  if (tenant === undefined) return { offers: [], had: [] };
  const all = offers.map(({ id, product }) => ({ product, deal: offered(account, id, { offers, tenant }) }));
  const open = all.flatMap(({ deal }) => ('code' in deal ? [] : [{ ...deal.offer, price: deal.unitPrice }]));
  return {
    offers: open.toSorted((a, b) => nameOf(a.product).localeCompare(nameOf(b.product))),
    had: all.flatMap(({ product, deal }) => ('code' in deal && deal.code === 'one-per-customer' ? [product] : [])),
  };
}
