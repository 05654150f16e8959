import { normaliseText } from '../basics/normaliseText.js';
import type { OverviewSort, SubscriptionRow } from './overview.js';
import { cyclePriceOf, isRunning } from './overview.js';
import { productOf } from '../basics/product.js';

type Compare = (a: SubscriptionRow, b: SubscriptionRow) => number;

const byPurchaser: Compare = (a, b) => compareText(a.purchaser.words, b.purchaser.words);
const byProduct: Compare = (a, b) => compareText(normalisedName(a.product), normalisedName(b.product));
/** Tie-breaker, so that pages are stable. */
const byId: Compare = (a, b) =>
  compareText(a.subscription, b.subscription) ||
  compareText(a.purchaser.id, b.purchaser.id) ||
  compareText(a.account, b.account);

const orders: Readonly<Record<OverviewSort, Compare>> = {
  product: byProduct,
  purchaser: byPurchaser,
  ends: (a, b) => compareText(a.ends, b.ends),
  seats: (a, b) => a.seats - b.seats,
  price: (a, b) => yearOf(a) - yearOf(b),
};

/** Sorts that are shown from their end: the most first. */
export const mostFirst: ReadonlySet<OverviewSort> = new Set(['seats', 'price']);

const byLife: Compare = (a, b) => lifeOf(a) - lifeOf(b);
const byEnded: Compare = (a, b) => Number(!isRunning(a)) - Number(!isRunning(b));

/** What comes before the sort key, so that a list begins with what lives as it is shown; a purchaser stays in one piece. */
const before: Readonly<Record<OverviewSort, Compare>> = {
  product: byLife,
  purchaser: (a, b) => byPurchaser(a, b) || byLife(a, b),
  ends: byEnded,
  seats: (a, b) => byEnded(b, a),
  price: (a, b) => byEnded(b, a),
};

/** Comparison for a sort key, ascending; what lives stands before what has ended, and ties by product and purchaser. */
export function orderOf(sort: OverviewSort): Compare {
  const [alive, first] = [before[sort], orders[sort]];
  return (a, b) => alive(a, b) || first(a, b) || byProduct(a, b) || byPurchaser(a, b) || byId(a, b);
}

/** 0 for what goes on, 1 for a trial and what is about to end, 2 for what has ended. */
function lifeOf(row: SubscriptionRow): 0 | 1 | 2 {
  if (!isRunning(row)) return 2;
  return row.trial || !row.renews ? 1 : 0;
}

function yearOf(row: SubscriptionRow): number {
  return cyclePriceOf(row).minor * (row.billing === 'yearly' ? 1 : 12);
}

export function compareText(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

const kept = new Map<string, string>();

/** A product's normalised name. */
export function normalisedName(product: string): string {
  const known = kept.get(product);
  if (known !== undefined) return known;

  const name = productOf(product)?.name;
  const words = normaliseText(name ?? product);
  if (name !== undefined) kept.set(product, words);
  return words;
}
