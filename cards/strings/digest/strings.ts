import type { DigestCount } from '../../../domain/reports/weeklyDigest.js';
import { en } from './en.js';
import { es } from './es.js';
import { it } from './it.js';
import { pl } from './pl.js';
import type { InEveryLanguage } from '../inEveryLanguage.js';

/** What has happened in a week. */
export interface DigestStrings {
  readonly title: (first: string, last: string) => string;
  readonly since: (moment: string) => string;
  readonly empty: string;
  readonly count: Readonly<Record<DigestCount, string>>;
  /** Above the bars. */
  readonly spend: (amounts: string) => string;
  readonly nothingSpent: string;
  readonly idle: string;
  readonly pool: (product: string, purchaser: string, free: number) => string;
  readonly newProducts: (names: string) => string;
  readonly requests: (open: number) => string;
  readonly thisWeek: string;
  readonly weekBefore: string;
  readonly slow: string;
}

export const digest: InEveryLanguage<DigestStrings> = { en, it, pl, es };
