import { en } from './en.js';
import { es } from './es.js';
import { it } from './it.js';
import { pl } from './pl.js';
import type { InEveryLanguage } from '../inEveryLanguage.js';
import type { JourneyStrings } from '../journeyStrings.js';

export interface HelpStrings {
  readonly journeys: { readonly help: Omit<JourneyStrings, 'help'> };
  readonly title: string;
  readonly text: string;
  readonly say: (word: string) => string;
  readonly stop: (word: string) => string;
  /** Where the same is found in the admin center (R10, R17). */
  readonly paths: string;
  /** The same for what is paid. */
  readonly billPaths: string;
  /** The first of the groups; the others are called as on the menu. */
  readonly licences: string;
  readonly faq: string;
  readonly support: string;
}

export const help: InEveryLanguage<HelpStrings> = { en, it, pl, es };
