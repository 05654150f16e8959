import { z } from 'zod';
import type { Instant } from '../../domain/basics/calendar.js';
import { catalogue } from '../../domain/basics/product.js';
import type { OverviewPage, OverviewSums } from '../../domain/reports/overview.js';
import { spentInAll } from '../../domain/reports/overviewSums.js';
import { defineCard } from '../card.js';
import type { Reader } from '../language.js';
import { plain } from '../markdown.js';
import { shortened } from '../names.js';
import { nameOf } from '../layouts/subscriptionWords.js';
import { partsOf, spendShown } from '../layouts/spend.js';
import { overviewFields } from './overviewRow.js';
import type { OverviewState } from './overviewState.js';
import { everything, isFiltered, overviewState, placeKey } from './overviewState.js';
import type { NextAction } from '../layouts/button.js';
import { button, link } from '../layouts/button.js';
import type { Row } from '../layouts/rows.js';
import { pressedRows } from '../layouts/rows.js';

/** How many subscriptions one card shows. */
export const overviewPageSize = 5;

export interface OverviewList {
  readonly found: OverviewPage;
  readonly state: OverviewState;
  /** The name of the purchaser in the filter. */
  readonly purchaser?: string;
  /** Where all that matches is downloaded. */
  readonly exportUrl: string;
  readonly now: Instant;
  readonly banner?: string;
}

/** A page of the organisation's self-service subscriptions, for admins to look at (R5, R6, D1). */
export const overviewList = defineCard({
  id: 'overview-list',
  template: 'admin/overviewList.json',
  /** Of earlier cards, which had a list to pick from. */
  inputs: { pick: 'choice' },
  answer: z.object({
    action: z.literal('open'),
    pick: z.string().max(2_000).default(''),
    state: overviewState.catch(everything),
  }),
  view: (data: OverviewList, reader) => {
    const { found, state, banner = '' } = data;
    const { overview: words, common } = reader.strings;
    const pages = Math.max(1, Math.ceil(found.total / overviewPageSize));
    const { sums } = found;
    const carried = carriedBy(state);
    const isFirst = state.page === 0 && found.total > 0;
    return {
      banner,
      title: words.title,
      bindings: {
        readOnly: words.readOnly,
        count: found.total > 0 ? words.count(found.total) : isFiltered(state) ? words.emptyFiltered : words.none,
        filtered: isFiltered(state) ? words.filtered(filterWords(data, reader)) : '',
        totals: isFirst ? words.totals(sums.inUse, sums.seats, sums.assigned, sums.free) : '',
        spend: isFirst ? spendOf(sums, reader) : [],
        pages: pages > 1 ? common.page(state.page + 1, pages) : '',
      },
      rows: pressedRows(
        found.rows.map((row): Row => {
          const { purchaser, seats, status, ends, price } = overviewFields(row, reader, data.now);
          return {
            name: nameOf(row.product),
            product: row.product,
            line: [purchaser, seats, status, ends, price].join(' · '),
            said: row.purchaser.name.length > longestHeard ? '' : row.purchaser.name,
            data: { action: 'open', pick: placeKey({ owner: row.purchaser.id, ...row }), state: carried },
          };
        }),
        reader,
      ),
      actions: actionsOf(data, pages, reader),
    };
  },
});

/** What is spent in a month, by product; nothing where all is free. */
function spendOf({ spend }: OverviewSums, reader: Reader) {
  const all = spentInAll(spend);
  const [main] = all;
  if (main === undefined || main.minor === 0) return [];
  const parts = partsOf(
    spend.map(({ product, perMonth }) => ({ product, amount: perMonth })),
    main.currency,
    reader,
  );
  const heading = reader.strings.overview.spend(all.map(reader.money).join(' + '));
  return spendShown(heading, parts, main.currency, reader);
}

/** A longer name is only read. */
const longestHeard = 40;

/** Five rows that each carry a very long search are too much for one card: then the way back leads to all. */
const longestState = 80;

/** Only what differs from a list of everything. */
function carriedBy(state: OverviewState): Partial<OverviewState> {
  const { text, purchaser, product } = state;
  if (text.length + purchaser.length + product.length > longestState) return {};
  const usual = Object.entries(everything);
  return Object.fromEntries(
    Object.entries(state).filter(([key, value]) => !usual.some(([k, v]) => k === key && v === value)),
  );
}

/** What is looked for, in words. */
function filterWords({ state, purchaser }: Pick<OverviewList, 'state' | 'purchaser'>, { strings }: Reader): string {
  const { overview: words, subscriptions } = strings;
  return [
    ...(state.text.trim() === '' ? [] : [words.wanted(plain(state.text))]),
    ...(state.product === '' ? [] : [plain(shortened(nameOf(state.product)))]),
    ...(state.purchaser === '' ? [] : [plain(shortened(purchaser ?? state.purchaser))]),
    ...(state.status === 'any' ? [] : [subscriptions.status[state.status]]),
    ...(state.ending === 'any' ? [] : [words.ending[state.ending]]),
  ].join(' · ');
}

function actionsOf({ found, state, exportUrl }: OverviewList, pages: number, { strings }: Reader) {
  const { overview: words, common, history } = strings;
  const turn = (title: string, page: number): NextAction => ({
    title,
    data: { start: 'admin', state: { ...state, page } },
  });
  const hasRows = found.rows.length > 0;
  return [
    ...(hasRows || isFiltered(state)
      ? [button({ title: words.find, data: { start: 'admin', view: 'find', state } })]
      : []),
    ...(!hasRows && isFiltered(state) ? [button({ title: words.showAll, data: { start: 'admin' } })] : []),
    ...(state.page > 0 ? [button(turn(common.previous, state.page - 1))] : []),
    ...(state.page + 1 < pages ? [button(turn(common.next, state.page + 1))] : []),
    ...(hasRows ? [link(history.export, exportUrl)] : []),
  ];
}

/** Every product that somebody may have, by name. */
export const productChoices = catalogue
  .map(({ id, name }) => ({ title: name, value: id }))
  .toSorted((a, b) => a.title.localeCompare(b.title, 'en'));
