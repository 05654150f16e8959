import type { RefusalCode, RefusalOf } from '../../../domain/account/refusals.js';
import { en } from './en.js';
import { es } from './es.js';
import { it } from './it.js';
import { pl } from './pl.js';
import type { InEveryLanguage } from '../inEveryLanguage.js';

/** What a "no" is about: with the products’ names, or the last digits of the card, where it is about those. */
export type RefusalTitleStrings = {
  readonly [Code in RefusalCode]: RefusalOf<Code> extends Subject ? (about: string) => string : string;
};

type Subject = { readonly product: string } | { readonly products: readonly string[] } | { readonly lastFour: string };

export const refusalTitles: InEveryLanguage<RefusalTitleStrings> = { en, it, pl, es };
