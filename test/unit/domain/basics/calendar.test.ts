import { expect } from 'chai';
import fc from 'fast-check';
import type { Cycle } from '../../../../domain/basics/calendar.js';
import { addDays, addHours, addMonths, cycleOf, dayOf, daysFrom } from '../../../../domain/basics/calendar.js';
import { fullRefundUntil, refundUntil } from '../../../../domain/account/refundWindows.js';
import { always, timeLimit, tried } from '../../../support/property.js';

const length = ({ first, last }: Cycle) => daysFrom(first, last);
const days = fc
  .integer({ min: 0, max: 40_000 })
  .map((offset) => new Date(Date.UTC(2000, 0, 1 + offset)).toISOString().slice(0, 10));

describe('The calendar', () => {
  it('counts both the first and the last day', () => {
    expect(daysFrom('2021-06-18', '2021-07-17')).to.equal(30);
    expect(daysFrom('2021-06-20', '2021-07-17')).to.equal(28);
    expect(daysFrom('2021-06-18', '2021-06-18')).to.equal(1);
    expect(daysFrom('2021-06-18', '2021-06-17')).to.equal(0);
    expect(daysFrom('2021-06-18', '2021-06-16')).to.equal(-1);
  });

  it('ends a month’s cycle on the day before the anchor day of the next month', () => {
    expect(cycleOf('2021-06-18', 1)).to.deep.equal({ first: '2021-06-18', last: '2021-07-17' });
  });

  it('ends a cycle bought on 30 or 31 January on 27 February', () => {
    const cycles = ['2021-01-30', '2021-01-31'].map((anchor) => cycleOf(anchor, 1));

    expect(cycles).to.deep.equal([
      { first: '2021-01-30', last: '2021-02-27' },
      { first: '2021-01-31', last: '2021-02-27' },
    ]);
  });

  it('does not forget the anchor day in a shorter month', () => {
    const firsts = [0, 1, 2, 3].map((index) => cycleOf('2021-01-31', 1, index).first);

    expect(firsts).to.deep.equal(['2021-01-31', '2021-02-28', '2021-03-31', '2021-04-30']);
  });

  it('renews a year from 29 February on 28 February, and on the 29th when there is one', () => {
    const firsts = [0, 1, 3, 4].map((index) => cycleOf('2024-02-29', 12, index).first);

    expect(firsts).to.deep.equal(['2024-02-29', '2025-02-28', '2027-02-28', '2028-02-29']);
  });

  it('gives each cycle its real length', () => {
    const months = [0, 1, 2, 3].map((index) => length(cycleOf('2024-01-01', 1, index)));
    const years = [0, 1].map((index) => length(cycleOf('2024-01-01', 12, index)));

    expect(months).to.deep.equal([31, 29, 31, 30]);
    expect(years).to.deep.equal([366, 365]);
  });

  it('takes the day from an instant in UTC', () => {
    expect(dayOf('2026-03-10T23:59:59.999Z')).to.equal('2026-03-10');
    expect(dayOf('2026-03-11T00:00:00.000Z')).to.equal('2026-03-11');
  });

  it('gives all money back for 24 hours and some for seven days', () => {
    const bought = '2026-03-28T09:00:00.000Z';

    expect(fullRefundUntil(bought)).to.equal('2026-03-29T09:00:00.000Z');
    expect(refundUntil(bought)).to.equal('2026-04-04T09:00:00.000Z');
  });

  it(`joins cycles without a gap or an overlap (${tried})`, async () => {
    const index = fc.integer({ min: 0, max: 60 });
    await always(
      fc.property(days, fc.constantFrom(1, 12), index, (anchor, months, i) => {
        expect(addDays(cycleOf(anchor, months, i).last, 1)).to.equal(cycleOf(anchor, months, i + 1).first);
      }),
    );
  }).timeout(timeLimit);

  it(`makes twelve months exactly one year (${tried})`, async () => {
    await always(
      fc.property(days, (anchor) => {
        const months = Array.from({ length: 12 }, (_, index) => length(cycleOf(anchor, 1, index)));
        const year = cycleOf(anchor, 12);

        expect(months.reduce((sum, one) => sum + one, 0)).to.equal(length(year));
        expect(addDays(cycleOf(anchor, 1, 11).last, 1)).to.equal(addMonths(anchor, 12));
        expect(length(year)).to.be.oneOf([365, 366]);
      }),
    );
  }).timeout(timeLimit);

  describe('where clocks are put forward and back', () => {
    const zone = process.env.TZ;
    afterEach(() => {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    });

    for (const place of ['Europe/Rome', 'America/Santiago', 'Pacific/Apia', 'Asia/Kolkata']) {
      it(`counts the same days in ${place} (${tried})`, async () => {
        process.env.TZ = place;
        await always(
          fc.property(days, fc.integer({ min: 0, max: 800 }), (first, more) => {
            const utc = (day: string) => Date.parse(`${day}T00:00:00Z`) / 86_400_000;
            const last = addDays(first, more);

            expect(daysFrom(first, last)).to.equal(more + 1);
            expect(utc(last) - utc(first)).to.equal(more);
            expect(addHours(`${first}T02:30:00.000Z`, 24 * more)).to.equal(`${last}T02:30:00.000Z`);
          }),
        );
      }).timeout(timeLimit);
    }
  });
});
