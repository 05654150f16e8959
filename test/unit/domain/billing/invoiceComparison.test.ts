import { expect } from 'chai';
import fc from 'fast-check';
import { lineTypes } from '../../../../domain/billing/invoice.js';
import type { Comparison } from '../../../../domain/billing/invoiceComparison.js';
import { compareInvoices, sheetBefore } from '../../../../domain/billing/invoiceComparison.js';
import type { Payment } from '../../../../domain/billing/invoice.js';
import { sheetsOf } from '../../../../domain/billing/invoiceSheet.js';
import { aPayment, invoiced, juneAndJuly } from '../../../support/invoices.js';
import { always, tried } from '../../../support/property.js';

function comparisonOf(payments: readonly Payment[]): Comparison {
  const sheets = sheetsOf(invoiced(payments, '2026-08-01T00:00:00.000Z'));
  const before = sheets[0] && sheetBefore(sheets, sheets[0]);
  if (sheets[0] === undefined || before === undefined) throw new Error('There is nothing to compare');
  return compareInvoices(sheets[0], before);
}

describe('Why an invoice is higher or lower', () => {
  it('is told by what was bought, renewed with other seats, or charged only once', () => {
    const { difference, differences, same } = comparisonOf(juneAndJuly);

    expect(difference.minor).to.equal(9296 - 8444);
    expect(
      differences.map((one) => [
        one.kind,
        ...('entry' in one ? [one.entry.subscription, one.entry.type, one.entry.quantity, one.entry.days] : []),
        one.amount.minor,
      ]),
    ).to.deep.equal([
      ['changed', 'sub-1', 'renew', 7, 31, 2016],
      ['only-before', 'sub-1', 'add-quantity', 2, 28, -1881],
      ['only-here', 'sub-2', 'purchase', 1, 31, 564],
      ['tax', 153],
    ]);
    expect(same).to.deep.equal([]);
  });

  it('names what is charged as before', () => {
    const { difference, differences, same } = comparisonOf([
      aPayment({ at: '2026-06-18T09:00:00.000Z' }),
      aPayment({ at: '2026-07-18T00:10:00.000Z', type: 'renew' }),
    ]);

    expect(difference.minor).to.equal(0);
    expect(differences).to.deep.equal([]);
    expect(same.map(({ subscription, type }) => [subscription, type])).to.deep.equal([['sub-1', 'renew']]);
  });

  it('does not take a refund for a charge that comes again', () => {
    const { differences } = comparisonOf([
      aPayment({ at: '2026-06-18T09:00:00.000Z' }),
      aPayment({ at: '2026-06-19T09:00:00.000Z', type: 'cancel', seats: -5, cycle: '2026-06-18' }),
      aPayment({ at: '2026-07-18T00:10:00.000Z', subscription: 'sub-2' }),
    ]);

    expect(differences.map((one) => ['entry' in one ? one.entry.type : one.kind, one.amount.minor])).to.deep.equal([
      ['purchase', 5040],
      ['purchase', -5040],
      ['cancel', 4872],
      ['tax', 1072],
    ]);
  });

  it('is answered for the same profile and currency only, from the month before that has an invoice', () => {
    const [june] = juneAndJuly;
    const other = aPayment({ at: '2026-07-01T09:00:00.000Z', profile: 'profile-2', subscription: 'sub-9' });
    const march = aPayment({ at: '2026-03-01T09:00:00.000Z', id: 'march' });
    const sheets = sheetsOf(invoiced([march, ...(june ? [june] : []), other], '2026-08-01T00:00:00.000Z'));

    expect(sheets.map((sheet) => [sheet.month, sheetBefore(sheets, sheet)?.month])).to.deep.equal([
      ['2026-07', undefined],
      ['2026-06', '2026-03'],
      ['2026-03', undefined],
    ]);
  });

  it(`sums up to the difference exactly, and says all that is not the same (${tried})`, async () => {
    const sketch = fc.record({
      month: fc.constantFrom('06', '07'),
      day: fc.integer({ min: 1, max: 30 }),
      type: fc.constantFrom(...lineTypes),
      subscription: fc.constantFrom('sub-1', 'sub-2', 'sub-3'),
      seats: fc.integer({ min: -20, max: 20 }),
      price: fc.integer({ min: 1, max: 5000 }),
      taxRate: fc.constantFrom(0, 2200, 2300),
    });
    await always(
      fc.property(fc.array(sketch, { maxLength: 20 }), (sketches) => {
        const paid = sketches.map(({ month, day, ...one }, index) => {
          const at = `2026-${month}-${String(day).padStart(2, '0')}T09:00:00.000Z`;
          return aPayment({ ...one, at, id: `p-${index}`, cycle: `2026-${month}-01` });
        });
        const both = ['06', '07'].map((month) =>
          aPayment({ at: `2026-${month}-15T09:00:00.000Z`, subscription: 'sub-0' }),
        );
        const { difference, differences, same, sheet, before } = comparisonOf([...both, ...paid]);

        const sum = differences.reduce((total, { amount }) => total + amount.minor, 0);
        expect(sum).to.equal(difference.minor);
        expect(difference.minor).to.equal(sheet.total.minor - before.total.minor);
        expect(same.length).to.be.at.least(1);
        expect(differences.every(({ amount }) => amount.minor !== 0)).to.equal(true);
      }),
    );
  });
});
