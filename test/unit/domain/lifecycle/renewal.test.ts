import { expect } from 'chai';
import type { Account } from '../../../../domain/account/account.js';
import { catchUp, nextDue } from '../../../../domain/lifecycle/catchUp.js';
import type { Subscription } from '../../../../domain/account/subscription.js';
import { withRetries } from '../../../../domain/billing/billingProfiles.js';
import { seatsOf } from '../../../../domain/account/subscription.js';
import { settle } from '../../../../domain/billing/settlement.js';
import type { Verdict } from '../../../../domain/billing/settlement.js';
import type { SubscriptionSketch } from '../../../support/builders.js';
import { aBatch, aMethod, anAccount, aSubscription, aTenant, paidBatch } from '../../../support/builders.js';

const ownerName = 'Bruna Rossi';
const at = (account: Account, now: string) => catchUp(account, { now, tenant: aTenant(), ownerName });

/** Whatever is due is charged, as the bank says, until nothing is due any more. */
function lived(account: Account, now: string, verdict: Verdict = 'approved'): Account {
  let current = at(account, now);
  for (;;) {
    const due = current.payments.find(({ state }) => state === 'due');
    if (due === undefined) return current;
    current = at(settle(current, due.id, verdict, { now, late: true }), now);
  }
}

/** As many seats as a renewal has been paid for. */
const renewedBatch = (seats: number, since: string, payment = 'renew:sub-1:2026-04-10') => {
  const [usual] = aBatch(seats, since).paid;
  if (usual === undefined) expect.fail('nothing was paid');
  return paidBatch(seats, since, { ...usual, payment });
};

const only = ({ subscriptions: [one] }: Account): Subscription => one ?? expect.fail('no subscription');
const told = ({ outbox }: Account, type: string) =>
  outbox.map(({ event }) => event).filter((event) => event.type === type);
const charges = ({ payments }: Account) =>
  payments.map(({ at: when, state, total }) => [when.slice(0, 10), state, total.minor]);

describe('The first day after a cycle', () => {
  it('renews a monthly subscription for the next month and charges it', () => {
    const now = '2026-04-10T00:05:00.000Z';
    const account = at(anAccount([aSubscription({ seats: 5 })]), now);

    expect(only(account)).to.deep.include({
      status: 'active',
      termDays: { first: '2026-04-10', last: '2026-05-09' },
      cycle: { first: '2026-04-10', last: '2026-05-09' },
      termSince: now,
    });
    const [payment] = account.payments;
    expect(payment).to.deep.include({
      id: 'renew:sub-1:2026-04-10',
      state: 'due',
      total: { minor: 6149, currency: 'EUR' },
    });
    expect(payment?.lines.map(({ type, quantity, days }) => [type, quantity, days])).to.deep.equal([['renew', 5, 30]]);
  });

  it('begins no earlier than the day itself', () => {
    const account = anAccount([aSubscription()]);
    const reminded = at(account, '2026-04-09T23:59:59.999Z');

    expect(reminded.payments).to.deep.equal([]);
    expect(nextDue(reminded)).to.equal('2026-04-10T00:00:00.000Z');
  });

  it('gives all seats a new window of their own, which has cost something once it is paid', () => {
    const now = '2026-04-10T00:05:00.000Z';
    const before = aSubscription({
      batches: [aBatch(3, '2026-03-10T09:00:00.000Z'), aBatch(2, '2026-03-20T09:00:00.000Z')],
    });
    const renewed = at(anAccount([before]), now);

    expect(only(renewed).batches).to.deep.equal([{ seats: 5, since: now, paid: [] }]);
    expect(only(lived(renewed, now)).batches).to.deep.equal([renewedBatch(5, now)]);
  });

  it('remembers the 31st: 31 January, 28 February, 31 March', () => {
    const account = anAccount([aSubscription({ boughtAt: '2027-01-31T09:00:00.000Z' })]);
    const later = lived(account, '2027-05-01T00:00:00.000Z');

    expect(later.payments.map(({ lines }) => lines[0]?.first)).to.deep.equal([
      '2027-02-28',
      '2027-03-31',
      '2027-04-30',
    ]);
    expect(only(later).termDays).to.deep.equal({ first: '2027-04-30', last: '2027-05-30' });
  });

  it('charges the next month of a yearly term that is paid monthly, and keeps the term', () => {
    const account = anAccount([aSubscription({ term: 'P1Y', billing: 'monthly', seats: 10 })]);
    const later = lived(account, '2026-05-11T00:00:00.000Z');

    expect(later.payments.map(({ lines }) => lines[0]?.type)).to.deep.equal(['monthly-payment', 'monthly-payment']);
    expect(only(later)).to.deep.include({
      termDays: { first: '2026-03-10', last: '2027-03-09' },
      cycle: { first: '2026-05-10', last: '2026-06-09' },
    });
  });

  it('keeps what seats have cost before, for as long as that can be given back', () => {
    const young = aBatch(5, '2026-04-09T09:00:00.000Z');
    const before = aSubscription({
      term: 'P1Y',
      billing: 'monthly',
      batches: [aBatch(3, '2026-03-10T09:00:00.000Z'), young],
    });
    const later = lived(anAccount([before]), '2026-04-10T00:00:00.000Z');
    const price = before.unitPrice.minor;

    expect(only(later).batches.map(({ paid }) => paid.map(({ payment, net }) => [payment, net.minor]))).to.deep.equal([
      [['renew:sub-1:2026-04-10', 3 * price]],
      [
        ['buy', young.paid[0]?.net.minor],
        ['renew:sub-1:2026-04-10', 5 * price],
      ],
    ]);
  });

  it('catches up month by month after days of downtime, each charge once', () => {
    const account = anAccount([aSubscription({ seats: 1 })]);
    const later = lived(account, '2026-07-15T09:00:00.000Z');

    expect(later.payments.map(({ id }) => id)).to.deep.equal(
      ['2026-04-10', '2026-05-10', '2026-06-10', '2026-07-10'].map((day) => `renew:sub-1:${day}`),
    );
    expect(at(later, '2026-07-15T09:00:00.000Z')).to.equal(later);
  });

  it('waits for the bank before it charges another month', () => {
    const asked = at(anAccount([aSubscription()]), '2026-06-20T09:00:00.000Z');

    expect(asked.payments).to.have.length(1);
    expect(at(asked, '2026-06-21T09:00:00.000Z')).to.equal(asked);
  });

  it('makes a scheduled total come true', () => {
    const scheduled = { seats: 3, at: '2026-03-12T09:00:00.000Z' };
    const later = lived(anAccount([aSubscription({ seats: 5, assigned: 2, scheduled })]), '2026-04-10T00:00:00.000Z');

    expect(seatsOf(only(later))).to.equal(3);
    expect(only(later).scheduled).to.equal(undefined);
    expect(told(later, 'subscription-renewed')[0]).to.include({ seats: 3 }).and.not.have.property('kept');
  });

  it('takes no licence from anybody for a scheduled total, and says so', () => {
    const scheduled = { seats: 3, at: '2026-03-12T09:00:00.000Z' };
    const later = lived(anAccount([aSubscription({ seats: 5, assigned: 4, scheduled })]), '2026-04-10T00:00:00.000Z');

    expect(seatsOf(only(later))).to.equal(4);
    expect(told(later, 'subscription-renewed')[0]).to.include({ seats: 4, kept: 4 });
  });

  it('renews once more and then no longer, where that was asked for', () => {
    const account = anAccount([aSubscription({ recurring: 'once' })]);

    expect(only(lived(account, '2026-04-10T00:00:00.000Z')).recurring).to.equal('off');
    expect(only(lived(account, '2026-05-10T00:00:00.000Z')).status).to.equal('disabled');
  });

  it('names the next charge in its receipt only where one comes', () => {
    const receipt = (sketch: SubscriptionSketch, now: string) =>
      told(lived(anAccount([aSubscription(sketch)]), now), 'subscription-renewed').at(-1);

    expect(receipt({}, '2026-04-10T00:00:00.000Z')).to.include({ nextCharge: '2026-05-10' });
    expect(receipt({ recurring: 'once' }, '2026-04-10T00:00:00.000Z')).not.to.have.property('nextCharge');
    const year = { term: 'P1Y', recurring: 'off' } as const;
    expect(receipt(year, '2027-01-10T00:00:00.000Z')).to.include({ nextCharge: '2027-02-10' });
    expect(receipt(year, '2027-02-10T00:00:00.000Z')).not.to.have.property('nextCharge');
  });

  it('turns a trial with a payment method into a paid subscription', () => {
    const trial = aSubscription({ trial: true, seats: 25, batches: [{ ...aBatch(25, '2026-03-10T09:00:00.000Z') }] });
    const later = lived(anAccount([trial]), '2026-04-10T06:00:00.000Z');

    expect(only(later)).to.deep.include({ trial: false, status: 'active' });
    expect(later.payments[0]?.lines.map(({ type, quantity }) => [type, quantity])).to.deep.equal([['convert', 25]]);
    expect(told(later, 'subscription-renewed')[0]).to.include({ why: 'trial-over' });
  });

  for (const [what, changes] of Object.entries({
    'without a payment method': { method: '' },
    'whose recurring billing is off': { recurring: 'off' },
  } as const)) {
    it(`ends a trial ${what}, under either agreement`, () => {
      for (const agreement of ['MCA', 'MOSA'] as const) {
        const trial = aSubscription({ trial: true, ...changes });
        const later = lived(anAccount([trial], { agreement }), '2026-04-10T00:00:00.000Z');

        expect(only(later)).to.include({ status: 'disabled', statusSince: '2026-04-10' });
        expect(later.payments).to.deep.equal([]);
        expect(told(later, 'subscription-ended')[0]).to.include({ why: 'trial-over', next: '2026-07-09' });
      }
    });
  }
});

describe('A recurring charge that is declined', () => {
  const renewal = '2026-04-10T00:00:00.000Z';
  const account = anAccount([aSubscription({ seats: 5, assigned: 2 })]);

  it('leaves the service as it is and is tried again three days later', () => {
    const declined = lived(account, renewal, 'declined');

    expect(only(declined)).to.include({ status: 'active' });
    expect(only(declined).unpaid).to.deep.equal({
      payment: 'renew:sub-1:2026-04-10',
      since: renewal,
      tries: 1,
      nextTry: '2026-04-13T00:00:00.000Z',
    });
    expect(told(declined, 'charge-failed')[0]).to.include({ nextTry: '2026-04-13T00:00:00.000Z', until: '2026-05-10' });
  });

  it('is tried every three days for 30 days, with a card each time, and then disables', () => {
    let current = account;
    for (let day = 0; day <= 31; day++) {
      current = lived(current, new Date(Date.parse(renewal) + day * 86_400_000).toISOString(), 'declined');
    }

    expect(charges(current).map(([day]) => day)).to.deep.equal(
      [10, 13, 16, 19, 22, 25, 28]
        .map((day) => `2026-04-${day}`)
        .concat('2026-05-01', '2026-05-04', '2026-05-07', '2026-05-10'),
    );
    expect(new Set(current.payments.map(({ id }) => id)).size, 'ids').to.equal(11);
    expect(told(current, 'charge-failed')).to.have.length(11);
    expect(told(current, 'charge-failed').at(-1), 'the last card promises no other try').not.to.have.property(
      'nextTry',
    );
    expect(only(current)).to.include({ status: 'disabled', statusSince: '2026-05-10' });
    expect(told(current, 'subscription-ended')[0]).to.include({ why: 'unpaid', losing: 2 });
    expect(told(current, 'licence-removed')).to.have.length(2);
  });

  it('is paid later: the term goes on as if nothing had been', () => {
    const declined = lived(account, renewal, 'declined');
    const paid = lived(declined, '2026-04-13T00:00:00.000Z');

    expect(only(paid).unpaid).to.equal(undefined);
    expect(only(paid).batches).to.deep.equal([renewedBatch(5, renewal, 'renew:sub-1:2026-04-10:try-2')]);
    expect(told(paid, 'subscription-renewed')).to.have.length(1);
  });

  it('names the refund window that runs from the renewal, and none once that has passed', () => {
    const paidOn = (day: string) => {
      const declined = lived(account, renewal, 'declined');
      return told(lived(declined, `${day}T00:00:00.000Z`), 'subscription-renewed')[0];
    };

    expect(paidOn('2026-04-16')).to.include({ refundableUntil: '2026-04-17T00:00:00.000Z' });
    expect(paidOn('2026-04-17')).not.to.have.property('refundableUntil');
    expect(paidOn('2026-04-19')).not.to.have.property('refundableUntil');
  });

  it('is tried at least once more after a long downtime before anything ends', () => {
    const declined = lived(account, renewal, 'declined');
    const late = at(declined, '2026-06-20T00:00:00.000Z');

    expect(only(late)).to.include({ status: 'active' });
    expect(late.payments.filter(({ state }) => state === 'due')).to.have.length(1);
  });

  it('is tried on a card that is put right on the last day, also if the days have shifted', () => {
    let current = account;
    for (const day of [
      '2026-04-10',
      '2026-04-14',
      '2026-04-18',
      '2026-04-22',
      '2026-04-26',
      '2026-04-30',
      '2026-05-04',
      '2026-05-08',
    ]) {
      current = lived(current, `${day}T00:00:00.000Z`, 'declined');
    }
    expect(only(current).unpaid?.nextTry, 'no try lies behind the last day').to.equal('2026-05-10T00:00:00.000Z');

    const paid = lived(withRetries(current, 'visa-4242', '2026-05-09T12:00:00.000Z'), '2026-05-09T12:00:00.000Z');

    expect(only(paid)).to.include({ status: 'active' }).and.not.have.property('unpaid');
  });

  it('goes to the card that is there by then', () => {
    const declined = lived(account, renewal, 'declined');
    const replaced = {
      ...declined,
      methods: [...declined.methods, aMethod({ id: 'new' })],
      subscriptions: declined.subscriptions.map((one) => ({ ...one, method: 'new' })),
    };

    expect(at(replaced, '2026-04-13T00:00:00.000Z').payments.at(-1)).to.include({ method: 'new', state: 'due' });
  });

  it('stands in the history: renewed, declined, paid', () => {
    const declined = lived(account, renewal, 'declined');
    const paid = lived(declined, '2026-04-13T00:00:00.000Z');

    expect(paid.history.map(({ what, charged }) => [what, charged?.minor])).to.deep.equal([
      ['subscription-renewed', undefined],
      ['charge-failed', undefined],
      ['subscription-renewed', 6149],
    ]);
  });
});
