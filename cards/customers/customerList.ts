import { z } from 'zod';
import type { Relationship } from '../../domain/partner/relationship.js';
import { defineCard } from '../card.js';
import type { Reader } from '../language.js';
import { plain } from '../markdown.js';
import { shortened } from '../names.js';
import type { Action } from '../layouts/button.js';
import { button, link, toggle } from '../layouts/button.js';
import type { Row } from '../layouts/rows.js';
import { pressedRows } from '../layouts/rows.js';
import type { CustomerState } from './customerState.js';
import { customerFilters, isNarrowed, listOf } from './customerState.js';

/** How many customers one card shows. */
export const customersOnPage = 6;

/** A customer, with how many subscriptions it has. */
export interface CustomerEntry {
  readonly customer: Relationship;
  readonly sold: number;
  readonly suspended: number;
  /** Bought directly, or from another partner. */
  readonly viewOnly: number;
}

export interface CustomerList {
  readonly rows: readonly CustomerEntry[];
  readonly pages: number;
  /** How many match the search, and how many there are. */
  readonly matching: number;
  readonly all: number;
  readonly state: CustomerState;
  /** Where all of them are downloaded. */
  readonly exportUrl: string;
  readonly banner?: string;
}

/** A page of the customers of the agent's partner (R51). */
export const customerList = defineCard({
  id: 'customer-list',
  template: 'customers/customerList.json',
  answer: z
    .object({
      action: z.literal('search'),
      text: z.string().max(1_000).catch(''),
      filter: z.enum(customerFilters).optional().catch(undefined),
    })
    .transform(({ filter, ...rest }) => ({ ...rest, ...(filter && { filter }) })),
  view: (data: CustomerList, reader) => {
    const { rows, pages, matching, all, state, banner } = data;
    const { customers: words, common, titles } = reader.strings;
    const isUnknown = matching === 0 && state.text !== '';
    return {
      banner,
      title: titles.customers,
      bindings: {
        count: [
          all === 0 ? words.none : isUnknown ? words.emptyFiltered : words.count(matching, all),
          ...(state.filter === undefined ? [] : [words.filter[state.filter]]),
          ...(state.text === '' ? [] : [words.wanted(plain(state.text))]),
          ...(pages > 1 ? [common.page(state.page + 1, pages)] : []),
        ].join(' · '),
        hasAny: all > 0,
        isFiltered: isNarrowed(state) && matching === 0,
        searchLabel: words.searchLabel,
        searchHint: words.searchHint,
        text: state.text,
        filterLabel: words.filterLabel,
        filters: [
          { title: words.showAll, value: 'all' },
          ...customerFilters.map((value) => ({ title: words.filter[value], value })),
        ],
        filter: state.filter ?? 'all',
        apply: [button({ title: words.search, data: { action: 'search' }, inputs: true })],
      },
      rows: pressedRows(
        rows.map((entry) => rowOf(entry, state, reader)),
        reader,
      ),
      actions: actionsOf(data, reader),
    };
  },
});

function rowOf({ customer, sold, suspended, viewOnly }: CustomerEntry, state: CustomerState, reader: Reader): Row {
  const { customers: words, common } = reader.strings;
  const { name, domain } = customer;
  const rest = viewOnly === 0 ? [] : [words.viewOnlyCount(viewOnly)];
  return {
    name,
    line: [...(domain === '' ? [] : [plain(shortened(domain, 60))]), ...rest].join(' · '),
    said: [domain, words.subscriptions(sold), ...rest].filter((one) => one !== '').join(', '),
    ...(suspended > 0 && { next: { text: words.suspendedCount(suspended), color: 'Warning' } }),
    figure: common.number(sold),
    unit: words.unit(sold),
    data: { start: 'customers', customer: customer.customer, ...listOf(state) },
  };
}

function actionsOf({ pages, matching, all, state, exportUrl }: CustomerList, { strings }: Reader): readonly Action[] {
  const { common, customers: words, history } = strings;
  const turn = (title: string, page: number) =>
    button({ title, data: { start: 'customers', list: { ...state, page } } });
  return [
    // Where nothing was found the field is there already.
    ...(matching > 0 ? [toggle(words.search, 'search')] : []),
    ...(isNarrowed(state) ? [button({ title: words.showAll, data: { start: 'customers' } })] : []),
    ...(state.page > 0 ? [turn(common.previous, state.page - 1)] : []),
    ...(state.page + 1 < pages ? [turn(common.next, state.page + 1)] : []),
    ...(all > 0 && !isNarrowed(state) ? [link(history.export, exportUrl)] : []),
  ];
}
