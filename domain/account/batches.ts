import type { Cycle, Instant } from '../basics/calendar.js';
import { dayOf } from '../basics/calendar.js';
import type { Payment, Price } from '../billing/invoice.js';
import { add, money, multiply, negate, smaller, taxOn } from '../basics/money.js';
import type { Rounding } from '../basics/money.js';
import { inFull, less, youngOf } from '../billing/batchLines.js';
import type { Batch, Paid, Subscription } from './subscription.js';
import { seatsOf } from './subscription.js';

/** Seats to buy, and the charge that pays for them. */
export interface PurchasedSeats {
  readonly seats: number;
  /** Seats that the subscription already has. */
  readonly besides?: number;
  readonly now: Instant;
  /** The charge's id. */
  readonly payment: string;
  readonly price: Price;
  readonly cycle: Cycle;
  /** Bought after a full refund of the product (D18). */
  readonly isBoughtBack: boolean;
}

export function boughtBatch({ seats, besides = 0, now, payment, price, cycle, isBoughtBack }: PurchasedSeats): Batch {
  const { subtotal: net, tax, taxRate } = price;
  const paid: Paid = { payment, since: now, first: dayOf(now), cycle, besides, net, tax, taxRate };
  return { seats, since: now, paid: net.minor === 0 ? [] : [paid], ...(isBoughtBack && { isBoughtBack }) };
}

/** In the next month of a term, seats keep their refund window; earlier charges can come back only in full. */
export function carriedBatches({ batches }: Subscription, now: Instant): readonly Batch[] {
  return batches.map((batch) => ({ ...batch, paid: youngOf(batch, now) }));
}

/**
 * The batches of a new term, with a new refund window. Seats bought less than a day ago stay separate, so that they
 * can still be refunded in full (money rule 7). If the total gets smaller, the newest go first, as always.
 */
export function renewedBatches(
  subscription: Subscription,
  seats: number,
  now: Instant,
  rounding: Rounding,
): readonly Batch[] {
  let surplus = Math.max(0, seatsOf(subscription) - seats);
  const kept = subscription.batches.toReversed().flatMap((batch) => {
    const gone = Math.min(surplus, batch.seats);
    surplus -= gone;
    return gone === batch.seats ? [] : [without(subscription, batch, gone, rounding, now)];
  });
  const young = kept.filter(({ paid }) => paid.length > 0).toReversed();
  const others = seats - young.reduce((sum, batch) => sum + batch.seats, 0);
  return [...(others === 0 ? [] : [{ seats: others, since: now, paid: [] }]), ...young];
}

function without(subscription: Subscription, batch: Batch, seats: number, rounding: Rounding, now: Instant): Batch {
  const paid = youngOf(batch, now).map((one) => {
    const { net } = inFull(subscription, { batch, seats, paid: one }, 'remove-quantity', rounding);
    return less(one, { net, tax: smaller(taxOn(net, one.taxRate), one.tax) });
  });
  return { ...batch, seats: batch.seats - seats, paid };
}

/**
 * Records a paid recurring charge on its batches, so that it can be refunded later. The seats that would go first
 * carry the tax of their own sum.
 */
export function collectedBatches(
  { batches, unitPrice, cycle, termSince }: Subscription,
  { id, taxRate }: Pick<Payment, 'id' | 'taxRate'>,
): readonly Batch[] {
  const nothing = money(0, unitPrice.currency);
  let besides = batches.reduce((sum, { seats }) => sum + seats, 0);
  let sum = nothing;
  return batches
    .toReversed()
    .map((batch): Batch => {
      const net = multiply(unitPrice, batch.seats);
      const after = add(sum, net);
      const tax = add(taxOn(after, taxRate), negate(taxOn(sum, taxRate)));
      besides -= batch.seats;
      sum = after;
      const since = batch.since < termSince ? termSince : batch.since;
      const paid: Paid = { payment: id, since, first: cycle.first, cycle, besides, net, tax, taxRate };
      return { ...batch, paid: [...batch.paid, paid] };
    })
    .toReversed();
}
