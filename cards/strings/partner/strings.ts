import { en } from './en.js';
import { es } from './es.js';
import { it } from './it.js';
import { pl } from './pl.js';
import type { InEveryLanguage } from '../inEveryLanguage.js';

/** What a partner's agents do for their customers (D14). */
export interface PartnerStrings {
  /** What the history calls it. */
  readonly did: Readonly<Record<'subscription-suspended' | 'subscription-activated', string>>;
}

export const partner: InEveryLanguage<PartnerStrings> = { en, it, pl, es };
