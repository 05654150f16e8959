import type { Day, Instant } from '../basics/calendar.js';
import type { Charge } from './events.js';
import type { Money } from '../basics/money.js';

/** A recurring charge was made: for a new term, the next month of a yearly one, or a converted trial. */
export interface SubscriptionRenewed extends Charge {
  readonly type: 'subscription-renewed';
  readonly subscription: string;
  readonly product: string;
  readonly seats: number;
  readonly why: 'renewal' | 'monthly-payment' | 'trial-over';
  readonly termEnds: Day;
  /** A scheduled lower total was raised to this number, because so many people hold a licence. */
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
  /** Absent after the last attempt. */
  readonly nextTry?: Instant;
  /** The first day without the service if it is never paid. */
  readonly until: Day;
}

export interface SubscriptionEnded {
  readonly type: 'subscription-ended';
  readonly subscription: string;
  readonly product: string;
  readonly why: 'not-renewed' | 'cancelled' | 'trial-over' | 'unpaid' | 'expired' | 'deleted';
  /** The new status; an `expired` subscription still works for a while (D7). */
  readonly status: 'expired' | 'disabled' | 'deleted';
  readonly on: Day;
  /** The last day on which it works or worked; absent in documents of earlier versions. */
  readonly last?: Day;
  /** The first day of the next status; absent for `deleted`. */
  readonly next?: Day;
  readonly losing: number;
}

export interface RefundFailed {
  readonly type: 'refund-failed';
  readonly product: string;
  readonly amount: Money;
  readonly lastFour: string;
}

/** Announces the end of a term 30, 7 and 1 days ahead. */
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
  /** With tax, if something is charged. */
  readonly price?: Money;
}

/** Seats that can be removed with a refund for only a short time more (D4). */
export interface ReductionClosing {
  readonly type: 'reduction-closing';
  readonly subscription: string;
  readonly product: string;
  /** Unused seats of the batch whose window closes. */
  readonly seats: number;
  /** Seats of the whole batch. */
  readonly of: number;
  readonly until: Instant;
  /** After the window they can be removed on this day. */
  readonly then: Day;
}

/** A payment card will have expired at its next charge. */
export interface PaymentCardExpiring {
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
