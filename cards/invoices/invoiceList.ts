import { z } from 'zod';
import { dayOf } from '../../domain/basics/calendar.js';
import type { InvoiceSheet } from '../../domain/billing/invoiceSheet.js';
import { issuedOn } from '../../domain/billing/invoicing.js';
import type { InvoiceRange } from '../../domain/billing/invoiceSheet.js';
import type { MonthSpend } from '../../domain/reports/monthlySpend.js';
import { defineCard } from '../card.js';
import type { Reader } from '../language.js';
import { plain } from '../markdown.js';
import { shortened } from '../names.js';
import type { RangeChoice } from '../strings/invoices/strings.js';
import type { OwnedSheet } from './invoiceRow.js';
import { pickOf } from './invoiceRow.js';
import { monthlyChart } from './monthlyChart.js';
import { methodsOf, profileName, invoiceStatus } from './sheetWords.js';
import { aboutCustomer, allSubscriptions } from '../layouts/allSubscriptions.js';
import { button } from '../layouts/button.js';
import type { Problem } from '../layouts/problem.js';
import { problemView } from '../layouts/problem.js';
import { dayOrNone } from '../layouts/dayOrNone.js';
import type { Row } from '../layouts/rows.js';
import { pressedRows } from '../layouts/rows.js';

/** How many invoices one card shows. */
export const invoicesOnPage = 6;

const choices = ['3', '6', 'dates'] as const;

const wish = z.object({
  range: z.enum(choices).catch('3'),
  from: z.string().max(40).catch(''),
  to: z.string().max(40).catch(''),
});
export type InvoiceWish = z.infer<typeof wish>;

export interface InvoiceList {
  readonly rows: readonly OwnedSheet[];
  /** The latest first; shown above the first page. */
  readonly months: readonly MonthSpend[];
  /** From 0. */
  readonly page: number;
  readonly pages: number;
  readonly matching: number;
  readonly wish: InvoiceWish;
  /** The days that are shown; missing where what was entered is none. */
  readonly range?: InvoiceRange;
  /** Whether accounts must be told apart. */
  readonly namesAccounts: boolean;
  readonly banner?: Problem;
}

/** A page of a person's own invoices, in one of the three ranges (R43, R44). */
export const invoiceList = defineCard({
  id: 'invoice-list',
  template: 'invoices/invoiceList.json',
  /** Of earlier cards, which had a list to pick from. */
  inputs: { pick: 'choice' },
  answer: z.discriminatedUnion('action', [
    z.object({ action: z.literal('open'), pick: z.string().max(300).default('') }),
    wish.extend({ action: z.literal('range') }),
    wish.extend({ action: z.literal('page'), page: z.number().int().min(0) }),
  ]),
  endsWithMenu: false,
  view: (data: InvoiceList, reader) => {
    const { rows, months, page, pages, matching, wish: chosen, range, namesAccounts, banner } = data;
    const { invoices: words, common, titles } = reader.strings;
    return {
      ...problemView(banner),
      title: titles.invoices,
      bindings: {
        range: range === undefined ? '' : words.issuedWithin(reader.day(range.first), reader.day(range.last)),
        count:
          range === undefined
            ? ''
            : rows.length === 0
              ? words.empty
              : [words.count(matching), ...(pages > 1 ? [common.page(page + 1, pages)] : [])].join(' · '),
        months: page > 0 || chosen.range === 'dates' ? [] : monthlyChart(months, reader),
        hasDates: chosen.range === 'dates',
        fromLabel: words.from,
        from: dayOrNone(chosen.from),
        toLabel: words.to,
        to: dayOrNone(chosen.to),
      },
      rows: pressedRows(
        rows.map((row) => ({
          ...invoiceRow(row, namesAccounts, reader),
          data: { action: 'open', pick: pickOf(row) },
        })),
        reader,
      ),
      actions: actionsOf(data, reader),
    };
  },
});

/** An invoice as a row, without what a press on it does. */
export function invoiceRow({ account, sheet }: OwnedSheet, namesAccounts: boolean, reader: Reader): Omit<Row, 'data'> {
  const { strings, day, money } = reader;
  const { invoices: words } = strings;
  const issued = day(dayOf(sheet.issued?.issued ?? issuedOn(sheet.month)));
  return {
    name: nameOfSheet(sheet, reader),
    figure: money(sheet.total),
    said: `${invoiceStatus(sheet, reader)}, ${money(sheet.total)}`,
    line: [
      invoiceStatus(sheet, reader),
      ...(reader.customer === undefined
        ? [methodsOf(account, sheet, reader), plain(shortened(profileName(account, sheet.profile)))]
        : []),
      ...(namesAccounts ? [plain(shortened(account.name))] : []),
      `${words.issueDate}: ${issued}`,
    ].join(' · '),
  };
}

function nameOfSheet(sheet: InvoiceSheet, { month }: Reader): string {
  return [month(sheet.month), ...(sheet.issued ? [sheet.issued.number] : [])].join(' · ');
}

/** The two other ranges, and what shows the dates that were entered. */
function rangesOf({ range }: InvoiceWish, reader: Reader) {
  const { invoices: words } = reader.strings;
  const about = aboutCustomer(reader);
  const others = choices.filter((choice) => choice !== range);
  return [
    ...(range === 'dates'
      ? [button({ title: words.show, data: { action: 'range', range, ...about }, inputs: true })]
      : []),
    ...others.map((choice: RangeChoice) =>
      button({ title: words.range[choice], data: { action: 'range', range: choice, ...about } }),
    ),
  ];
}

function actionsOf({ page, pages, wish: chosen }: InvoiceList, reader: Reader) {
  const { common } = reader.strings;
  const turn = (title: string, to: number) =>
    button({ title, data: { ...chosen, ...aboutCustomer(reader), action: 'page', page: to } });
  const menu = { title: common.menu, data: { start: 'menu' } } as const;
  const [hasPrevious, hasNext] = [page > 0, page + 1 < pages];
  // A card has room for six; where there are more, a range leads to the menu.
  const isFull = chosen.range === 'dates' && hasPrevious && hasNext;
  return [
    ...rangesOf(chosen, reader),
    ...(hasPrevious ? [turn(common.previous, page - 1)] : []),
    ...(hasNext ? [turn(common.next, page + 1)] : []),
    ...(isFull ? [] : [button(reader.customer ? allSubscriptions(reader) : menu)]),
  ];
}
