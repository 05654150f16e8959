import { expect } from 'chai';
import { partnerSchema, PartnerDirectory } from '../../../../bot/directory/partnerDirectory.js';

const since = '2026-01-01T00:00:00Z';
const partner = partnerSchema.parse({
  tenant: 'Partner',
  customers: [
    { tenant: 'c1', since },
    { tenant: 'c2', since, until: '2026-03-01T00:00:00Z' },
    { tenant: 'c3', since: '2026-02-01T00:00:00Z' },
    { tenant: 'unknown', since },
  ],
});
const directory = () =>
  new PartnerDirectory([partner], (id) => (id === 'unknown' ? undefined : { id, name: `Name of ${id}` }));

/** Around each beginning and end, forwards and back again. */
const expected: readonly (readonly [now: string, customers: readonly string[]])[] = [
  ['2025-12-31T23:59:59.999Z', []],
  ['2026-01-01T00:00:00.000Z', ['c1', 'c2']],
  ['2026-01-31T23:59:59.999Z', ['c1', 'c2']],
  ['2026-02-01T00:00:00.000Z', ['c1', 'c2', 'c3']],
  ['2026-02-28T23:59:59.999Z', ['c1', 'c2', 'c3']],
  ['2026-03-01T00:00:00.000Z', ['c1', 'c3']],
  ['2099-01-01T00:00:00.000Z', ['c1', 'c3']],
];

describe('Whom a partner serves', () => {
  it('is so from the first instant of each relationship to its end, in whichever order it is asked', () => {
    const one = directory();
    for (const [now, customers] of [...expected, ...expected.toReversed()]) {
      expect(
        one.customersOf('partner', now).map(({ customer }) => customer),
        now,
      ).to.deep.equal(customers);
      for (const customer of ['c1', 'c2', 'c3'])
        expect(one.servesNow('PARTNER', customer, now), now).to.equal(customers.includes(customer));
    }
  });

  it('is the same list until a relationship begins or ends, so that what is made of it can be kept', () => {
    const one = directory();
    const january = one.customersOf('partner', '2026-01-05T10:00:00.000Z');

    expect(one.customersOf('partner', '2026-01-31T10:00:00.000Z')).to.equal(january);
    expect(one.customersOf('partner', '2026-02-01T00:00:00.000Z')).not.to.equal(january);
  });
});
