import { en } from './en.js';
import { es } from './es.js';
import { it } from './it.js';
import { pl } from './pl.js';
import type { InEveryLanguage } from '../inEveryLanguage.js';
import type { JourneyStrings } from '../journeyStrings.js';

/** Bringing back what has expired (D7). */
export interface ReactivatingStrings {
  readonly journeys: { readonly reactivate: JourneyStrings };
  /** What the history calls it. */
  readonly did: Readonly<Record<'subscription-reactivated', string>>;
  readonly pickText: string;
  readonly nothing: string;
  readonly reviewTitle: (seats: number, product: string) => string;
  readonly reviewText: (day: string) => string;
  readonly recurring: string;
  readonly people: (count: number) => string;
  readonly changed: string;
  readonly receiptTitle: (seats: number, product: string) => string;
}

export const reactivating: InEveryLanguage<ReactivatingStrings> = { en, it, pl, es };
