import { normaliseText } from '../../domain/basics/normaliseText.js';
import type { Relationship } from '../../domain/partner/relationship.js';
import { wordIndex } from '../search/matching.js';

/** What may be a part of a tenant's id. */
const partOfId = /^[\da-f-]{6,}$/;

/** Customers whose name or domain has the words, slips allowed, or whose tenant id has the text; in their order. */
export function customersLike(customers: readonly Relationship[], text: string): readonly Relationship[] {
  const exact = customersExactly(customers, text);
  const words = normaliseText(text);
  // Slips are looked for only where there are any, since that takes longer.
  return exact.length > 0 || words === '' ? exact : indexOf(customers)(words.split(' '));
}

/** The same without slips. */
export function customersExactly(customers: readonly Relationship[], text: string): readonly Relationship[] {
  const id = text.trim().toLowerCase();
  if (id === '') return customers;
  const byId = !partOfId.test(id) ? [] : customers.filter((one) => one.customer.toLowerCase().includes(id));
  const words = normaliseText(text);
  return byId.length > 0 || words === '' ? byId : customersWith(customers, words.split(' '));
}

type CustomerIndex = ReturnType<typeof wordIndex<Relationship>>;
const indexes = new WeakMap<readonly Relationship[], CustomerIndex>();

/** The directory answers with the same list as long as nothing has changed, so each is taken apart once. */
function indexOf(customers: readonly Relationship[]): CustomerIndex {
  const known = indexes.get(customers) ?? wordIndex(customers, wordsOf, ({ customer }) => customer);
  indexes.set(customers, known);
  return known;
}

/** Those of whose name or domain every word begins one. */
export function customersWith(customers: readonly Relationship[], words: readonly string[]): readonly Relationship[] {
  const texts = textsOf(customers);
  const begins = words.map((word) => ` ${word}`);
  return customers.filter((_, at) => begins.every((word) => texts[at]?.includes(word)));
}

const keptTexts = new WeakMap<readonly Relationship[], readonly string[]>();

/** The words of each customer's name and domain, each after a space; taken apart once for a list of the directory. */
function textsOf(customers: readonly Relationship[]): readonly string[] {
  const known = keptTexts.get(customers) ?? customers.map(wordsOf);
  keptTexts.set(customers, known);
  return known;
}

function wordsOf({ name, domain }: Relationship): string {
  return ` ${normaliseText(`${name} ${domain}`)}`;
}
