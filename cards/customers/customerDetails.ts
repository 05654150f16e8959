import { z } from 'zod';
import type { Subscription } from '../../domain/account/subscription.js';
import { seatsOf } from '../../domain/account/subscription.js';
import type { Instant } from '../../domain/basics/calendar.js';
import { multiply } from '../../domain/basics/money.js';
import { customerAccountId } from '../../domain/partner/customerAccount.js';
import type { Relationship } from '../../domain/partner/relationship.js';
import { defineCard } from '../card.js';
import type { Reader } from '../language.js';
import { plain } from '../markdown.js';
import { shortened } from '../names.js';
import type { Action } from '../layouts/button.js';
import { button, link } from '../layouts/button.js';
import type { Row } from '../layouts/rows.js';
import { pressedRows } from '../layouts/rows.js';
import { nameOf, statusWords } from '../layouts/subscriptionWords.js';
import type { CustomerState } from './customerState.js';
import { listOf } from './customerState.js';
import { soldNext } from './soldWords.js';
import type { ViewOnlyRow } from './viewOnlyRow.js';
import { viewOnlyWords } from './viewOnlyRow.js';

/** How many subscriptions one card shows. */
export const soldOnPage = 6;

export interface CustomerDetails {
  readonly customer: Relationship;
  /** A page of what the agent's partner has sold, and of all else. */
  readonly rows: readonly (Subscription | ViewOnlyRow)[];
  /** From 0. */
  readonly page: number;
  readonly pages: number;
  readonly sold: number;
  readonly viewOnly: number;
  /** The list that it was opened from. */
  readonly list: CustomerState;
  /** Where all of it is downloaded. */
  readonly exportUrl: string;
  readonly now: Instant;
  readonly banner?: string;
}

/** One customer with its subscriptions, number and status first (R51, R52); prices only of what was sold by us. */
export const customerDetails = defineCard<CustomerDetails, never>({
  id: 'customer-details',
  template: 'customers/customerDetails.json',
  answer: z.never(),
  endsWithMenu: false,
  view: (data, reader) => {
    const { customer, rows, page, pages, sold, viewOnly, list, now, banner } = data;
    const { customers: words, common } = reader.strings;
    const open = (subscription: string) =>
      ({ start: 'customers', customer: customer.customer, subscription, ...listOf(list) }) as const;
    return {
      banner,
      title: plain(shortened(customer.name)),
      bindings: {
        domain: plain(shortened(customer.domain)),
        count: [
          sold + viewOnly === 0 ? words.noSubscriptions : words.subscriptions(sold + viewOnly),
          ...(viewOnly === 0 ? [] : [words.viewOnlyCount(viewOnly)]),
          ...(pages > 1 ? [common.page(page + 1, pages)] : []),
        ].join(' · '),
      },
      rows: pressedRows(
        rows.map((row): Row => {
          const words = 'batches' in row ? soldRow(row, reader, now) : viewOnlyRow(row, reader, now);
          const data = open('batches' in row ? row.id : row.subscription);
          return { name: nameOf(row.product), product: row.product, ...words, data };
        }),
        reader,
      ),
      details: {
        facts: [
          { title: words.idLabel, value: plain(shortened(customer.customer)) },
          { title: words.sinceLabel, value: reader.moment(customer.since) },
        ],
      },
      actions: actionsOf(data, reader),
    };
  },
});

function soldRow(subscription: Subscription, reader: Reader, now: Instant) {
  const { common } = reader.strings;
  const { status, trial, unitPrice, billing } = subscription;
  const seats = seatsOf(subscription);
  const state = [common.seats(seats), statusWords(subscription, reader, now)];
  const isPaid = !trial && (status === 'active' || status === 'suspended');
  return {
    line: [...state, soldNext(subscription, reader, now)].join(' · '),
    said: state.join(', '),
    ...(isPaid &&
      reader.showsPrices && { figure: reader.money(multiply(unitPrice, seats)), unit: common.cycle[billing] }),
  };
}

function viewOnlyRow(row: ViewOnlyRow, reader: Reader, now: Instant) {
  const { customers: words } = reader.strings;
  const { seats, status, outlook, whose } = viewOnlyWords(row, reader, now);
  return {
    line: [seats, status, outlook, `${words.viewOnly}: ${whose}`].join(' · '),
    said: [seats, status, words.viewOnly].join(', '),
  };
}

function actionsOf(data: CustomerDetails, { strings }: Reader): readonly Action[] {
  const { customer, page, pages, sold, viewOnly, list, exportUrl } = data;
  const { common, customers: words, history, titles } = strings;
  const turn = (title: string, to: number) =>
    button({ title, data: { start: 'customers', customer: customer.customer, page: to, ...listOf(list) } });
  return [
    ...(page > 0 ? [turn(common.previous, page - 1)] : []),
    ...(page + 1 < pages ? [turn(common.next, page + 1)] : []),
    button({ title: titles.add, data: { start: 'add', account: customerAccountId(customer.customer) } }),
    ...(sold + viewOnly > 0 ? [link(history.export, exportUrl)] : []),
    button({ title: words.back, data: { start: 'customers', ...listOf(list) } }),
  ];
}
