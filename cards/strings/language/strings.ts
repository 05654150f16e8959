import { en } from './en.js';
import { es } from './es.js';
import { it } from './it.js';
import { pl } from './pl.js';
import type { InEveryLanguage } from '../inEveryLanguage.js';
import type { JourneyStrings } from '../journeyStrings.js';

export interface LanguageStrings {
  readonly journeys: { readonly language: JourneyStrings };
  readonly title: string;
  readonly text: string;
  readonly chosen: string;
}

export const language: InEveryLanguage<LanguageStrings> = { en, it, pl, es };
