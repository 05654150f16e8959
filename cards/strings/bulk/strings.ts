import { en } from './en.js';
import { es } from './es.js';
import { it } from './it.js';
import { pl } from './pl.js';
import type { InEveryLanguage } from '../inEveryLanguage.js';
import type { JourneyStrings } from '../journeyStrings.js';

/** New totals for subscriptions of several customers at once (D14). */
export interface BulkStrings {
  readonly journeys: { readonly bulk: JourneyStrings };
  /** The boxes for the new totals. */
  readonly chosen: (count: number) => string;
  readonly keepEmpty: string;
  readonly onlyChosen: string;
  readonly nothingFound: string;
  readonly rowLabel: (about: string, held: number, assigned: number) => string;
  readonly review: string;
  readonly startOver: string;
  readonly full: (most: number) => string;
  /** The review. */
  readonly reviewTitle: (subscriptions: number, customers: number) => string;
  readonly invoiced: string;
  readonly later: (seats: number, day: string) => string;
  readonly leftOut: (count: number) => string;
  readonly nothingLeft: string;
  readonly submit: (count: number) => string;
  readonly submitPay: (count: number, amount: string) => string;
  readonly submitCredit: (count: number, amount: string) => string;
  readonly submitBoth: (count: number, charge: string, credit: string) => string;
  /** The total may be a slip (R15). */
  readonly slip: string;
  readonly edit: string;
  readonly changed: string;
  /** What has become of it. */
  readonly running: (done: number, all: number) => string;
  readonly runningText: string;
  readonly finished: (count: number) => string;
  readonly refusedCount: (count: number) => string;
  readonly notSeen: (count: number) => string;
  readonly states: Readonly<Record<'done' | 'scheduled' | 'waiting' | 'refused', string>>;
  readonly show: string;
  readonly refresh: string;
  readonly correct: string;
  readonly file: string;
  readonly column: Readonly<Record<'before' | 'after' | 'amount' | 'currency' | 'result' | 'reason', string>>;
}

export const bulk: InEveryLanguage<BulkStrings> = { en, it, pl, es };
