import { nameOf } from '../../cards/layouts/subscriptionWords.js';
import type { SoldTo } from '../../domain/application/servedRows.js';
import type { ServedRow } from '../../domain/application/servedSales.js';
import { normaliseText } from '../../domain/basics/normaliseText.js';
import type { Relationship } from '../../domain/partner/relationship.js';
import { matching } from '../search/matching.js';
import { customersLike, customersWith } from './customersLike.js';

/** Subscriptions of which the customer and the product together have all the words, slips allowed; none without words. */
export function soldLike(all: readonly SoldTo[], words: readonly string[]): readonly ServedRow[] {
  if (words.length === 0) return [];
  const customers = all.map(({ customer }) => customer);
  const products = [...new Set(all.flatMap(({ rows }) => rows.map(({ product }) => product)))].toSorted(byName);
  const rank = new Map(products.map((product, at) => [product, at]));
  const having = new Map(words.map((word) => [word, productsWith(word)]));
  // A word of a product is no slip in a company's name.
  const areCompanies = words.every((word) => having.get(word)?.size === 0);
  const known = new Map<string, ReadonlySet<string>>();
  const meant = new Map(products.map((product) => [product, customersFor(product)]));
  return all.flatMap(({ customer, rows }) =>
    rows
      .filter(({ product, status }) => status !== 'deleted' && meant.get(product)?.has(customer.customer) === true)
      .toSorted((a, b) => (rank.get(a.product) ?? 0) - (rank.get(b.product) ?? 0))
      .map((row) => ({ row, customer })),
  );

  function productsWith(word: string): ReadonlySet<string> {
    const begun = products.filter((product) => ` ${normaliseText(nameOf(product))}`.includes(` ${word}`));
    const isKnown = begun.length > 0 || customersWith(customers, [word]).length > 0;
    return new Set(isKnown ? begun : matching([word], products, nameOf));
  }

  /** The tenants of customers that have the words which the product has not. */
  function customersFor(product: string): ReadonlySet<string> {
    const rest = words.filter((word) => having.get(word)?.has(product) !== true);
    const key = rest.join(' ');
    const found =
      known.get(key) ?? tenantsOf(areCompanies ? customersLike(customers, key) : customersWith(customers, rest));
    known.set(key, found);
    return found;
  }
}

function tenantsOf(customers: readonly Relationship[]): ReadonlySet<string> {
  return new Set(customers.map(({ customer }) => customer));
}

function byName(a: string, b: string): number {
  return nameOf(a).localeCompare(nameOf(b));
}
