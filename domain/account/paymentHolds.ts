import type { Refusal } from './refusals.js';
import type { Subscription } from './subscription.js';

/** While a payment is pending, nothing else that involves money happens to the subscription. */
export function pendingRefusal({ product, status, termSince, awaited, unpaid }: Subscription): Refusal | undefined {
  if (status === 'pending') return { code: 'payment-pending', product, since: termSince };
  if (awaited !== undefined) return { code: 'payment-pending', product, since: awaited.since };
  if (unpaid !== undefined && unpaid.nextTry === undefined)
    return { code: 'payment-pending', product, since: unpaid.since };
  return undefined;
}

/** An overdue recurring charge has to be paid before seats are added (D7). */
export function overdueRefusal({ unpaid }: Subscription): Refusal | undefined {
  return unpaid?.nextTry === undefined ? undefined : { code: 'payment-overdue', nextTry: unpaid.nextTry };
}
