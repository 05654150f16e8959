import { expect } from 'chai';
import type { Account } from '../../../../domain/account/account.js';
import { buySeats } from '../../../../domain/commands/buySeats.js';
import type { BuySeats } from '../../../../domain/commands/buySeats.js';
import type { Given } from '../../../../domain/account/decision.js';
import { money } from '../../../../domain/basics/money.js';
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
  visio,
} from '../../../support/builders.js';

const now = '2026-03-10T09:00:00.000Z';
const fiveSeats: BuySeats = { product: powerBi, seats: 5, term: 'P1M', billing: 'monthly', method: 'visa-4242' };
const euros = (minor: number) => money(minor, 'EUR');

function refusalOf(input: Partial<BuySeats>, account = anAccount(), facts = given(now)) {
  const decision = buySeats.decide(account, { ...fiveSeats, ...input }, facts);
  return decision.accepted ? expect.fail('accepted') : decision.refusal;
}

function accepted(input: Partial<BuySeats> = {}, account: Account = anAccount(), facts: Given = given(now)) {
  const decision = buySeats.decide(account, { ...fiveSeats, ...input }, facts);
  return decision.accepted ? decision : expect.fail(decision.refusal.code);
}

describe('Buying seats', () => {
  const price = {
    lines: [
      {
        type: 'purchase',
        subscription: 'sub-op-1',
        product: powerBi,
        quantity: 5,
        unitPrice: euros(1008),
        first: '2026-03-10',
        last: '2026-04-09',
        days: 31,
        cycleDays: 31,
        amount: euros(5040),
      },
    ],
    subtotal: euros(5040),
    taxRate: 2200,
    tax: euros(1109),
    total: euros(6149),
  };

  it('puts a subscription that waits for its charge into the account, and the charge with it', () => {
    const before = anAccount([aSubscription({ product: visio })]);

    expect(accepted({}, before).account).to.deep.equal({
      ...before,
      subscriptions: [
        ...before.subscriptions,
        {
          id: 'sub-op-1',
          product: powerBi,
          term: 'P1M',
          billing: 'monthly',
          channel: 'self-service',
          status: 'pending',
          statusSince: '2026-03-10',
          trial: false,
          unitPrice: euros(1008),
          batches: [paidBatch(5, now, { payment: 'op-1', net: euros(5040), tax: euros(1109) })],
          assignments: [],
          anchor: '2026-03-10',
          termSince: now,
          termDays: { first: '2026-03-10', last: '2026-04-09' },
          cycle: { first: '2026-03-10', last: '2026-04-09' },
          recurring: 'on',
          profile: 'profile-1',
          method: 'visa-4242',
          reminded: [],
        },
      ],
      payments: [{ ...price, id: 'op-1', at: now, profile: 'profile-1', method: 'visa-4242', state: 'due' }],
    });
  });

  it('says what it costs, when the next charge comes and until when it can be undone for money', () => {
    expect(accepted().result).to.deep.equal({
      type: 'seats-bought',
      subscription: 'sub-op-1',
      product: powerBi,
      seats: 5,
      term: 'P1M',
      billing: 'monthly',
      price,
      perCycle: euros(6149),
      method: 'visa-4242',
      firstDay: '2026-03-10',
      nextCharge: '2026-04-10',
      termEnds: '2026-04-09',
      refundableUntil: '2026-03-17T09:00:00.000Z',
    });
  });

  it('names no end of the refund under MOSA, where there is none', () => {
    const { result } = accepted({}, anAccount([], { agreement: 'MOSA' }));

    expect(result).to.not.have.property('refundableUntil');
  });

  it('charges a month at a time for a year that is paid monthly', () => {
    const { result, account } = accepted({ term: 'P1Y' });

    expect([result.price.subtotal, result.nextCharge, result.termEnds]).to.deep.equal([
      euros(4200),
      '2026-04-10',
      '2027-03-09',
    ]);
    expect(account.subscriptions[0]?.cycle).to.deep.equal({ first: '2026-03-10', last: '2026-04-09' });
  });

  it('charges a year at once for a year that is paid yearly', () => {
    const { result } = accepted({ term: 'P1Y', billing: 'yearly' });

    expect([result.price.subtotal, result.nextCharge, result.termEnds]).to.deep.equal([
      euros(50_400),
      '2027-03-10',
      '2027-03-09',
    ]);
  });

  it('ends a year from 29 February on 27 February', () => {
    const { result } = accepted({ term: 'P1Y', billing: 'yearly' }, anAccount(), given('2028-02-29T23:59:59.999Z'));

    expect([result.firstDay, result.termEnds, result.nextCharge, result.price.subtotal]).to.deep.equal([
      '2028-02-29',
      '2029-02-27',
      '2029-02-28',
      euros(50_400),
    ]);
  });

  it('uses the profile that the card is on, or else the first', () => {
    const methods = [aMethod(), aMethod({ id: 'second' }), aMethod({ id: 'third' })];
    const profiles = ['visa-4242', 'second'].map((method) => ({ id: `on-${method}`, name: 'Contoso', method }));
    const used = ['visa-4242', 'second', 'third'].map(
      (method) => accepted({ method }, anAccount([], { methods, profiles })).account.payments[0]?.profile,
    );

    expect(used).to.deep.equal(['on-visa-4242', 'on-second', 'on-visa-4242']);
  });

  it('sells from 1 to 300 seats', () => {
    const range = { code: 'seats-out-of-range', least: 1, most: 300 };

    expect([0, -5, 301].map((seats) => refusalOf({ seats }))).to.deep.equal([range, range, range]);
    expect([1, 300].map((seats) => accepted({ seats }).result.seats)).to.deep.equal([1, 300]);
  });

  it('sells in the currency of the organisation, or not at all', () => {
    const zloty = accepted({}, anAccount(), given(now, { tenant: aTenant({ currency: 'PLN', taxRate: 2300 }) }));
    const yen = refusalOf({}, anAccount(), given(now, { tenant: aTenant({ currency: 'JPY' }) }));

    expect(zloty.result.price.total).to.deep.equal(money(26_937, 'PLN'));
    expect(yen).to.deep.equal({ code: 'no-price', product: powerBi, currency: 'JPY' });
  });

  it('refuses a product that does not exist and an offer that is not made', () => {
    expect(refusalOf({ product: 'no-such' })).to.deep.equal({ code: 'product-not-offered', product: 'no-such' });
    expect(refusalOf({ billing: 'yearly' })).to.deep.equal({ code: 'product-not-offered', product: powerBi });
  });

  it('refuses a guest, a disabled account and a school before it says anything of products', () => {
    const by = (changes: object) => anActor(aPerson('Bruna Rossi', changes));
    const policies = { [powerBi]: 'disabled' } as const;
    const codes = [
      given(now, { by: by({ kind: 'guest' }), tenant: aTenant({ policies }) }),
      given(now, { by: by({ enabled: false }), tenant: aTenant({ policies }) }),
      given(now, { tenant: aTenant({ sector: 'education', policies }) }),
      given(now, { tenant: aTenant({ policies }) }),
    ].map((facts) => refusalOf({}, anAccount(), facts).code);

    expect(codes).to.deep.equal(['guest', 'account-disabled', 'tenant-not-eligible', 'policy']);
  });

  it('refuses a card that the account does not have', () => {
    expect(refusalOf({ method: 'somebody-else’s' })).to.deep.equal({ code: 'no-payment-method' });
  });

  it('takes a card to the end of its last month, and names it afterwards', () => {
    const account = anAccount([], { methods: [aMethod({ expires: '2026-03' })] });

    expect(accepted({}, account, given('2026-03-31T23:59:59.999Z')).accepted).to.equal(true);
    expect(refusalOf({}, account, given('2026-04-01T00:00:00.000Z'))).to.deep.equal({
      code: 'card-expired',
      lastFour: '4242',
      expired: '2026-03',
    });
  });

  describe('has other terms', () => {
    const { terms } = accepted();
    const others: Record<string, () => string> = {
      'for more seats': () => accepted({ seats: 6 }).terms,
      'for another product': () => accepted({ product: visio }).terms,
      'for a year': () => accepted({ term: 'P1Y' }).terms,
      'on another card': () => accepted({ method: 'b' }, anAccount([], { methods: [aMethod({ id: 'b' })] })).terms,
      'on another day': () => accepted({}, anAccount(), given('2026-03-11T00:00:00.000Z')).terms,
      'at another tax, even if it comes to the same': () =>
        accepted({}, anAccount(), given(now, { tenant: aTenant({ taxRate: 2201 }) })).terms,
      'in another currency': () =>
        accepted({}, anAccount(), given(now, { tenant: aTenant({ currency: 'USD' }) })).terms,
      'under another agreement': () => accepted({}, anAccount([], { agreement: 'MOSA' })).terms,
    };
    for (const [change, other] of Object.entries(others)) {
      it(change, () => {
        expect(other()).to.not.equal(terms);
      });
    }

    it('for a product of the same price', () => {
      const [visioPlan2, powerAutomate] = ['CFQ7TTC0HD32', 'CFQ7TTC0LH3L'].map((product) => accepted({ product }));

      expect(visioPlan2?.result.price.total).to.deep.equal(powerAutomate?.result.price.total);
      expect(visioPlan2?.terms).to.not.equal(powerAutomate?.terms);
    });

    it('but not a second later, nor for another operation', () => {
      const later = given('2026-03-10T09:00:01.000Z', { operation: 'op-2' });

      expect(accepted({}, anAccount(), later).terms).to.equal(terms);
    });
  });
});
