import { en } from './en.js';
import { es } from './es.js';
import { it } from './it.js';
import { pl } from './pl.js';
import type { InEveryLanguage } from '../inEveryLanguage.js';
import type { JourneyStrings } from '../journeyStrings.js';

/** The licences that somebody holds, whoever pays for them. */
export interface MineStrings {
  readonly journeys: { readonly mine: JourneyStrings };
  readonly count: (count: number) => string;
  readonly from: (name: string) => string;
  readonly fromYou: string;
  readonly empty: string;
  /** How to get one. */
  readonly ask: string;
  readonly askAsGuest: string;
}

export const mine: InEveryLanguage<MineStrings> = { en, it, pl, es };
