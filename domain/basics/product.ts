import type { Money } from './money.js';
import { money } from './money.js';

/** ISO 8601 duration of the commitment. */
export type Term = 'P1M' | 'P1Y';

/** How often the price of a seat is charged. */
export type Billing = 'monthly' | 'yearly';

/** A term and charge cycle of a product. The price is per seat and cycle, without tax. */
export interface Offer {
  readonly term: Term;
  readonly billing: Billing;
  /** Minor units by currency. */
  readonly prices: Readonly<Record<string, number>>;
}

export interface Product {
  /** Microsoft's product id. */
  readonly id: string;
  readonly name: string;
  /** B-4: whether a trial needs a payment method; absent if there is no trial. */
  readonly trial?: { readonly needsPaymentMethod: boolean };
  /** Empty for products that can only be tried. */
  readonly offers: readonly Offer[];
  /** Countries that Microsoft does not sell it in (B-2), ISO 3166-1 alpha-2. */
  readonly notSoldIn: readonly string[];
}

/** The most seats in one purchase. */
export const mostSeats = 300;

export const terms: Readonly<Record<Term, { readonly months: number }>> = { P1M: { months: 1 }, P1Y: { months: 12 } };
export const billings: Readonly<Record<Billing, { readonly months: number }>> = {
  monthly: { months: 1 },
  yearly: { months: 12 },
};

const free = { needsPaymentMethod: false };
const withCard = { needsPaymentMethod: true };

/** Microsoft's list of self-service products (B-3, B-4) with sample prices: `base` is a month's price in EUR, PLN and USD. */
export const catalogue: readonly Product[] = [
  sold('CFQ7TTC0N8SS', 'Clipchamp Premium', [1000, 4300, 1200]),
  sold('CFQ7TTC0MM8R', 'Microsoft 365 Copilot', [2810, 12150, 3000]),
  sold('CFQ7TTC0LH05', 'Microsoft 365 F3', [750, 3200, 800]),
  sold('CFQ7TTC0N8SL', 'Microsoft Purview Discovery', [1120, 4850, 1200], free),
  sold('CFQ7TTC0LH2H', 'Power Apps per user', [1870, 8100, 2000]),
  sold('CFQ7TTC0LH3L', 'Power Automate per user', [1400, 6100, 1500]),
  sold('CFQ7TTC0LSGZ', 'Power Automate RPA', [3740, 16200, 4000]),
  sold('CFQ7TTC0H6RP', 'Power BI Premium (standalone)', [2250, 9700, 2400]),
  sold('CFQ7TTC0H9MP', 'Power BI Pro', [840, 3650, 1000]),
  sold('CFQ7TTC0HDB1', 'Planner Plan 1', [940, 4050, 1000], free),
  sold('CFQ7TTC0HDB0', 'Project Plan 3', [2810, 12150, 3000], withCard, ['BR', 'CD']),
  sold('CFQ7TTC0S3X1', 'Python in Excel', [2250, 9700, 2400]),
  tried('CFQ7TTC0J1FV', 'Teams Exploratory'),
  sold('CFQ7TTC0RM8K', 'Teams Premium Introductory Pricing', [660, 2850, 700], free),
  sold('CFQ7TTC0HD33', 'Visio Plan 1', [470, 2050, 500], free, ['BR', 'CD']),
  sold('CFQ7TTC0HD32', 'Visio Plan 2', [1400, 6100, 1500], withCard, ['BR', 'CD']),
  tried('CFQ7TTC0PW0V', 'Viva Goals'),
];

export function productOf(id: string): Product | undefined {
  return catalogue.find((product) => product.id === id);
}

export function offerOf(product: Product, term: Term, billing: Billing): Offer | undefined {
  return product.offers.find((offer) => offer.term === term && offer.billing === billing);
}

/** Per seat and charge cycle; undefined where the offer has no price in that currency. */
export function priceOf(offer: Offer, currency: string): Money | undefined {
  const minor = offer.prices[currency];
  return minor === undefined ? undefined : money(minor, currency);
}

type BasePrices = readonly [eur: number, pln: number, usd: number];

/**
 * Monthly without commitment costs a fifth more, as in Microsoft's price list; a year paid at once is twelve months.
 */
function sold(
  id: string,
  name: string,
  base: BasePrices,
  trial = withCard,
  notSoldIn: readonly string[] = [],
): Product {
  return {
    id,
    name,
    trial,
    notSoldIn,
    offers: [
      { term: 'P1M', billing: 'monthly', prices: priced(base, (month) => (month * 6) / 5) },
      { term: 'P1Y', billing: 'monthly', prices: priced(base, (month) => month) },
      { term: 'P1Y', billing: 'yearly', prices: priced(base, (month) => month * 12) },
    ],
  };
}

function tried(id: string, name: string): Product {
  return { id, name, trial: free, offers: [], notSoldIn: [] };
}

function priced([EUR, PLN, USD]: BasePrices, price: (month: number) => number): Readonly<Record<string, number>> {
  return { EUR: price(EUR), PLN: price(PLN), USD: price(USD) };
}
