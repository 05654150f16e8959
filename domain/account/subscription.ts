import type { Cycle, Day, Instant } from '../basics/calendar.js';
import type { Money } from '../basics/money.js';
import type { Billing, Term } from '../basics/product.js';

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

/** What one charge has taken for the seats of a batch, as far as it has not been given back. */
export interface Paid {
  /** The charge's id: what comes back goes to it (D19). */
  readonly payment: string;
  /** When the seats were bought or renewed: the 24 hours of a full refund begin then (money rule 7). */
  readonly since: Instant;
  /** The first day that it pays for; the last one is the cycle's. */
  readonly first: Day;
  readonly cycle: Cycle;
  /** The seats that there were besides: an increase costs the difference of two totals (money rule 4). */
  readonly besides: number;
  /** Without tax. */
  readonly net: Money;
  readonly tax: Money;
  /** Basis points: that of the charge, whatever it is by now. */
  readonly taxRate: number;
}

/** Seats that were bought together: they share one reduction window (D4). */
export interface Batch {
  readonly seats: number;
  /** When they were bought, or renewed where that was more than a day later. */
  readonly since: Instant;
  /** The charges of which something can come back, oldest first; none until one is paid. */
  readonly paid: readonly Paid[];
  /** Bought within 31 days after a full refund of the product: refunded by the day until they are renewed (D18). */
  readonly isBoughtBack?: true;
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
  /** What comes back when it is taken back: recurring billing as it was, and the scheduled total. */
  readonly recurring?: Recurring;
  readonly scheduled?: ScheduledSeats;
}

/** Recurring billing: `once` renews one more time and then is off. */
export const recurrings = ['on', 'once', 'off'] as const;
export type Recurring = (typeof recurrings)[number];

/** A total that begins with the next term (D4). */
export interface ScheduledSeats {
  readonly seats: number;
  readonly at: Instant;
}

/** What a subscription becomes when the bank approves a charge; declined, it stays as it is. */
export interface Awaited {
  /** The payment's id. */
  readonly payment: string;
  readonly since: Instant;
  readonly becomes: Partial<
    Pick<
      Subscription,
      | 'status'
      | 'statusSince'
      | 'trial'
      | 'term'
      | 'billing'
      | 'unitPrice'
      | 'batches'
      | 'anchor'
      | 'termSince'
      | 'termDays'
      | 'cycle'
      | 'recurring'
      | 'profile'
      | 'method'
    >
  >;
  /** Then a scheduled total is dropped (B-60). */
  readonly dropsScheduled?: true;
}

/** A recurring charge that is not paid yet: tried every three days for 30 days (D7). */
export interface Unpaid {
  /** The latest try. */
  readonly payment: string;
  /** The first try. */
  readonly since: Instant;
  readonly tries: number;
  /** Fewer seats were scheduled for the new term, but so many people hold a licence. */
  readonly kept?: number;
  /** When it is tried again; missing while the bank is being asked. */
  readonly nextTry?: Instant;
  /** It has been tried for the last time: the subscription ends. */
  readonly isGivenUp?: true;
}

/** Seats of one product on one term. */
export interface Subscription {
  readonly id: string;
  readonly product: string;
  readonly term: Term;
  readonly billing: Billing;
  readonly channel: 'self-service' | 'organization';
  readonly status: Status;
  /** The day on which the status began. */
  readonly statusSince: Day;
  /** Free for one month; the price is what it would turn into (D8). */
  readonly trial: boolean;
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
  readonly recurring: Recurring;
  readonly profile: string;
  /** The payment method that the buyer agreed to be charged on; empty for a trial that needs none. */
  readonly method: string;
  readonly cancellation?: Cancellation;
  readonly scheduled?: ScheduledSeats;
  readonly awaited?: Awaited;
  readonly unpaid?: Unpaid;
  /** Which reminders were written: each comes at most once. */
  readonly reminded: readonly string[];
}

export function seatsOf(subscription: Subscription): number {
  return subscription.batches.reduce((sum, batch) => sum + batch.seats, 0);
}

/** Seats that nobody holds, and that no change which waits for the bank is about to take away. */
export function freeSeatsOf(subscription: Subscription): number {
  const { awaited } = subscription;
  const coming = awaited?.becomes.batches?.reduce((sum, { seats }) => sum + seats, 0);
  const total = seatsOf(subscription);
  return Math.min(total, coming ?? total) - subscription.assignments.length;
}

/** In use, or to come back into use without being bought again: what a payment method is needed for (D11). */
export function isCurrent({ status }: Subscription): boolean {
  return status === 'pending' || status === 'active' || status === 'suspended' || status === 'expired';
}
