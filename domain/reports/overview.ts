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

/** Who has bought: also somebody who has left the organisation since has a name (B-8). */
export interface Purchaser {
  readonly id: string;
  readonly name: string;
  /** The name as it is compared. */
  readonly words: string;
}

/** What admins see of a self-service subscription without opening it (R6). */
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
  /** Per seat and charge cycle, without tax; of a trial, what it would turn into. */
  readonly unitPrice: Money;
  readonly billing: Billing;
  readonly boughtOn: Day;
  /** The last day of the term, or of the service where that has ended. */
  readonly ends: Day;
  /** Goes on after that day by itself. */
  readonly renews: boolean;
  readonly outlook: Outlook;
}

export const overviewSorts = ['product', 'purchaser', 'ends', 'seats', 'price'] as const;
export type OverviewSort = (typeof overviewSorts)[number];

export interface OverviewFilter {
  /** Beginnings of words of the product or the purchaser, without regard to case and accents; or a subscription's id. */
  readonly text?: string;
  readonly product?: string;
  /** The purchaser's id. */
  readonly purchaser?: string;
  readonly status?: Status;
  /** In use, not to be renewed, and its last day is that one or earlier. */
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
  /** Without tax; a yearly price by the month. */
  readonly perMonth: Money;
}

/** Of everything that matches, not of the page alone. */
export interface OverviewSums {
  readonly subscriptions: number;
  /** Those that work: the seats are theirs. */
  readonly inUse: number;
  readonly seats: number;
  readonly assigned: number;
  readonly free: number;
  /** By product and currency, the most first. */
  readonly spend: readonly Spend[];
}

export interface OverviewPage {
  readonly rows: readonly SubscriptionRow[];
  readonly total: number;
  readonly sums: OverviewSums;
}

/** What an account adds to the overview: the subscriptions that its owner has bought there. */
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

/** Is paid for, or about to be. */
export function isRunning({ status }: Pick<Subscription, 'status'>): boolean {
  return status === 'pending' || status === 'active' || status === 'suspended';
}

/** What the seats cost in one charge cycle, without tax; a trial costs nothing. */
export function cyclePriceOf({ trial, unitPrice, seats }: SubscriptionRow): Money {
  return trial ? money(0, unitPrice.currency) : multiply(unitPrice, seats);
}
