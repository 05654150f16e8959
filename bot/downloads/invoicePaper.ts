import type { Column, Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { Reader } from '../../cards/language.js';
import type { AmountWords, LineWords, SheetWords } from '../../cards/invoices/sheetWords.js';
import { sheetWords } from '../../cards/invoices/sheetWords.js';
import type { Account } from '../../domain/account/account.js';
import type { InvoiceSheet } from '../../domain/billing/invoiceSheet.js';
import type { Tenant } from '../../domain/basics/tenant.js';

export interface InvoicePaper {
  readonly account: Account;
  readonly sheet: InvoiceSheet;
  /** The buyer's. */
  readonly tenant: Tenant;
  /** The partner that has sold it, if it is no purchase of the buyer's own. */
  readonly seller?: Tenant;
  readonly reader: Reader;
  readonly isSandbox: boolean;
}

const seatkeeper = 'Seatkeeper';
const grey = '#5c5c5c';
const rule = '#c8c8c8';

/** An issued invoice as a PDF definition, with the same words and numbers as its card. */
export function invoicePaper(paper: InvoicePaper): TDocumentDefinitions {
  const { account, sheet, reader } = paper;
  const { invoices: words } = reader.strings;
  const written = sheetWords(account, sheet, reader);
  const kind = sheet.total.minor < 0 ? words.pdf.credit : words.pdf.title;
  const number = sheet.issued?.number ?? '';
  return {
    pageSize: 'A4',
    pageMargins: [48, 48, 48, 60],
    language: reader.language,
    displayTitle: true,
    info: {
      title: `${kind} ${number}`,
      author: paper.seller === undefined ? seatkeeper : printable(paper.seller.name),
      creator: seatkeeper,
      subject: reader.month(sheet.month),
    },
    defaultStyle: { font: 'Roboto', fontSize: 9, lineHeight: 1.2 },
    content: [
      headOf(kind, number, paper),
      { columns: [soldTo(paper), factsOf(written, reader)], columnGap: 24, margin: [0, 24, 0, 20] },
      linesOf(written, reader),
      totalsOf(written),
      paymentsOf(written, reader),
    ],
    footer: (page, pages) => ({
      columns: [number, { text: `${page}/${pages}`, alignment: 'right' }],
      margin: [48, 16, 48, 0],
      color: grey,
    }),
  };
}

function headOf(kind: string, number: string, { seller, isSandbox, reader }: InvoicePaper): Content {
  const { invoices, aboutCustomer } = reader.strings;
  const { pdf } = invoices;
  return {
    columns: [
      {
        width: '*',
        stack: [
          ...(seller === undefined
            ? [{ text: seatkeeper, fontSize: 16, bold: true }]
            : [
                { text: aboutCustomer.seller, color: grey },
                { text: printable(seller.name), fontSize: 16, bold: true },
                countryOf(seller, reader),
              ]),
          ...(isSandbox ? [{ text: pdf.sandbox, color: '#a4262c', bold: true }] : []),
        ],
      },
      {
        width: 'auto',
        stack: [
          { text: kind, fontSize: 16, bold: true, alignment: 'right' },
          { text: number, alignment: 'right' },
        ],
      },
    ],
    columnGap: 24,
  };
}

function soldTo({ account, tenant, reader }: InvoicePaper): Column {
  const { pdf } = reader.strings.invoices;
  const names = account.name === tenant.name ? [tenant.name] : [account.name, tenant.name];
  return {
    width: '*',
    stack: [
      { text: pdf.soldTo, color: grey },
      ...names.map((name, index) => ({ text: printable(name), bold: index === 0 })),
      countryOf(tenant, reader),
    ],
  };
}

function countryOf({ country }: Tenant, { language }: Reader): string {
  return new Intl.DisplayNames(language, { type: 'region' }).of(country) ?? country;
}

/** Leaves the account out, which is printed separately. */
function factsOf({ facts }: SheetWords, { strings }: Reader): Column {
  return {
    width: 300,
    layout: 'noBorders',
    table: {
      widths: [110, '*'],
      body: facts
        .filter(({ title }) => title !== strings.invoices.account)
        .map(({ title, value }) => [{ text: title, color: grey }, { text: printable(value) }]),
    },
  };
}

const widths = ['*', 116, 36, 60, 36, 66];

function linesOf({ groups }: SheetWords, reader: Reader): Content {
  const { pdf } = reader.strings.invoices;
  const dates = new Intl.DateTimeFormat(reader.region, { dateStyle: 'medium', timeZone: 'UTC' });
  const heads = [pdf.description, pdf.servicePeriod, pdf.quantity, pdf.unitPrice, pdf.daysOf, pdf.amount];
  return {
    table: {
      headerRows: 1,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      widths,
      body: [
        heads.map((text, index) => ({ text, bold: true, ...(index < 2 ? {} : { alignment: 'right' as const }) })),
        ...groups.flatMap(({ product, lines }): TableCell[][] => [
          [
            { text: printable(product), bold: true, colSpan: widths.length, margin: [0, 4, 0, 0] },
            ...widths.slice(1).map(() => ''),
          ],
          ...lines.map((line) => lineRow(line, dates)),
        ]),
      ],
    },
    fontSize: 8.5,
    layout: ruled,
  };
}

/** Shorter wording than on the card, so that each line fits. */
function lineRow({ line, what, quantity, unitPrice, amount }: LineWords, dates: Intl.DateTimeFormat): TableCell[] {
  const period = dates.formatRange(new Date(line.first), new Date(line.last));
  const days = `${line.days}/${line.cycleDays}`;
  return [what, period, ...[quantity, unitPrice, days, amount].map((text) => ({ text, alignment: 'right' as const }))];
}

const ruled = {
  hLineWidth: (index: number) => (index === 0 ? 0 : 0.5),
  vLineWidth: () => 0,
  hLineColor: () => rule,
  paddingLeft: (index: number) => (index === 0 ? 0 : 4),
  paddingRight: (index: number) => (index === widths.length - 1 ? 0 : 4),
  paddingTop: () => 3,
  paddingBottom: () => 3,
};

function totalsOf({ totals, total }: SheetWords): Content {
  return {
    unbreakable: true,
    margin: [0, 12, 0, 0],
    columns: [{ width: '*', text: '' }, amounts(300, [...totals, total], totals.length)],
  };
}

function paymentsOf({ payments }: SheetWords, { strings }: Reader): Content {
  return [{ text: strings.invoices.pdf.paymentsTitle, bold: true, margin: [0, 20, 0, 4] }, amounts('*', payments, -1)];
}

function amounts(width: number | '*', rows: readonly AmountWords[], bold: number): Column {
  return {
    width,
    layout: 'noBorders',
    table: {
      widths: ['*', 'auto'],
      dontBreakRows: true,
      body: rows.map(({ label, amount }, index) => [
        { text: printable(label), bold: index === bold },
        { text: amount, bold: index === bold, alignment: 'right' as const, noWrap: true },
      ]),
    },
  };
}

/** Removes control characters and those that change the text direction. */
function printable(text: string): string {
  return text.replaceAll(/\s+/g, ' ').replaceAll(/[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, '');
}
