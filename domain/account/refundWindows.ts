import type { Instant } from '../basics/calendar.js';
import { addHours } from '../basics/calendar.js';

/** How long an expired subscription still works under MOSA, and how long a disabled one's data is kept (D7). */
export const expiredDays = 30;
export const keptDays = 90;

/** How long a charge waits for the bank's word before it is called off. */
const answerHours = 7 * 24;

const fullRefundHours = 24;
const refundHours = 7 * 24;

/** Money back in full until then (money rule 7). */
export function fullRefundUntil(since: Instant): Instant {
  return addHours(since, fullRefundHours);
}

export function answerUntil(askedAt: Instant): Instant {
  return addHours(askedAt, answerHours);
}

/** Under MCA, money back by day until then, and none later (D5). */
export function refundUntil(since: Instant): Instant {
  return addHours(since, refundHours);
}
