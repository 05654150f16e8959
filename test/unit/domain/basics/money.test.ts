import { expect } from 'chai';
import fc from 'fast-check';
import type { Rounding } from '../../../../domain/basics/money.js';
import {
  add,
  decimalsOf,
  money,
  multiply,
  negate,
  portion,
  taxOn,
  toDecimal,
} from '../../../../domain/basics/money.js';
import { always, timeLimit, tried } from '../../../support/property.js';

const euros = (minor: number) => money(minor, 'EUR');

describe('Money', () => {
  it('is a whole number of minor units, or refuses to be', () => {
    expect(money(1008, 'EUR')).to.deep.equal({ minor: 1008, currency: 'EUR' });
    expect(() => money(10.08, 'EUR')).to.throw(RangeError, '10.08');
    expect(() => money(Number.NaN, 'EUR')).to.throw(RangeError);
    expect(() => money(2 ** 53, 'EUR')).to.throw(RangeError);
    expect(() => multiply(euros(2 ** 52), 2)).to.throw(RangeError);
  });

  it('has one zero', () => {
    expect(Object.is(negate(euros(0)).minor, 0)).to.equal(true);
    expect(Object.is(portion(euros(1), -1, 1, 30, 'truncate').minor, 0)).to.equal(true);
  });

  it('adds amounts of one currency only', () => {
    expect(add(euros(-9408), euros(11289), euros(0))).to.deep.equal(euros(1881));
    expect(() => add(euros(1), money(1, 'USD'))).to.throw(RangeError, 'Cannot add USD to EUR');
  });

  it('has as many decimals as ISO 4217 gives its currency, whatever a runtime displays', () => {
    const decimals = ['JPY', 'EUR', 'PLN', 'USD', 'KWD', 'HUF', 'ALL', 'IQD', 'ISK', 'CLF'].map(decimalsOf);

    expect(decimals).to.deep.equal([0, 2, 2, 2, 3, 2, 2, 3, 0, 4]);
  });

  it('writes amounts in major units with the currency’s own decimals', () => {
    const written = [
      euros(10_080),
      euros(-5),
      euros(0),
      money(1008, 'JPY'),
      money(-10_080, 'KWD'),
      money(1008, 'HUF'),
    ].map(toDecimal);

    expect(written).to.deep.equal(['100.80', '-0.05', '0.00', '1008', '-10.080', '10.08']);
  });

  describe('of some days in a cycle', () => {
    interface Published {
      readonly what: string;
      readonly of: readonly [unitPrice: number, quantity: number, days: number, cycleDays: number];
      readonly lines: Record<Rounding, number>;
    }
    const published: readonly Published[] = [
      { what: 'a new month of 10 × 10.08', of: [1008, 10, 30, 30], lines: { truncate: 10_080, 'half-up': 10_080 } },
      { what: 'the old 10, credited', of: [1008, -10, 28, 30], lines: { truncate: -9408, 'half-up': -9408 } },
      { what: 'the new 12', of: [1008, 12, 28, 30], lines: { truncate: 11_289, 'half-up': 11_290 } },
      { what: 'the old 12, credited', of: [1008, -12, 28, 30], lines: { truncate: -11_289, 'half-up': -11_290 } },
      { what: 'the new 8', of: [1008, 8, 28, 30], lines: { truncate: 7526, 'half-up': 7526 } },
      { what: 'no seats of a trial', of: [0, -25, 31, 31], lines: { truncate: 0, 'half-up': 0 } },
      { what: '25 × 52.61 after a trial', of: [5261, 25, 31, 31], lines: { truncate: 131_525, 'half-up': 131_525 } },
    ];

    for (const { what, of, lines } of published) {
      for (const rounding of ['truncate', 'half-up'] as const) {
        it(`is ${toDecimal(euros(lines[rounding]))} for ${what} (${rounding})`, () => {
          const [unitPrice, quantity, days, cycleDays] = of;

          expect(portion(euros(unitPrice), quantity, days, cycleDays, rounding)).to.deep.equal(euros(lines[rounding]));
        });
      }
    }

    it('rounds halves away from zero or drops them, on both sides of zero', () => {
      const halves = (rounding: Rounding) => [1, -1].map((seats) => portion(euros(1), seats, 1, 2, rounding).minor);

      expect(halves('half-up')).to.deep.equal([1, -1]);
      expect(halves('truncate')).to.deep.equal([0, 0]);
    });

    it(`is exact to less than one minor unit in every currency, and odd (${tried})`, async () => {
      const inputs = {
        currency: fc.constantFrom('JPY', 'EUR', 'KWD'),
        price: fc.integer({ min: 0, max: 50_000_000 }),
        seats: fc.integer({ min: 0, max: 300 }),
        days: fc.integer({ min: 0, max: 366 }),
        cycle: fc.constantFrom(28, 29, 30, 31, 365, 366),
      };
      await always(
        fc.property(fc.record(inputs), ({ currency, price, seats, days, cycle }) => {
          const exact = BigInt(price) * BigInt(seats) * BigInt(days);
          const of = (quantity: number, rounding: Rounding) =>
            portion(money(price, currency), quantity, days, cycle, rounding);

          expect(of(seats, 'truncate')).to.deep.equal(money(Number(exact / BigInt(cycle)), currency));
          const rounded = Number((2n * exact + BigInt(cycle)) / (2n * BigInt(cycle)));
          expect(of(seats, 'half-up')).to.deep.equal(money(rounded, currency));
          expect(of(-seats, 'half-up')).to.deep.equal(negate(of(seats, 'half-up')));
        }),
      );
    }).timeout(timeLimit);
  });

  describe('of tax', () => {
    it('is rounded half up, once, on the sum', () => {
      expect(taxOn(euros(10_080), 2200)).to.deep.equal(euros(2218));
      expect(taxOn(euros(25), 2200)).to.deep.equal(euros(6));
      expect(taxOn(euros(-25), 2200)).to.deep.equal(euros(-6));
      expect(taxOn(money(105, 'JPY'), 1000)).to.deep.equal(money(11, 'JPY'));
    });

    it('is nothing at a rate of nothing', () => {
      expect(taxOn(euros(10_080), 0)).to.deep.equal(euros(0));
    });
  });
});
