import { normaliseText } from '../../domain/basics/normaliseText.js';
import type { Relationship } from '../../domain/partner/relationship.js';
import { matching } from '../search/matching.js';

/** What may be a part of a tenant's id. */
const partOfId = /^[\da-f-]{6,}$/;

/** Customers whose name or domain has the words, slips allowed, or whose tenant id has the text; in their order. */
export function customersLike(customers: readonly Relationship[], text: string): readonly Relationship[] {
  const id = text.trim().toLowerCase();
  if (id === '') return customers;
  const byId = !partOfId.test(id) ? [] : customers.filter((one) => one.customer.toLowerCase().includes(id));
  if (byId.length > 0) return byId;
  const words = normaliseText(text);
  if (words === '') return [];
  const wanted = words.split(' ');
  // Slips are looked for only where there are any, since that takes ten times as long.
  const begun = customersWith(customers, wanted);
  return begun.length > 0 ? begun : matching(wanted, customers, wordsOf, ({ customer }) => customer);
}

/** Those of whose name or domain every word begins one. */
export function customersWith(customers: readonly Relationship[], words: readonly string[]): readonly Relationship[] {
  return customers.filter((one) => words.every((word) => wordsOf(one).includes(` ${word}`)));
}

const kept = new WeakMap<Relationship, string>();

/** The words of the name and of the domain, each after a space; the directory keeps its relationships, so each is taken apart once. */
function wordsOf(customer: Relationship): string {
  const known = kept.get(customer);
  if (known !== undefined) return known;
  const words = ` ${normaliseText(`${customer.name} ${customer.domain}`)}`;
  kept.set(customer, words);
  return words;
}
