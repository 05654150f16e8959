import type { Language } from '../../cards/language.js';
import type { SeatsSaid } from '../../cards/layouts/seatsSaid.js';
import { westernDigits } from '../../domain/basics/digits.js';
import { normaliseText } from '../../domain/basics/normaliseText.js';
import type { NumberWord } from './numberWords.js';
import { numberWord } from './numberWords.js';
import { quantityIn } from './parseQuantity.js';

/** The number in a sentence; `unclear` if it says a number that cannot count licences, or several. */
export type SaidNumber = { readonly is: 'none' | 'unclear' } | { readonly is: 'number'; readonly value: number };

type Token = NumberWord | { readonly is: 'unclear' | 'money' | 'other' };

/** Longer sentences are not searched for a number. */
const longest = 1_000;

/**
 * The only number in a sentence besides the names of products, in digits of any script or in words. It must be from 1
 * to `most`; signs, fractions, groups or two numbers make it unclear, since nothing is guessed.
 */
export function numberIn(said: string, most: number, language: Language, names: readonly string[] = []): SaidNumber {
  const text = westernDigits(said.slice(0, longest).normalize('NFKC')).replaceAll(grouped, (group) =>
    group.replaceAll(/[ '’]/g, ''),
  );
  const words = names.reduce<readonly string[]>(
    (left, name) => withoutName(left, normaliseText(name)),
    text.split(/\s+/),
  );
  const tokens = words.flatMap((word) => tokensOf(word, language));
  const counted = tokens.filter((_, index) => !isMeasure(tokens[index - 1], tokens[index + 1]));
  const numbers = new Set(counted.flatMap((token) => (token.is === 'number' ? [token.value] : [])));
  if (counted.some(({ is }) => is === 'vague' || is === 'unclear') || numbers.size > 1) return { is: 'unclear' };

  const [number] = numbers.size > 0 ? numbers : counted.flatMap((token) => (token.is === 'one' ? [token.value] : []));
  if (number === undefined) return { is: 'none' };
  return number <= most ? { is: 'number', value: number } : { is: 'unclear' };
}

/** `1 000` and `1'000` are one number in every region. */
const grouped = /(?<![\d.,'’-])\d{1,3}(?:[ '’]\d{3})+(?![\d'’])/g;

/** Removes a product's name, full or short: its digits do not count licences. */
function withoutName(words: readonly string[], name: string): readonly string[] {
  const parts = words.flatMap((word, index) =>
    normaliseText(word)
      .split(' ')
      .map((part) => ({ part, index })),
  );
  for (const wanted of callsOf(name)) {
    const first = parts.findIndex((_, at) => wanted.every((part, n) => parts[at + n]?.part === part));
    const named = new Set(first === -1 ? [] : parts.slice(first, first + wanted.length).map(({ index }) => index));
    if (named.size > 0) return words.filter((_, index) => !named.has(index));
  }
  return words;
}

/** A product's names: complete, without its maker, and only the beginning. */
function callsOf(name: string): readonly (readonly string[])[] {
  const whole = name === '' ? [] : name.split(' ');
  const calls = [
    whole,
    whole.filter((word) => word !== 'microsoft'),
    whole.filter((word) => !/^(?:microsoft|365)$/.test(word)),
  ];
  return calls
    .flatMap((call) => call.map((_, index) => call.slice(0, call.length - index)))
    .toSorted((a, b) => b.length - a.length);
}

/** A number beside a unit or currency does not count licences. */
function isMeasure(before: Token | undefined, after: Token | undefined): boolean {
  return after?.is === 'unit' || after?.is === 'money' || before?.is === 'money';
}

const opening = new Set('("\'«»„“”[');
const closing = new Set(')"\'«»„“”],;:!?');
const money = /^(?:[€$£¥%]|zł|eur|usd|gbp|pln|chf|mxn)$/i;
const price = /^[€$£¥]\d|\d[€$£¥%]$/;

/** The word without surrounding punctuation; each character is checked at most twice. */
function unwrapped(written: string): string {
  let first = 0;
  let end = written.length;
  while (opening.has(written.charAt(first))) first++;
  while (closing.has(written.charAt(end - 1))) end--;
  while (written.charAt(end - 1) === '.') end--;
  return written.slice(first, end);
}

function tokensOf(written: string, language: Language): readonly Token[] {
  const word = unwrapped(written);
  if (money.test(word)) return [{ is: 'money' }];
  if (price.test(word)) return [{ is: 'other' }];
  if (/\p{N}/u.test(word)) {
    const value = quantityIn(word.replace(/^[x×](?=\d)|(?<=\d)[x×]$/i, ''), Number.MAX_SAFE_INTEGER);
    return [value === undefined ? { is: 'unclear' } : { is: 'number', value }];
  }
  return normaliseText(word)
    .split(' ')
    .map((part): Token => numberWord(part, language) ?? { is: 'other' });
}

/** Whether a text after "how many?" is an answer: it begins with a number or contains nothing else. */
export function isNumberAnswer(text: string, language: Language): boolean {
  const said = westernDigits(text.slice(0, longest).normalize('NFKC')).trim();
  const [first = ''] = said.split(/\s+/);
  const tokens = said.split(/\s+/).flatMap((word) => tokensOf(word, language));
  return /\d/.test(first) || tokens[0]?.is === 'number' || isOnlyNumber(tokens, said);
}

/** "a dozen", "una docena": an article and a number; or an indefinite number. */
function isOnlyNumber(tokens: readonly Token[], said: string): boolean {
  const others = tokens.filter(({ is }) => is === 'other').length;
  const isArticle = /^(?:an?|the)\s/i.test(said);
  return others === (isArticle ? 1 : 0) && tokens.some(({ is }) => is === 'number' || is === 'one' || is === 'vague');
}

/** The number in the form that cards carry along. */
export function seatsIn(said: string, most: number, language: Language, names: readonly string[] = []): SeatsSaid {
  const number = numberIn(said, most, language, names);
  if (number.is === 'unclear') return { asksSeats: true };
  return number.is === 'number' ? { seats: number.value } : {};
}
