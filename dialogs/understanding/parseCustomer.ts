import { normaliseText } from '../../domain/basics/normaliseText.js';
import type { Relationship } from '../../domain/partner/relationship.js';
import { productsIn } from './parseRequest.js';

/** Fewest letters of a name's first word that can stand for the whole name. */
const leastLetters = 3;

/**
 * The customers that a sentence may mean, by id, domain or name: whole names before their beginnings, and the longest.
 * Several where another one's name goes on from there, since nothing is guessed.
 */
export function customersNamed(said: string, customers: readonly Relationship[]): readonly Relationship[] {
  const text = ` ${normaliseText(said)} `;
  const lower = said.toLowerCase();
  const exact = customers.filter(
    ({ customer, domain }) => lower.includes(customer.toLowerCase()) || text.includes(` ${normaliseText(domain)} `),
  );
  if (exact.length > 0) return exact;

  const taken = new Set(productsIn(said).flatMap(({ name }) => normaliseText(name).split(' ')));
  const spoken = ` ${text
    .trim()
    .split(' ')
    .filter((word) => !taken.has(word))
    .join(' ')} `;
  const found = customers.map((customer) => ({
    customer,
    words: wordsSaid(normaliseText(customer.name), text, spoken),
  }));
  const most = Math.max(0, ...found.map(({ words }) => words));
  return most === 0 ? [] : found.filter(({ words }) => words === most).map(({ customer }) => customer);
}

/** How many words of the name, from its first one, are in the sentence. */
function wordsSaid(name: string, text: string, spoken: string): number {
  if (name === '') return 0;
  const words = name.split(' ');
  if (text.includes(` ${name} `)) return words.length;
  const lengths = words.map((_, index) => words.length - index);
  const said = lengths.find((length) => spoken.includes(` ${words.slice(0, length).join(' ')} `)) ?? 0;
  return said === 1 && (words[0] ?? '').length < leastLetters ? 0 : said;
}
