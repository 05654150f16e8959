import type { Refusal } from './refusals.js';
import type { Subscription } from './subscription.js';

/** While the bank decides about a subscription, nothing else that has to do with money happens to it. */
export function pendingRefusal({ status, termSince, awaited, unpaid }: Subscription): Refusal | undefined {
  if (status === 'pending') return { code: 'payment-pending', since: termSince };
  if (awaited !== undefined) return { code: 'payment-pending', since: awaited.since };
  if (unpaid !== undefined && unpaid.nextTry === undefined) return { code: 'payment-pending', since: unpaid.since };
  return undefined;
}

/** A declined recurring charge comes before new seats: the card has to be put right first (D7). */
export function overdueRefusal({ unpaid }: Subscription): Refusal | undefined {
  return unpaid?.nextTry === undefined ? undefined : { code: 'payment-overdue', nextTry: unpaid.nextTry };
}
