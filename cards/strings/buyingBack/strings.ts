import { en } from './en.js';
import { es } from './es.js';
import { it } from './it.js';
import { pl } from './pl.js';
import type { InEveryLanguage } from '../inEveryLanguage.js';

/** Seats that are bought again within 31 days after a full refund are refunded by the day only (D18). */
export interface BuyingBackStrings {
  /** On the review of seats that are bought back. */
  readonly bought: string;
  /** Instead of "in full within the first 24 hours". */
  readonly cancelBy: (moment: string) => string;
  readonly removeBy: (moment: string) => string;
  /** Where seats that were bought back are given back. */
  readonly byDay: string;
  /** Where seats are given back in full: what is bought until that day. */
  readonly again: (product: string, day: string) => string;
}

export const buyingBack: InEveryLanguage<BuyingBackStrings> = { en, it, pl, es };
