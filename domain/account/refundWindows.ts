import type { Instant } from '../basics/calendar.js';
import { addHours } from '../basics/calendar.js';

/** Days that an expired subscription still works under MOSA, and days that the data of a disabled one is kept (D7). */
export const expiredDays = 30;
export const keptDays = 90;

/** Days that the data of a subscription is kept whose term ended while it was suspended (D14). */
export const suspendedKeptDays = 120;

/** How many days after its end the data of a subscription is deleted. */
export function keptDaysOf({ suspended }: { readonly suspended?: unknown }): number {
  return suspended === undefined ? keptDays : suspendedKeptDays;
}

/** How long a charge waits for the bank's answer before it is cancelled. */
const answerHours = 7 * 24;

const fullRefundHours = 24;
const refundHours = 7 * 24;

/** End of the window for a full refund (money rule 7). */
export function fullRefundUntil(since: Instant): Instant {
  return addHours(since, fullRefundHours);
}

export function answerUntil(askedAt: Instant): Instant {
  return addHours(askedAt, answerHours);
}

/** Under MCA, end of the window for a refund by the day (D5). */
export function refundUntil(since: Instant): Instant {
  return addHours(since, refundHours);
}
