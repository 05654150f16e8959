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

/** One line of an invoice, with a public transaction type (B-45). `amount` is without tax. */
export interface Line {
  readonly type: LineType;
  readonly subscription: string;
  readonly product: string;
  /** Negative for removed seats. */
  readonly quantity: number;
  readonly unitPrice: Money;
  readonly first: Day;
  readonly last: Day;
  readonly days: number;
  readonly cycleDays: number;
  readonly amount: Money;
}

/** The exact price of a change; negative for a refund. */
export interface Price {
  readonly lines: readonly Line[];
  readonly subtotal: Money;
  /** Basis points. */
  readonly taxRate: number;
  readonly tax: Money;
  readonly total: Money;
}

/**
 * A charge (positive total) or refund (negative). Saved as `due` together with the change that caused it, then
 * carried out at the gateway with `id` as idempotency key, then marked.
 */
export interface Payment extends Price {
  /** The operation's id. */
  readonly id: string;
  readonly at: Instant;
  readonly profile: string;
  readonly method: string;
  /** `called-off`: the bank did not answer for too long and is asked to void the charge, which is then `declined`. */
  readonly state: 'due' | 'done' | 'declined' | 'called-off';
  /** When a declined refund is retried, under a new id. */
  readonly retryAt?: Instant;
  /** Number of the attempt; absent for the first. */
  readonly attempt?: number;
  /** For a refund: id of the charge that it refunds and never exceeds (D19). */
  readonly of?: string;
  /** Refund of seats charged less than a day before: the next purchase counts as buying back (D18). */
  readonly inFull?: true;
}

export function isRefund({ total }: Pick<Payment, 'total'>): boolean {
  return total.minor < 0;
}

/** The refund of one charge, when several are refunded (D19). */
export type RefundPart = Pick<Payment, 'method' | 'taxRate' | 'subtotal' | 'tax' | 'total'>;

/** A billing profile's charges of a calendar month (UTC), issued once it is over (D10). Its lines are the payments'. */
export interface Invoice {
  /** Never changes once issued. */
  readonly number: string;
  readonly profile: string;
  /** `YYYY-MM`. */
  readonly month: string;
  readonly issued: Instant;
  /** Ids of its payments, oldest first. */
  readonly payments: readonly string[];
}
