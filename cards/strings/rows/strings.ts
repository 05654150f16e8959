import type { InEveryLanguage } from '../inEveryLanguage.js';
import { en } from './en.js';
import { es } from './es.js';
import { it } from './it.js';
import { pl } from './pl.js';

/** What is said about the rows of a list; screen readers read out what a press on a row does. */
export interface RowStrings {
  readonly open: (what: string) => string;
  readonly choose: (what: string) => string;
  readonly replace: (what: string) => string;
  /** Some clients cannot press a row. */
  readonly hint: string;
}

export const rows: InEveryLanguage<RowStrings> = { en, it, pl, es };
