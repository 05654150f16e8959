import type { Wish } from '../../../domain/partner/partnership.js';
import { en } from './en.js';
import { es } from './es.js';
import { it } from './it.js';
import { pl } from './pl.js';
import type { InEveryLanguage } from '../inEveryLanguage.js';
import type { JourneyStrings } from '../journeyStrings.js';

/** What a customer's people ask the partner for (R48). */
export interface AskPartnerStrings {
  readonly journeys: Readonly<Record<'askPartner', JourneyStrings>>;

  readonly askTitle: (partner: string) => string;
  readonly whichOne: string;
  readonly wishLabel: string;
  readonly wishes: Readonly<Record<Wish, string>>;
  readonly noteLabel: string;
  readonly noteError: (most: number) => string;
  readonly noteMissing: string;
  readonly whatHappens: (partner: string) => string;
  readonly send: string;
  readonly sent: (partner: string) => string;
  readonly sentText: string;
  readonly sentNote: (note: string) => string;
  readonly askAgain: string;
}

export const askPartner: InEveryLanguage<AskPartnerStrings> = { en, it, pl, es };
