import type { Account } from '../../domain/account/account.js';
import { methodOf } from '../../domain/account/account.js';
import { dayOf } from '../../domain/basics/calendar.js';
import { groupBy } from '../../domain/basics/groupBy.js';
import type { Line, Payment } from '../../domain/billing/invoice.js';
import type { InvoiceSheet } from '../../domain/billing/invoiceSheet.js';
import { periodOf, statusOf } from '../../domain/billing/invoiceSheet.js';
import { issuedOn } from '../../domain/billing/invoicing.js';
import type { Money } from '../../domain/basics/money.js';
import { negate } from '../../domain/basics/money.js';
import type { Reader } from '../language.js';
import { withMinus } from '../language.js';
import { nameOf } from '../layouts/subscriptionWords.js';

/** A label and an amount, as a reader writes it. */
export interface AmountWords {
  readonly label: string;
  readonly amount: string;
}

/** A line of an invoice in words. */
export interface LineWords {
  readonly line: Line;
  readonly what: string;
  readonly period: string;
  readonly quantity: string;
  readonly unitPrice: string;
  readonly days: string;
  readonly amount: string;
}

interface GroupWords {
  readonly product: string;
  readonly lines: readonly LineWords[];
}

/** An invoice in words, the same on a card and on paper; names are as people wrote them. */
export interface SheetWords {
  readonly title: string;
  readonly facts: readonly { readonly title: string; readonly value: string }[];
  /** By subscription. */
  readonly groups: readonly GroupWords[];
  readonly totals: readonly AmountWords[];
  readonly total: AmountWords;
  readonly payments: readonly AmountWords[];
}

export function sheetWords(account: Account, sheet: InvoiceSheet, reader: Reader): SheetWords {
  const { strings, money } = reader;
  const { invoices: words, buying } = strings;
  const { subtotal, taxes, rounding, total, payments } = sheet;
  return {
    title: titleOf(sheet, reader),
    facts: factsOf(account, sheet, reader),
    groups: groupsOf(sheet, reader),
    totals: [
      { label: buying.subtotal, amount: money(subtotal) },
      ...taxes.map(({ rate, base, tax }) => ({
        label: words.taxOn(reader.percent(rate), money(base)),
        amount: money(tax),
      })),
      ...(rounding.minor === 0 ? [] : [{ label: words.rounding, amount: money(rounding) }]),
    ],
    total: { label: words.total, amount: money(total) },
    payments: payments.map((payment) => paymentWords(account, payment, reader)),
  };
}

function titleOf({ issued, month }: InvoiceSheet, { strings, month: written }: Reader): string {
  const { issuedTitle, openTitle } = strings.invoices;
  return issued === undefined ? openTitle(written(month)) : issuedTitle(issued.number);
}

export function invoiceStatus(sheet: InvoiceSheet, { strings }: Reader): string {
  return strings.invoices.status[statusOf(sheet)];
}

/** The cards that were charged, each once. */
export function methodsOf(account: Account, { payments }: InvoiceSheet, reader: Reader): string {
  return [...new Set(payments.map(({ method }) => methodWords(account, method, reader)))].join(', ');
}

function methodWords(account: Account, id: string, { strings }: Reader): string {
  const method = methodOf(account, id);
  return method === undefined ? strings.invoices.removedMethod : strings.common.method(method.brand, method.lastFour);
}

function factsOf(account: Account, sheet: InvoiceSheet, reader: Reader): SheetWords['facts'] {
  const { invoices: words } = reader.strings;
  const { issued, profile, month } = sheet;
  const { first, last } = periodOf(sheet);
  const issueDay = reader.day(dayOf(issued?.issued ?? issuedOn(month)));
  return [
    ...(issued === undefined ? [] : [{ title: words.number, value: issued.number }]),
    { title: words.issueDate, value: issued === undefined ? words.willBeIssued(issueDay) : issueDay },
    { title: words.period, value: words.days(reader.day(first), reader.day(last)) },
    { title: words.statusLabel, value: invoiceStatus(sheet, reader) },
    { title: words.method, value: methodsOf(account, sheet, reader) },
    ...(reader.customer === undefined ? [{ title: words.profile, value: profileName(account, profile) }] : []),
    { title: words.account, value: account.name },
  ];
}

export function profileName({ profiles, name }: Account, id: string): string {
  return profiles.find((profile) => profile.id === id)?.name ?? name;
}

function groupsOf({ payments, lines }: InvoiceSheet, reader: Reader): readonly GroupWords[] {
  const changes = new Set(payments.flatMap(changesOf));
  const bySubscription = groupBy(lines, ({ subscription }) => subscription);
  return [...bySubscription.values()].map((group) => ({
    product: nameOf(group[0].product),
    lines: group.map((line) => lineWords(line, changes.has(line), reader)),
  }));
}

/** The lines that minus the old total and plus the new one make together (money rule 4). */
function changesOf({ lines }: Payment): readonly Line[] {
  const pairs = groupBy(lines, ({ subscription, type, first }) => [subscription, type, first].join(' '));
  return [...pairs.values()]
    .filter((pair) => pair.some(({ quantity }) => quantity < 0) && pair.some(({ quantity }) => quantity > 0))
    .flat();
}

function lineWords(line: Line, isOfChange: boolean, { strings, money, day }: Reader): LineWords {
  const { invoices: words } = strings;
  const which = line.quantity < 0 ? words.previousTotal : words.newTotal;
  return {
    line,
    what: isOfChange ? `${words.type[line.type]} (${which})` : words.type[line.type],
    period: words.days(day(line.first), day(line.last)),
    quantity: withMinus(strings.common.number(line.quantity)),
    unitPrice: money(line.unitPrice),
    days: words.partOf(line.days, line.cycleDays),
    amount: money(line.amount),
  };
}

function paymentWords(account: Account, { at, method, total }: Payment, reader: Reader): AmountWords {
  const { invoices: words } = reader.strings;
  const day = reader.day(dayOf(at));
  const by = methodWords(account, method, reader);
  return {
    label: total.minor < 0 ? words.refunded(day, by) : words.charged(day, by),
    amount: reader.money(positive(total)),
  };
}

function positive(amount: Money): Money {
  return amount.minor < 0 ? negate(amount) : amount;
}
