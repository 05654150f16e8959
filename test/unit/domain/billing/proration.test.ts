import { expect } from 'chai';
import fc from 'fast-check';
import type { Line } from '../../../../domain/billing/invoice.js';
import { addDays, cycleOf, daysFrom } from '../../../../domain/basics/calendar.js';
import type { Rounding } from '../../../../domain/basics/money.js';
import { add, money } from '../../../../domain/basics/money.js';
import type { Charged } from '../../../../domain/billing/proration.js';
import { lineFrom, priceOfLines, seatChange } from '../../../../domain/billing/proration.js';
import { always, timeLimit, tried } from '../../../support/property.js';

const june: Charged = {
  subscription: 'sub-1',
  product: 'product-1',
  unitPrice: money(1008, 'EUR'),
  cycle: { first: '2021-06-18', last: '2021-07-17' },
};

const amounts = (lines: readonly Line[]) => lines.map(({ amount }) => amount.minor);
const sum = (lines: readonly Line[], currency: string) => add(money(0, currency), ...lines.map(({ amount }) => amount));

const rounding = fc.constantFrom<Rounding>('truncate', 'half-up');
const seats = fc.integer({ min: 1, max: 300 });
const charged = fc
  .record({
    price: fc.integer({ min: 1, max: 5_000_000 }),
    currency: fc.constantFrom('JPY', 'EUR', 'KWD'),
    start: fc.integer({ min: 0, max: 3_000 }),
    months: fc.constantFrom(1, 12),
  })
  .map(({ price, currency, start, months }): Charged => ({
    subscription: 'sub-1',
    product: 'product-1',
    unitPrice: money(price, currency),
    cycle: cycleOf(addDays('2019-12-30', start), months),
  }));
/** A day of the cycle, as a share of it. */
const share = fc.double({ min: 0, max: 0.999, noNaN: true });
const dayIn = ({ cycle }: Charged, at: number) =>
  addDays(cycle.first, Math.floor(daysFrom(cycle.first, cycle.last) * at));

describe('A change of seats in a cycle', () => {
  it('is minus the old total and plus the new one, for the days from that day on', () => {
    const lines = seatChange(10, 12, '2021-06-20', june, 'truncate');

    const common = {
      type: 'add-quantity',
      subscription: 'sub-1',
      product: 'product-1',
      unitPrice: money(1008, 'EUR'),
      first: '2021-06-20',
      last: '2021-07-17',
      days: 28,
      cycleDays: 30,
    };
    expect(lines).to.deep.equal([
      { ...common, quantity: -10, amount: money(-9408, 'EUR') },
      { ...common, quantity: 12, amount: money(11_289, 'EUR') },
    ]);
    expect(sum(lines, 'EUR')).to.deep.equal(money(1881, 'EUR'));
  });

  it('gives back the published amounts', () => {
    const lines = seatChange(12, 8, '2021-06-20', june, 'truncate');

    expect(amounts(lines)).to.deep.equal([-11_289, 7526]);
    expect(lines.map(({ type }) => type)).to.deep.equal(['remove-quantity', 'remove-quantity']);
  });

  it('rounds half up where a tenant has it so', () => {
    expect(amounts(seatChange(10, 12, '2021-06-20', june, 'half-up'))).to.deep.equal([-9408, 11_290]);
  });

  it('charges a whole cycle on its first day and one day on its last', () => {
    const of = (day: string) => lineFrom(day, 'purchase', 10, june, 'truncate');

    expect([of('2021-06-18').amount.minor, of('2021-06-18').days]).to.deep.equal([10_080, 30]);
    expect([of('2021-07-17').amount.minor, of('2021-07-17').days]).to.deep.equal([336, 1]);
  });

  it('costs nothing and gives nothing back after the cycle’s last day', () => {
    const lines = seatChange(10, 12, '2021-09-01', june, 'truncate');

    expect(lines.map(({ days, amount }) => [days, amount.minor])).to.deep.equal([
      [0, 0],
      [0, 0],
    ]);
  });

  it('has one line when no seat is left', () => {
    expect(amounts(seatChange(10, 0, '2021-06-18', june, 'truncate'))).to.deep.equal([-10_080]);
  });

  it(`nets to nothing when as many are added and removed on one day (${tried})`, async () => {
    await always(
      fc.property(charged, share, seats, seats, rounding, (of, at, held, more, mode) => {
        const day = dayIn(of, at);
        const lines = [
          ...seatChange(held, held + more, day, of, mode),
          ...seatChange(held + more, held, day, of, mode),
        ];

        expect(sum(lines, of.unitPrice.currency).minor).to.equal(0);
      }),
    );
  }).timeout(timeLimit);

  it(`costs the same within k minor units when it is made in k steps (${tried})`, async () => {
    const steps = fc.array(seats, { minLength: 1, maxLength: 8 });
    await always(
      fc.property(charged, share, steps, seats, rounding, (of, at, between, held, mode) => {
        const day = dayIn(of, at);
        const totals = [held, ...between];
        const inSteps = totals
          .slice(1)
          .flatMap((total, index) => seatChange(totals[index] ?? held, total, day, of, mode));
        const atOnce = seatChange(held, totals.at(-1) ?? held, day, of, mode);

        const { currency } = of.unitPrice;
        const apart = sum(inSteps, currency).minor - sum(atOnce, currency).minor;
        expect(Math.abs(apart)).to.be.at.most(between.length);
      }),
    );
  }).timeout(timeLimit);

  it(`comes, over any changes, to seats × days × price within one minor unit per line (${tried})`, async () => {
    const changes = fc.array(fc.record({ at: share, total: seats }), { maxLength: 12 });
    await always(
      fc.property(charged, seats, changes, rounding, (of, first, later, mode) => {
        const { cycle, unitPrice } = of;
        const dated = later
          .map(({ at, total }) => ({ day: dayIn(of, at), total }))
          .toSorted((a, b) => a.day.localeCompare(b.day));
        const totals = [{ day: cycle.first, total: first }, ...dated];

        const lines = totals.flatMap(({ day, total }, index) => {
          const before = totals[index - 1]?.total;
          return before === undefined
            ? [lineFrom(day, 'purchase', total, of, mode)]
            : seatChange(before, total, day, of, mode);
        });
        const seatDays = totals.reduce((days, { day, total }, index) => {
          const next = totals[index + 1]?.day;
          return days + total * (next === undefined ? daysFrom(day, cycle.last) : daysFrom(day, next) - 1);
        }, 0);

        const cycleDays = BigInt(daysFrom(cycle.first, cycle.last));
        const charge = BigInt(sum(lines, unitPrice.currency).minor);
        const apart = charge * cycleDays - BigInt(seatDays) * BigInt(unitPrice.minor);
        expect((apart < 0n ? -apart : apart) <= BigInt(lines.length) * cycleDays).to.equal(true);
      }),
    );
  }).timeout(timeLimit);
});

describe('The price of lines', () => {
  it('is their sum, with tax on the sum', () => {
    const lines = seatChange(10, 12, '2021-06-20', june, 'truncate');

    expect(priceOfLines(lines, 'EUR', 2200)).to.deep.equal({
      lines,
      subtotal: money(1881, 'EUR'),
      taxRate: 2200,
      tax: money(414, 'EUR'),
      total: money(2295, 'EUR'),
    });
  });

  it('is nothing without lines', () => {
    const nothing = money(0, 'EUR');

    expect(priceOfLines([], 'EUR', 2200)).to.deep.equal({
      lines: [],
      subtotal: nothing,
      taxRate: 2200,
      tax: nothing,
      total: nothing,
    });
  });

  it('refuses to mix currencies', () => {
    expect(() => priceOfLines(seatChange(1, 2, '2021-06-20', june, 'truncate'), 'USD', 0)).to.throw(RangeError);
  });
});
