import { normaliseText } from '../../domain/basics/normaliseText.js';
import type { Relationship } from '../../domain/partner/relationship.js';
import { wordsToFind } from '../search/matching.js';
import { customersNamed } from '../understanding/parseCustomer.js';
import { customersLike } from './customersLike.js';

/** What a sentence says about customers besides what is to be done. */
interface CustomersSaid {
  readonly customers: readonly Relationship[];
  /** What finds them in the list again; the name that nobody has, where there are none. */
  readonly text: string;
}

/** The customers that a sentence names without slips; none for “my subscriptions”, whatever a customer is called. */
export function customersIn(said: string, all: readonly Relationship[]): CustomersSaid {
  const customers = customersNamed(namesIn(said).join(' '), all);
  return { customers, text: commonWords(customers.map(({ name }) => name)) };
}

/** The same where a customer is asked for: a word with a slip is taken for the most similar name. */
export function customersAskedFor(said: string, all: readonly Relationship[]): CustomersSaid {
  const exact = customersIn(said, all);
  if (exact.customers.length > 0) return exact;
  const words = namesIn(said).filter((word) => word.length >= leastLetters);
  for (const text of words.toSorted((a, b) => b.length - a.length)) {
    const customers = customersLike(all, text);
    if (customers.length > 0) return { customers, text };
  }
  return { customers: [], text: words.filter(isLikeName).join(' ') };
}

const leastLetters = 3;

/** A capital or a digit makes a name of a word that no customer has. */
function isLikeName(word: string): boolean {
  return /\p{Lu}|\d/u.test(word);
}

/** The words of a sentence that do not only say what is wanted. */
function namesIn(said: string): readonly string[] {
  return said.split(/\s+/).filter((word) => wordsToFind(word).length > 0);
}

/** The words with which all of these names begin. */
function commonWords([first = '', ...others]: readonly string[]): string {
  const words = normaliseText(first).split(' ');
  const same = words.findIndex((word, at) => others.some((name) => normaliseText(name).split(' ')[at] !== word));
  return words.slice(0, same === -1 ? words.length : same).join(' ');
}
