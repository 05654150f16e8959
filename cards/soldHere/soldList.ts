import { z } from 'zod';
import { defineCard } from '../card.js';
import { button } from '../layouts/button.js';
import type { Row } from '../layouts/rows.js';
import { pressedRows } from '../layouts/rows.js';
import { nameOf, outlookWords } from '../layouts/subscriptionWords.js';
import type { Reader } from '../language.js';
import { plain } from '../markdown.js';
import { shortened } from '../names.js';
import type { SoldHere } from './soldHere.js';
import { soldStatus } from './soldHere.js';

/** How many subscriptions one card shows. */
export const soldPerPage = 8;

export interface SoldList {
  /** Those on this page. */
  readonly rows: readonly SoldHere[];
  readonly count: number;
  /** From 0. */
  readonly page: number;
  readonly pages: number;
  /** They are to choose one of, and not to look at. */
  readonly opens?: 'askPartner';
}

/** What partners have sold to the reader's organisation; nothing of it can be changed from here (R48). */
export const soldList = defineCard({
  id: 'sold-list',
  answer: z.object({
    action: z.literal('page'),
    page: z.number().int().min(0),
    opens: z.literal('askPartner').optional().catch(undefined),
  }),
  view: ({ rows, count, page, pages, opens }: SoldList, reader) => {
    const { soldHere: words, askPartner, titles, common } = reader.strings;
    const turn = (title: string, to: number) =>
      button({ title, data: { action: 'page', page: to, ...(opens && { opens }) } });
    const some = opens === undefined ? words.count(count) : askPartner.whichOne;
    return {
      title: titles[opens ?? 'sold'],
      text: count === 0 ? words.none : some,
      rows: pressedRows(
        rows.map((row) => ({
          ...soldRow(row, reader),
          data: { start: opens ?? 'sold', subscription: row.subscription },
        })),
        reader,
        opens === undefined ? 'open' : 'choose',
      ),
      note: pages > 1 ? common.page(page + 1, pages) : '',
      actions: [
        ...(page > 0 ? [turn(common.previous, page - 1)] : []),
        ...(page + 1 < pages ? [turn(common.next, page + 1)] : []),
        button({ title: titles.mine, data: { start: 'mine' } }),
      ],
    };
  },
});

function soldRow(row: SoldHere, reader: Reader): Omit<Row, 'data'> {
  const { soldHere: words, subscriptions } = reader.strings;
  const { product, partner, status, trial, seats, assigned, outlook } = row;
  const used = subscriptions.used(assigned, seats);
  const state = soldStatus(row, reader);
  const isUsual = status === 'active' && !trial;
  return {
    name: nameOf(product),
    product,
    line: [used, outlookWords(outlook, reader), words.from(plain(shortened(partner)))].join(' · '),
    said: [...(isUsual ? [] : [state]), used, words.from(partner)].join(', '),
    ...(!isUsual && { next: { text: state, color: status === 'active' ? 'Accent' : 'Warning' } }),
  };
}
