import { expect } from 'chai';
import fc from 'fast-check';
import type { Payment } from '../../../../domain/billing/invoice.js';
import type { InvoiceSheet } from '../../../../domain/billing/invoiceSheet.js';
import {
  isWithin,
  keyOfSheet,
  pastMonths,
  periodOf,
  sheetNamed,
  sheetsOf,
  statusOf,
} from '../../../../domain/billing/invoiceSheet.js';
import { money } from '../../../../domain/basics/money.js';
import { aPayment, invoiced, juneAndJuly, numberOf } from '../../../support/invoices.js';
import { always, tried } from '../../../support/property.js';

const august = '2026-08-01T00:00:00.000Z';
const euros = (minor: number) => money(minor, 'EUR');

function sheetWith(...payments: readonly Payment[]): InvoiceSheet {
  const [sheet] = sheetsOf(invoiced(payments, '2027-01-01T00:00:00.000Z'));
  if (sheet === undefined) throw new Error('There is no invoice');
  return sheet;
}

describe('An invoice', () => {
  it('has the lines of its month, tax on their sum, and what was charged', () => {
    const sheet = sheetsOf(invoiced(juneAndJuly, august))[1];

    expect(sheet?.month).to.equal('2026-06');
    expect(sheet?.lines.map(({ type, quantity, amount }) => [type, quantity, amount.minor])).to.deep.equal([
      ['purchase', 5, 5040],
      ['add-quantity', -5, -4704],
      ['add-quantity', 7, 6585],
    ]);
    expect(sheet?.subtotal).to.deep.equal(euros(6921));
    expect(sheet?.taxes).to.deep.equal([{ rate: 2200, base: euros(6921), tax: euros(1523) }]);
    expect(sheet?.rounding).to.deep.equal(euros(0));
    expect(sheet?.total).to.deep.equal(euros(8444));
  });

  it('has one row of tax for each rate', () => {
    const at = '2026-06-18T09:00:00.000Z';

    const { taxes } = sheetWith(aPayment({ at }), aPayment({ at, subscription: 'sub-2', taxRate: 2300 }));

    expect(taxes.map(({ rate, tax }) => [rate, tax.minor])).to.deep.equal([
      [2200, 1109],
      [2300, 1159],
    ]);
  });

  it('names the cents that single payments’ tax was rounded by', () => {
    const twice = [1, 2].map((day) =>
      aPayment({ at: `2026-06-0${day}T09:00:00.000Z`, id: `p-${day}`, price: 1, seats: 7 }),
    );

    const { subtotal, taxes, rounding, total } = sheetWith(...twice);

    expect(subtotal.minor).to.equal(14);
    expect(taxes[0]?.tax.minor).to.equal(3);
    expect(total.minor).to.equal(18);
    expect(rounding.minor).to.equal(1);
  });

  it(`comes to exactly what has left the card, and rounds by at most a cent a payment (${tried})`, async () => {
    const sketch = fc.record({
      seats: fc.integer({ min: -300, max: 300 }),
      price: fc.integer({ min: 1, max: 100_000 }),
      day: fc.integer({ min: 1, max: 30 }),
      taxRate: fc.constantFrom(0, 500, 2200, 2300),
    });
    await always(
      fc.property(fc.array(sketch, { minLength: 1, maxLength: 30 }), (sketches) => {
        const paid = sketches.map(({ day, ...one }, index) =>
          aPayment({
            ...one,
            id: `p-${index}`,
            at: `2026-06-${String(day).padStart(2, '0')}T09:00:00.000Z`,
            cycle: '2026-06-01',
          }),
        );
        const { subtotal, taxes, rounding, total, lines } = sheetWith(...paid);

        const charged = paid.reduce((sum, payment) => sum + payment.total.minor, 0);
        const tax = taxes.reduce((sum, row) => sum + row.tax.minor, 0);
        expect(total.minor).to.equal(charged);
        expect(subtotal.minor).to.equal(lines.reduce((sum, { amount }) => sum + amount.minor, 0));
        expect(subtotal.minor + tax + rounding.minor).to.equal(charged);
        expect(Math.abs(rounding.minor)).to.be.at.most(paid.length);
      }),
    );
  });

  it('is open, paid, refunded in part or in full, or a credit', () => {
    const paid = aPayment({ at: '2026-06-18T09:00:00.000Z' });
    const back = (seats: number, subscription = 'sub-1') =>
      aPayment({ at: '2026-06-18T12:00:00.000Z', type: 'cancel', seats, subscription });

    expect(statusOf(sheetWith(paid))).to.equal('paid');
    expect(statusOf(sheetWith(paid, back(-2)))).to.equal('partly-refunded');
    expect(statusOf(sheetWith(paid, back(-5)))).to.equal('refunded');
    expect(statusOf(sheetWith(paid, back(-6)))).to.equal('credit');
    expect(statusOf(sheetsOf(invoiced([paid], '2026-06-20T00:00:00.000Z'))[0] ?? sheetWith(paid))).to.equal('open');
  });

  it('is found by its number, and by the key it had while it was open', () => {
    const before = sheetsOf(invoiced(juneAndJuly, '2026-07-25T00:00:00.000Z'));
    const account = invoiced(juneAndJuly, august);
    const [july] = sheetsOf(account);

    expect(before.map(({ month, issued }) => [month, issued === undefined])).to.deep.equal([
      ['2026-07', true],
      ['2026-06', false],
    ]);
    expect(sheetNamed(sheetsOf(account), before[0] === undefined ? '' : keyOfSheet(before[0]))).to.deep.equal(july);
    expect(sheetNamed(sheetsOf(account), numberOf(account, '2026-07'))).to.deep.equal(july);
    expect(sheetNamed(sheetsOf(account), 'SK-0')).to.equal(undefined);
  });

  it('is for a calendar month, leap years too', () => {
    const leap = sheetWith(aPayment({ at: '2028-02-29T09:00:00.000Z' }));

    expect(periodOf(leap)).to.deep.equal({ first: '2028-02-01', last: '2028-02-29' });
  });
});

describe('A range of invoices', () => {
  const account = invoiced(juneAndJuly, '2026-08-01T00:00:00.000Z');
  const [july] = sheetsOf(account);
  const within = (first: string, last: string, sheet = july) =>
    sheet !== undefined && isWithin({ first, last }, sheet, '2026-09-15T00:00:00.000Z');

  it('includes both of its days, by the day of issue', () => {
    expect(within('2026-08-01', '2026-08-01')).to.equal(true);
    expect(within('2026-08-02', '2026-09-01')).to.equal(false);
    expect(within('2026-07-01', '2026-07-31')).to.equal(false);
  });

  it('of the past three months begins on the same day three months ago', () => {
    expect(pastMonths(3, '2026-05-31T23:00:00.000Z')).to.deep.equal({ first: '2026-02-28', last: '2026-05-31' });
  });

  it('shows what is open today', () => {
    const [open] = sheetsOf(invoiced(juneAndJuly, '2026-07-25T00:00:00.000Z'));

    expect(within('2026-09-15', '2026-09-15', open)).to.equal(true);
    expect(within('2026-07-01', '2026-09-14', open)).to.equal(false);
  });
});
