import type { Account } from '../../domain/account/account.js';
import { cycleOf, dayOf } from '../../domain/basics/calendar.js';
import type { Line, LineType, Payment } from '../../domain/billing/invoice.js';
import { invoiceNumbers } from '../../domain/billing/invoiceNumber.js';
import { issueInvoices, nextInvoicing } from '../../domain/billing/invoicing.js';
import { money } from '../../domain/basics/money.js';
import { lineFrom, priceOfLines } from '../../domain/billing/proration.js';
import { anAccount, aTenant, powerBi } from './builders.js';

interface PaymentSketch extends Partial<Pick<Payment, 'profile' | 'method' | 'state' | 'taxRate'>> {
  readonly at: string;
  readonly id?: string;
  readonly type?: LineType;
  readonly subscription?: string;
  readonly product?: string;
  readonly seats?: number;
  /** The old total of a change of seats. */
  readonly from?: number;
  /** The price of a seat, in cents. */
  readonly price?: number;
  /** The first day of the cycle. */
  readonly cycle?: string;
}

/** A settled charge for a cycle, or for a change of seats in it; negative seats are given back. */
export function aPayment(sketch: PaymentSketch): Payment {
  const { at, type = 'purchase', subscription = 'sub-1', product = powerBi, seats = 5, from, price = 1008 } = sketch;
  const { cycle = dayOf(at), taxRate = aTenant().taxRate, profile = 'profile-1', method = 'visa-4242' } = sketch;
  const unitPrice = money(price, 'EUR');
  const charged = { subscription, product, unitPrice, cycle: cycleOf(cycle, 1) };
  const lines: readonly Line[] = [...(from === undefined ? [] : [-from]), seats].map((quantity) =>
    lineFrom(dayOf(at), type, quantity, charged, 'truncate'),
  );
  const { id = `${type} ${subscription} ${at}`, state = 'done' } = sketch;
  return { ...priceOfLines(lines, 'EUR', taxRate), id, at, profile, method, state };
}

/** An account that has paid this, and got its invoices month by month until then. */
export function invoiced(payments: readonly Payment[], until: string, changes: Partial<Account> = {}): Account {
  let account = anAccount([], { payments, ...changes });
  for (let due = nextInvoicing(account); due !== undefined && due <= until; due = nextInvoicing(account)) {
    account = issueInvoices(account, due, invoiceNumbers(account));
  }
  return account;
}

export function numberOf({ invoices }: Account, month: string): string {
  return invoices.find((invoice) => invoice.month === month)?.number ?? 'none';
}

/** June with 5 seats and 2 more on the 20th; July with 7, and a second subscription. */
export const juneAndJuly: readonly Payment[] = [
  aPayment({ at: '2026-06-18T09:00:00.000Z' }),
  aPayment({ at: '2026-06-20T09:00:00.000Z', type: 'add-quantity', from: 5, seats: 7, cycle: '2026-06-18' }),
  aPayment({ at: '2026-07-18T00:10:00.000Z', type: 'renew', seats: 7 }),
  aPayment({ at: '2026-07-21T10:00:00.000Z', subscription: 'sub-2', product: 'CFQ7TTC0HD33', seats: 1, price: 564 }),
];

/** Twenty changes of seats in one month, two lines each. */
export const fortyLines: Account = invoiced(
  Array.from({ length: 20 }, (_, index) =>
    aPayment({
      at: `2026-07-${String(index + 1).padStart(2, '0')}T09:00:00.000Z`,
      type: 'add-quantity',
      from: index + 5,
      seats: index + 6,
      cycle: '2026-07-01',
    }),
  ),
  '2026-08-01T00:00:00.000Z',
);
