import { normalised } from './normalised.js';
import type { OverviewFilter, OverviewPage, OverviewQuery, Purchaser, SubscriptionRow } from './overview.js';
import { isRunning } from './overview.js';
import { compare, wordsOf } from './overviewOrder.js';
import { sumsOf } from './overviewSums.js';

/** The rows that a query asks for, of rows that stand in its order already, the smallest first. */
export function pageOf(ordered: readonly SubscriptionRow[], query: OverviewQuery): OverviewPage {
  const { from, count, descending = false } = query;
  const isMatch = matching(query);
  const found = ordered.filter((row) => row.tenant === query.tenant && isMatch(row));
  const first = descending ? Math.max(0, found.length - from - count) : from;
  const rows = found.slice(first, descending ? Math.max(0, found.length - from) : from + count);
  return { rows: descending ? rows.toReversed() : rows, total: found.length, sums: sumsOf(found) };
}

const shortestPartOfId = 6;

function matching({ text = '', product, purchaser, status, endingBy }: OverviewFilter) {
  const wanted = normalised(text);
  const words = wanted === '' ? [] : wanted.split(' ').map((word) => ` ${word}`);
  const id = text.trim().toLowerCase();
  const isPart = id.length >= shortestPartOfId;
  const isNamed = (row: SubscriptionRow) => {
    const own = row.subscription.toLowerCase();
    if (isPart ? own.includes(id) : own === id) return true;
    const said = ` ${wordsOf(row.product)} ${row.purchaser.words}`;
    return words.length > 0 && words.every((word) => said.includes(word));
  };
  return (row: SubscriptionRow) =>
    (product === undefined || row.product === product) &&
    (purchaser === undefined || row.purchaser.id === purchaser) &&
    (status === undefined || row.status === status) &&
    (endingBy === undefined || (row.ends <= endingBy && !row.renews && isRunning(row))) &&
    (id === '' || isNamed(row));
}

/** People who have bought something and whose names have words that begin like this, by name. */
export function purchasersLike(rows: readonly SubscriptionRow[], text: string): readonly Purchaser[] {
  const wanted = normalised(text);
  const words = wanted.split(' ').map((word) => ` ${word}`);
  const found = new Map<string, Purchaser>();
  for (const { purchaser } of rows) {
    const said = ` ${purchaser.words}`;
    if (wanted !== '' && words.every((word) => said.includes(word))) found.set(purchaser.id, purchaser);
  }
  return [...found.values()].toSorted((a, b) => compare(a.words, b.words) || compare(a.id, b.id));
}
