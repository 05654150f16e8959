import { z } from 'zod';
import type { Instant } from '../../domain/basics/calendar.js';
import { seatsOf, statuses } from '../../domain/account/subscription.js';
import { defineCard } from '../card.js';
import { plain } from '../markdown.js';
import type { Owned } from './row.js';
import { keyOf, nameOf, rowWords } from './row.js';

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
  readonly filter: SubscriptionFilter;
  /** For how long trials still run. */
  readonly now: Instant;
  readonly banner?: string;
}

/** A page of a person's own subscriptions, with a filter (R9–R11). */
export const subscriptionList = defineCard({
  id: 'subscription-list',
  template: 'subscriptions/subscriptionList.json',
  answer: z.discriminatedUnion('action', [
    z.object({
      action: z.literal('open'),
      pick: z.string().default(''),
      list: listPlace.optional().catch(undefined),
    }),
    filter.extend({ action: z.literal('filter') }),
    filter.extend({ action: z.literal('page'), page: z.number().int().min(0) }),
  ]),
  view: ({ rows, page, pages, matching, all, filter: chosen, now, banner = '' }: SubscriptionList, reader) => {
    const { subscriptions: words, common } = reader.strings;
    const numberOf = (index: number) => page * pageSize + index + 1;
    const empty = all === 0 ? words.empty : words.emptyFiltered;
    return {
      banner,
      title: words.title,
      count: rows.length === 0 ? empty : words.count(matching, all),
      channelLabel: words.channelLabel,
      channels: (['all', 'self-service'] as const).map((value) => ({ title: words.channel[value], value })),
      channel: chosen.channel,
      statusLabel: words.statusLabel,
      statuses: [
        { title: words.anyStatus, value: 'any' },
        ...statuses.map((value) => ({ title: words.status[value], value })),
      ],
      status: chosen.status,
      rows: rows.map(({ subscription }, index) => ({
        product: `${numberOf(index)}. ${plain(nameOf(subscription.product))}`.replace('.', String.raw`\.`),
        words: rowWords(subscription, reader, now),
        used: subscription.assignments.length,
        total: seatsOf(subscription),
      })),
      page,
      pages: pages > 1 ? common.page(page + 1, pages) : '',
      hasRows: rows.length > 0,
      hasAny: all > 0,
      buy: reader.strings.titles.buy,
      openLabel: words.openLabel,
      picks: rows.map((row, index) => ({
        title: `${numberOf(index)}. ${nameOf(row.subscription.product)} · ${common.seats(seatsOf(row.subscription))}`,
        value: keyOf(row),
      })),
      picked: rows[0] ? keyOf(rows[0]) : '',
      open: words.open,
      filter: words.filter,
      hasPrevious: page > 0,
      previous: common.previous,
      previousPage: page - 1,
      hasNext: page + 1 < pages,
      next: common.next,
      nextPage: page + 1,
      menu: common.menu,
    };
  },
});
