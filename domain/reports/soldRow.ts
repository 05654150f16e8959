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
  readonly scheduled: { readonly seats: number; readonly from: Day } | undefined;
}

/** What agents look for across their customers. */
export const soldFilters = ['active', 'renewing', 'free', 'suspended', 'trials', 'scheduled'] as const;
export type SoldFilter = (typeof soldFilters)[number];

/** A renewal is near for so many days before it. */
const renewalDays = 30;

/** The rows of an account that a partner owns. */
export function soldRowsOf({ tenant, ownedBy, subscriptions }: Account): readonly SoldRow[] {
  return ownedBy === 'partner' ? subscriptions.map((subscription) => rowOf(tenant, subscription)) : [];
}

/** Written out, since lists go through ten thousand of them: what is spread together is slow to read. */
function rowOf(customer: string, subscription: Subscription): SoldRow {
  const { id, product, status, trial, assignments, scheduled } = subscription;
  return {
    customer,
    subscription: id,
    product,
    status,
    trial,
    seats: seatsOf(subscription),
    assigned: assignments.length,
    free: Math.max(0, freeSeatsOf(subscription)),
    ends: lastDayOf(subscription),
    outlook: outlookOf(subscription),
    scheduled: scheduled && { seats: scheduled.seats, from: renewalDayOf(subscription) },
  };
}

/** Earliest end first; ties by customer and id, so that pages are stable. */
export function bySoonest(a: SoldRow, b: SoldRow): number {
  return compare(a.ends, b.ends) || compare(a.customer, b.customer) || compare(a.subscription, b.subscription);
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/** What a partner's agent asks for across customers. */
export interface SoldQuery {
  readonly partner: string;
  /** The tenants of the customers that the partner looks after now: nothing else is found. */
  readonly customers: Pick<ReadonlySet<string>, 'has'>;
  readonly today: Day;
}

export interface SoldPageQuery extends SoldQuery {
  readonly filter: SoldFilter;
  readonly from: number;
  readonly count: number;
}

export interface SoldPage {
  /** Those that end first at the beginning. */
  readonly rows: readonly SoldRow[];
  readonly total: number;
}

export type SoldCounts = Readonly<Record<SoldFilter, number>>;

/** Whether a filter may look for a row; whether a renewal is near depends on the day. */
export const isOfFilter: Readonly<Record<SoldFilter, (row: SoldRow) => boolean>> = {
  active: ({ status, trial }) => status === 'active' && !trial,
  renewing: ({ status, outlook }) => status === 'active' && outlook.kind === 'renews',
  free: ({ status, trial, free }) => status === 'active' && !trial && free > 0,
  suspended: ({ status }) => status === 'suspended',
  trials: ({ status, trial }) => status === 'active' && trial,
  scheduled: ({ status, scheduled }) => status === 'active' && scheduled !== undefined,
};

/** The latest end of what a filter looks for on a day; rows of a filter are in the order of their ends. */
export function latestEnd(filter: SoldFilter, today: Day): Day | undefined {
  return filter === 'renewing' ? addDays(today, renewalDays - 1) : undefined;
}
