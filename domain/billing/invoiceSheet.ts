import type { Account } from '../account/account.js';
import type { Day, Instant } from '../basics/calendar.js';
import { addDays, addMonths, dayOf } from '../basics/calendar.js';
import { groupBy } from '../basics/groupBy.js';
import type { Invoice, Line, Payment } from './invoice.js';
import { isRefund } from './invoice.js';
import { openInvoices } from './invoicing.js';
import type { Money } from '../basics/money.js';
import { add, money, negate, taxOn } from '../basics/money.js';
import { netted } from './proration.js';

/** Tax of one rate: on the sum of its lines, once, half-up (money rule 6). */
export interface TaxRow {
  /** Basis points. */
  readonly rate: number;
  readonly base: Money;
  readonly tax: Money;
}

/** The content of an invoice, issued or open. */
export interface InvoiceSheet {
  readonly profile: string;
  /** `YYYY-MM`. */
  readonly month: string;
  /** Absent while it is open. */
  readonly issued?: Pick<Invoice, 'number' | 'issued'>;
  /** Charges and refunds, oldest first. */
  readonly payments: readonly Payment[];
  readonly lines: readonly Line[];
  readonly subtotal: Money;
  readonly taxes: readonly TaxRow[];
  /** Every payment's tax was rounded by itself; this amount makes the total equal what was charged. */
  readonly rounding: Money;
  readonly total: Money;
}

/** Paid in full, or refunded in part, in full, or by more than was paid. */
export type InvoiceStatus = 'open' | 'paid' | 'partly-refunded' | 'refunded' | 'credit';

/** An account's invoices, issued and open, latest month first. */
export function sheetsOf(account: Account): readonly InvoiceSheet[] {
  const payments = new Map(account.payments.map((payment) => [payment.id, payment]));
  const issued = account.invoices.flatMap(({ profile, month, number, issued: at, payments: ids }) => {
    const paid = ids.flatMap((id) => payments.get(id) ?? []);
    return paid.length === 0 ? [] : sheetOf(profile, month, paid, { number, issued: at });
  });
  const open = openInvoices(account).map(({ profile, month, payments: paid }) => sheetOf(profile, month, paid));
  return [...open.toReversed(), ...issued.toReversed()].toSorted(
    (a, b) => Number(b.month > a.month) - Number(b.month < a.month),
  );
}

function sheetOf(
  profile: string,
  month: string,
  payments: readonly Payment[],
  issued?: InvoiceSheet['issued'],
): InvoiceSheet {
  const lines = linesOf(payments);
  const none = money(0, payments[0]?.total.currency ?? '');
  const subtotal = add(none, ...lines.map(({ amount }) => amount));
  const taxes = taxesOf(payments, none);
  const total = add(none, ...payments.map((payment) => payment.total));
  const rounding = add(total, negate(subtotal), ...taxes.map(({ tax }) => negate(tax)));
  return { profile, month, ...(issued && { issued }), payments, lines, subtotal, taxes, rounding, total };
}

/** A refund of several charges is one change, so the lines between its parts cancel out. */
function linesOf(payments: readonly Payment[]): readonly Line[] {
  const changes = groupBy(payments, (payment) => (isRefund(payment) ? payment.at : payment.id));
  return [...changes.values()].flatMap((change) => {
    const lines = change.flatMap((payment) => payment.lines);
    return change.length > 1 ? netted(lines) : lines;
  });
}

function taxesOf(payments: readonly Payment[], none: Money): readonly TaxRow[] {
  const rates = groupBy(payments, ({ taxRate }) => String(taxRate));
  return [...rates.values()].map((group) => {
    const rate = group[0].taxRate;
    const base = add(none, ...group.flatMap(({ lines }) => lines.map(({ amount }) => amount)));
    return { rate, base, tax: taxOn(base, rate) };
  });
}

export function statusOf({ issued, payments, total }: InvoiceSheet): InvoiceStatus {
  if (issued === undefined) return 'open';
  if (total.minor < 0) return 'credit';
  if (!payments.some(isRefund)) return 'paid';
  return total.minor === 0 ? 'refunded' : 'partly-refunded';
}

/** First and last day of the invoice's month. */
export function periodOf({ month }: InvoiceSheet): { readonly first: Day; readonly last: Day } {
  const first = `${month}-01`;
  return { first, last: addDays(addMonths(first, 1), -1) };
}

/** Key of a sheet that stays the same when it is issued. */
export function keyOfSheet({ profile, month, total }: InvoiceSheet): string {
  return [month, total.currency, profile].join(' ');
}

/** Finds a sheet by number or key. */
export function sheetNamed(sheets: readonly InvoiceSheet[], name: string): InvoiceSheet | undefined {
  return sheets.find((sheet) => sheet.issued?.number === name || keyOfSheet(sheet) === name);
}

/** A range of issue dates, both included (D10). */
export interface InvoiceRange {
  readonly first: Day;
  readonly last: Day;
}

export function pastMonths(months: number, now: Instant): InvoiceRange {
  return { first: addMonths(dayOf(now), -months), last: dayOf(now) };
}

/** By issue date; an open invoice counts as today's (D10). */
export function isWithin({ first, last }: InvoiceRange, { issued }: InvoiceSheet, now: Instant): boolean {
  const day = dayOf(issued?.issued ?? now);
  return first <= day && day <= last;
}
