import type { RefusalCode, RefusalOf } from '../../../domain/account/refusals.js';
import { en } from './en.js';
import { es } from './es.js';
import { it } from './it.js';
import { pl } from './pl.js';
import type { InEveryLanguage } from '../inEveryLanguage.js';

/** What a "no" is about; with the product’s name where it is about one. */
export type RefusalTitleStrings = {
  readonly [Code in RefusalCode]: RefusalOf<Code> extends { readonly product: string }
    ? string | ((product: string) => string)
    : string;
};

export const refusalTitles: InEveryLanguage<RefusalTitleStrings> = { en, it, pl, es };
