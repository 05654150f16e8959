import { en } from './en.js';
import { es } from './es.js';
import { it } from './it.js';
import { pl } from './pl.js';
import type { InEveryLanguage } from '../inEveryLanguage.js';
import type { JourneyStrings } from '../journeyStrings.js';

/** What a partner's agents have changed for their customers (B-63). */
export interface ActivityStrings {
  readonly journeys: { readonly log: JourneyStrings };
  readonly within: (first: string, last: string) => string;
  readonly count: (count: number) => string;
  readonly none: string;
  readonly from: string;
  readonly to: string;
  readonly show: string;
  readonly usual: string;
  readonly downloadHint: (minutes: number) => string;
  readonly file: string;
  /** The heads of the spreadsheet's columns. */
  readonly column: Readonly<
    Record<'when' | 'agent' | 'what' | 'customer' | 'customerId' | 'product' | 'changes' | 'subscription', string>
  >;
}

export const activity: InEveryLanguage<ActivityStrings> = { en, it, pl, es };
