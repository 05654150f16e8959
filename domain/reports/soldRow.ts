import type { Account } from '../account/account.js';
import type { Outlook } from '../account/outlook.js';
import { lastDayOf, outlookOf, renewalDayOf } from '../account/outlook.js';
import type { Status, Subscription } from '../account/subscription.js';
import { freeSeatsOf, seatsOf } from '../account/subscription.js';
import type { Day } from '../basics/calendar.js';
import { addDays } from '../basics/calendar.js';

/** What a partner's agents see of a sold subscription in lists across customers. */
export interface SoldRow {
  /** The customer's tenant. */
  readonly customer: string;
  readonly subscription: string;
  readonly product: string;
  readonly status: Status;
  readonly trial: boolean;
  readonly seats: number;
  readonly assigned: number;
  readonly free: number;
  /** The last day of the term, or of the service if that has ended. */
  readonly ends: Day;
  readonly outlook: Outlook;
  /** A total that takes effect with the next term. */
  readonly scheduled?: { readonly seats: number; readonly from: Day };
}

/** What agents look for across their customers. */
export const soldFilters = ['renewing', 'free', 'suspended', 'trials', 'scheduled'] as const;
export type SoldFilter = (typeof soldFilters)[number];

/** A renewal is near for so many days before it. */
export const renewalDays = 30;

/** The rows of an account that a partner owns. */
export function soldRowsOf({ tenant, ownedBy, subscriptions }: Account): readonly SoldRow[] {
  return ownedBy === 'partner' ? subscriptions.map((subscription) => rowOf(tenant, subscription)) : [];
}

function rowOf(customer: string, subscription: Subscription): SoldRow {
  const { id, product, status, trial, assignments, scheduled } = subscription;
  return {
    ...{ customer, subscription: id, product, status, trial, seats: seatsOf(subscription) },
    assigned: assignments.length,
    free: Math.max(0, freeSeatsOf(subscription)),
    ends: lastDayOf(subscription),
    outlook: outlookOf(subscription),
    ...(scheduled && { scheduled: { seats: scheduled.seats, from: renewalDayOf(subscription) } }),
  };
}

/** Earliest end first; ties by customer and id, so that pages are stable. */
export function bySoonest(a: SoldRow, b: SoldRow): number {
  return compare(a.ends, b.ends) || compare(a.customer, b.customer) || compare(a.subscription, b.subscription);
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/** Whether a row is what a filter looks for on a day. */
export function isSought(filter: SoldFilter, today: Day): (row: SoldRow) => boolean {
  const until = addDays(today, renewalDays);
  switch (filter) {
    case 'renewing':
      return ({ status, outlook }) => status === 'active' && outlook.kind === 'renews' && outlook.on <= until;
    case 'free':
      return ({ status, trial, free }) => status === 'active' && !trial && free > 0;
    case 'suspended':
      return ({ status }) => status === 'suspended';
    case 'trials':
      return ({ status, trial }) => status === 'active' && trial;
    case 'scheduled':
      return ({ status, scheduled }) => status === 'active' && scheduled !== undefined;
  }
}
