import type { Instant } from '../basics/calendar.js';
import type { Line, LineType } from './invoice.js';
import type { Money, Rounding } from '../basics/money.js';
import { add, negate, portion, roundings } from '../basics/money.js';
import type { Charged } from './proration.js';
import { lineFrom } from './proration.js';
import type { Batch, Paid, Subscription } from '../account/subscription.js';
import { fullRefundUntil } from '../account/refundWindows.js';

/** How many seats of a batch go. */
export interface Taken {
  readonly batch: Batch;
  readonly seats: number;
}

/** What comes back without tax, and the lines that say so: the same amount with the other sign. */
export interface Back {
  readonly net: Money;
  readonly lines: readonly Line[];
}

/** What comes back in full: charged less than a day ago, and not for buying back (money rule 7, D18). */
export function youngOf({ paid, isBoughtBack }: Batch, now: Instant): readonly Paid[] {
  return isBoughtBack === true ? [] : paid.filter(({ since }) => now <= fullRefundUntil(since));
}

/**
 * Seats that come back in full: what they were charged, as the difference of the totals that it was calculated from. So
 * each line agrees with its own numbers, and the parts of a purchase add up to the whole.
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
  // The tenant may have been given another rounding since.
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

/** What is left of what was paid, after some of it has been given back. */
export function less(paid: Paid, { net, tax }: { readonly net: Money; readonly tax: Money }): Paid {
  return { ...paid, net: add(paid.net, negate(net)), tax: add(paid.tax, negate(tax)) };
}

export function chargedOn({ id, product, unitPrice, cycle }: Subscription): Charged {
  return { subscription: id, product, unitPrice, cycle };
}
