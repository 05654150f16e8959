import type { Refusal } from '../account/refusals.js';
import type { Day, Instant } from '../basics/calendar.js';
import { addHours } from '../basics/calendar.js';
import type { Money } from '../basics/money.js';
import { add, negate } from '../basics/money.js';

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
  /** A scheduled total that this change cancels (B-60). */
  readonly dropped?: number;
  /** Seats are bought back, or were: refunded by the day only (D18). */
  readonly isBoughtBack?: true;
  /** What was entered may not be meant as a total (R15). */
  readonly mayBeDifference?: true;
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

/** What a line is about: a bulk change has one line for each. */
export type BulkTarget = Pick<BulkLine, 'customer' | 'subscription'>;

export function isSameTarget(one: BulkTarget, other: BulkTarget): boolean {
  return one.customer === other.customer && one.subscription === other.subscription;
}

/** Whether a line still has to be carried out. */
export function isWaiting({ reviewed, done, refusal }: BulkLine): boolean {
  return reviewed !== undefined && done === undefined && refusal === undefined;
}

/** What is charged, or credited, by currency; lines that are refused do not count. Both are above 0. */
export interface BulkSums {
  readonly charged: readonly Money[];
  readonly credited: readonly Money[];
}

/** Charges and credits apart, since they are of different customers. */
export function sumsOf(lines: readonly BulkLine[]): BulkSums {
  const amounts = lines.flatMap(({ reviewed, refusal }) =>
    reviewed === undefined || refusal !== undefined ? [] : [reviewed.amount],
  );
  return {
    charged: byCurrency(amounts.filter(({ minor }) => minor > 0)),
    credited: byCurrency(amounts.filter(({ minor }) => minor < 0).map(negate)),
  };
}

function byCurrency(amounts: readonly Money[]): readonly Money[] {
  const sums = new Map<string, Money>();
  for (const amount of amounts) {
    const sum = sums.get(amount.currency);
    sums.set(amount.currency, sum === undefined ? amount : add(sum, amount));
  }
  return [...sums.values()];
}
