import { z } from 'zod';
import { seatLimitsOf, seatsOf } from '../../domain/account/subscription.js';
import { soldFilters } from '../../domain/reports/soldRow.js';
import { defineCard } from '../card.js';
import type { Reader } from '../language.js';
import { button, toggle } from '../layouts/button.js';
import type { Problem } from '../layouts/problem.js';
import { problemView } from '../layouts/problem.js';
import type { Owned } from '../layouts/subscriptionWords.js';
import { nameOf } from '../layouts/subscriptionWords.js';
import { plain } from '../markdown.js';
import { shortened } from '../names.js';

/** How many subscriptions one card shows. */
export const boxesOnPage = 6;

const boxIds = Array.from({ length: boxesOnPage }, (_, at) => `seats${at}`);
const typed = z.union([z.string(), z.number()]).catch('');

const state = {
  /** What is looked for, or only what has been entered. */
  filter: z.enum([...soldFilters, 'chosen']).catch('active'),
  /** What the search was when the card was shown. */
  wanted: z.string().max(1_000).catch(''),
  /** From 0. */
  page: z.number().int().min(0).max(100_000).catch(0),
};

const answer = z.object({
  action: z.enum(['show', 'review', 'clear']),
  ...state,
  text: z.string().max(1_000).catch(''),
  /** Which subscriptions the boxes are about, in their order, with what was in them when the card was shown. */
  rows: z.array(z.object({ customer: z.string(), subscription: z.string(), was: typed })).max(boxesOnPage),
  ...Object.fromEntries(boxIds.map((id) => [id, typed])),
});

export type BulkEntered = z.infer<typeof answer> & Readonly<Record<string, unknown>>;
export type BulkPage = Pick<BulkEntered, 'filter' | 'wanted' | 'page'>;

export interface BulkBox extends Owned {
  readonly customerName: string;
  /** What is in the box. */
  readonly seats?: number | '';
  /** What has been entered before, where what is in the box was refused for that reason. */
  readonly was?: number | '';
  readonly problem?: string;
}

export interface BulkForm extends BulkPage {
  readonly boxes: readonly BulkBox[];
  readonly matching: number;
  readonly pages: number;
  /** How many new totals have been entered so far, also on other pages. */
  readonly chosen: number;
  readonly banner?: Problem;
}

/** What was typed in the boxes, in their order. */
export function boxesIn(entered: BulkEntered): readonly (string | number)[] {
  return entered.rows.map((_, at) => typed.parse(entered[boxId(at)]));
}

export function boxId(at: number): string {
  return `seats${at}`;
}

/** Boxes for the new totals of several customers' subscriptions; what is typed is kept from page to page (D14). */
export const bulkForm = defineCard({
  id: 'bulk-form',
  template: 'bulk/bulkForm.json',
  answer,
  inputs: Object.fromEntries(boxIds.map((id) => [id, 'number'] as const)),
  view: (data: BulkForm, reader) => {
    const { boxes, wanted, page, pages, matching, chosen, banner } = data;
    const { bulk, customers, common, titles, find, buying } = reader.strings;
    const isFiltered = wanted !== '';
    return {
      ...problemView(banner),
      title: titles.bulk,
      text: bulk.chosen(chosen),
      bindings: {
        count: [
          matching === 0 ? bulk.nothingFound : customers.subscriptions(matching),
          ...(data.filter === 'active' ? [] : [data.filter === 'chosen' ? bulk.onlyChosen : find.filter[data.filter]]),
          ...(isFiltered ? [customers.wanted(plain(wanted))] : []),
          ...(pages > 1 ? [common.page(page + 1, pages)] : []),
        ].join(' · '),
        isFiltered: isFiltered && matching === 0,
        searchLabel: customers.searchLabel,
        searchHint: customers.searchHint,
        text: wanted,
        apply: [button({ title: customers.search, data: dataOf(data, 'show'), inputs: true })],
        boxes: boxes.map(({ subscription, customerName, seats = '' }, at) => {
          const { least, most } = seatLimitsOf(subscription);
          const held = seatsOf(subscription);
          const about = `${shortened(customerName)} · ${nameOf(subscription.product)}`;
          return {
            id: boxId(at),
            label: bulk.rowLabel(about, held, subscription.assignments.length),
            error: buying.seatsError(least, most),
            ...{ least, most, seats, held: String(held) },
          };
        }),
      },
      notes: boxes.length === 0 ? [] : [bulk.keepEmpty],
      actions: actionsOf(data, reader),
    };
  },
});

function dataOf({ boxes, filter, wanted, page }: BulkForm, action: BulkEntered['action'], to = page) {
  const rows = boxes.map(({ account, subscription, seats = '', was = seats }) => ({
    ...{ customer: account.tenant, subscription: subscription.id, was },
  }));
  return { action, filter, wanted, page: to, rows };
}

function actionsOf(data: BulkForm, { strings }: Reader) {
  const { bulk, common, customers } = strings;
  const { page, pages, chosen, boxes } = data;
  const turn = (title: string, to: number) => button({ title, data: dataOf(data, 'show', to), inputs: true });
  return [
    ...(boxes.length === 0 && chosen === 0
      ? []
      : [button({ title: bulk.review, data: dataOf(data, 'review'), inputs: true, style: 'positive' })]),
    toggle(customers.search, 'filter'),
    ...(page > 0 ? [turn(common.previous, page - 1)] : []),
    ...(page + 1 < pages ? [turn(common.next, page + 1)] : []),
    // Six buttons are all that a card has room for.
    ...(chosen > 0 && page === 0 ? [button({ title: bulk.startOver, data: dataOf(data, 'clear') })] : []),
  ];
}
