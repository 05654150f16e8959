import { z } from 'zod';
import type { Comparison, InvoiceEntry, Difference } from '../../domain/billing/invoiceComparison.js';
import { keyOfSheet } from '../../domain/billing/invoiceSheet.js';
import type { Money } from '../../domain/basics/money.js';
import { add, money, negate } from '../../domain/basics/money.js';
import type { Account } from '../../domain/account/account.js';
import { defineCard } from '../card.js';
import type { Reader } from '../language.js';
import { capitalised } from '../language.js';
import { plain } from '../markdown.js';
import { nameOf } from '../layouts/subscriptionWords.js';
import { aboutCustomer } from '../layouts/allSubscriptions.js';
import { button } from '../layouts/button.js';

/** How many differences are told apart; the smaller ones are one sum. */
const mostDifferences = 12;
const mostSame = 6;

export interface InvoiceAnswer {
  readonly account: Account;
  readonly comparison: Comparison;
}

/** Why an invoice is higher or lower than the one before, from its lines, summing up to the difference (beyond 15). */
export const invoiceComparison = defineCard({
  id: 'invoice-comparison',
  template: 'invoices/amounts.json',
  answer: z.object({ action: z.literal('open'), account: z.string().max(100), sheet: z.string().max(200) }),
  view: ({ account, comparison }: InvoiceAnswer, reader) => {
    const { invoices: words } = reader.strings;
    const { sheet, before, differences, same, difference } = comparison;
    const open = (title: string, key: string, style?: 'positive') =>
      button({ title, data: { action: 'open', account: account.id, sheet: key }, style });
    const rows = [
      ...differenceRows(differences, before.month, reader),
      { label: words.comparison.difference, words: '', amount: signed(difference, reader), weight: 'Bolder' },
    ];
    return {
      title: words.comparison.title(reader.month(sheet.month), reader.month(before.month)),
      text: headline(comparison, reader),
      bindings: {
        soFar: sheet.issued === undefined ? words.comparison.soFar : '',
        sections: differences.length === 0 ? [] : [{ heading: '', rows }],
        pages: '',
        sums: same.length === 0 ? [] : [{ heading: words.comparison.same, rows: sameRows(same, reader) }],
      },
      actions: [
        open(words.open, keyOfSheet(sheet), 'positive'),
        open(words.comparison.before, keyOfSheet(before)),
        button({ title: words.all, data: { start: 'invoices', ...aboutCustomer(reader) } }),
      ],
    };
  },
});

function headline({ sheet, before, difference }: Comparison, { strings, month, money: written }: Reader): string {
  const { higher, lower, equal } = strings.invoices.comparison;
  const [now, then] = [month(sheet.month), month(before.month)];
  if (difference.minor === 0) return equal(now, then);
  return difference.minor > 0 ? higher(now, written(difference), then) : lower(now, written(negate(difference)), then);
}

interface Row {
  readonly label: string;
  readonly words: string;
  readonly amount: string;
  readonly weight: 'Default' | 'Bolder';
}

function differenceRows(differences: readonly Difference[], before: string, reader: Reader): readonly Row[] {
  const { comparison: words } = reader.strings.invoices;
  const ofLines = differences.filter((one) => 'entry' in one);
  const ofMoney = differences.filter((one) => !('entry' in one));
  const hidden = ofLines.slice(mostDifferences);
  const rest =
    hidden[0] === undefined
      ? []
      : [{ label: words.others(hidden.length), words: '', amount: signed(sumOf(hidden), reader), weight: 'Default' }];
  return [
    ...ofLines.slice(0, mostDifferences).map((one) => differenceRow(one, before, reader)),
    ...(rest as readonly Row[]), // a literal that is widened
    ...ofMoney.map((one) => differenceRow(one, before, reader)),
  ];
}

function sumOf(differences: readonly Difference[]): Money {
  const [first] = differences;
  return add(money(0, first?.amount.currency ?? ''), ...differences.map(({ amount }) => amount));
}

function differenceRow(one: Difference, before: string, reader: Reader): Row {
  const { invoices: words } = reader.strings;
  const row = { amount: signed(one.amount, reader), weight: 'Default' } as const;
  if (!('entry' in one))
    return { label: one.kind === 'tax' ? words.comparison.tax : words.rounding, words: '', ...row };

  const label = plain(nameOf(one.entry.product));
  if (one.kind === 'changed') return { label, words: changeWords(one.before, one.entry, reader), ...row };
  const entry = entryWords(one.entry, reader);
  return {
    label,
    words:
      one.kind === 'only-here'
        ? capitalised(entry, reader)
        : `${words.comparison.onlyBefore(reader.month(before))}: ${entry}`,
    ...row,
  };
}

/** What it was, for which days of the cycle. */
function entryWords(entry: InvoiceEntry, { strings, day }: Reader): string {
  const { comparison, days, partOf } = strings.invoices;
  return [
    comparison.entry[entry.type](Math.abs(entry.quantity)),
    days(day(entry.first), day(entry.last)),
    ...(entry.days === entry.cycleDays ? [] : [partOf(entry.days, entry.cycleDays)]),
  ].join(', ');
}

function changeWords(before: InvoiceEntry, entry: InvoiceEntry, { strings, day, money: written }: Reader): string {
  const { comparison, days, type } = strings.invoices;
  const change =
    before.quantity === entry.quantity
      ? comparison.priceChanged(written(entry.amount), written(before.amount))
      : comparison.seatsChanged(entry.quantity, before.quantity);
  return `${type[entry.type]}: ${change}, ${days(day(entry.first), day(entry.last))}`;
}

function sameRows(same: readonly InvoiceEntry[], reader: Reader): readonly Row[] {
  const { comparison } = reader.strings.invoices;
  const shown = same.slice(0, mostSame).map((entry) => ({
    label: plain(nameOf(entry.product)),
    words: capitalised(comparison.entry[entry.type](entry.quantity), reader),
    amount: reader.money(entry.amount),
    weight: 'Default' as const,
  }));
  const hidden = same.length - shown.length;
  const more = { label: reader.strings.common.andMore(hidden), words: '', amount: '', weight: 'Default' as const };
  return hidden > 0 ? [...shown, more] : shown;
}

/** With its sign, whichever it is. */
function signed(amount: Money, { money: written }: Reader): string {
  return amount.minor > 0 ? `+${written(amount)}` : written(amount);
}
