import { z } from 'zod';
import { paymentCardBrands, hasPaymentCardNumber, longestAddress, longestName } from './paymentCardNumber.js';
import type { Instant } from '../../basics/calendar.js';
import { dayOf } from '../../basics/calendar.js';

const words = (most: number) =>
  z
    .string()
    .max(most)
    .refine((text) => text.trim() !== '' && !hasPaymentCardNumber(text));

/** The details that can be changed; the number is not among them (R38, D11). */
const changeable = {
  /** `YYYY-MM`. */
  expires: z.string().regex(/^20\d{2}-(?:0[1-9]|1[0-2])$/),
  nameOnCard: words(longestName),
  address: words(longestAddress),
  token: z.string().min(1).max(200),
};

export const paymentCardChanges = z.object(changeable);

/** All that is stored of a payment card: never its number or security code (D11). */
export const paymentCardDetails = z.object({
  ...changeable,
  brand: z.enum(paymentCardBrands),
  lastFour: z.string().regex(/^\d{4}$/),
});

/** A payment card works through the whole of its expiry month. */
export function isExpired(expires: string, now: Instant): boolean {
  return expires < dayOf(now).slice(0, 7);
}
