import type { Refusal } from '../account/refusals.js';
import type { Day, Instant } from '../basics/calendar.js';
import { addHours } from '../basics/calendar.js';
import type { Money } from '../basics/money.js';

/** The most subscriptions that one bulk change may have. */
export const mostBulkLines = 200;

/** `draft`: being put together or reviewed. `running`: submitted, and carried out line by line. */
export const bulkStates = ['draft', 'running', 'finished'] as const;
export type BulkState = (typeof bulkStates)[number];

/** What an agent has agreed to for one subscription. */
export interface ReviewedLine {
  /** Licences before, and after; these are the same where all of it waits for the renewal. */
  readonly from: number;
  readonly to: number;
  /** The total from a later day on, where licences can no longer be given back now (D4). */
  readonly later?: { readonly seats: number; readonly on: Day };
  /** With tax: above 0 it goes on the customer's invoice, below 0 it is credited. */
  readonly amount: Money;
  /** The terms that the command compares with those of then. */
  readonly terms: string;
}

/** One subscription's new total. Each line ends with either `done` or `refusal`, once. */
export interface BulkLine {
  readonly customer: string;
  readonly customerName: string;
  readonly subscription: string;
  readonly product: string;
  /** The new total, not the difference (R53). */
  readonly seats: number;
  /** Missing until it has been reviewed, and where the review refused it. */
  readonly reviewed?: ReviewedLine;
  readonly done?: Instant;
  /** Why it cannot be carried out, or was not. */
  readonly refusal?: Refusal;
}

/** New totals for subscriptions of several customers, which an agent reviews and submits at once (D14). */
export interface BulkChange {
  readonly id: string;
  readonly by: string;
  readonly byName: string;
  readonly state: BulkState;
  /** Since when it is in this state. */
  readonly since: Instant;
  readonly lines: readonly BulkLine[];
}

const draftDays = 30;
const keptDays = 90;

/** When it is forgotten: a draft 30 days after its last change, a finished one after 90; undefined while it runs. */
export function bulkForgottenOn({ state, since }: BulkChange): Instant | undefined {
  return state === 'running' ? undefined : addHours(since, (state === 'draft' ? draftDays : keptDays) * 24);
}

/** Whether a line still has to be carried out. */
export function isWaiting({ reviewed, done, refusal }: BulkLine): boolean {
  return reviewed !== undefined && done === undefined && refusal === undefined;
}

/** What its lines cost and give back together, by currency; lines that are refused do not count. */
export function sumsOf(lines: readonly BulkLine[]): readonly Money[] {
  const sums = new Map<string, number>();
  for (const { reviewed, refusal } of lines) {
    if (reviewed === undefined || refusal !== undefined) continue;
    const { currency, minor } = reviewed.amount;
    sums.set(currency, (sums.get(currency) ?? 0) + minor);
  }
  return [...sums].map(([currency, minor]) => ({ currency, minor }));
}
