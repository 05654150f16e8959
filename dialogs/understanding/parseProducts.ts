import { z } from 'zod';
import type { JourneyId } from '../../cards/strings/index.js';
import type { Owned } from '../../cards/layouts/subscriptionWords.js';
import type { Product } from '../../domain/basics/product.js';
import { catalogue } from '../../domain/basics/product.js';
import { productsIn } from './parseRequest.js';
import { managedFacts, soldHere } from '../partner/soldHere.js';
import { refused } from '../refusals/refused.js';
import type { Reply } from '../replies.js';
import type { Turn } from '../turn.js';

const spoken = z.object({ said: z.string() });

/** The sentence that started a journey; empty if a button did. */
export function saidIn(given: unknown): string {
  return spoken.safeParse(given).data?.said ?? '';
}

/** Keeps the sentence that has narrowed a card's rows with its question: a row that is typed is one of those. */
export function keptOf(said: string): { readonly said?: string } {
  return said === '' ? {} : { said };
}

/** The products that words have narrowed a list down to; all of the catalogue where none have. */
export function amongOf(only: readonly string[] | undefined): readonly Product[] {
  const narrowed = catalogue.filter(({ id }) => only?.includes(id) === true);
  return narrowed.length === 0 ? catalogue : narrowed;
}

/** The same the other way round, as buttons carry it. */
export function onlyOf(among: readonly Product[]): { readonly only?: readonly string[] } {
  return among === catalogue ? {} : { only: among.map(({ id }) => id) };
}

/** What a sentence means: rows that the person has, or named products that they do not have. */
type ProductMatch<Row> = { readonly rows: readonly Row[] } | { readonly missing: readonly Product[] };

/**
 * Rows of the product that the sentence names: fitting ones, or else any, which then say why they do not fit.
 * Without a product, all fitting rows.
 */
export function meantOf<Row>(
  said: string,
  productOf: (row: Row) => string,
  fitting: readonly Row[],
  all: readonly Row[] = [],
): ProductMatch<Row> {
  const named = productsIn(said);
  if (named.length === 0) return { rows: fitting };
  const isNamed = (row: Row) => named.some(({ id }) => id === productOf(row));
  const rows = [fitting, all].map((some) => some.filter(isNamed)).find((some) => some.length > 0);
  return rows === undefined ? { missing: named } : { rows };
}

/** The same for subscriptions; deleted ones do not count. */
export function subscriptionsMeant(
  said: string,
  fitting: readonly Owned[],
  all: readonly Owned[],
): ProductMatch<Owned> {
  const there = all.filter(({ subscription }) => subscription.status !== 'deleted');
  return meantOf(said, ({ subscription }) => subscription.product, fitting, there);
}

/**
 * The sentence names a product that the person does not have: says so instead of opening another, and whose it is to
 * change where a partner has sold it to the organisation (R48).
 */
export async function withoutProduct(turn: Turn, journey: JourneyId, missing: readonly Product[]): Promise<Reply> {
  const sold = (await soldHere(turn)).find(({ product }) => missing.some(({ id }) => id === product));
  if (sold !== undefined) return refused(turn, { refusal: { code: 'partner-manages', ...managedFacts(sold) } });
  const { titles } = turn.reader.strings;
  const [only, another] = missing;
  const isSold = only !== undefined && another === undefined && only.offers.length > 0;
  return refused(turn, {
    refusal: { code: 'product-not-owned', products: missing.map(({ id }) => id) },
    nextActions: [
      { title: titles[journey], data: { start: journey } },
      { title: titles.buy, data: { start: 'buy', ...(isSold && { product: only.id }) } },
    ],
  });
}
