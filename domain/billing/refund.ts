import type { Account } from '../account/account.js';
import { boughtBackUntil } from './buyingBack.js';
import type { Instant } from '../basics/calendar.js';
import { dayOf } from '../basics/calendar.js';
import type { Given } from '../account/decision.js';
import { groupBy } from '../basics/groupBy.js';
import type { Line, LineType, Payment, Price, RefundPart } from './invoice.js';
import { refundMethodOf } from './paymentMethod/methodUse.js';
import type { Money } from '../basics/money.js';
import { add, money, negate, smaller, taxOn } from '../basics/money.js';
import { partId } from '../account/operationId.js';
import type { Taken } from './batchLines.js';
import { chargedOn, inFull, less, youngOf } from './batchLines.js';
import { netted, seatChange } from './proration.js';
import type { Batch, Paid, Subscription } from '../account/subscription.js';
import { seatsOf } from '../account/subscription.js';
import { fullRefundUntil, refundUntil } from '../account/refundWindows.js';

/** Seats removed from one batch, and the charge that paid for them. */
interface Share extends Taken {
  readonly paid: Paid;
  /** Charged less than a day ago, and not bought back. */
  readonly isYoung: boolean;
}

/** A share's refund: `net` without tax, and its lines. */
interface Return extends Share {
  readonly net: Money;
  readonly lines: readonly Line[];
}

interface TaxedReturn extends Return {
  readonly tax: Money;
}

/** Seats to remove. */
export interface Leaving {
  readonly taken: readonly Taken[];
  /** Type of the refund's lines. */
  readonly type: LineType;
  /** The new total replaces the old one: two lines (money rule 4), which include seats paid from today on. */
  readonly isReduction?: true;
}

/** The refund for removed seats. */
export interface Refund {
  readonly price: Price;
  /** One payment per refunded charge, latest first (D19); empty if nothing is refunded. */
  readonly payments: readonly Payment[];
  /** The refund of each charge, if there is more than one. */
  readonly parts?: readonly RefundPart[];
  /** The payment method of the first. */
  readonly method: string;
  /** Part of it is a full refund: purchases of the product until then are refunded by the day (D18). */
  readonly byDayUntil?: Instant;
  /** Less than a day old, but bought back, so not refunded in full (D18). */
  readonly isBoughtBack: boolean;
  /** The remaining batches. */
  readonly batches: readonly Batch[];
}

/**
 * The refund for seats that are removed now: in full if charged less than a day ago, otherwise for the remaining
 * days of the current cycle (money rules 4 and 7); each to the charge that paid for them and at its tax rate (D19).
 * Neither net nor tax ever exceeds what was paid for these seats.
 */
export function refundFor(account: Account, subscription: Subscription, leaving: Leaving, given: Given): Refund {
  const { taken } = leaving;
  const returns = taxed(returnsFor(subscription, leaving, given));
  const payments = paymentsFor(account, subscription, returns, given);
  const none = money(0, subscription.unitPrice.currency);
  const subtotal = add(none, ...returns.map(({ net }) => negate(net)));
  const tax = add(none, ...returns.map((one) => negate(one.tax)));
  const taxRate = payments[0]?.taxRate ?? given.tenant.taxRate;
  const lines = netted(returns.flatMap((one) => one.lines));
  return {
    price: { lines, subtotal, taxRate, tax, total: add(subtotal, tax) },
    payments,
    ...(payments.length > 1 && { parts: payments.map(partOf) }),
    method: payments[0]?.method ?? refundMethodOf(account, subscription),
    ...(payments.some(({ inFull: isFull }) => isFull) && { byDayUntil: boughtBackUntil(given.now) }),
    isBoughtBack: taken.some(({ batch }) => batch.isBoughtBack === true && given.now <= fullRefundUntil(batch.since)),
    batches: subscription.batches.flatMap((batch) => leftOf(batch, taken, returns)),
  };
}

/** Chooses the seats to remove: fully refundable ones first, then the newest (D4); only the last batch may be split. */
export function takenFrom(batches: readonly Batch[], seats: number, now: Instant): readonly Taken[] {
  const newest = batches.toReversed();
  const isFull = (batch: Batch) => youngOf(batch, now).length > 0;
  let open = seats;
  return [...newest.filter(isFull), ...newest.filter((batch) => !isFull(batch))].flatMap((batch) => {
    const some = Math.min(open, batch.seats);
    open -= some;
    return some === 0 ? [] : [{ batch, seats: some }];
  });
}

/** All seats of a subscription. */
export function allOf({ batches }: Subscription): readonly Taken[] {
  return batches.toReversed().map((batch) => ({ batch, seats: batch.seats }));
}

/** Seats that share the seven days for a refunded removal under MCA (D4). */
export interface ReductionWindow {
  readonly seats: number;
  /** When they were bought or last renewed. */
  readonly since: Instant;
  readonly until: Instant;
}

/** Windows of all seats, including closed ones, oldest first. */
export function windowsOf({ batches, termSince }: Subscription): readonly ReductionWindow[] {
  return [...groupBy(batches, (batch) => windowSince(batch, termSince))].map(([since, group]) => ({
    ...{ since, until: refundUntil(since) },
    seats: group.reduce((sum, { seats }) => sum + seats, 0),
  }));
}

/** Batches whose seats can still be removed with a refund under MCA (D4). */
export function refundableBatches({ batches, termSince }: Subscription, now: Instant): readonly Batch[] {
  return batches.filter((batch) => now <= refundUntil(windowSince(batch, termSince)));
}

/** A renewal opens a new window, also for seats bought shortly before. */
function windowSince({ since }: Batch, termSince: Instant): Instant {
  return since < termSince ? termSince : since;
}

/**
 * In a reduction, seats paid from today on are refunded in full by the two totals, because the day of a change
 * belongs to the new state (money rule 3). Otherwise, or if rounding would make a difference, full refunds have
 * lines of their own.
 */
function returnsFor(subscription: Subscription, leaving: Leaving, given: Given): readonly Return[] {
  const shares = leaving.taken.flatMap((one) => sharesOf(one, subscription, given.now));
  const young = shares.filter(({ isYoung }) => isYoung);
  const older = shares.filter(({ isYoung }) => !isYoung);
  const own = young.map((share): Return => {
    return { ...share, ...inFull(subscription, share, leaving.type, given.tenant.rounding) };
  });
  const today = dayOf(given.now);
  const isOfToday = ({ paid }: Share) => paid.first === today;
  const together = byTheDay(subscription, [...young.filter(isOfToday), ...older], leaving, given);
  const isSame = own.filter(isOfToday).every(({ net }, index) => net.minor === together[index]?.net.minor);
  return leaving.isReduction === true && isSame
    ? [...together, ...own.filter((one) => !isOfToday(one))]
    : [...byTheDay(subscription, older, leaving, given), ...own];
}

/** The charges to refund for these seats. */
function sharesOf({ batch, seats }: Taken, { cycle }: Subscription, now: Instant): readonly Share[] {
  const young = youngOf(batch, now);
  return batch.paid
    .map((paid) => ({ batch, seats, paid, isYoung: young.includes(paid) }))
    .filter(({ paid, isYoung }) => isYoung || paid.cycle.first === cycle.first);
}

/**
 * Minus the old total, plus the new one, step by step for each charge: together they are one change (money rule 4).
 * If a step would exceed what was paid, each share has one line of its own.
 */
function byTheDay(
  subscription: Subscription,
  shares: readonly Share[],
  { type, isReduction }: Leaving,
  { now, tenant }: Given,
): readonly Return[] {
  const gone = shares.reduce((sum, { seats }) => sum + seats, 0);
  let total = isReduction === true ? seatsOf(subscription) : gone;
  const steps = shares.map((share) => {
    const left = total - share.seats;
    const lines = seatChange(total, left, dayOf(now), chargedOn(subscription), tenant.rounding);
    total = left;
    const exact = negate(add(money(0, share.paid.net.currency), ...lines.map(({ amount }) => amount)));
    return { share, exact, lines: lines.map((line): Line => ({ ...line, type })) };
  });
  const isPaid = steps.every(({ share, exact }) => exact.minor <= share.paid.net.minor);
  return steps.map(({ share, exact, lines }) => {
    const net = smaller(exact, share.paid.net);
    return { ...share, net, lines: isPaid ? lines : alone(lines, share.seats, net) };
  });
}

function alone([first]: readonly Line[], seats: number, net: Money): readonly Line[] {
  return first === undefined ? [] : [{ ...first, quantity: -seats, amount: negate(net) }];
}

/** The whole remaining tax if a charge is refunded completely; otherwise once on the sum of a rate (money rule 6). */
function taxed(returns: readonly Return[]): readonly TaxedReturn[] {
  const sums = new Map<number, Money>();
  return returns.map((one) => {
    const { net, paid } = one;
    if (net.minor === paid.net.minor) return { ...one, tax: paid.tax };
    const before = sums.get(paid.taxRate) ?? money(0, net.currency);
    const after = add(before, net);
    sums.set(paid.taxRate, after);
    const tax = add(taxOn(after, paid.taxRate), negate(taxOn(before, paid.taxRate)));
    return { ...one, tax: smaller(tax, paid.tax) };
  });
}

function paymentsFor(
  account: Account,
  subscription: Subscription,
  returns: readonly TaxedReturn[],
  given: Given,
): readonly Payment[] {
  const place = (id: string) => account.payments.findLastIndex((payment) => payment.id === id);
  const charges = groupBy(returns, ({ paid }) => paid.payment);
  return [...charges]
    .toSorted(([one], [other]) => place(other) - place(one))
    .map(([of, group]) => refundOf(account, subscription, of, group, given))
    .filter(({ total }) => total.minor !== 0)
    .map((payment, index) => ({ ...payment, id: partId(payment.id, index + 1) }));
}

/** The refund of one charge, to the payment card that paid it or its current replacement. */
function refundOf(
  account: Account,
  subscription: Subscription,
  of: string,
  group: readonly [TaxedReturn, ...TaxedReturn[]],
  { operation, now }: Given,
): Payment {
  const none = money(0, subscription.unitPrice.currency);
  const subtotal = add(none, ...group.map(({ net }) => negate(net)));
  const tax = add(none, ...group.map((one) => negate(one.tax)));
  const charge = account.payments.find(({ id }) => id === of);
  return {
    lines: netted(group.flatMap(({ lines }) => lines)),
    subtotal,
    taxRate: group[0].paid.taxRate,
    tax,
    total: add(subtotal, tax),
    id: operation,
    at: now,
    profile: subscription.profile,
    method: refundMethodOf(account, charge ?? subscription),
    state: 'due',
    of,
    ...(group.some(({ isYoung, net }) => isYoung && net.minor > 0) && { inFull: true }),
  };
}

/** Refund per payment method, as terms. */
export function partTerms(parts: readonly RefundPart[] = []): readonly string[] {
  return parts.map(({ method, total }) => `${method}=${total.minor}`);
}

function partOf({ method, taxRate, subtotal, tax, total }: Payment): RefundPart {
  return { method, taxRate, subtotal, tax, total };
}

/** A batch after the removal, with what can still be refunded for its remaining seats. */
function leftOf(batch: Batch, taken: readonly Taken[], returns: readonly TaxedReturn[]): readonly Batch[] {
  const gone = taken.find((one) => one.batch === batch)?.seats ?? 0;
  if (gone === 0) return [batch];
  if (gone === batch.seats) return [];
  const paid = batch.paid.flatMap((one) => {
    const back = returns.find((candidate) => candidate.batch === batch && candidate.paid === one);
    return back === undefined ? [] : [less(one, back)];
  });
  return [{ ...batch, seats: batch.seats - gone, paid }];
}
