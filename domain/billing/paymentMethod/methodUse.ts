import type { Account, BillingProfile, PaymentMethod } from '../../account/account.js';
import { methodOf } from '../../account/account.js';
import type { Day, Instant } from '../../basics/calendar.js';
import { isExpired } from './paymentCard.js';
import type { Payment } from '../invoice.js';
import { nextChargeOf } from '../../account/outlook.js';
import type { Subscription } from '../../account/subscription.js';
import { isCurrent } from '../../account/subscription.js';

/** What would be left without a payment method if this one were removed (D11). */
export interface MethodUse {
  readonly profiles: readonly BillingProfile[];
  readonly subscriptions: readonly Subscription[];
}

/** Includes subscriptions with a pending payment on this method, and those that will be charged on it. */
export function useOf(account: Account, method: string): MethodUse {
  const asked = new Set(
    account.payments
      .filter((payment) => payment.state === 'due' && payment.method === method)
      .flatMap(({ lines }) => lines.map(({ subscription }) => subscription)),
  );
  return {
    profiles: account.profiles.filter((profile) => profile.method === method),
    subscriptions: account.subscriptions.filter(
      (one) =>
        asked.has(one.id) || (isCurrent(one) && (one.method === method || one.awaited?.becomes.method === method)),
    ),
  };
}

export function isUsed({ profiles, subscriptions }: MethodUse): boolean {
  return profiles.length > 0 || subscriptions.length > 0;
}

/** Distinct product names. */
export function productsOf(subscriptions: readonly Subscription[]): readonly string[] {
  return [...new Set(subscriptions.map(({ product }) => product))];
}

/** Whether a method needs attention: it has expired, or will have at its next charge. */
export function expiryOf(
  { id, expires }: PaymentMethod,
  account: Account,
  now: Instant,
): { readonly state: 'fine' | 'expired' } | { readonly state: 'expires-first'; readonly charge: Day } {
  if (isExpired(expires, now)) return { state: 'expired' };
  const charge = useOf(account, id)
    .subscriptions.flatMap((one) => nextChargeOf(one) ?? [])
    .toSorted()
    .find((day) => isExpired(expires, day));
  return charge === undefined ? { state: 'fine' } : { state: 'expires-first', charge };
}

/**
 * Where a refund goes: to the payment card that paid, or to the billing profile's current method if the owner has
 * removed it.
 */
export function refundMethodOf(account: Account, { method, profile }: Pick<Payment, 'method' | 'profile'>): string {
  if (methodOf(account, method) !== undefined) return method;
  return account.profiles.find(({ id }) => id === profile)?.method ?? method;
}
