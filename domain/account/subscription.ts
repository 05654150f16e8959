import type { Cycle, Day, Instant } from '../basics/calendar.js';
import type { Money } from '../basics/money.js';
import type { Billing, Term } from '../basics/product.js';
import { mostSeats } from '../basics/product.js';

/** `pending`: before the first charge. Then the life cycle (D7), and a partner's `suspended` (D14). */
export const statuses = ['pending', 'active', 'suspended', 'expired', 'disabled', 'deleted'] as const;
export type Status = (typeof statuses)[number];

/** Reasons for cancelling (D5); the list is ours. */
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

/** What one charge took for the seats of a batch, minus refunds. */
export interface Paid {
  /** The charge's id; refunds go to its payment method (D19). */
  readonly payment: string;
  /** When the seats were bought or renewed; the 24 hours for a full refund start here (money rule 7). */
  readonly since: Instant;
  /** The first paid day; the last one is the cycle's. */
  readonly first: Day;
  readonly cycle: Cycle;
  /** Seats that existed besides these: an increase costs the difference of two totals (money rule 4). */
  readonly besides: number;
  /** Without tax. */
  readonly net: Money;
  readonly tax: Money;
  /** Basis points, as charged, even if the tenant's rate has changed. */
  readonly taxRate: number;
}

/** Seats bought together, which share one reduction window (D4). */
export interface Batch {
  readonly seats: number;
  /** When they were bought, or renewed if that was more than a day later. */
  readonly since: Instant;
  /** Charges that can be refunded, oldest first; empty until one is paid. */
  readonly paid: readonly Paid[];
  /** Bought within 31 days after a full refund of the product: refunded by the day until they renew (D18). */
  readonly isBoughtBack?: true;
}

export interface Assignment {
  readonly person: string;
  /** The name at that time, in case the person leaves the directory. */
  readonly name: string;
  readonly at: Instant;
}

export interface Cancellation {
  readonly at: Instant;
  readonly reason: CancelReason;
  readonly feedback: string;
  /** The first day without the service. */
  readonly endsOn: Day;
  /** State to restore if the cancellation is taken back: recurring billing and the scheduled total. */
  readonly recurring?: Recurring;
  readonly scheduled?: ScheduledSeats;
}

/** Recurring billing: `once` renews one more time and is then off. */
export const recurrings = ['on', 'once', 'off'] as const;
export type Recurring = (typeof recurrings)[number];

/** A total that takes effect with the next term (D4). */
export interface ScheduledSeats {
  readonly seats: number;
  readonly at: Instant;
}

/** Changes to a subscription that take effect when the bank approves a charge; if it declines, nothing changes. */
export interface PendingChange {
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
  /** Cancels a scheduled total (B-60). */
  readonly dropsScheduled?: true;
}

/** An unpaid recurring charge, retried every three days for 30 days (D7). */
export interface Unpaid {
  /** The latest attempt. */
  readonly payment: string;
  /** The first attempt. */
  readonly since: Instant;
  readonly tries: number;
  /** A scheduled lower total was raised to this number, because so many people hold a licence. */
  readonly kept?: number;
  /** Time of the next attempt; absent while the bank is being asked. */
  readonly nextTry?: Instant;
  /** The last attempt was declined: the subscription ends. */
  readonly isGivenUp?: true;
}

/** The terms of a partner's offer that hold on after the sale, whatever becomes of the offer (D14). */
export interface SoldTerms {
  readonly offer: string;
  readonly least: number;
  readonly most: number;
  readonly onePerCustomer?: true;
}

/** A partner's agent has stopped the service (D14). */
export interface Suspension {
  readonly at: Instant;
  readonly by: string;
  readonly byName: string;
}

/** Seats of one product on one term. */
export interface Subscription {
  readonly id: string;
  readonly product: string;
  readonly term: Term;
  readonly billing: Billing;
  readonly channel: 'self-service' | 'organization' | 'partner';
  /** Of a partner's offer, copied when it was sold. */
  readonly sold?: SoldTerms;
  readonly status: Status;
  /** The first day of the status. */
  readonly statusSince: Day;
  /** Free for one month; the price is that of the paid subscription afterwards (D8). */
  readonly trial: boolean;
  /** Per seat and charge cycle, without tax. */
  readonly unitPrice: Money;
  readonly batches: readonly Batch[];
  readonly assignments: readonly Assignment[];
  /** The day that renewals are counted from. */
  readonly anchor: Day;
  /** Start of the current term: the purchase or the last renewal. */
  readonly termSince: Instant;
  /** First and last day of the current term. */
  readonly termDays: Cycle;
  /** The days paid for now. */
  readonly cycle: Cycle;
  readonly recurring: Recurring;
  readonly profile: string;
  /** The payment method that the buyer agreed to; empty for a trial without one. */
  readonly method: string;
  readonly cancellation?: Cancellation;
  readonly scheduled?: ScheduledSeats;
  readonly awaited?: PendingChange;
  readonly unpaid?: Unpaid;
  /** Reminders already sent, each at most once. */
  readonly reminded: readonly string[];
  /** Since when a partner has stopped it; stays after the term, because its data is kept longer then (D14). */
  readonly suspended?: Suspension;
}

export function seatsOf(subscription: Subscription): number {
  return subscription.batches.reduce((sum, batch) => sum + batch.seats, 0);
}

/** The least and the most seats that it may have: those of the partner's offer (B-57), or of our own sales. */
export function seatLimitsOf({ sold }: Pick<Subscription, 'sold'>): { readonly least: number; readonly most: number } {
  return sold ?? { least: 1, most: mostSeats };
}

/** Seats that nobody holds, less those that a pending change will remove. */
export function freeSeatsOf(subscription: Subscription): number {
  const { awaited } = subscription;
  const coming = awaited?.becomes.batches?.reduce((sum, { seats }) => sum + seats, 0);
  const total = seatsOf(subscription);
  return Math.min(total, coming ?? total) - subscription.assignments.length;
}

/** In use, or can return to use without a new purchase: it needs a payment method (D11). */
export function isCurrent({ status }: Subscription): boolean {
  return status === 'pending' || status === 'active' || status === 'suspended' || status === 'expired';
}
