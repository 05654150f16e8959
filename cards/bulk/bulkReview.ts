import { z } from 'zod';
import type { BulkChange } from '../../domain/partner/bulkChange.js';
import { isWaiting, sumsOf } from '../../domain/partner/bulkChange.js';
import { defineCard } from '../card.js';
import { fitting } from '../fitting.js';
import type { Reader } from '../language.js';
import { button, link } from '../layouts/button.js';
import { pressedRows } from '../layouts/rows.js';
import { bulkLinesOnPage, bulkRow, sumsWords } from './bulkLines.js';

export interface BulkCard {
  readonly bulkChange: BulkChange;
  /** Lines of customers that are no longer served, which are not among these. */
  readonly unseen: number;
  /** From 0. */
  readonly page: number;
  /** Where all lines are downloaded; a card that the bot sends by itself has no such link. */
  readonly exportUrl?: string;
  readonly banner?: string;
}

export const bulkPage = z.object({
  action: z.literal('page'),
  bulkChange: z.string(),
  page: z.number().int().min(0),
});

/** Every line with its price, and the sum, before anything happens. */
export const bulkReview = defineCard({
  id: 'bulk-review',
  answer: z.discriminatedUnion('action', [
    bulkPage,
    z.object({ action: z.literal('submit'), operation: z.string() }),
    z.object({ action: z.literal('edit') }),
  ]),
  review: ({ bulkChange }: BulkCard) => bulkChange.id,
  view: (data: BulkCard, reader) => {
    const { bulkChange, unseen, banner } = data;
    const { bulk } = reader.strings;
    const { id, lines } = bulkChange;
    const possible = lines.filter(isWaiting);
    const customers = new Set(possible.map(({ customer }) => customer)).size;
    const out = lines.length - possible.length;
    return {
      banner,
      title: bulk.reviewTitle(possible.length, customers),
      amount: amountWords(bulkChange, reader),
      text: possible.length === 0 ? bulk.nothingLeft : moneyWords(bulkChange, reader),
      rows: bulkRows(data, reader),
      notes: [
        ...(out > 0 && possible.length > 0 ? [bulk.leftOut(out)] : []),
        ...(unseen > 0 ? [bulk.notSeen(unseen)] : []),
        ...pageNotes(data, reader),
      ],
      actions: [
        ...(possible.length === 0
          ? []
          : [
              button({
                title: commitOf(bulkChange, reader),
                data: { action: 'submit', operation: id },
                style: 'positive',
              }),
            ]),
        button({ title: bulk.edit, data: { action: 'edit' } }),
        ...pageActions(data, reader),
      ],
    };
  },
});

/** What is charged and what is credited; empty where neither is. */
function amountWords({ lines }: BulkChange, reader: Reader): string {
  const { buying } = reader.strings;
  const { charged, credited } = sumsOf(lines);
  return [
    ...(charged.length > 0 ? [buying.amountNow(sumsWords(charged, reader))] : []),
    ...(credited.length > 0 ? [buying.amountBack(sumsWords(credited, reader))] : []),
  ].join(' · ');
}

/** Where the money goes, if any does. */
export function moneyWords({ lines }: BulkChange, { strings: { bulk, seats } }: Reader): string {
  const { charged, credited } = sumsOf(lines);
  return charged.length === 0 && credited.length === 0 ? seats.noMoney : bulk.invoiced;
}

/** With the amounts, where there are any (D16). */
function commitOf({ lines }: BulkChange, reader: Reader): string {
  const { bulk } = reader.strings;
  const count = lines.filter(isWaiting).length;
  const { charged, credited } = sumsOf(lines);
  const [pay, credit] = [sumsWords(charged, reader), sumsWords(credited, reader)];
  if (!reader.showsPrices || (pay === '' && credit === '')) return bulk.submit(count);
  const words =
    credit === ''
      ? bulk.submitPay(count, pay)
      : pay === ''
        ? bulk.submitCredit(count, credit)
        : bulk.submitBoth(count, pay, credit);
  return fitting([words, bulk.submit(count)]);
}

export function bulkRows(
  { bulkChange: { lines }, page }: BulkCard,
  reader: Reader,
  state?: (line: BulkChange['lines'][number]) => string,
) {
  const shown = lines.slice(page * bulkLinesOnPage, (page + 1) * bulkLinesOnPage);
  return pressedRows(
    shown.map((line) => bulkRow(line, reader, state?.(line))),
    reader,
  );
}

function pagesOf({ bulkChange: { lines } }: BulkCard): number {
  return Math.max(1, Math.ceil(lines.length / bulkLinesOnPage));
}

export function pageNotes(data: BulkCard, { strings: { common } }: Reader): readonly string[] {
  const pages = pagesOf(data);
  return pages > 1 ? [common.page(data.page + 1, pages)] : [];
}

export function pageActions(data: BulkCard, { strings: { common, history } }: Reader) {
  const { page, exportUrl, bulkChange } = data;
  const turn = (title: string, to: number) =>
    button({ title, data: { action: 'page', bulkChange: bulkChange.id, page: to } });
  return [
    ...(page > 0 ? [turn(common.previous, page - 1)] : []),
    ...(page + 1 < pagesOf(data) ? [turn(common.next, page + 1)] : []),
    ...(exportUrl === undefined ? [] : [link(history.export, exportUrl)]),
  ];
}
