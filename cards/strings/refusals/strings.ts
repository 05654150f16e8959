import type { RefusalCode, RefusalOf } from '../../../domain/account/refusals.js';
import { en } from './en.js';
import { es } from './es.js';
import { it } from './it.js';
import { pl } from './pl.js';
import type { InEveryLanguage } from '../inEveryLanguage.js';

/** What a refusal's sentence may mention, already written as the reader writes it. */
interface RefusalWords {
  readonly product: (id: string) => string;
  readonly day: (day: string) => string;
  readonly moment: (instant: string) => string;
  /** `YYYY-MM` as month and year. */
  readonly month: (month: string) => string;
  /** People's own words, so that they are not formatted. */
  readonly text: (text: string) => string;
}

/** One sentence for every "no": the rule, the date on which it changes, the next step. */
export type RefusalStrings = {
  readonly [Code in RefusalCode]: (facts: RefusalOf<Code>, words: RefusalWords) => string;
};

export const refusals: InEveryLanguage<RefusalStrings> = { en, it, pl, es };
