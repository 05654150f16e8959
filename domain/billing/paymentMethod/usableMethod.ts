import type { Account, PaymentMethod } from '../../account/account.js';
import { methodOf } from '../../account/account.js';
import type { Instant } from '../../basics/calendar.js';
import { dayOf } from '../../basics/calendar.js';
import type { Refusal } from '../../account/refusals.js';

/** The payment method for a charge, or why it cannot be used. */
export function usableMethod(account: Account, id: string, now: Instant): PaymentMethod | Refusal {
  const method = methodOf(account, id);
  if (method === undefined) return { code: 'no-payment-method' };
  if (method.expires >= dayOf(now).slice(0, 7)) return method;
  return { code: 'card-expired', lastFour: method.lastFour, expired: method.expires };
}

/** The billing profile with this payment method, or else the first. */
export function profileFor({ profiles }: Account, method: string): string {
  return (profiles.find((profile) => profile.method === method) ?? profiles[0])?.id ?? '';
}
