import { languages, stringsOf } from '../../cards/language.js';
import { normaliseText } from '../../domain/basics/normaliseText.js';
import { productsIn } from './parseRequest.js';

/** Words before the names: those of the intent, and "to". */
const before: ReadonlySet<string> = new Set(
  languages.flatMap((language) => {
    const { words, notNames } = stringsOf[language];
    return [...words.assign, ...notNames.before].flatMap((text) => normaliseText(text).split(' '));
  }),
);

/** The names in "assign Visio to Ana Nowak": the text after intent and product; empty if there is none. */
export function whomIn(said: string): string {
  const products = new Set(productsIn(said).flatMap(({ name }) => normaliseText(name).split(' ')));
  const isBefore = (word: string) => before.has(word) || products.has(word);
  for (const { 0: word, index } of said.matchAll(/\S+/g)) {
    const plain = normaliseText(word);
    if (plain !== '' && !plain.split(' ').every(isBefore)) return said.slice(index);
  }
  return '';
}
