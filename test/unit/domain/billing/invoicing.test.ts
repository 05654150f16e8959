import { expect } from 'chai';
import fc from 'fast-check';
import { invoiceNumbers } from '../../../../domain/billing/invoiceNumber.js';
import { issueInvoices, issuedOn, monthOf, nextInvoicing, openInvoices } from '../../../../domain/billing/invoicing.js';
import { anAccount } from '../../../support/builders.js';
import { aPayment, invoiced } from '../../../support/invoices.js';
import { always, tried } from '../../../support/property.js';

const june = aPayment({ at: '2026-06-18T09:00:00.000Z' });
const july = aPayment({ at: '2026-07-18T00:10:00.000Z', type: 'renew' });
const august = '2026-08-01T00:00:00.000Z';

const payments = fc
  .uniqueArray(
    fc.record({
      minute: fc.integer({ min: 0, max: 60 * 24 * 200 }),
      profile: fc.constantFrom('profile-1', 'profile-2'),
      state: fc.constantFrom('done', 'done', 'due', 'declined'),
      seats: fc.integer({ min: -9, max: 9 }),
    }),
    { selector: ({ minute }) => minute, maxLength: 12 },
  )
  .map((all) =>
    all.map(({ minute, ...sketch }) =>
      aPayment({
        ...sketch,
        id: `payment-${minute}`,
        at: new Date(Date.UTC(2026, 0, 1) + minute * 60_000).toISOString(),
      }),
    ),
  );

describe('Issuing invoices', () => {
  it('waits until the month is over, in UTC', () => {
    const account = anAccount([], { payments: [june] });

    expect(nextInvoicing(account)).to.equal('2026-07-01T00:00:00.000Z');
    expect(issueInvoices(account, '2026-06-30T23:59:59.999Z', invoiceNumbers(account))).to.equal(account);
    expect(issueInvoices(account, '2026-07-01T00:00:00.000Z', () => 'SK-1').invoices).to.deep.equal([
      {
        number: 'SK-1',
        profile: 'profile-1',
        month: '2026-06',
        issued: '2026-07-01T00:00:00.000Z',
        payments: [june.id],
      },
    ]);
  });

  it('catches up on several months, one invoice each', () => {
    const unpaid = anAccount([], { payments: [july, june] });
    const account = issueInvoices(unpaid, '2026-11-03T10:00:00.000Z', invoiceNumbers(unpaid));

    expect(account.invoices.map(({ month, payments: ids }) => ({ month, ids }))).to.deep.equal([
      { month: '2026-06', ids: [june.id] },
      { month: '2026-07', ids: [july.id] },
    ]);
    expect(nextInvoicing(account)).to.equal(undefined);
  });

  it('puts what is settled after its month was invoiced on the next invoice', () => {
    const late = aPayment({ at: '2026-06-30T23:50:00.000Z', subscription: 'sub-2', state: 'due' });
    const issued = invoiced([june, late], '2026-07-01T00:00:00.000Z');
    const settled = { ...issued, payments: [june, { ...late, state: 'done' as const }] };

    expect(issued.invoices.flatMap((invoice) => invoice.payments)).to.deep.equal([june.id]);
    expect(nextInvoicing(settled)).to.equal(august);
    const next = issueInvoices(settled, august, invoiceNumbers(settled));
    expect(next.invoices.map(({ month, payments: ids }) => [month, ids])).to.deep.equal([
      ['2026-06', [june.id]],
      ['2026-07', [late.id]],
    ]);
  });

  it('bills each profile by itself, with a number of its own', () => {
    const other = aPayment({ at: '2026-06-19T09:00:00.000Z', subscription: 'sub-2', profile: 'profile-2' });

    const { invoices } = invoiced([june, other], august);

    expect(invoices.map(({ profile }) => profile)).to.deep.equal(['profile-1', 'profile-2']);
    expect(new Set(invoices.map(({ number }) => number)).size).to.equal(2);
  });

  it('keeps currencies apart', () => {
    const dollars = aPayment({ at: '2026-06-19T09:00:00.000Z', id: 'dollars' });
    const total = { ...dollars.total, currency: 'USD' };

    const { invoices } = invoiced([june, { ...dollars, total }], august);

    const numbers = invoices.map(({ number }) => number);
    expect(invoices.map((invoice) => invoice.payments)).to.deep.equal([[june.id], ['dollars']]);
    expect(numbers[1]).to.equal(`${numbers[0]}-2`);
  });

  it('bills nothing that was declined or is still waiting for the bank', () => {
    const account = anAccount([], {
      payments: [
        { ...june, state: 'due' },
        { ...july, state: 'declined' },
      ],
    });

    expect(nextInvoicing(account)).to.equal(undefined);
    expect(issueInvoices(account, august, invoiceNumbers(account))).to.equal(account);
  });

  it(`puts every settled payment on exactly one invoice, whenever it is issued, and never changes one (${tried})`, async () => {
    const days = fc.array(fc.integer({ min: 0, max: 240 }), { maxLength: 8 });
    await always(
      fc.property(payments, days, (paid, issuing) => {
        let account = anAccount([], { payments: [] });
        for (const day of issuing.toSorted((a, b) => a - b)) {
          const now = new Date(Date.UTC(2026, 0, 1 + day)).toISOString();
          account = { ...account, payments: paid.filter(({ at }) => at <= now) };
          const next = issueInvoices(account, now, invoiceNumbers(account));
          expect(next.invoices.slice(0, account.invoices.length)).to.deep.equal(account.invoices);
          expect(issueInvoices(next, now, invoiceNumbers(next))).to.equal(next);
          expect(nextInvoicing(next) ?? '9').to.satisfy((due: string) => due > now);
          account = next;
        }
        const last = { ...account, payments: paid };
        const all = issueInvoices(last, '2027-06-01T00:00:00.000Z', invoiceNumbers(last));

        const listed = all.invoices.flatMap((invoice) => invoice.payments);
        expect(listed.toSorted()).to.deep.equal(
          paid.flatMap(({ id, state }) => (state === 'done' ? id : [])).toSorted(),
        );
        expect(new Set(all.invoices.map(({ number }) => number)).size).to.equal(all.invoices.length);
        expect(new Set(all.invoices.map(({ profile, month }) => profile + month)).size).to.equal(all.invoices.length);
        for (const { issued, month } of all.invoices) expect(issued >= issuedOn(month)).to.equal(true);
        for (const { id, at } of paid) {
          const own = all.invoices.find((invoice) => invoice.payments.includes(id));
          if (own !== undefined) expect(own.month >= monthOf(at)).to.equal(true);
        }
      }),
    );
  });

  it('shows what is open by month, oldest payment first', () => {
    const second = aPayment({ at: '2026-06-02T09:00:00.000Z', subscription: 'sub-2' });

    const open = openInvoices(anAccount([], { payments: [july, june, second] }));

    expect(open.map((one) => [one.month, one.payments.map(({ id }) => id)])).to.deep.equal([
      ['2026-06', [second.id, june.id]],
      ['2026-07', [july.id]],
    ]);
  });
});

describe('An invoice’s number', () => {
  it('is the same whenever it is made, and names the month', () => {
    const number = invoiceNumbers(anAccount())('profile-1', '2026-06');

    expect(number).to.match(/^SK-202606-[2-9A-HJ-NP-Z]{7}$/);
    expect(invoiceNumbers(anAccount())('profile-1', '2026-06')).to.equal(number);
  });

  it('differs between tenants, buyers, accounts and profiles', () => {
    const numbers = [
      invoiceNumbers(anAccount())('profile-1', '2026-06'),
      invoiceNumbers(anAccount())('profile-2', '2026-06'),
      invoiceNumbers(anAccount([], { id: 'account-2' }))('profile-1', '2026-06'),
      invoiceNumbers(anAccount([], { owner: 'luis' }))('profile-1', '2026-06'),
      invoiceNumbers(anAccount([], { tenant: 'other' }))('profile-1', '2026-06'),
    ];

    expect(new Set(numbers).size).to.equal(numbers.length);
  });

  it('differs between ten thousand accounts', () => {
    const numbers = Array.from({ length: 10_000 }, (_, index) =>
      invoiceNumbers(anAccount([], { id: `account-${index}` }))('profile-1', '2026-06'),
    );

    expect(new Set(numbers).size).to.equal(numbers.length);
  });
});
