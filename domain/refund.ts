import type { Account } from './account.js';
import type { Instant } from './calendar.js';
import { dayOf } from './calendar.js';
import type { Given } from './decision.js';
import type { Line, LineType, Payment, Price } from './invoice.js';
import type { Money } from './money.js';
import { refundMethodOf } from './methodUse.js';
import { add, greater, money, negate, portion, smaller, taxOn } from './money.js';
import type { GivenBack, Taken } from './ownLines.js';
import { chargedOn, ownLines } from './ownLines.js';
import { priceOfLines, seatChange } from './proration.js';
import type { Batch, Subscription } from './subscription.js';
import { seatsOf } from './subscription.js';
import { fullRefundUntil, refundUntil } from './windows.js';

/** Where a refund goes: on the card of the last charge, at the tax rate that was charged there. */
export interface RefundTarget {
  readonly method: string;
  readonly taxRate: number;
}

export function refundTarget(account: Account, subscription: Subscription, given: Given): RefundTarget {
  const charge = account.payments.findLast(
    ({ state, total, lines }) =>
      state === 'done' && total.minor > 0 && lines.some((line) => line.subscription === subscription.id),
  );
  return { method: refundMethodOf(account, charge ?? subscription), taxRate: charge?.taxRate ?? given.tenant.taxRate };
}

/** A refund as it is to be carried out: nothing where nothing comes back. */
export function refundDue({ profile }: Subscription, price: Price, method: string, given: Given): readonly Payment[] {
  const payment = { ...price, id: given.operation, at: given.now, profile, method, state: 'due' } as const;
  return price.total.minor === 0 ? [] : [payment];
}

function isYoung({ since }: Batch, now: Instant): boolean {
  return now <= fullRefundUntil(since);
}

/** The batches whose seats can still be removed for money back under MCA (D4). */
export function refundableBatches({ batches }: Subscription, now: Instant): readonly Batch[] {
  return batches.filter(({ since }) => now <= refundUntil(since));
}

/** All seats given back: batches younger than a day in full, the others by day (money rule 7). */
export function refundOfAll(subscription: Subscription, taxRate: number, { now, tenant }: Given): Price {
  const { batches, unitPrice } = subscription;
  const young = batches.filter((batch) => isYoung(batch, now));
  const older = batches.filter((batch) => !isYoung(batch, now));
  const held = older.reduce((sum, { seats }) => sum + seats, 0);
  // What the current cycle costs has not been paid: nothing of it can come back.
  const prorated =
    held === 0 || subscription.unpaid !== undefined
      ? []
      : seatChange(held, 0, dayOf(now), chargedOn(subscription), tenant.rounding);
  const paid = sumOf(
    older.map((batch) => batch.paid),
    unitPrice,
  );
  const lines = [
    ...prorated.map((line): Line => ({ ...line, type: 'cancel', amount: greater(line.amount, negate(paid)) })),
    ...young.flatMap((batch) => ownLines('cancel', subscription, { batch, seats: batch.seats, back: batch.paid })),
  ];
  const price = priceOfLines(lines, unitPrice.currency, taxRate);
  return withTax(price, taxFor(price, batches, older.length === 0));
}

/** One batch given back in full, as if it had never been bought (D6). */
export function refundInFull(subscription: Subscription, batch: Batch, type: LineType, taxRate: number): Price {
  const lines = ownLines(type, subscription, { batch, seats: batch.seats, back: batch.paid });
  return withTax(priceOfLines(lines, subscription.unitPrice.currency, taxRate), batch.tax);
}

export interface Reduction {
  readonly price: Price;
  /** What is left, each with what has been paid for it and not been given back. */
  readonly batches: readonly Batch[];
}

/**
 * Fewer seats, from the given batches: those younger than a day first, in full, then the newest by day (D4, money rules 4
 * and 7). Never brings back more than was paid for those seats, nor more tax.
 */
export function reduced(
  subscription: Subscription,
  from: readonly Batch[],
  seats: number,
  taxRate: number,
  given: Given,
): Reduction {
  const { now } = given;
  const taken = takenFrom(from, seats);
  const { own, lines, prorated } = linesFor(subscription, taken, given);
  const all = [...own, ...prorated];
  const price = priceOfLines(
    [...lines, ...own.flatMap((one) => ownLines('remove-quantity', subscription, one))],
    subscription.unitPrice.currency,
    taxRate,
  );
  const isFull = taken.every((one) => isYoung(one.batch, now) && isWhole(one));
  const tax = taxFor(
    price,
    taken.map(({ batch }) => batch),
    isFull,
  );
  const taxOfWholes = sumOf(
    all.filter(isWhole).map((one) => taxBack(one, taxRate)),
    tax,
  );
  const left = subscription.batches.flatMap((batch) => {
    const one = all.find((candidate) => candidate.batch === batch);
    return one === undefined ? [batch] : leftOf(one, add(tax, negate(taxOfWholes)));
  });
  return { price: withTax(price, tax), batches: left };
}

/** The newest first, so that those younger than a day are; only the last of them may be taken in part. */
function takenFrom(from: readonly Batch[], seats: number): readonly Taken[] {
  let open = seats;
  return from.toReversed().flatMap((batch) => {
    const some = Math.min(open, batch.seats);
    open -= some;
    return some === 0 ? [] : [{ batch, seats: some }];
  });
}

interface Lines {
  /** Minus the old total and plus the new one. */
  readonly lines: readonly Line[];
  /** What those two lines give back, by batch. */
  readonly prorated: readonly GivenBack[];
  /** What is given back on a line of its own. */
  readonly own: readonly GivenBack[];
}

/**
 * Seats of today are back in full by the two lines, for the day of a change belongs to the new state (money rule 3);
 * younger than a day but of yesterday, or where a rounding would come between, they get a line of their own.
 */
function linesFor(subscription: Subscription, taken: readonly Taken[], given: Given): Lines {
  const today = dayOf(given.now);
  const young = taken.filter(({ batch }) => isYoung(batch, given.now));
  const older = taken.filter(({ batch }) => !isYoung(batch, given.now));
  const isToday = ({ batch }: Taken) => dayOf(batch.since) === today;
  const ofToday = young.filter(isToday);
  const paired = byTheTotals(subscription, [...ofToday, ...older], given);
  const isExact = paired.prorated.every((one) => !isToday(one) || !isWhole(one) || isSame(one.back, one.batch.paid));
  if (isExact) return { ...paired, own: young.filter((one) => !isToday(one)).map(inFull) };
  return { ...byTheTotals(subscription, older, given), own: young.map(inFull) };
}

function byTheTotals(subscription: Subscription, taken: readonly Taken[], { now, tenant }: Given): Omit<Lines, 'own'> {
  const gone = taken.reduce((sum, { seats }) => sum + seats, 0);
  if (gone === 0) return { lines: [], prorated: [] };
  const charged = chargedOn(subscription);
  const held = seatsOf(subscription);
  const changed = (to: number) => seatChange(held, to, dayOf(now), charged, tenant.rounding);
  const backFor = (seats: number) =>
    negate(
      sumOf(
        changed(held - seats).map(({ amount }) => amount),
        subscription.unitPrice,
      ),
    );
  let before = 0;
  const exact = taken.map((one) => {
    const back = add(backFor(before + one.seats), negate(backFor(before)));
    before += one.seats;
    return { ...one, back };
  });
  const prorated = exact.map((one) => ({ ...one, back: smaller(one.back, mostFor(one)) }));
  const lines = changed(held - gone).map((line): Line => ({ ...line, type: 'remove-quantity' }));
  if (prorated.every(({ back }, index) => back.minor === exact[index]?.back.minor)) return { lines, prorated };

  const [first] = lines;
  const amount = negate(
    sumOf(
      prorated.map(({ back }) => back),
      subscription.unitPrice,
    ),
  );
  return { lines: first === undefined ? [] : [{ ...first, quantity: -gone, amount }], prorated };
}

function inFull(one: Taken): GivenBack {
  return { ...one, back: isWhole(one) ? one.batch.paid : shareOf(one.batch.paid, one) };
}

/** What seats that are taken by the day bring back at most: their share of what was paid, rounded up. */
function mostFor(one: Taken): Money {
  const { paid } = one.batch;
  const share = shareOf(paid, one);
  const isCut = share.minor * one.batch.seats < paid.minor * one.seats;
  return isWhole(one) ? paid : money(share.minor + (isCut ? 1 : 0), paid.currency);
}

function shareOf(whole: Money, { batch, seats }: Taken): Money {
  return portion(whole, seats, 1, batch.seats, 'truncate');
}

/** The tax on what comes back: all of it for a whole batch that comes back in full. */
function taxBack({ batch, back }: GivenBack, taxRate: number): Money {
  return isSame(back, batch.paid) ? batch.tax : smaller(taxOn(back, taxRate), batch.tax);
}

/** Tax once on the sum (money rule 6), but what was paid for these batches at most, and just that where all comes back. */
function taxFor({ tax }: Price, batches: readonly Batch[], isFull: boolean): Money {
  const paid = sumOf(
    batches.map((batch) => batch.tax),
    tax,
  );
  return isFull ? paid : smaller(negate(tax), paid);
}

function leftOf({ batch, seats, back }: GivenBack, tax: Money): readonly Batch[] {
  if (seats === batch.seats) return [];
  const paid = add(batch.paid, negate(back));
  const taxLeft = greater(money(0, tax.currency), smaller(batch.tax, add(batch.tax, negate(tax))));
  return [{ ...batch, seats: batch.seats - seats, paid, tax: taxLeft }];
}

/** A refund with this much tax, whatever the rate makes of its sum. */
function withTax(price: Price, back: Money): Price {
  const tax = negate(back);
  return { ...price, tax, total: add(price.subtotal, tax) };
}

function isWhole({ batch, seats }: Taken): boolean {
  return batch.seats === seats;
}

function isSame(one: Money, other: Money): boolean {
  return one.minor === other.minor;
}

function sumOf(amounts: readonly Money[], { currency }: Money): Money {
  return add(money(0, currency), ...amounts);
}
