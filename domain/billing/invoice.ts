import type { Day, Instant } from '../basics/calendar.js';
import type { Money } from '../basics/money.js';

export const lineTypes = [
  'purchase',
  'monthly-payment',
  'renew',
  're-enable',
  'add-quantity',
  'remove-quantity',
  'cancel',
  'convert',
] as const;
export type LineType = (typeof lineTypes)[number];

/** One line of an invoice, by the public transaction types (B-45). `amount` is without tax. */
export interface Line {
  readonly type: LineType;
  readonly subscription: string;
  readonly product: string;
  /** Negative where seats are given back. */
  readonly quantity: number;
  readonly unitPrice: Money;
  readonly first: Day;
  readonly last: Day;
  readonly days: number;
  readonly cycleDays: number;
  readonly amount: Money;
}

/** What a change costs (or, negative, gives back), to the cent. */
export interface Price {
  readonly lines: readonly Line[];
  readonly subtotal: Money;
  /** Basis points. */
  readonly taxRate: number;
  readonly tax: Money;
  readonly total: Money;
}

/**
 * A charge (positive total) or refund (negative): written as `due` in the same save as the change that caused it, then
 * carried out at the gateway with `id` as idempotency key, then marked.
 */
export interface Payment extends Price {
  /** The operation's id. */
  readonly id: string;
  readonly at: Instant;
  readonly profile: string;
  readonly method: string;
  /** `called-off`: the bank has been silent for too long and is asked to void the charge, after which it is `declined`. */
  readonly state: 'due' | 'done' | 'declined' | 'called-off';
  /** A declined refund is tried again then, under a new id. */
  readonly retryAt?: Instant;
  /** Which try it is; missing for the first. */
  readonly attempt?: number;
  /** A refund: the id of the charge that it gives back, which it never exceeds (D19). */
  readonly of?: string;
  /** A refund of seats that were charged less than a day before: what is bought next is bought back (D18). */
  readonly inFull?: true;
}

export function isRefund({ total }: Pick<Payment, 'total'>): boolean {
  return total.minor < 0;
}

/** What goes back to one payment, where a refund goes to several (D19). */
export type RefundPart = Pick<Payment, 'method' | 'taxRate' | 'subtotal' | 'tax' | 'total'>;

/** What a billing profile was charged in a calendar month (UTC), once that is over (D10). Its lines are the payments'. */
export interface Invoice {
  /** Never changes. */
  readonly number: string;
  readonly profile: string;
  /** `YYYY-MM`. */
  readonly month: string;
  readonly issued: Instant;
  /** The ids of its payments, oldest first. */
  readonly payments: readonly string[];
}
