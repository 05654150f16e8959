import type { Line, Price } from './invoice.js';
import type { Cycle, Day } from '../basics/calendar.js';
import { daysFrom } from '../basics/calendar.js';
import type { Money, Rounding } from '../basics/money.js';
import { add, money, portion, taxOn } from '../basics/money.js';

/** What a line refers to: subscription, price and charge cycle. */
export interface Charged {
  readonly subscription: string;
  readonly product: string;
  readonly unitPrice: Money;
  readonly cycle: Cycle;
}

/** One line for `quantity` seats from `day` to the cycle's last day, rounded once (money rules 4 and 5); 0 after that day. */
export function lineFrom(day: Day, type: Line['type'], quantity: number, charged: Charged, rounding: Rounding): Line {
  const { subscription, product, unitPrice, cycle } = charged;
  const days = Math.max(0, daysFrom(day, cycle.last));
  const cycleDays = daysFrom(cycle.first, cycle.last);
  const amount = portion(unitPrice, quantity, days, cycleDays, rounding);
  return { type, subscription, product, quantity, unitPrice, first: day, last: cycle.last, days, cycleDays, amount };
}

/** A change of seats within the cycle: minus the old total, plus the new one (money rule 4). */
export function seatChange(from: number, to: number, day: Day, charged: Charged, rounding: Rounding): readonly Line[] {
  const type = to > from ? 'add-quantity' : 'remove-quantity';
  return [
    lineFrom(day, type, -from, charged, rounding),
    ...(to === 0 ? [] : [lineFrom(day, type, to, charged, rounding)]),
  ];
}

/** Drops lines that cancel out, so that the steps of one change read as one change. */
export function netted(lines: readonly Line[]): readonly Line[] {
  return lines.reduce<readonly Line[]>((kept, line) => {
    const index = kept.findIndex((other) => isInverse(other, line));
    return index === -1 ? [...kept, line] : kept.toSpliced(index, 1);
  }, []);
}

function isInverse(one: Line, other: Line): boolean {
  return (
    one.quantity === -other.quantity &&
    one.amount.minor === -other.amount.minor &&
    one.type === other.type &&
    one.subscription === other.subscription &&
    one.first === other.first &&
    one.last === other.last
  );
}

/** The sum of lines with tax on the sum, once (money rule 6). */
export function priceOfLines(lines: readonly Line[], currency: string, taxRate: number): Price {
  const subtotal = add(money(0, currency), ...lines.map(({ amount }) => amount));
  const tax = taxOn(subtotal, taxRate);
  return { lines, subtotal, taxRate, tax, total: add(subtotal, tax) };
}
