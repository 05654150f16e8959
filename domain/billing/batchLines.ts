import type { Instant } from '../basics/calendar.js';
import type { Line, LineType } from './invoice.js';
import type { Money, Rounding } from '../basics/money.js';
import { add, negate, portion, roundings } from '../basics/money.js';
import type { Charged } from './proration.js';
import { lineFrom } from './proration.js';
import type { Batch, Paid, Subscription } from '../account/subscription.js';
import { fullRefundUntil } from '../account/refundWindows.js';

/** How many seats are removed from a batch. */
export interface Taken {
  readonly batch: Batch;
  readonly seats: number;
}

/** A refund without tax, and its lines, which have the opposite sign. */
export interface Back {
  readonly net: Money;
  readonly lines: readonly Line[];
}

/**
 * Charges that are refunded in full: less than a day old, and not for seats that were bought back (money rule 7,
 * D18).
 */
export function youngOf({ paid, isBoughtBack }: Batch, now: Instant): readonly Paid[] {
  return isBoughtBack === true ? [] : paid.filter(({ since }) => now <= fullRefundUntil(since));
}

/**
 * A full refund: each line repeats the difference of totals that was charged, so that it agrees with its own
 * numbers, and parts of a purchase add up to the whole.
 */
export function inFull(
  subscription: Subscription,
  { batch, seats, paid }: Taken & { readonly paid: Paid },
  type: LineType,
  rounding: Rounding,
): Back {
  const { first, cycle, besides } = paid;
  const total = besides + batch.seats;
  const charged = { ...chargedOn(subscription), cycle };
  const lineOf = (quantity: number, mode: Rounding) => lineFrom(first, type, quantity, charged, mode);
  const between = (from: number, to: number, mode: Rounding) =>
    add(lineOf(to, mode).amount, negate(lineOf(from, mode).amount));
  // The tenant's rounding may have changed since.
  const known = [rounding, ...roundings].find((mode) => between(besides, total, mode).minor === paid.net.minor);
  if (known === undefined) {
    const net = seats === batch.seats ? paid.net : portion(paid.net, seats, 1, batch.seats, 'truncate');
    return { net, lines: [{ ...lineOf(-seats, rounding), amount: negate(net) }] };
  }
  const left = total - seats;
  const net = between(left, total, known);
  const alone = lineOf(-seats, known);
  const isAlone = alone.amount.minor === -net.minor;
  return { net, lines: isAlone ? [alone] : [lineOf(-total, known), lineOf(left, known)] };
}

/** The rest of a charge after a partial refund. */
export function less(paid: Paid, { net, tax }: { readonly net: Money; readonly tax: Money }): Paid {
  return { ...paid, net: add(paid.net, negate(net)), tax: add(paid.tax, negate(tax)) };
}

export function chargedOn({ id, product, unitPrice, cycle }: Subscription): Charged {
  return { subscription: id, product, unitPrice, cycle };
}
