import type { Price } from './invoice.js';
import type { Day, Instant } from './calendar.js';
import type { Money } from './money.js';
import type { Billing, Term } from './product.js';

/** What has happened, in the past tense: the result of a command, and what people are told. */
export type Event =
  SeatsBought | PaymentDeclined | LicencesAssigned | LicenceReceived | SubscriptionCancelled | CancellationTakenBack;

export interface SeatsBought {
  readonly type: 'seats-bought';
  readonly subscription: string;
  readonly product: string;
  readonly seats: number;
  readonly term: Term;
  readonly billing: Billing;
  /** What is charged now. */
  readonly price: Price;
  /** With tax, from the second cycle on. */
  readonly perCycle: Money;
  readonly method: string;
  readonly firstDay: Day;
  readonly nextCharge: Day;
  readonly termEnds: Day;
  /** Until when it can be cancelled for money back (D5); without it at any time. */
  readonly refundableUntil?: Instant;
}

/** Told to a buyer whose bank said no after the chat had stopped waiting. */
interface PaymentDeclined {
  readonly type: 'payment-declined';
  readonly product: string;
  readonly lastFour: string;
}

/** Why one person did not get a licence (D9). */
export type NotAssigned = 'holds-one' | 'no-free-seat' | 'guest' | 'not-in-organization' | 'disabled';

export interface AssignmentResult {
  readonly person: string;
  /** Empty for somebody the directory does not know. */
  readonly name: string;
  readonly outcome: 'assigned' | NotAssigned;
}

export interface LicencesAssigned {
  readonly type: 'licences-assigned';
  readonly product: string;
  readonly results: readonly AssignmentResult[];
  readonly free: number;
}

/** Told to the person who now holds a licence. */
export interface LicenceReceived {
  readonly type: 'licence-received';
  readonly product: string;
  readonly from: string;
  readonly fromName: string;
}

export interface SubscriptionCancelled {
  readonly type: 'subscription-cancelled';
  readonly subscription: string;
  readonly product: string;
  readonly seats: number;
  readonly when: 'now' | 'at-term-end';
  /** The first day without the service. */
  readonly endsOn: Day;
  /** The first day without access: under MOSA a subscription that has expired works for 30 days more (D7). */
  readonly accessEnds: Day;
  /** The names of those who lose access. */
  readonly losing: readonly string[];
  readonly refund?: Price;
  /** The method that gets the refund. */
  readonly method?: string;
}

export interface CancellationTakenBack {
  readonly type: 'cancellation-taken-back';
  readonly subscription: string;
  readonly product: string;
  readonly renewsOn: Day;
}
