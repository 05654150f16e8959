import { en } from './en.js';
import { es } from './es.js';
import { it } from './it.js';
import { pl } from './pl.js';
import type { InEveryLanguage } from '../inEveryLanguage.js';
import type { JourneyStrings } from '../journeyStrings.js';

/** Trying a product, and keeping it (D8). */
export interface TrialsStrings {
  readonly journeys: { readonly trial: JourneyStrings };
  /** What the history calls it. */
  readonly did: Readonly<Record<'trial-started' | 'trial-converted', string>>;
  readonly pickTitle: string;
  readonly pickText: string;
  /** One that turns into a paid subscription; the price is a licence's and month's afterwards. */
  readonly withCard: (price: string) => string;
  /** One that ends by itself, and what it would cost to keep it. */
  readonly withoutCard: (price: string) => string;
  /** One that cannot be bought. */
  readonly onlyTrial: string;
  readonly tried: (names: string) => string;
  readonly triedOn: (name: string, day: string) => string;
  readonly owned: (names: string) => string;
  readonly hidden: (count: number) => string;
  readonly nothing: string;
  readonly optionsTitle: (product: string) => string;
  readonly seatsLabel: (most: number) => string;
  readonly fixed: string;
  readonly needsCard: string;
  readonly needsNoCard: string;
  readonly reviewTitle: (seats: number, product: string) => string;
  readonly start: string;
  readonly runs: string;
  readonly runsValue: (first: string, last: string) => string;
  readonly free: string;
  readonly freeThen: (price: string) => string;
  readonly endsAlone: (day: string) => string;
  /** The amount is with tax. */
  readonly turnsInto: (day: string, amount: string, method: string) => string;
  readonly howToStop: string;
  readonly changed: string;
  readonly receiptTitle: (seats: number, product: string) => string;
  readonly left: string;
  readonly daysLeft: (days: number) => string;
  /** As the next date of a subscription. */
  readonly becomesPaid: (day: string) => string;
  readonly takenBack: (day: string) => string;
  readonly convertTitle: (product: string) => string;
  readonly totalLabel: string;
  readonly assigned: (assigned: number) => string;
  readonly letEnd: string;
  readonly convertReviewTitle: (seats: number, product: string) => string;
  readonly credit: (seats: number) => string;
  readonly charge: (seats: number) => string;
  readonly stays: string;
  readonly convertChanged: string;
  readonly convertedTitle: (seats: number, product: string) => string;
  readonly open: string;
}

export const trials: InEveryLanguage<TrialsStrings> = { en, it, pl, es };
