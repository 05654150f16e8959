import type { Price, RefundPart } from '../billing/invoice.js';
import type {
  SubscriptionRenewed,
  ChargeFailed,
  SubscriptionEnded,
  RefundFailed,
  RenewalComing,
  ReductionClosing,
  PaymentCardExpiring,
} from './lifecycleEvents.js';
import type { Day, Instant } from '../basics/calendar.js';
import type { Money } from '../basics/money.js';
import type { Billing, Term } from '../basics/product.js';
import type { Recurring } from './subscription.js';

/** What has happened, in the past tense: the result of a command, and the content of notifications. */
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
  | SubscriptionSuspended
  | SubscriptionActivated
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
  | PaymentCardExpiring;

export interface SeatsBought {
  readonly type: 'seats-bought';
  readonly subscription: string;
  readonly product: string;
  readonly seats: number;
  readonly term: Term;
  readonly billing: Billing;
  /** Charged now. */
  readonly price: Price;
  /** With tax, from the second cycle on. */
  readonly perCycle: Money;
  readonly method: string;
  readonly firstDay: Day;
  readonly nextCharge?: Day;
  readonly termEnds: Day;
  /** Last moment to cancel with a refund (D5); absent if it is always possible. */
  readonly refundableUntil?: Instant;
  /** Bought after a full refund, so refunded by the day only (D18). */
  readonly isBoughtBack?: true;
}

/** Notifies a buyer whose payment was declined after the chat had stopped waiting. */
export interface PaymentDeclined {
  readonly type: 'payment-declined';
  readonly product: string;
  /** The subscription that it was for; absent if the declined first charge has removed it. */
  readonly subscription?: string;
  readonly lastFour: string;
}

/** Why a person did not get a licence (D9). */
export type NotAssigned = 'holds-one' | 'no-free-seat' | 'guest' | 'not-in-organization' | 'disabled';

export interface AssignmentResult {
  readonly person: string;
  /** Empty if the directory does not know the person. */
  readonly name: string;
  readonly outcome: 'assigned' | NotAssigned;
}

export interface LicencesAssigned {
  readonly type: 'licences-assigned';
  readonly product: string;
  readonly results: readonly AssignmentResult[];
  readonly free: number;
}

/** Notifies a person who now holds a licence. */
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
  /** The first day without access: under MOSA an expired subscription works for 30 more days (D7). */
  readonly accessEnds: Day;
  /** The buyer's feedback, for the history; absent if there is none. */
  readonly note?: string;
  /** Names of the people who lose access. */
  readonly losing: readonly string[];
  readonly refund?: Price;
  /** The method that receives the refund. */
  readonly method?: string;
  /** The refund of each charge, if there is more than one (D19). */
  readonly parts?: readonly RefundPart[];
  /** Includes seats that were bought back, so refunded by the day only (D18). */
  readonly isBoughtBack?: true;
  /** Seats are refunded in full: purchases of the product until then are refunded by the day (D18). */
  readonly byDayUntil?: Instant;
}

export interface CancellationTakenBack {
  readonly type: 'cancellation-taken-back';
  readonly subscription: string;
  readonly product: string;
  readonly renewsOn: Day;
}

/** Why a person keeps a licence that was to be taken back. */
export type NotUnassigned = 'holds-none';

export interface UnassignmentResult {
  readonly person: string;
  /** Empty if the person holds none. */
  readonly name: string;
  readonly outcome: 'unassigned' | NotUnassigned;
}

export interface LicencesUnassigned {
  readonly type: 'licences-unassigned';
  readonly product: string;
  readonly results: readonly UnassignmentResult[];
  readonly free: number;
}

/** Notifies a person who no longer holds a licence. */
export interface LicenceRemoved {
  readonly type: 'licence-removed';
  readonly product: string;
  readonly from: string;
  readonly fromName: string;
}

/** The recurring charge and its method. */
export interface Charge {
  readonly price: Price;
  /** With tax, from the next cycle on. */
  readonly perCycle: Money;
  readonly billing: Billing;
  /** Absent if nothing more is charged automatically. */
  readonly nextCharge?: Day;
  readonly method: string;
}

/** Seats added or removed at once (D4). Lines and price are of this change alone; negative amounts are refunds. */
export interface SeatsChanged extends Charge {
  readonly type: 'seats-changed';
  readonly subscription: string;
  readonly product: string;
  readonly from: number;
  readonly to: number;
  /** The rest of a reduction: the total from that day on. */
  readonly scheduled?: { readonly seats: number; readonly on: Day };
  /** A scheduled total that this change has cancelled. */
  readonly dropped?: number;
  /** Last moment to remove added seats with a refund; absent if it is always possible. */
  readonly refundableUntil?: Instant;
  /** The refund of each charge, if there is more than one (D19). */
  readonly parts?: readonly RefundPart[];
  /** Added seats, or some of the removed ones, are bought back: refunded by the day only (D18). */
  readonly isBoughtBack?: true;
  /** Seats are refunded in full: purchases of the product until then are refunded by the day (D18). */
  readonly byDayUntil?: Instant;
}

/** A total for the next term: scheduled, changed, or (without `to`) cancelled. */
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

/** A purchase or an increase that was refunded in full within 24 hours (D6). */
export interface PurchaseUndone {
  readonly type: 'purchase-undone';
  readonly subscription: string;
  readonly product: string;
  readonly from: number;
  /** Seats afterwards; 0 ends the subscription. */
  readonly to: number;
  readonly refund: Price;
  readonly method: string;
  /** The refund of each charge, if there is more than one (D19). */
  readonly parts?: readonly RefundPart[];
  /** Purchases of the product until then are refunded by the day (D18). */
  readonly byDayUntil?: Instant;
  /** A scheduled total that was cancelled with it. */
  readonly dropped?: number;
}

export interface TrialStarted {
  readonly type: 'trial-started';
  readonly subscription: string;
  readonly product: string;
  readonly seats: number;
  readonly firstDay: Day;
  readonly lastDay: Day;
  /** The subscription that it turns into on the next day; absent if the trial just ends. */
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
  /** Bought after a full refund, so refunded by the day only (D18). */
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
  /** Recurring billing off: the first day without access (D7). */
  readonly accessEnds?: Day;
  /** With tax, if it renews. */
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

/** A partner has stopped a subscription: sign-in stops at once, charges go on (D14, B-52). */
export interface SubscriptionSuspended {
  readonly type: 'subscription-suspended';
  readonly subscription: string;
  readonly product: string;
  readonly seats: number;
  /** Names of the people who lose access. */
  readonly losing: readonly string[];
  /** How recurring billing was; it is off now and stays off. */
  readonly recurring: Recurring;
  /** A scheduled total that was cancelled with it. */
  readonly dropped?: number;
  /** What is charged on that day although nobody can sign in; absent if nothing more is charged in the term. */
  readonly nextCharge?: Day;
  /** With tax. */
  readonly perCycle: Money;
  readonly billing: Billing;
  /** The last day on which it can be activated. */
  readonly termEnds: Day;
  /** The day on which the data is deleted if it is never activated. */
  readonly deletedOn: Day;
}

/** A partner has activated a suspended subscription: its people can sign in again; the rest stays as it is (D14). */
export interface SubscriptionActivated {
  readonly type: 'subscription-activated';
  readonly subscription: string;
  readonly product: string;
  readonly seats: number;
  /** Names of the people who can sign in again. */
  readonly regaining: readonly string[];
  /** It ends after that day, because recurring billing stays off. */
  readonly termEnds: Day;
}

export interface MethodAdded {
  readonly type: 'method-added';
  readonly method: string;
  readonly brand: string;
  readonly lastFour: string;
  /** The billing profile that it was put on. */
  readonly profile?: string;
}

export interface MethodEdited {
  readonly type: 'method-edited';
  readonly method: string;
  readonly brand: string;
  readonly lastFour: string;
  readonly expires: string;
}

/** A billing profile has another method; the old one stays in the list (D11). */
export interface MethodReplaced {
  readonly type: 'method-replaced';
  readonly profile: string;
  readonly from: string;
  readonly to: string;
  /** Products whose next charge goes to the new method. */
  readonly products: readonly string[];
}

export interface MethodRemoved {
  readonly type: 'method-removed';
  readonly brand: string;
  readonly lastFour: string;
}
