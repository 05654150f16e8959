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

/** Sorts in which what goes on also comes before trials and what is about to end. */
const inThreeGroups: ReadonlySet<OverviewSort> = new Set(['product', 'purchaser']);

/**
 * Comparison for a sort key, ascending; ties by product and purchaser. What lives stands before what has ended, as the
 * sort is shown.
 */
export function orderOf(sort: OverviewSort): Compare {
  const first = orders[sort];
  const groupOf = inThreeGroups.has(sort) ? lifeOf : (row: SubscriptionRow) => (isRunning(row) ? 0 : 1);
  const byLife: Compare = mostFirst.has(sort) ? (a, b) => groupOf(b) - groupOf(a) : (a, b) => groupOf(a) - groupOf(b);
  return (a, b) => byLife(a, b) || first(a, b) || byProduct(a, b) || byPurchaser(a, b) || byId(a, b);
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
