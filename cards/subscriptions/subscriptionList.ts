import { z } from 'zod';
import type { Instant } from '../../domain/basics/calendar.js';
import type { Money } from '../../domain/basics/money.js';
import type { Subscription } from '../../domain/account/subscription.js';
import { statuses } from '../../domain/account/subscription.js';
import { defineCard } from '../card.js';
import type { Owned } from '../layouts/subscriptionWords.js';
import { keyOf, subscriptionRow } from '../layouts/subscriptionWords.js';
import type { Reader } from '../language.js';
import type { Action } from '../layouts/button.js';
import { button, toggle } from '../layouts/button.js';
import { pressedRows } from '../layouts/rows.js';

/** How many subscriptions one card shows. */
export const pageSize = 6;

const filter = z.object({
  channel: z.enum(['all', 'self-service']).catch('all'),
  status: z.enum(['any', ...statuses]).catch('any'),
});
export type SubscriptionFilter = z.infer<typeof filter>;

/** Where in the list somebody was, to find the way back there. */
export const listPlace = filter.extend({ page: z.number().int().min(0).catch(0) });
export type ListPlace = z.infer<typeof listPlace>;

export interface SubscriptionList {
  readonly rows: readonly Owned[];
  /** From 0. */
  readonly page: number;
  readonly pages: number;
  /** How many match the filter, and how many there are. */
  readonly matching: number;
  readonly all: number;
  /** What those that match are charged, by how often. */
  readonly sums?: readonly { readonly price: Money; readonly billing: Subscription['billing'] }[];
  readonly filter: SubscriptionFilter;
  /** For how long trials still run. */
  readonly now: Instant;
  readonly banner?: string;
}

/** A page of a person's own subscriptions, with a filter (R9–R11). */
export const subscriptionList = defineCard({
  id: 'subscription-list',
  template: 'subscriptions/subscriptionList.json',
  /** Of earlier cards, which had a list to pick from. */
  inputs: { pick: 'choice' },
  answer: z.discriminatedUnion('action', [
    z.object({
      action: z.literal('open'),
      pick: z.string().default(''),
      list: listPlace.optional().catch(undefined),
    }),
    filter.extend({ action: z.literal('filter') }),
    filter.extend({ action: z.literal('page'), page: z.number().int().min(0) }),
  ]),
  view: (list: SubscriptionList, reader) => {
    const { rows, page, pages, matching, all, sums = [], filter: chosen, now, banner } = list;
    const { subscriptions: words, common } = reader.strings;
    const empty = all === 0 ? words.empty : words.emptyFiltered;
    const place = { ...chosen, page };
    return {
      banner,
      title: words.title,
      bindings: {
        count: [
          rows.length === 0 ? empty : words.count(matching, all),
          ...sums.map(({ price, billing }) => words.plusTax(common.perCycle(reader.money(price), billing))),
          ...(pages > 1 ? [common.page(page + 1, pages)] : []),
        ].join(' · '),
        channelLabel: words.channelLabel,
        channels: (['all', 'self-service'] as const).map((value) => ({ title: words.channel[value], value })),
        channel: chosen.channel,
        statusLabel: words.statusLabel,
        statuses: [
          { title: words.anyStatus, value: 'any' },
          ...statuses.map((value) => ({ title: words.status[value], value })),
        ],
        status: chosen.status,
        hasAny: all > 0,
        isFiltered: chosen.channel !== 'all' || chosen.status !== 'any',
        apply: [button({ title: words.filter, data: { action: 'filter' }, inputs: true })],
      },
      rows: pressedRows(
        rows.map((row) => ({
          ...subscriptionRow(row, reader, now),
          data: { action: 'open', pick: keyOf(row), list: place },
        })),
        reader,
      ),
      actions: actionsOf(list, reader),
    };
  },
});

function actionsOf({ page, pages, all, filter: chosen }: SubscriptionList, { strings }: Reader): readonly Action[] {
  const { common, titles } = strings;
  const turn = (title: string, to: number) => button({ title, data: { action: 'page', page: to, ...chosen } });
  const buy = button({ title: titles.buy, data: { start: 'buy' }, ...(all === 0 && { style: 'positive' }) });
  return [
    ...(all > 0 ? [toggle(common.filter, 'filter')] : []),
    ...(page > 0 ? [turn(common.previous, page - 1)] : []),
    ...(page + 1 < pages ? [turn(common.next, page + 1)] : []),
    buy,
  ];
}
