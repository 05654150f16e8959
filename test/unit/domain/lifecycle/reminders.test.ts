import { expect } from 'chai';
import type { Account } from '../../../../domain/account/account.js';
import { catchUp } from '../../../../domain/lifecycle/catchUp.js';
import { aBatch, aMethod, anAccount, aSubscription, aTenant } from '../../../support/builders.js';
import type { SubscriptionSketch } from '../../../support/builders.js';

const at = (account: Account, now: string) => catchUp(account, { now, tenant: aTenant(), ownerName: 'Bruna Rossi' });
const one = (sketch: SubscriptionSketch, changes: Partial<Account> = {}) => anAccount([aSubscription(sketch)], changes);

/** What was written to the owner, and when, if we look every hour. */
function heard(account: Account, type: string, from: string, hours: number) {
  let current = account;
  const told: (readonly [string, object])[] = [];
  for (let hour = 0; hour < hours; hour++) {
    const now = new Date(Date.parse(from) + hour * 3_600_000).toISOString();
    const after = at(current, now);
    const fresh = after.outbox.slice(current.outbox.length).filter(({ event }) => event.type === type);
    told.push(...fresh.map(({ event }) => [now, event] as const));
    current = after;
  }
  return told;
}

const yearly: SubscriptionSketch = { term: 'P1Y', billing: 'yearly', seats: 40, assigned: 32 };

describe('The end of a term', () => {
  it('is announced 30, 7 and 1 days ahead, in the morning, each once', () => {
    const told = heard(one(yearly), 'renewal-coming', '2027-02-01T00:00:00.000Z', 38 * 24);

    expect(told.map(([when]) => when)).to.deep.equal([
      '2027-02-08T08:00:00.000Z',
      '2027-03-03T08:00:00.000Z',
      '2027-03-09T08:00:00.000Z',
    ]);
    expect(told[0]?.[1]).to.deep.include({
      what: 'renews',
      days: 30,
      on: '2027-03-10',
      seats: 40,
      unused: 8,
      price: { minor: 491_904, currency: 'EUR' },
    });
  });

  it('is not announced in the first week of a term', () => {
    const told = heard(one({ seats: 2 }), 'renewal-coming', '2026-03-10T10:00:00.000Z', 31 * 24);

    expect(told.map(([when]) => when.slice(0, 10))).to.deep.equal(['2026-04-03', '2026-04-09']);
  });

  it('is announced once, with the days that are left, after a downtime over two of the dates', () => {
    const late = at(one(yearly), '2027-03-06T12:00:00.000Z');
    const told = late.outbox.filter(({ event }) => event.type === 'renewal-coming');

    expect(told.map(({ event }) => event)).to.deep.equal([{ ...told[0]?.event, days: 4 }]);
    expect(at(late, '2027-03-07T12:00:00.000Z')).to.equal(late);
  });

  it('is not announced when it is over', () => {
    const { outbox } = at(one({ ...yearly, recurring: 'off' }), '2027-03-11T12:00:00.000Z');

    expect(outbox.map(({ event }) => event.type)).not.to.include('renewal-coming');
  });

  const cases: Readonly<Record<string, readonly [SubscriptionSketch, object]>> = {
    'ends where recurring billing is off': [{ recurring: 'off' }, { what: 'ends' }],
    'ends for a trial without a payment method': [
      { trial: true, method: '', recurring: 'off' },
      { what: 'trial-ends' },
    ],
    'turns paid for a trial with one': [
      { trial: true },
      { what: 'trial-converts', price: { minor: 6149, currency: 'EUR' } },
    ],
    'counts the seats that are scheduled': [
      { seats: 5, scheduled: { seats: 3, at: '2026-03-11T09:00:00.000Z' } },
      { what: 'renews', seats: 3, price: { minor: 3689, currency: 'EUR' } },
    ],
    'counts no fewer seats than people hold, for so many are renewed': [
      { seats: 5, assigned: 5, scheduled: { seats: 3, at: '2026-03-11T09:00:00.000Z' } },
      { what: 'renews', seats: 5, unused: 0, price: { minor: 6149, currency: 'EUR' } },
    ],
  };
  for (const [fact, [sketch, expected]] of Object.entries(cases)) {
    it(fact, () => {
      const [first] = heard(one(sketch), 'renewal-coming', '2026-04-03T00:00:00.000Z', 24);

      expect(first?.[1]).to.deep.include(expected);
      if (!('price' in expected)) expect(first?.[1]).not.to.have.property('price');
    });
  }
});

describe('The window in which seats can be given back', () => {
  const later = '2026-03-20T14:05:00.000Z';
  const batches = [aBatch(5, '2026-03-10T09:00:00.000Z'), aBatch(5, later)];

  it('is announced a day before it closes, with the seats that nobody uses', () => {
    const told = heard(one({ batches, assigned: 7 }), 'reduction-closing', '2026-03-24T00:00:00.000Z', 7 * 24);

    expect(told).to.deep.equal([
      [
        '2026-03-26T15:00:00.000Z',
        {
          type: 'reduction-closing',
          subscription: 'sub-1',
          product: 'CFQ7TTC0H9MP',
          seats: 3,
          of: 5,
          until: '2026-03-27T14:05:00.000Z',
          then: '2026-04-10',
        },
      ],
    ]);
  });

  it('is announced for a single seat, too: the only one that is free, and the only one that may go', () => {
    const from = '2026-03-16T00:00:00.000Z';
    for (const sketch of [
      { seats: 5, assigned: 4 },
      { seats: 2, assigned: 0 },
    ])
      expect(heard(one(sketch), 'reduction-closing', from, 48).map(([, event]) => event)).to.have.nested.property(
        '[0].seats',
        1,
      );
  });

  it('is announced for each batch once', () => {
    const told = heard(one({ batches }), 'reduction-closing', '2026-03-10T10:00:00.000Z', 30 * 24);

    expect(told.map(([when]) => when.slice(0, 10))).to.deep.equal(['2026-03-16', '2026-03-26']);
  });

  const silent: Readonly<Record<string, Account>> = {
    'where everybody uses theirs': one({ batches, assigned: 10 }),
    'under MOSA, where seats can be given back at any time': one({ batches }, { agreement: 'MOSA' }),
    'where recurring billing is off': one({ batches, recurring: 'off' }),
    'for a trial': one({ batches, trial: true }),
    'for the only seat, which cannot be removed': one({ seats: 1 }),
  };
  for (const [where, account] of Object.entries(silent)) {
    it(`is not announced ${where}`, () => {
      expect(heard(account, 'reduction-closing', '2026-03-10T10:00:00.000Z', 20 * 24)).to.deep.equal([]);
    });
  }

  it('is not announced after it has closed', () => {
    expect(at(one({ batches }), '2026-03-29T09:00:00.000Z').outbox).to.deep.equal([]);
  });
});

describe('A card that will have expired', () => {
  const methods = [aMethod({ expires: '2026-03' }), aMethod({ id: 'other', expires: '2026-03' })];

  it('is announced 30 days before the charge that it cannot pay, once', () => {
    const account = one({ boughtAt: '2026-03-01T09:00:00.000Z', seats: 1 }, { methods });
    const told = heard(account, 'card-expiring', '2026-02-25T00:00:00.000Z', 30 * 24);

    expect(told).to.deep.equal([
      [
        '2026-03-02T08:00:00.000Z',
        {
          type: 'card-expiring',
          method: 'visa-4242',
          brand: 'Visa',
          lastFour: '4242',
          expires: '2026-03',
          profiles: ['Contoso'],
          products: ['CFQ7TTC0H9MP'],
          nextCharge: '2026-04-01',
        },
      ],
    ]);
  });

  it('that still pays the next charge is announced for the one after', () => {
    const account = one(
      { seats: 1, boughtAt: '2026-03-01T09:00:00.000Z' },
      { methods: [aMethod({ expires: '2026-04' })] },
    );
    const told = heard(account, 'card-expiring', '2026-03-01T00:00:00.000Z', 29 * 24);

    expect(told).to.deep.equal([]);
    const [first] = heard(account, 'card-expiring', '2026-03-31T00:00:00.000Z', 10 * 24);
    expect(first?.[1]).to.include({ nextCharge: '2026-05-01' });
  });

  it('of a subscription that does not renew is nobody’s worry', () => {
    const account = one({ recurring: 'off' }, { methods });

    expect(at(account, '2026-04-09T09:00:00.000Z').outbox.map(({ event }) => event.type)).not.to.include(
      'card-expiring',
    );
  });

  it('of a subscription that renews once is announced for that renewal, and for none after it', () => {
    const told = (expires: string) =>
      heard(
        one({ recurring: 'once' }, { methods: [aMethod({ expires })] }),
        'card-expiring',
        '2026-03-11T09:00:00.000Z',
        24 * 90,
      );

    expect(told('2026-03').map(([, event]) => event)[0]).to.include({ nextCharge: '2026-04-10' });
    expect(told('2026-04')).to.deep.equal([]);
  });

  it('is announced again only with another date', () => {
    const account = one({ boughtAt: '2026-03-01T09:00:00.000Z' }, { methods });
    const warned = at(account, '2026-03-03T09:00:00.000Z');

    expect(warned.methods[0]?.warned).to.equal('2026-03');
  });
});
