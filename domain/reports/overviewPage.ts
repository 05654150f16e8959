import { normaliseText } from '../basics/normaliseText.js';
import type { OverviewFilter, OverviewPage, OverviewQuery, Purchaser, SubscriptionRow } from './overview.js';
import { isRunning } from './overview.js';
import { compareText, normalisedName } from './overviewOrder.js';
import { sumsOf } from './overviewSums.js';

/** The page of a query, from rows in the query's ascending order. */
export function pageOf(ordered: readonly SubscriptionRow[], query: OverviewQuery): OverviewPage {
  return pageFrom(ordered.filter(matches(query)), query);
}

/** Whether a row matches a query. */
export function matches(query: OverviewQuery): (row: SubscriptionRow) => boolean {
  const isMatch = matching(query);
  return (row) => row.tenant === query.tenant && isMatch(row);
}

/** The page of a query, from the matching rows. */
export function pageFrom(found: readonly SubscriptionRow[], query: OverviewQuery): OverviewPage {
  const { from, count, descending = false } = query;
  const first = descending ? Math.max(0, found.length - from - count) : from;
  const rows = found.slice(first, descending ? Math.max(0, found.length - from) : from + count);
  return { rows: descending ? rows.toReversed() : rows, total: found.length, sums: sumsOf(found) };
}

const shortestPartOfId = 6;

function matching({ text = '', product, purchaser, status, endingBy }: OverviewFilter) {
  const isNamed = naming(text);
  return (row: SubscriptionRow) =>
    (product === undefined || row.product === product) &&
    (purchaser === undefined || row.purchaser.id === purchaser) &&
    (status === undefined || row.status === status) &&
    (endingBy === undefined || (row.ends <= endingBy && !row.renews && isRunning(row))) &&
    isNamed(row);
}

/** Whether a search text matches a row: by all its words, or by the subscription's id. */
function naming(text: string): (row: SubscriptionRow) => boolean {
  const id = text.trim().toLowerCase();
  if (id === '') return () => true;

  const mayBeId = /[\d-]/.test(id);
  const isPart = id.length >= shortestPartOfId;
  const isId = ({ subscription }: SubscriptionRow) => {
    const own = subscription.toLowerCase();
    return isPart ? own.includes(id) : own === id;
  };
  const wanted = wordsIn(text);
  const isSaid = ({ product, purchaser }: SubscriptionRow) =>
    wanted.length > 0 && wanted.every((word) => begins(normalisedName(product), word) || begins(purchaser.words, word));
  return mayBeId ? (row) => isSaid(row) || isId(row) : isSaid;
}

function wordsIn(text: string): readonly string[] {
  const words = normaliseText(text);
  return words === '' ? [] : words.split(' ');
}

/** Whether one of the words begins with this. */
function begins(words: string, like: string): boolean {
  return words.startsWith(like) || words.includes(` ${like}`);
}

/** Purchasers with words in their name that begin with these, by name. */
export function purchasersLike(rows: readonly SubscriptionRow[], text: string): readonly Purchaser[] {
  const wanted = wordsIn(text);
  const found = new Map<string, Purchaser>();
  for (const { purchaser } of rows) {
    if (wanted.length > 0 && wanted.every((word) => begins(purchaser.words, word))) found.set(purchaser.id, purchaser);
  }
  return [...found.values()].toSorted((a, b) => compareText(a.words, b.words) || compareText(a.id, b.id));
}
