import type { Instant } from '../../domain/basics/calendar.js';
import { dayOf } from '../../domain/basics/calendar.js';
import { onDay } from '../../domain/account/outlook.js';
import type { SubscriptionRow } from '../../domain/reports/overview.js';
import { cyclePriceOf } from '../../domain/reports/overview.js';
import type { Reader } from '../language.js';
import { plain } from '../markdown.js';
import { shortened } from '../names.js';
import { nameOf, outlookWords } from '../layouts/subscriptionWords.js';

/** The six fields of a row (R6) and its status, each in words. */
export function overviewFields(row: SubscriptionRow, reader: Reader, now: Instant) {
  const { overview: words, subscriptions, trials } = reader.strings;
  return {
    product: plain(shortened(nameOf(row.product))),
    purchaser: plain(shortened(row.purchaser.name)),
    seats: words.rowSeats(row.seats, row.assigned),
    status: [subscriptions.status[row.status], ...(row.trial ? [subscriptions.trial] : [])].join(', '),
    ends: outlookWords(onDay(row.outlook, dayOf(now)), reader),
    price: row.trial ? trials.free : priceOf(row, reader),
  };
}

function priceOf(row: SubscriptionRow, { strings, money }: Reader): string {
  return strings.subscriptions.plusTax(strings.common.perCycle(money(cyclePriceOf(row)), row.billing));
}
