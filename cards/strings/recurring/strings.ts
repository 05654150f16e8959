import type { Recurring } from '../../../domain/account/subscription.js';
import { en } from './en.js';
import { es } from './es.js';
import { it } from './it.js';
import { pl } from './pl.js';
import type { InEveryLanguage } from '../inEveryLanguage.js';
import type { JourneyStrings } from '../journeyStrings.js';

/** Whether a subscription renews (B-38). */
export interface RecurringStrings {
  readonly journeys: { readonly recurring: JourneyStrings };
  /** What the history calls it. */
  readonly did: Readonly<Record<'recurring-set', string>>;
  readonly pickText: string;
  readonly nothing: string;
  readonly now: (setting: string) => string;
  /** What each choice means. The amount is with tax. */
  readonly on: (day: string, amount: string) => string;
  readonly once: (day: string, amount: string) => string;
  readonly off: (day: string) => string;
  readonly trialOn: (day: string, amount: string) => string;
  readonly trialOff: (day: string) => string;
  /** What follows when it is off. */
  readonly losesNobody: string;
  readonly loses: (count: number, names: string, day: string) => string;
  /** A charge was declined and is not paid yet: off does not call it off. */
  readonly stillTried: (amount: string, lastTry: string) => string;
  readonly stops: (day: string) => string;
  readonly worksOn: (day: string) => string;
  readonly drops: (seats: number) => string;
  readonly dropped: (seats: number) => string;
  readonly kept: string;
  readonly changed: string;
  /** What it is set to now. */
  readonly set: Readonly<Record<Recurring, (product: string) => string>>;
  readonly switchBack: Readonly<Record<Recurring, string>>;
}

export const recurring: InEveryLanguage<RecurringStrings> = { en, it, pl, es };
