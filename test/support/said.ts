import { readerFor, stringsOf } from '../../cards/language.js';
import type { Language } from '../../cards/language.js';
import { sentenceFor } from '../../cards/menu/refusal.js';
import type { Refusal } from '../../domain/account/refusals.js';

/** Matches a sentence whatever stands in its gaps, which are written as “…”. */
export function saying(sentence: string): RegExp {
  const literal = sentence.split('…').map((part) => part.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`));
  return new RegExp(literal.join('.*'));
}

/** What a second press of one button is told, with the day of the first where it is given. */
export function alreadyDone(day = ''): RegExp {
  return saying(stringsOf.en.subscriptions.alreadyDone(`${day}…`));
}

/** The sentence of a refusal, as a card shows it. */
export function refusalText(refusal: Refusal, language: Language = 'en'): string {
  return sentenceFor(refusal, readerFor('reader-1', language, undefined));
}
