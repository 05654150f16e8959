import { z } from 'zod';
import type { Instant } from '../../domain/basics/calendar.js';
import { catalogue } from '../../domain/basics/product.js';
import type { OverviewPage } from '../../domain/reports/overview.js';
import { defineCard } from '../card.js';
import type { Reader } from '../language.js';
import { plain } from '../markdown.js';
import { shortened } from '../names.js';
import { nameOf } from '../layouts/subscriptionWords.js';
import { overviewFields } from './overviewRow.js';
import type { OverviewState } from './overviewState.js';
import { everything, isFiltered, overviewState, placeKey } from './overviewState.js';
import { spendBars } from './spendBars.js';
import type { NextAction } from '../layouts/button.js';
import { button, link } from '../layouts/button.js';

/** How many subscriptions one card shows. */
export const overviewPageSize = 6;

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
  answer: z.object({
    action: z.literal('open'),
    pick: z.string().max(2_000).default(''),
    state: overviewState.catch(everything),
  }),
  view: (data: OverviewList, reader) => {
    const { found, state, banner = '' } = data;
    const { overview: words, common, subscriptions } = reader.strings;
    const pages = Math.max(1, Math.ceil(found.total / overviewPageSize));
    const numberOf = (index: number) => state.page * overviewPageSize + index + 1;
    const { sums } = found;
    const isFirst = state.page === 0 && found.total > 0;
    return {
      banner,
      title: words.title,
      bindings: {
        readOnly: words.readOnly,
        count: found.total > 0 ? words.count(found.total) : isFiltered(state) ? words.emptyFiltered : words.none,
        filtered: isFiltered(state) ? words.filtered(filterWords(data, reader)) : '',
        totals: isFirst ? words.totals(sums.inUse, sums.seats, sums.assigned, sums.free) : '',
        ...(isFirst ? spendBars(sums, reader) : { spend: '', bars: [] }),
        rows: found.rows.map((row, index) => {
          const fields = overviewFields(row, reader, data.now);
          return {
            title: `${numberOf(index)}\\. ${fields.product}`,
            words: [fields.purchaser, fields.seats, fields.status, fields.ends, fields.price].join(' · '),
          };
        }),
        pages: pages > 1 ? common.page(state.page + 1, pages) : '',
        hasRows: found.rows.length > 0,
        openLabel: subscriptions.openLabel,
        picks: found.rows.map((row, index) => ({
          title: `${numberOf(index)}. ${shortened(nameOf(row.product))} · ${shortened(row.purchaser.name)}`,
          value: placeKey({ owner: row.purchaser.id, ...row }),
        })),
        picked: found.rows[0] === undefined ? '' : placeKey({ owner: found.rows[0].purchaser.id, ...found.rows[0] }),
      },
      actions: actionsOf(data, pages, reader),
    };
  },
});

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
  const { overview: words, common, subscriptions, history } = strings;
  const turn = (title: string, page: number): NextAction => ({
    title,
    data: { start: 'admin', state: { ...state, page } },
  });
  const hasRows = found.rows.length > 0;
  return [
    ...(hasRows
      ? [button({ title: subscriptions.open, data: { action: 'open', state }, inputs: true, style: 'positive' })]
      : []),
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
