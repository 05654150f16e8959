import Big from 'big.js';
import { data } from 'currency-codes';

/** An exact amount: a whole number of the currency's minor unit (cents; yen; fils), with its ISO 4217 code. */
export interface Money {
  readonly minor: number;
  readonly currency: string;
}

/** How a line is rounded to the minor unit: `truncate` drops the fraction, `half-up` rounds halves away from zero. */
export const roundings = ['truncate', 'half-up'] as const;
export type Rounding = (typeof roundings)[number];

const decimals: ReadonlyMap<string, number> = new Map(data.map(({ code, digits }) => [code, digits]));

const wholes: Readonly<Record<Rounding, Big.BigConstructor>> = {
  truncate: wholeNumbers(Big.roundDown),
  'half-up': wholeNumbers(Big.roundHalfUp),
};

export function money(minor: number, currency: string): Money {
  if (!Number.isSafeInteger(minor)) throw new RangeError(`Not a whole number of minor units: ${minor}`);
  return { minor: minor === 0 ? 0 : minor, currency };
}

export function add(first: Money, ...others: readonly Money[]): Money {
  return others.reduce((sum, other) => {
    if (other.currency !== sum.currency) throw new RangeError(`Cannot add ${other.currency} to ${sum.currency}`);
    return money(sum.minor + other.minor, sum.currency);
  }, first);
}

export function negate(amount: Money): Money {
  return money(-amount.minor, amount.currency);
}

export function multiply(amount: Money, times: number): Money {
  return money(amount.minor * times, amount.currency);
}

/** `unitPrice × quantity × days ÷ cycleDays`, rounded once (money rule 5). The unit price itself is never rounded. */
export function portion(
  unitPrice: Money,
  quantity: number,
  days: number,
  cycleDays: number,
  rounding: Rounding,
): Money {
  const exact = new Big(unitPrice.minor).times(quantity).times(days);
  return money(divide(exact, cycleDays, rounding), unitPrice.currency);
}

/** Tax on a sum, once, half-up (money rule 6). The rate is in basis points: 2200 is 22 %. */
export function taxOn(sum: Money, basisPoints: number): Money {
  return money(divide(new Big(sum.minor).times(basisPoints), 10_000, 'half-up'), sum.currency);
}

/** A currency's decimals by ISO 4217, whatever the runtime displays: 2 for HUF, 0 for JPY, 3 for IQD. */
export function decimalsOf(currency: string): number {
  return decimals.get(currency) ?? 2;
}

/** The amount in major units as a decimal string (`"100.80"`), without passing through floating point. */
export function toDecimal(amount: Money): string {
  const places = decimalsOf(amount.currency);
  const digits = String(Math.abs(amount.minor)).padStart(places + 1, '0');
  const point = digits.length - places;
  const sign = amount.minor < 0 ? '-' : '';
  return places === 0 ? `${sign}${digits}` : `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
}

function divide(dividend: Big, divisor: number, mode: Rounding): number {
  return new wholes[mode](dividend).div(divisor).toNumber();
}

/** Integer division with the given rounding; creating the constructor costs more than a division, so it is shared. */
function wholeNumbers(mode: Big.RoundingMode): Big.BigConstructor {
  const Whole = Big();
  Whole.DP = 0;
  Whole.RM = mode;
  return Whole;
}

export function smaller(one: Money, other: Money): Money {
  return one.minor < other.minor ? one : other;
}
