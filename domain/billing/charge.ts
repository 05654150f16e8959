import type { Payment } from './invoice.js';
import type { Money } from '../basics/money.js';

/** How many seats a charge is for, and its amount with tax. */
export interface Charge {
  /** Of a change of seats, those that are added. */
  readonly seats: number;
  readonly total: Money;
}

/**
 * Seats that are given back in one line and charged again in another count once; those of a free trial, which a
 * conversion gives back, do not count.
 */
export function chargeOf({ lines, total }: Payment): Charge {
  const paid = lines.filter(({ unitPrice }) => unitPrice.minor !== 0);
  return { seats: paid.reduce((sum, { quantity }) => sum + quantity, 0), total };
}
