import type { Account } from '../account/account.js';
import type { Day } from '../basics/calendar.js';
import type { Money } from '../basics/money.js';
import { money, multiply } from '../basics/money.js';
import { normaliseText } from '../basics/normaliseText.js';
import type { Outlook } from '../account/outlook.js';
import { lastDayOf, outlookOf, renewsItself } from '../account/outlook.js';
import type { Billing } from '../basics/product.js';
import { purchaserName } from '../account/purchaser.js';
import type { Status, Subscription } from '../account/subscription.js';
import { seatsOf } from '../account/subscription.js';

/** A buyer, by name even after leaving the organisation (B-8). */
export interface Purchaser {
  readonly id: string;
  readonly name: string;
  /** The normalised name. */
  readonly words: string;
}

/** What admins see of a self-service subscription in the list (R6). */
export interface SubscriptionRow {
  readonly tenant: string;
  readonly purchaser: Purchaser;
  readonly account: string;
  readonly subscription: string;
  readonly product: string;
  readonly status: Status;
  readonly trial: boolean;
  readonly seats: number;
  readonly assigned: number;
  /** Per seat and charge cycle, without tax; for a trial, the price afterwards. */
  readonly unitPrice: Money;
  readonly billing: Billing;
  readonly boughtOn: Day;
  /** The last day of the term, or of the service if that has ended. */
  readonly ends: Day;
  /** Renews automatically after that day. */
  readonly renews: boolean;
  readonly outlook: Outlook;
}

export const overviewSorts = ['product', 'purchaser', 'ends', 'seats', 'price'] as const;
export type OverviewSort = (typeof overviewSorts)[number];

export interface OverviewFilter {
  /** Beginnings of words in product or purchaser, ignoring case and accents; or a subscription's id. */
  readonly text?: string;
  readonly product?: string;
  /** The purchaser's id. */
  readonly purchaser?: string;
  readonly status?: Status;
  /** In use, not renewing, and ending on that day or earlier. */
  readonly endingBy?: Day;
}

export interface OverviewQuery extends OverviewFilter {
  readonly tenant: string;
  readonly sort: OverviewSort;
  readonly descending?: boolean;
  readonly from: number;
  readonly count: number;
}

export interface Spend {
  readonly product: string;
  /** Without tax; yearly prices divided by twelve. */
  readonly perMonth: Money;
}

/** Sums over all matching rows, not just the page. */
export interface OverviewSums {
  readonly subscriptions: number;
  /** Seats that can be used. */
  readonly inUse: number;
  readonly seats: number;
  readonly assigned: number;
  readonly free: number;
  /** By product and currency, largest first. */
  readonly spend: readonly Spend[];
}

export interface OverviewPage {
  readonly rows: readonly SubscriptionRow[];
  readonly total: number;
  readonly sums: OverviewSums;
}

/** An account's rows in the overview: its owner's self-service subscriptions. */
export function rowsOf(account: Account): readonly SubscriptionRow[] {
  const own = account.subscriptions.filter(({ channel }) => channel === 'self-service');
  if (own.length === 0) return [];

  const name = purchaserName(account);
  const purchaser = { id: account.owner, name, words: normaliseText(name) };
  return own.map((subscription) => ({
    tenant: account.tenant,
    purchaser,
    account: account.id,
    subscription: subscription.id,
    product: subscription.product,
    status: subscription.status,
    trial: subscription.trial,
    seats: seatsOf(subscription),
    assigned: subscription.assignments.length,
    unitPrice: subscription.unitPrice,
    billing: subscription.billing,
    boughtOn: subscription.anchor,
    ends: lastDayOf(subscription),
    renews: isRunning(subscription) && renewsItself(subscription),
    outlook: outlookOf(subscription),
  }));
}

/** Paid for, or about to be. */
export function isRunning({ status }: Pick<Subscription, 'status'>): boolean {
  return status === 'pending' || status === 'active' || status === 'suspended';
}

/** Price of the seats for one charge cycle, without tax; 0 for a trial. */
export function cyclePriceOf({ trial, unitPrice, seats }: SubscriptionRow): Money {
  return trial ? money(0, unitPrice.currency) : multiply(unitPrice, seats);
}
