import { z } from 'zod';
import { cardBrands, hasCardNumber, longestAddress, longestName } from './paymentCardNumber.js';
import type { Instant } from '../../basics/calendar.js';
import { dayOf } from '../../basics/calendar.js';

const words = (most: number) =>
  z
    .string()
    .max(most)
    .refine((text) => text.trim() !== '' && !hasCardNumber(text));

/** What may be changed of a card: its number is not among it (R38, D11). */
const changeable = {
  /** `YYYY-MM`. */
  expires: z.string().regex(/^20\d{2}-(?:0[1-9]|1[0-2])$/),
  nameOnCard: words(longestName),
  address: words(longestAddress),
  token: z.string().min(1).max(200),
};

export const cardChanges = z.object(changeable);

/** All that is kept of a card: never its number, never its security code (D11). */
export const cardFacts = z.object({ ...changeable, brand: z.enum(cardBrands), lastFour: z.string().regex(/^\d{4}$/) });

/** The last month of a card's life is a month in which it works. */
export function isExpired(expires: string, now: Instant): boolean {
  return expires < dayOf(now).slice(0, 7);
}
