import { invoiceComparison } from '../../cards/invoices/invoiceComparison.js';
import { invoiceDetails } from '../../cards/invoices/invoiceDetails.js';
import { invoiceList, invoicesOnPage } from '../../cards/invoices/invoiceList.js';
import type { OwnedSheet } from '../../cards/invoices/invoiceRow.js';
import type { Account } from '../../domain/account/account.js';
import { compareInvoices } from '../../domain/billing/invoiceComparison.js';
import type { InvoiceSheet } from '../../domain/billing/invoiceSheet.js';
import { sheetsOf } from '../../domain/billing/invoiceSheet.js';
import { monthlySpend } from '../../domain/reports/monthlySpend.js';
import type { Payment } from '../../domain/billing/invoice.js';
import { catalogue } from '../../domain/basics/product.js';
import { aMethod } from './builders.js';
import { aPayment, invoiced, juneAndJuly } from './invoices.js';
import { banner, dinars, fortune, hostileNames, markdownWords, sampled, yen } from './sampling.js';

const usual = invoiced(juneAndJuly, '2026-08-01T00:00:00.000Z');
const open = invoiced(juneAndJuly, '2026-07-25T00:00:00.000Z');

/** Large amounts on many lines, for products and companies with trying names. */
const extreme = invoiced(
  Array.from({ length: 60 }, (_, index): Payment => {
    const day = String(1 + (index % 28)).padStart(2, '0');
    const month = index % 2 === 0 ? '06' : '07';
    return aPayment({
      at: `2026-${month}-${day}T09:00:00.000Z`,
      id: `payment-${index}`,
      type: (['add-quantity', 'renew', 'convert', 'monthly-payment'] as const)[index % 4],
      subscription: `sub-${index % 20}`,
      product: index % 7 === 0 ? markdownWords : catalogue[index % catalogue.length]?.id,
      seats: index % 5 === 0 ? -300 : 300,
      ...(index % 4 === 0 && { from: 299 }),
      price: 99_999_999 + index,
      method: `method-${index % 3}`,
    });
  }),
  '2026-08-01T00:00:00.000Z',
  {
    name: hostileNames[3],
    profiles: [{ id: 'profile-1', name: hostileNames[0] ?? '', method: 'method-0' }],
    methods: [aMethod({ id: 'method-0', brand: 'American Express', lastFour: '0005' })],
  },
);

function latest(account: Account): OwnedSheet & { readonly before: InvoiceSheet } {
  const [sheet, before] = sheetsOf(account);
  if (sheet === undefined || before === undefined) throw new Error('There are no invoices');
  return { account, sheet, before };
}

const first = { account: usual, sheet: latest(usual).before };
const file = { url: `https://bot.example/files/invoice.pdf?c=${'a'.repeat(600)}&s=${'b'.repeat(43)}`, minutes: 15 };
const range = { first: '2026-05-01', last: '2026-08-01' };
const nothing = { rows: [], months: [], page: 0, pages: 1, matching: 0, namesAccounts: false };

/** Rows among the payments. */
export const latestInvoices = [
  { ...first, namesAccounts: false },
  { ...latest(extreme), namesAccounts: true },
];

export const invoiceSamples = {
  'invoices/invoiceComparison': sampled(invoiceComparison, {
    empty: { account: usual, comparison: compareInvoices(first.sheet, first.sheet) },
    usual: { account: usual, comparison: compareInvoices(latest(usual).sheet, latest(usual).before) },
    open: { account: open, comparison: compareInvoices(latest(open).sheet, latest(open).before) },
    lower: { account: usual, comparison: compareInvoices(latest(usual).before, latest(usual).sheet) },
    extreme: { account: extreme, comparison: compareInvoices(latest(extreme).sheet, latest(extreme).before) },
  }),
  'invoices/invoiceDetails': sampled(invoiceDetails, {
    empty: { ...first, page: 0 },
    usual: { ...latest(usual), page: 0, file },
    open: { ...latest(open), page: 0 },
    extreme: { ...latest(extreme), page: 1, file, banner },
    'last page': { ...latest(extreme), page: 99, file },
  }),
  'invoices/invoiceList': sampled(invoiceList, {
    empty: { ...nothing, wish: { range: '3', from: '', to: '' }, range },
    'empty by dates': { ...nothing, wish: { range: 'dates', from: '', to: '' }, banner },
    usual: {
      ...nothing,
      rows: [first],
      months: monthlySpend(sheetsOf(usual), 6),
      matching: 1,
      wish: { range: '6', from: '', to: '' },
      range,
    },
    'six full months': {
      ...nothing,
      rows: Array.from({ length: invoicesOnPage }, (_, index) => {
        return { ...latest(extreme), account: { ...extreme, id: `account-${index}` } };
      }),
      months: Array.from({ length: 6 }, (_, index) => ({
        month: `2026-0${index + 3}`,
        totals: index === 1 ? [] : [fortune, yen, dinars],
      })),
      pages: 50,
      matching: 300,
      wish: { range: '6', from: '', to: '' },
      range,
      namesAccounts: true,
      banner,
    },
    extreme: {
      rows: Array.from({ length: invoicesOnPage }, (_, index) => {
        return { ...latest(extreme), account: { ...extreme, id: `account-${index}` } };
      }),
      months: [],
      page: 3,
      pages: 50,
      matching: 300,
      wish: { range: 'dates', from: '2020-01-01', to: '2026-08-01' },
      range,
      namesAccounts: true,
      banner,
    },
  }),
};
