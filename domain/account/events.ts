import type { Price, RefundPart } from '../billing/invoice.js';
import type {
  SubscriptionRenewed,
  ChargeFailed,
  SubscriptionEnded,
  RefundFailed,
  RenewalComing,
  ReductionClosing,
  CardExpiring,
} from './lifecycleEvents.js';
import type { Day, Instant } from '../basics/calendar.js';
import type { Money } from '../basics/money.js';
import type { Billing, Term } from '../basics/product.js';
import type { Recurring } from './subscription.js';

/** What has happened, in the past tense: the result of a command, and what people are told. */
export type Event =
  | SeatsBought
  | PaymentDeclined
  | LicencesAssigned
  | LicenceReceived
  | LicencesUnassigned
  | LicenceRemoved
  | SubscriptionCancelled
  | CancellationTakenBack
  | SeatsChanged
  | SeatsScheduled
  | PurchaseUndone
  | TrialStarted
  | TrialConverted
  | RecurringSet
  | SubscriptionReactivated
  | MethodAdded
  | MethodEdited
  | MethodReplaced
  | MethodRemoved
  | SubscriptionRenewed
  | ChargeFailed
  | SubscriptionEnded
  | RefundFailed
  | RenewalComing
  | ReductionClosing
  | CardExpiring;

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
  readonly nextCharge?: Day;
  readonly termEnds: Day;
  /** Until when it can be cancelled for money back (D5); without it at any time. */
  readonly refundableUntil?: Instant;
  /** After a full refund: by the day only (D18). */
  readonly isBoughtBack?: true;
}

/** Told to a buyer whose bank said no after the chat had stopped waiting. */
export interface PaymentDeclined {
  readonly type: 'payment-declined';
  readonly product: string;
  /** What it was for, unless the first charge was declined and it is gone. */
  readonly subscription?: string;
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
  /** What each charge gets back, where it is more than one (D19). */
  readonly parts?: readonly RefundPart[];
  /** There are seats among them that were bought back: by the day only (D18). */
  readonly isBoughtBack?: true;
  /** Seats come back in full: what is bought of the product until then is refunded by the day (D18). */
  readonly byDayUntil?: Instant;
}

export interface CancellationTakenBack {
  readonly type: 'cancellation-taken-back';
  readonly subscription: string;
  readonly product: string;
  readonly renewsOn: Day;
}

/** Why somebody keeps a licence that was to be taken back. */
export type NotUnassigned = 'holds-none';

export interface UnassignmentResult {
  readonly person: string;
  /** Empty for somebody who holds none. */
  readonly name: string;
  readonly outcome: 'unassigned' | NotUnassigned;
}

export interface LicencesUnassigned {
  readonly type: 'licences-unassigned';
  readonly product: string;
  readonly results: readonly UnassignmentResult[];
  readonly free: number;
}

/** Told to the person who no longer holds a licence. */
export interface LicenceRemoved {
  readonly type: 'licence-removed';
  readonly product: string;
  readonly from: string;
  readonly fromName: string;
}

/** What is charged on which method, and again with every cycle. */
export interface Charge {
  readonly price: Price;
  /** With tax, from the next cycle on. */
  readonly perCycle: Money;
  readonly billing: Billing;
  /** Missing where nothing more is charged by itself. */
  readonly nextCharge?: Day;
  readonly method: string;
}

/** Seats that came or went at once (D4). Lines and price are of this change alone; negative is given back. */
export interface SeatsChanged extends Charge {
  readonly type: 'seats-changed';
  readonly subscription: string;
  readonly product: string;
  readonly from: number;
  readonly to: number;
  /** The rest of a reduction: the total from that day on. */
  readonly scheduled?: { readonly seats: number; readonly on: Day };
  /** A scheduled total that this change has dropped. */
  readonly dropped?: number;
  /** Until when seats that were added can be removed for money back; without it at any time. */
  readonly refundableUntil?: Instant;
  /** What each charge gets back, where it is more than one (D19). */
  readonly parts?: readonly RefundPart[];
  /** Seats that come, or some of those that go, are bought back: by the day only (D18). */
  readonly isBoughtBack?: true;
  /** Seats come back in full: what is bought of the product until then is refunded by the day (D18). */
  readonly byDayUntil?: Instant;
}

/** A total for the next term: scheduled, changed, or (without `to`) dropped. */
export interface SeatsScheduled {
  readonly type: 'seats-scheduled';
  readonly subscription: string;
  readonly product: string;
  readonly from: number;
  readonly to?: number;
  readonly on: Day;
  /** With tax, from that day on. */
  readonly perCycle: Money;
  readonly billing: Billing;
}

/** A purchase or an increase that was given back in full within 24 hours (D6). */
export interface PurchaseUndone {
  readonly type: 'purchase-undone';
  readonly subscription: string;
  readonly product: string;
  readonly from: number;
  /** 0: the whole subscription. */
  readonly to: number;
  readonly refund: Price;
  readonly method: string;
  /** What each charge gets back, where it is more than one (D19). */
  readonly parts?: readonly RefundPart[];
  /** What is bought of the product until then is refunded by the day (D18). */
  readonly byDayUntil?: Instant;
  /** A scheduled total that went with it. */
  readonly dropped?: number;
}

export interface TrialStarted {
  readonly type: 'trial-started';
  readonly subscription: string;
  readonly product: string;
  readonly seats: number;
  readonly firstDay: Day;
  readonly lastDay: Day;
  /** What it turns into on the next day; missing: it ends by itself. */
  readonly becomes?: Pick<Charge, 'price' | 'perCycle' | 'billing' | 'method'>;
}

export interface TrialConverted extends Charge {
  readonly type: 'trial-converted';
  readonly subscription: string;
  readonly product: string;
  readonly seats: number;
  readonly term: Term;
  readonly termEnds: Day;
  readonly refundableUntil?: Instant;
  /** After a full refund: by the day only (D18). */
  readonly isBoughtBack?: true;
}

export interface RecurringSet {
  readonly type: 'recurring-set';
  readonly subscription: string;
  readonly product: string;
  readonly trial: boolean;
  readonly to: Recurring;
  /** The day of the next renewal, or the first day without the service. */
  readonly on: Day;
  /** Off: the first day without access (D7). */
  readonly accessEnds?: Day;
  /** With tax, where it renews. */
  readonly price?: Money;
  readonly dropped?: number;
}

export interface SubscriptionReactivated extends Charge {
  readonly type: 'subscription-reactivated';
  readonly subscription: string;
  readonly product: string;
  readonly seats: number;
  readonly term: Term;
  readonly termEnds: Day;
}

export interface MethodAdded {
  readonly type: 'method-added';
  readonly method: string;
  readonly brand: string;
  readonly lastFour: string;
  /** The profile that it was put on. */
  readonly profile?: string;
}

export interface MethodEdited {
  readonly type: 'method-edited';
  readonly method: string;
  readonly brand: string;
  readonly lastFour: string;
  readonly expires: string;
}

/** Another method stands on a billing profile; the old one stays in the list (D11). */
export interface MethodReplaced {
  readonly type: 'method-replaced';
  readonly profile: string;
  readonly from: string;
  readonly to: string;
  /** The products whose next charge goes to it. */
  readonly products: readonly string[];
}

export interface MethodRemoved {
  readonly type: 'method-removed';
  readonly brand: string;
  readonly lastFour: string;
}
