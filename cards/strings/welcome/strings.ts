import { en } from './en.js';
import { es } from './es.js';
import { it } from './it.js';
import { pl } from './pl.js';
import type { InEveryLanguage } from '../inEveryLanguage.js';

export interface WelcomeStrings {
  readonly title: string;
  readonly text: string;
  readonly points: readonly string[];
  /** What an admin finds here besides, and how they are told of it. */
  readonly admin: string;
  readonly limits: string;
}

export const welcome: InEveryLanguage<WelcomeStrings> = { en, it, pl, es };
