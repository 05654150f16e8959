import type { Money } from '../basics/money.js';
import { money } from '../basics/money.js';
import type { Billing, Term } from '../basics/product.js';

/** What a partner may sell, at its own price to the customer (R60, B-57, B-58). */
export interface PartnerOffer {
  readonly id: string;
  readonly product: string;
  readonly term: Term;
  readonly billing: Billing;
  /** Per seat and charge cycle without tax, in minor units by currency. */
  readonly prices: Readonly<Record<string, number>>;
  /** The least and the most seats of one subscription. */
  readonly least: number;
  readonly most: number;
  readonly onePerCustomer?: true;
  /** A trial of it can be started, once for each customer (B-24). */
  readonly hasTrial?: true;
}

/** Undefined where the offer has no price in that currency. */
export function sellingPrice({ prices }: PartnerOffer, currency: string): Money | undefined {
  const minor = prices[currency];
  return minor === undefined ? undefined : money(minor, currency);
}
