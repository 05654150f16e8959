import { normaliseText } from '../../domain/basics/normaliseText.js';
import type { Relationship } from '../../domain/partner/relationship.js';
import { matching } from '../search/matching.js';

const shortestPartOfId = 6;

/** Customers whose name or domain has the words, slips allowed, or whose tenant id has the text; in their order. */
export function customersLike(customers: readonly Relationship[], text: string): readonly Relationship[] {
  const id = text.trim().toLowerCase();
  if (id === '') return customers;
  const byId = id.length < shortestPartOfId ? [] : customers.filter((one) => one.customer.toLowerCase().includes(id));
  if (byId.length > 0) return byId;
  const words = normaliseText(text);
  return words === '' ? [] : matching(words.split(' '), customers, wordsOf, ({ customer }) => customer);
}

const kept = new WeakMap<Relationship, string>();

/** The words of the name and of the domain; the directory keeps its relationships, so each is taken apart once. */
export function wordsOf(customer: Relationship): string {
  const known = kept.get(customer);
  if (known !== undefined) return known;
  const words = normaliseText(`${customer.name} ${customer.domain}`);
  kept.set(customer, words);
  return words;
}
