import type { Account } from '../account/account.js';
import type { Instant } from '../basics/calendar.js';
import { addHours } from '../basics/calendar.js';

const buyingBackHours = 31 * 24;

/** Until when a new purchase of the product after a full refund is refunded by the day (D18). */
export function boughtBackUntil(refundedAt: Instant): Instant {
  return addHours(refundedAt, buyingBackHours);
}

/** Whether buying this product now counts as buying back, considering all of the buyer's accounts (D18). */
export function isBuyingBack(product: string, accounts: readonly Account[], now: Instant): boolean {
  return accounts.some(({ payments }) =>
    payments.some(
      ({ inFull, attempt, at, lines }) =>
        inFull === true && attempt === undefined && lines[0]?.product === product && now <= boughtBackUntil(at),
    ),
  );
}
