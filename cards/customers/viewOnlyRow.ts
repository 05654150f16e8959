import type { Account } from '../../domain/account/account.js';
import type { Outlook } from '../../domain/account/outlook.js';
import { onDay, outlookOf } from '../../domain/account/outlook.js';
import type { Status } from '../../domain/account/subscription.js';
import { seatsOf } from '../../domain/account/subscription.js';
import type { Instant } from '../../domain/basics/calendar.js';
import { dayOf } from '../../domain/basics/calendar.js';
import type { Reader } from '../language.js';
import { plain } from '../markdown.js';
import { shortened } from '../names.js';
import { outlookWords } from '../layouts/subscriptionWords.js';

/** A customer's subscription that the agent's partner has not sold: there is no price in it (R50, D14). */
export interface ViewOnlyRow {
  readonly subscription: string;
  readonly product: string;
  readonly status: Status;
  readonly trial: boolean;
  readonly seats: number;
  readonly assigned: number;
  readonly outlook: Outlook;
  /** The name of the partner that has sold it; absent if the customer has bought it directly. */
  readonly seller?: string;
}

/** What another partner has sold. */
export function viewOnlyRowsOf(account: Account, seller: string): readonly ViewOnlyRow[] {
  return account.subscriptions.map((subscription) => ({
    subscription: subscription.id,
    product: subscription.product,
    status: subscription.status,
    trial: subscription.trial,
    seats: seatsOf(subscription),
    assigned: subscription.assignments.length,
    outlook: outlookOf(subscription),
    seller,
  }));
}

/** Whose it is, how many, in which state, and until when. */
export function viewOnlyWords(row: ViewOnlyRow, reader: Reader, now: Instant) {
  const { customers: words, common, subscriptions } = reader.strings;
  const { seller, status, trial, seats } = row;
  return {
    seats: common.seats(seats),
    status: [subscriptions.status[status], ...(trial ? [subscriptions.trial] : [])].join(', '),
    outlook: outlookWords(onDay(row.outlook, dayOf(now)), reader),
    whose: seller === undefined ? words.boughtDirectly : words.soldBy(plain(shortened(seller, 60))),
  };
}
