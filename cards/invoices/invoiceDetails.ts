import { z } from 'zod';
import { groupBy } from '../../domain/basics/groupBy.js';
import type { InvoiceSheet } from '../../domain/billing/invoiceSheet.js';
import { keyOfSheet } from '../../domain/billing/invoiceSheet.js';
import { defineCard } from '../card.js';
import type { Reader } from '../language.js';
import { plain } from '../markdown.js';
import { shortened } from '../names.js';
import type { OwnedSheet } from './invoiceRow.js';
import type { SheetWords } from './sheetWords.js';
import { sheetWords } from './sheetWords.js';
import { aboutCustomer } from '../layouts/allSubscriptions.js';
import { button, link } from '../layouts/button.js';

/** How many lines and payments one card shows. */
export const linesOnPage = 10;

const about = { account: z.string().max(100), sheet: z.string().max(200) };

export interface InvoiceDetails extends OwnedSheet {
  /** From 0; the last one where there are not so many. */
  readonly page: number;
  /** For an issued one. */
  readonly file?: { readonly url: string; readonly minutes: number };
  /** The invoice to compare it with. */
  readonly before?: InvoiceSheet;
  readonly banner?: string;
}

/** One invoice: its lines by subscription, tax, total and payments, and its PDF once it is issued (R43, B-45, B-46). */
export const invoiceDetails = defineCard({
  id: 'invoice-details',
  template: 'invoices/amounts.json',
  answer: z.discriminatedUnion('action', [
    z.object({ action: z.literal('page'), ...about, page: z.number().int().min(0) }),
    z.object({ action: z.literal('why'), ...about }),
  ]),
  view: (data: InvoiceDetails, reader) => {
    const { account, sheet, file, banner = '' } = data;
    const { invoices: words, common } = reader.strings;
    const written = sheetWords(account, sheet, reader);
    const rows = rowsOf(written, reader);
    const pages = Math.max(1, Math.ceil(rows.length / linesOnPage));
    const page = Math.min(data.page, pages - 1);
    const shown = rows.slice(page * linesOnPage, (page + 1) * linesOnPage);
    return {
      banner,
      title: plain(written.title),
      facts: written.facts.map(({ title, value }) => ({ title, value: plain(shortened(value)) })),
      bindings: {
        soFar: '',
        sections: [...groupBy(shown, ({ group }) => String(group)).values()].map((group) => ({
          heading: group[0].heading,
          rows: group.map(({ row }) => row),
        })),
        pages: pages > 1 ? common.page(page + 1, pages) : '',
        sums: [
          {
            heading: '',
            rows: [
              ...written.totals.map((row) => ({ ...row, words: '', weight: 'Default' })),
              { ...written.total, words: '', weight: 'Bolder' },
            ],
          },
        ],
      },
      note: file === undefined ? '' : words.downloadHint(file.minutes),
      actions: actionsOf(data, page, pages, reader),
    };
  },
});

/** A line or a payment, and what it stands under. */
interface Row {
  readonly group: number;
  readonly heading: string;
  readonly row: {
    readonly label: string;
    readonly words: string;
    readonly weight: 'Default';
    readonly amount: string;
  };
}

function rowsOf({ groups, payments }: SheetWords, { strings }: Reader): readonly Row[] {
  const lines = groups.flatMap(({ product, lines: ofProduct }, group) =>
    ofProduct.map(({ what, quantity, unitPrice, period, days, amount }): Row => {
      const words = `${quantity} × ${unitPrice} · ${period} · ${days}`;
      return { group, heading: plain(product), row: { label: what, words, weight: 'Default', amount } };
    }),
  );
  const paid = payments.map(({ label, amount }): Row => {
    const row = { label: plain(label), words: '', weight: 'Default', amount } as const;
    return { group: groups.length, heading: strings.invoices.pdf.paymentsTitle, row };
  });
  return [...lines, ...paid];
}

function actionsOf({ account, sheet, file, before }: InvoiceDetails, page: number, pages: number, reader: Reader) {
  const { invoices: words, common } = reader.strings;
  const ids = { account: account.id, sheet: keyOfSheet(sheet) };
  const turn = (title: string, to: number) => button({ title, data: { action: 'page', ...ids, page: to } });
  return [
    ...(file === undefined ? [] : [link(words.download, file.url)]),
    ...(before === undefined
      ? []
      : [button({ title: whyTitle(sheet, before, reader), data: { action: 'why', ...ids } })]),
    ...(page > 0 ? [turn(common.previous, page - 1)] : []),
    ...(page + 1 < pages ? [turn(common.next, page + 1)] : []),
    button({ title: words.all, data: { start: 'invoices', ...aboutCustomer(reader) } }),
  ];
}

function whyTitle({ total }: InvoiceSheet, before: InvoiceSheet, { strings }: Reader): string {
  const { whyHigher, whyLower, whySame } = strings.invoices;
  const more = total.minor - before.total.minor;
  return more > 0 ? whyHigher : more < 0 ? whyLower : whySame;
}
