import type { Account } from '../account/account.js';
import type { Instant } from '../basics/calendar.js';
import { addMonths } from '../basics/calendar.js';
import { groupBy } from '../basics/groupBy.js';
import type { Invoice, Payment } from './invoice.js';

/** Payments that a billing profile's next invoice of a month will contain, as far as known. */
export interface OpenInvoice {
  readonly profile: string;
  /** `YYYY-MM`. */
  readonly month: string;
  readonly currency: string;
  /** Oldest first. */
  readonly payments: readonly Payment[];
}

/** Makes an invoice number, unique per account, profile and month. */
export type NewNumber = (profile: string, month: string) => string;

/** Issues the invoices of past months: one per billing profile and month, of settled charges and refunds (D10, UTC). */
export function issueInvoices(account: Account, now: Instant, newNumber: NewNumber): Account {
  const taken = new Set(account.invoices.map(({ number }) => number));
  const issued = openInvoices(account)
    .filter(({ month }) => month < monthOf(now))
    .map(({ profile, month, payments }): Invoice => {
      const number = notYet(taken, newNumber(profile, month));
      taken.add(number);
      return { number, profile, month, issued: now, payments: payments.map(({ id }) => id) };
    });
  return issued.length === 0 ? account : { ...account, invoices: [...account.invoices, ...issued] };
}

/** When the next invoice is due; undefined while nothing is uninvoiced. */
export function nextInvoicing(account: Account): Instant | undefined {
  const [next] = openInvoices(account);
  return next && issuedOn(next.month);
}

/** Settled payments on no invoice yet, oldest month first; unsettled ones do not count. */
export function openInvoices({ payments, invoices }: Account): readonly OpenInvoice[] {
  const listed = new Set(invoices.flatMap((invoice) => invoice.payments));
  const open = payments
    .filter(({ id, state }) => state === 'done' && !listed.has(id))
    .map((payment) => ({ payment, profile: payment.profile, month: monthFor(payment, invoices) }));
  const groups = groupBy(open, ({ payment, profile, month }) => [month, profile, payment.total.currency].join(' '));
  return [...groups.values()]
    .map((group) => {
      const [{ profile, month, payment }] = group;
      const paid = group.map((one) => one.payment).toSorted((a, b) => compared(a.at, b.at));
      return { profile, month, currency: payment.total.currency, payments: paid };
    })
    .toSorted((a, b) => compared(a.month, b.month));
}

export function monthOf(instant: Instant): string {
  return instant.slice(0, 7);
}

/** The moment when a month's invoice can be issued. */
export function issuedOn(month: string): Instant {
  return `${addMonths(`${month}-01`, 1)}T00:00:00.000Z`;
}

/**
 * A payment settled after its month's invoice was issued goes on the next one, since an issued invoice never
 * changes.
 */
function monthFor({ at, profile }: Payment, invoices: readonly Invoice[]): string {
  const after = invoices
    .filter((invoice) => invoice.profile === profile)
    .map(({ month }) => monthOf(issuedOn(month)))
    .toSorted(compared)
    .at(-1);
  const own = monthOf(at);
  return after !== undefined && after > own ? after : own;
}

function notYet(taken: ReadonlySet<string>, number: string): string {
  for (let copy = 2, next = number; ; next = `${number}-${copy++}`) if (!taken.has(next)) return next;
}

function compared(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
