import { z } from 'zod';
import type { Instant } from '../../domain/basics/calendar.js';
import { dayOf } from '../../domain/basics/calendar.js';
import { onDay } from '../../domain/account/outlook.js';
import type { Relationship } from '../../domain/partner/relationship.js';
import type { SoldFilter, SoldRow } from '../../domain/reports/soldRow.js';
import { defineCard } from '../card.js';
import type { Reader } from '../language.js';
import { plain } from '../markdown.js';
import { shortened } from '../names.js';
import type { NextAction } from '../layouts/button.js';
import { button, link } from '../layouts/button.js';
import type { Row } from '../layouts/rows.js';
import { pressedRows } from '../layouts/rows.js';
import { nameOf, outlookWords } from '../layouts/subscriptionWords.js';

/** How many subscriptions one card shows. */
export const foundOnPage = 6;

export interface FindList {
  readonly filter: SoldFilter;
  readonly rows: readonly { readonly row: SoldRow; readonly customer: Relationship }[];
  /** From 0. */
  readonly page: number;
  readonly pages: number;
  readonly subscriptions: number;
  /** Where all that was found is downloaded. */
  readonly exportUrl: string;
  readonly now: Instant;
}

/** Subscriptions of several customers that have something in common; each line opens its own. */
export const findList = defineCard<FindList, never>({
  id: 'find-list',
  answer: z.never(),
  view: (data, reader) => {
    const { filter, rows, page, pages, subscriptions, now } = data;
    const { find: words, common, customers } = reader.strings;
    return {
      title: words.filter[filter],
      text: [
        subscriptions === 0 ? words.nothing[filter] : customers.subscriptions(subscriptions),
        ...(pages > 1 ? [common.page(page + 1, pages)] : []),
      ].join(' · '),
      rows: pressedRows(
        rows.map(({ row, customer }): Row => ({
          name: customer.name,
          product: row.product,
          ...wordsOf(filter, row, reader, now),
          data: { start: 'customers', customer: row.customer, subscription: row.subscription },
        })),
        reader,
      ),
      actions: actionsOf(data, reader),
    };
  },
});

/** The product, what is used of it, and what it was found for. */
function wordsOf(filter: SoldFilter, row: SoldRow, reader: Reader, now: Instant) {
  const { subscriptions, common } = reader.strings;
  const { seats, assigned, free, scheduled, outlook } = row;
  const product = plain(shortened(nameOf(row.product)));
  const used = subscriptions.used(assigned, seats);
  const next =
    filter === 'scheduled' && scheduled !== undefined
      ? subscriptions.scheduledValue(scheduled.seats, reader.day(scheduled.from))
      : outlookWords(onDay(outlook, dayOf(now)), reader);
  return {
    line: [product, used, next].join(' · '),
    said: [product, used].join(', '),
    ...(filter === 'free' && { figure: common.number(free), unit: subscriptions.free }),
  };
}

/** The number of licences of what is suspended or on trial cannot be changed. */
function canChange(filter: SoldFilter): boolean {
  return filter !== 'suspended' && filter !== 'trials';
}

function actionsOf({ filter, rows, page, pages, exportUrl }: FindList, { strings }: Reader) {
  const { find: words, common, history, titles } = strings;
  const turn = (title: string, to: number): NextAction => ({ title, data: { start: 'find', filter, page: to } });
  return [
    ...(page > 0 ? [button(turn(common.previous, page - 1))] : []),
    ...(page + 1 < pages ? [button(turn(common.next, page + 1))] : []),
    ...(rows.length > 0 && canChange(filter) ? [button({ title: titles.bulk, data: { start: 'bulk', filter } })] : []),
    ...(rows.length > 0 ? [link(history.export, exportUrl)] : []),
    button({ title: words.other, data: { start: 'find' } }),
  ];
}
