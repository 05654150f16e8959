import type { Day, Instant } from '../basics/calendar.js';
import type { Charge } from './events.js';
import type { Money } from '../basics/money.js';

/** A recurring charge was made: a new term, the next month of a yearly one, or the end of a trial. */
export interface SubscriptionRenewed extends Charge {
  readonly type: 'subscription-renewed';
  readonly subscription: string;
  readonly product: string;
  readonly seats: number;
  readonly why: 'renewal' | 'monthly-payment' | 'trial-over';
  readonly termEnds: Day;
  /** Fewer were scheduled, but so many people hold a licence. */
  readonly kept?: number;
  readonly refundableUntil?: Instant;
}

/** A recurring charge was declined (D7). */
export interface ChargeFailed {
  readonly type: 'charge-failed';
  readonly subscription: string;
  readonly product: string;
  readonly amount: Money;
  readonly method: string;
  readonly lastFour: string;
  /** Missing after the last one. */
  readonly nextTry?: Instant;
  /** The first day without the service if it is never paid. */
  readonly until: Day;
}

export interface SubscriptionEnded {
  readonly type: 'subscription-ended';
  readonly subscription: string;
  readonly product: string;
  readonly why: 'not-renewed' | 'cancelled' | 'trial-over' | 'unpaid' | 'expired' | 'deleted';
  /** What it is now: `expired` still works for a while (D7). */
  readonly status: 'expired' | 'disabled' | 'deleted';
  readonly on: Day;
  /** The last day on which it works, or has worked; missing in documents from before it was written down. */
  readonly last?: Day;
  /** The first day of the next status; missing for `deleted`. */
  readonly next?: Day;
  readonly losing: number;
}

export interface RefundFailed {
  readonly type: 'refund-failed';
  readonly product: string;
  readonly amount: Money;
  readonly lastFour: string;
}

/** What comes at the end of a term, 30, 7 and 1 days ahead. */
export interface RenewalComing {
  readonly type: 'renewal-coming';
  readonly subscription: string;
  readonly product: string;
  readonly what: 'renews' | 'ends' | 'trial-ends' | 'trial-converts';
  readonly days: number;
  readonly on: Day;
  readonly seats: number;
  /** Seats that nobody holds. */
  readonly unused: number;
  /** With tax, where something is charged. */
  readonly price?: Money;
}

/** Seats that can still be removed for money back, though not for long (D4). */
export interface ReductionClosing {
  readonly type: 'reduction-closing';
  readonly subscription: string;
  readonly product: string;
  /** Unused ones among those whose window closes. */
  readonly seats: number;
  /** How many were bought together. */
  readonly of: number;
  readonly until: Instant;
  /** From then on they can be removed on this day. */
  readonly then: Day;
}

/** A card will have expired when it is next charged. */
export interface CardExpiring {
  readonly type: 'card-expiring';
  readonly method: string;
  readonly brand: string;
  readonly lastFour: string;
  /** `YYYY-MM`. */
  readonly expires: string;
  readonly profiles: readonly string[];
  readonly products: readonly string[];
  readonly nextCharge: Day;
}
