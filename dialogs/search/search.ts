import { sentenceFor } from '../../cards/menu/refusal.js';
import type { Lookup } from '../../cards/strings/extension/strings.js';
import { inOneLine } from '../../cards/markdown.js';
import { shortened } from '../../cards/names.js';
import type { Turn } from '../turn.js';
import { wordsToFind } from './matching.js';
import { heldLicences } from './heldLicences.js';
import { offeredProducts } from './offeredProducts.js';
import { ownInvoices } from './ownInvoices.js';
import { servedCustomersFound } from './servedCustomersFound.js';
import { subscriptionsFound } from './subscriptionsFound.js';

/** A result as the person who looks it up sees it, and what a card says about it that all can read. */
export interface SearchResult {
  readonly title: string;
  readonly text: string;
  readonly product?: string;
  /** What a card names that is inserted into a conversation. */
  readonly about: string;
  /** What a person writes to the bot in order to see their own. */
  readonly sentence: string;
}

/** What is looked up, likeliest first: all of it, or what has the words. Only those on the page are put into words. */
export type Searcher = (turn: Turn, words: readonly string[]) => Promise<readonly (() => SearchResult)[]>;

const searchers: Readonly<Record<Lookup, Searcher>> = {
  subscriptions: subscriptionsFound,
  products: offeredProducts,
  invoices: ownInvoices,
  holders: heldLicences,
  customers: servedCustomersFound,
};

/** Teams asks for four pages of 25, and for no more. */
export const mostResults = 100;
const pageSize = 25;

/** So much of what was typed is said again where it finds nothing. */
const mostRepeated = 60;

/** What is all about prices. */
const pricedLookups: ReadonlySet<Lookup> = new Set(['products', 'invoices']);

export interface SearchPage {
  readonly results: readonly SearchResult[];
  /** There are more than can be shown: said after the last one. */
  readonly isCut: boolean;
  /** Why there is nothing on the first page, and what to do next. */
  readonly nothing?: string;
}

/**
 * A page of what a person may see of their own. `skip` and `count` come from the client: what is no whole number, or
 * beyond the limits, counts as the first page of 25.
 */
export async function search(
  turn: Turn,
  lookup: Lookup,
  text: string,
  { skip, count }: { readonly skip?: unknown; readonly count?: unknown } = {},
): Promise<SearchPage> {
  const { reader } = turn;
  const { extension } = reader.strings;
  const words = wordsToFind(text);
  if (!reader.showsPrices && pricedLookups.has(lookup)) {
    return { results: [], isCut: false, nothing: sentenceFor({ code: 'computer-only' }, reader) };
  }
  const found = await searchers[lookup](turn, words);
  const isMore = found.length > mostResults;
  const all = isMore ? found.slice(0, mostResults - 1) : found;
  const first = wholeIn(skip, 0, Number.MAX_SAFE_INTEGER) ?? 0;
  const end = first + (wholeIn(count, 1, pageSize) ?? pageSize);
  const typed = shortened(inOneLine(text).trim(), mostRepeated);
  const isNothing = all.length === 0 && first === 0;
  const hasSome = isNothing && words.length > 0 && (await searchers[lookup](turn, [])).length > 0;
  return {
    results: all.slice(first, end).map((inWords) => inWords()),
    isCut: isMore && first < mostResults && end >= mostResults,
    ...(isNothing && {
      nothing: hasSome ? extension.nothingFound(typed, extension.searchHint[lookup]) : extension.nothingHeld[lookup],
    }),
  };
}

function wholeIn(value: unknown, least: number, most: number): number | undefined {
  const number = typeof value === 'string' ? Number(value) : value;
  return Number.isInteger(number) && Number(number) >= least ? Math.min(Number(number), most) : undefined;
}
