import type { Cycle, Day, Instant } from './calendar.js';
import type { Money } from './money.js';
import type { Billing, Term } from './product.js';

/**
 * `pending` waits for its first charge; the rest is the life of a subscription (D7) and a partner's `suspended` (D14).
 */
export const statuses = ['pending', 'active', 'suspended', 'expired', 'disabled', 'deleted'] as const;
export type Status = (typeof statuses)[number];

/** Why somebody cancels; the list is ours (D5). */
export const cancelReasons = [
  'no-longer-needed',
  'too-expensive',
  'missing-features',
  'moving-to-another-product',
  'technical-problems',
  'bought-by-mistake',
  'other',
] as const;
export type CancelReason = (typeof cancelReasons)[number];

/** Seats that were bought together: they share one reduction window (D4). */
export interface Batch {
  readonly seats: number;
  /** When they were bought or last renewed. */
  readonly since: Instant;
  /** What they cost in the current cycle, without tax. */
  readonly paid: Money;
}

export interface Assignment {
  readonly person: string;
  /** The name at that time, for people who have since left the directory. */
  readonly name: string;
  readonly at: Instant;
}

export interface Cancellation {
  readonly at: Instant;
  readonly reason: CancelReason;
  readonly feedback: string;
  /** The first day without the service. */
  readonly endsOn: Day;
}

/** Seats of one product on one term. */
export interface Subscription {
  readonly id: string;
  readonly product: string;
  readonly term: Term;
  readonly billing: Billing;
  readonly channel: 'self-service' | 'organization';
  readonly status: Status;
  /** Per seat and charge cycle, without tax. */
  readonly unitPrice: Money;
  readonly batches: readonly Batch[];
  readonly assignments: readonly Assignment[];
  /** The day that renewals are counted from. */
  readonly anchor: Day;
  /** When the current term began: the purchase or the last renewal. */
  readonly termSince: Instant;
  /** First and last day of the current term. */
  readonly termDays: Cycle;
  /** The days that are paid for now. */
  readonly cycle: Cycle;
  readonly recurring: boolean;
  readonly profile: string;
  /** The payment method that the buyer agreed to be charged on. */
  readonly method: string;
  readonly cancellation?: Cancellation;
}

export function seatsOf(subscription: Subscription): number {
  return subscription.batches.reduce((sum, batch) => sum + batch.seats, 0);
}

export function freeSeatsOf(subscription: Subscription): number {
  return seatsOf(subscription) - subscription.assignments.length;
}
