import { expect } from 'chai';
import fc from 'fast-check';
import type { Account } from '../../../../domain/account/account.js';
import { reactivateSubscription } from '../../../../domain/commands/reactivateSubscription.js';
import type { Given } from '../../../../domain/account/decision.js';
import { catchUp } from '../../../../domain/lifecycle/catchUp.js';
import { money } from '../../../../domain/basics/money.js';
import { settle } from '../../../../domain/billing/settlement.js';
import type { Subscription } from '../../../../domain/account/subscription.js';
import {
  aMethod,
  anAccount,
  anActor,
  aPerson,
  aSubscription,
  aTenant,
  given,
  paidBatch,
  powerBi,
} from '../../../support/builders.js';
import { always, tried } from '../../../support/property.js';

const now = '2026-04-20T09:00:00.000Z';
const cancellation = { at: '2026-03-12T09:00:00.000Z', reason: 'other', feedback: '', endsOn: '2026-04-10' } as const;
const expired: Subscription = {
  ...aSubscription({ assigned: ['Anna Bianchi'], recurring: 'off', cancellation }),
  status: 'expired',
  statusSince: '2026-04-10',
};
const mosa = (one: Subscription = expired, changes: Partial<Account> = {}) =>
  anAccount([one], { agreement: 'MOSA', ...changes });

const decide = (account: Account, facts: Given = given(now), subscription = 'sub-1') =>
  reactivateSubscription.decide(account, { subscription }, facts);

function accepted(account = mosa()) {
  const decision = decide(account);
  return decision.accepted ? decision : expect.fail(decision.refusal.code);
}

function refusalOf(account: Account, facts?: Given) {
  const decision = decide(account, facts);
  return decision.accepted ? expect.fail('accepted') : decision.refusal;
}

describe('Reactivating a subscription', () => {
  it('charges a whole term from today', () => {
    const line = {
      type: 're-enable',
      subscription: 'sub-1',
      product: powerBi,
      quantity: 5,
      unitPrice: money(1008, 'EUR'),
      first: '2026-04-20',
      last: '2026-05-19',
      days: 30,
      cycleDays: 30,
      amount: money(5040, 'EUR'),
    };
    const [subtotal, tax, total] = [money(5040, 'EUR'), money(1109, 'EUR'), money(6149, 'EUR')];
    const price = { lines: [line], subtotal, taxRate: 2200, tax, total };

    const { account, result } = accepted();

    expect(result).to.deep.equal({
      type: 'subscription-reactivated',
      subscription: 'sub-1',
      product: powerBi,
      seats: 5,
      term: 'P1M',
      billing: 'monthly',
      price,
      perCycle: total,
      method: 'visa-4242',
      nextCharge: '2026-05-20',
      termEnds: '2026-05-19',
    });
    expect(account.payments).to.deep.equal([
      { ...price, id: 'op-1', at: now, profile: 'profile-1', method: 'visa-4242', state: 'due' },
    ]);
  });

  it('is active again when the bank approves: with its people, renewing, and no longer cancelled', () => {
    const { account, result } = accepted();
    expect(account.subscriptions[0]?.status).to.equal('expired');

    const [back] = settle(account, 'op-1', 'approved', { now, late: false }).subscriptions;

    const { cancellation: gone, ...rest } = expired;
    const month = { first: '2026-04-20', last: '2026-05-19' };
    expect(back).to.deep.equal({
      ...rest,
      status: 'active',
      statusSince: '2026-04-20',
      recurring: 'on',
      batches: [paidBatch(5, now, { payment: 'op-1', net: result.price.subtotal, tax: result.price.tax })],
      anchor: '2026-04-20',
      termSince: now,
      termDays: month,
      cycle: month,
    });
  });

  it('stays as it was when the bank says no', () => {
    const { account } = accepted();

    expect(settle(account, 'op-1', 'declined', { now, late: false }).subscriptions).to.deep.equal([expired]);
  });

  it('does not stop working while the bank is still being asked, which ends after seven days', () => {
    const asked = decide(mosa(), given('2026-05-08T09:00:00.000Z'));
    if (!asked.accepted) return expect.fail(asked.refusal.code);
    const seen = (account: Account, at: string) =>
      catchUp(account, { now: at, tenant: aTenant(), ownerName: '' }).subscriptions.map(({ status, assignments }) => [
        status,
        assignments.length,
      ]);

    expect(seen(asked.account, '2026-05-12T09:00:00.000Z')).to.deep.equal([['expired', 1]]);
    expect(seen(mosa(), '2026-05-12T09:00:00.000Z')).to.deep.equal([['disabled', 0]]);
    expect(seen(asked.account, '2026-05-15T09:00:00.000Z')).to.deep.equal([['disabled', 0]]);
  });

  it('is for what has expired under MOSA, and not for trials', () => {
    const refusal = { code: 'cannot-reactivate' };

    expect([
      refusalOf(mosa({ ...expired, status: 'disabled' })),
      refusalOf(mosa({ ...expired, status: 'active' })),
      refusalOf(mosa({ ...expired, trial: true })),
      refusalOf(anAccount([expired])),
    ]).to.deep.equal([refusal, refusal, refusal, refusal]);
    expect(decide(mosa(), given(now), 'another')).to.deep.equal({ accepted: false, refusal: { code: 'not-found' } });
  });

  it('is refused while the bank is asked, without a card that works, and to guests', () => {
    const awaited = { payment: 'op-0', since: now, becomes: {} };
    const guest = anActor(aPerson('Gus', { kind: 'guest' }));

    expect([
      refusalOf(mosa({ ...expired, awaited })),
      refusalOf(mosa(expired, { methods: [aMethod({ expires: '2026-03' })] })),
      refusalOf(mosa(expired, { methods: [] })),
      refusalOf(mosa(), given(now, { by: guest })),
    ]).to.deep.equal([
      { code: 'payment-pending', product: powerBi, since: now },
      { code: 'card-expired', lastFour: '4242', expired: '2026-03' },
      { code: 'no-payment-method' },
      { code: 'guest' },
    ]);
  });

  it(`costs price times licences and lasts a whole term (${tried})`, async () => {
    const offer = fc.constantFrom(
      ...([
        ['P1M', 'monthly'],
        ['P1Y', 'monthly'],
        ['P1Y', 'yearly'],
      ] as const),
    );
    await always(
      fc.property(offer, fc.integer({ min: 1, max: 300 }), ([term, billing], seats) => {
        const one = { ...aSubscription({ term, billing, seats }), status: 'expired' } as const;
        const { price, termEnds } = accepted(mosa(one)).result;

        expect(price.subtotal.minor).to.equal(one.unitPrice.minor * seats);
        expect(termEnds).to.equal(term === 'P1M' ? '2026-05-19' : '2027-04-19');
      }),
    );
  });
});
