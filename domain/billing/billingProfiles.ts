import type { Account, BillingProfile } from '../account/account.js';
import type { Instant } from '../basics/calendar.js';
import { mayRetry } from './dunning.js';
import type { Payment } from './invoice.js';
import { isRefund } from './invoice.js';
import type { Subscription } from '../account/subscription.js';
import { isCurrent } from '../account/subscription.js';

export function profileOf(account: Account, id: string): BillingProfile | undefined {
  return account.profiles.find((profile) => profile.id === id);
}

/** Subscriptions billed to the profile; replacing its method changes theirs. */
export function followersOf(account: Account, { id }: BillingProfile): readonly Subscription[] {
  return account.subscriptions.filter((one) => isCurrent(one) && one.profile === id && one.method !== '');
}

/**
 * Puts a method on a billing profile and on the subscriptions billed to it; overdue charges are retried at once (D7,
 * D11). The old method stays in the list.
 */
export function withMethodOnProfile(account: Account, profile: string, method: string, now: Instant): Account {
  const known = profileOf(account, profile);
  if (known === undefined) return account;

  const followers = new Set(followersOf(account, known).map(({ id }) => id));
  return {
    ...account,
    profiles: account.profiles.map((one) => (one === known ? { ...one, method } : one)),
    subscriptions: account.subscriptions.map((one) =>
      followers.has(one.id) ? triedAtOnce({ ...one, method }, now) : one,
    ),
  };
}

/** Retries declined charges and refunds on this method at once, after its details were corrected. */
export function withRetries(account: Account, method: string, now: Instant): Account {
  return {
    ...account,
    subscriptions: account.subscriptions.map((one) => (one.method === method ? triedAtOnce(one, now) : one)),
    payments: account.payments.map((one) =>
      one.method === method && isOwedRefund(one) ? { ...one, retryAt: now } : one,
    ),
  };
}

/** A refund that waits for a retry or was given up; only the last attempt of a refund can be either. */
function isOwedRefund(payment: Payment): boolean {
  const isWaiting = payment.retryAt !== undefined || !mayRetry(payment);
  return payment.state === 'declined' && isRefund(payment) && isWaiting;
}

/** If the bank is being asked right now, there is nothing to bring forward. */
function triedAtOnce(subscription: Subscription, now: Instant): Subscription {
  const { unpaid } = subscription;
  return unpaid?.nextTry === undefined || unpaid.nextTry <= now
    ? subscription
    : { ...subscription, unpaid: { ...unpaid, nextTry: now } };
}
