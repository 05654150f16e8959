import type { Policy } from '../../../domain/basics/tenant.js';
import { en } from './en.js';
import { es } from './es.js';
import { it } from './it.js';
import { pl } from './pl.js';
import type { InEveryLanguage } from '../inEveryLanguage.js';
import type { JourneyStrings } from '../journeyStrings.js';

/** The purchase policy, for admins (D2, B-11). */
export interface PolicyStrings {
  readonly journeys: { readonly policy: JourneyStrings };
  readonly text: string;
  readonly label: Readonly<Record<Policy, string>>;
  readonly setBy: (label: string, name: string, day: string) => string;
  readonly now: (label: string) => string;
  readonly setByWhen: (name: string, moment: string) => string;
  readonly unset: string;
  readonly meaning: Readonly<Record<Policy, string>>;
  /** Where the product has no trial without a payment method. */
  readonly noFreeTrial: string;
  /** A trial that runs while nothing may be bought. */
  readonly runningTrials: string;
  /** Where there is nothing that could stay as it is. */
  readonly nobodyHas: string;
  readonly untouched: (live: number) => string;
  readonly choice: string;
  readonly reviewTitle: (product: string, label: string) => string;
  readonly fromNow: string;
  readonly receiptTitle: (product: string, label: string) => string;
  readonly all: string;
  /** The filter of the list. */
  readonly show: string;
  readonly changed: string;
  readonly count: (matching: number, all: number) => string;
  readonly noneMatches: string;
  readonly several: string;
  readonly severalText: string;
  readonly chooseProducts: string;
  readonly severalReview: (products: number, label: string) => string;
  readonly severalCommit: (label: string, products: number) => string;
  readonly severalReceipt: (products: number, label: string) => string;
  /** Products that were chosen and have the policy already. */
  readonly alreadySo: (products: string) => string;
  readonly noFreeTrials: (products: string) => string;
  readonly historyTitle: (product: string) => string;
  readonly historyEmpty: string;
  readonly historyOlder: (count: number) => string;
  readonly blockedTitle: (product: string) => string;
  readonly blockedText: (name: string, product: string) => string;
  readonly blockedOnce: string;
  readonly message: string;
}

export const policy: InEveryLanguage<PolicyStrings> = { en, it, pl, es };
