import type { Account, PaymentMethod } from '../../account/account.js';
import { methodOf } from '../../account/account.js';
import type { Instant } from '../../basics/calendar.js';
import { dayOf } from '../../basics/calendar.js';
import type { Refusal } from '../../account/refusals.js';

/** The card that a charge is to go to, or why it cannot. */
export function usableMethod(account: Account, id: string, now: Instant): PaymentMethod | Refusal {
  const method = methodOf(account, id);
  if (method === undefined) return { code: 'no-payment-method' };
  if (method.expires >= dayOf(now).slice(0, 7)) return method;
  return { code: 'card-expired', lastFour: method.lastFour, expired: method.expires };
}

/** The billing profile that a card is on, or else the first. */
export function profileFor({ profiles }: Account, method: string): string {
  return (profiles.find((profile) => profile.method === method) ?? profiles[0])?.id ?? '';
}
