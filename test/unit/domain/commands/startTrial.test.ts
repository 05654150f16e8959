import { expect } from 'chai';
import fc from 'fast-check';
import type { Account } from '../../../../domain/account/account.js';
import { cycleOf, dayOf } from '../../../../domain/basics/calendar.js';
import type { StartTrial } from '../../../../domain/commands/startTrial.js';
import { startTrial } from '../../../../domain/commands/startTrial.js';
import type { Given } from '../../../../domain/account/decision.js';
import { catchUp } from '../../../../domain/lifecycle/catchUp.js';
import { money } from '../../../../domain/basics/money.js';
import { catalogue } from '../../../../domain/basics/product.js';
import {
  aMethod,
  anAccount,
  anActor,
  aPerson,
  aSubscription,
  aTenant,
  given,
  powerBi,
  visio,
} from '../../../support/builders.js';
import { always, tried } from '../../../support/property.js';

const now = '2026-03-10T09:00:00.000Z';
const euros = (minor: number) => money(minor, 'EUR');
const withCard: StartTrial = { product: powerBi, seats: 5, method: 'visa-4242' };
const cardless: StartTrial = { product: visio, seats: 5, method: '' };
const goals = catalogue.find(({ name }) => name === 'Viva Goals')?.id ?? '';

function refusalOf(input: StartTrial, account = anAccount(), facts = given(now)) {
  const decision = startTrial.decide(account, input, facts);
  return decision.accepted ? expect.fail('accepted') : decision.refusal;
}

function accepted(input: StartTrial, account: Account = anAccount(), facts: Given = given(now)) {
  const decision = startTrial.decide(account, input, facts);
  return decision.accepted ? decision : expect.fail(decision.refusal.code);
}

describe('Starting a trial', () => {
  it('gives the licences for a month without a charge, and says what it turns into', () => {
    const { account, result } = accepted(withCard);

    expect(account.payments).to.deep.equal([]);
    expect(account.subscriptions).to.deep.equal([
      {
        id: 'sub-op-1',
        product: powerBi,
        term: 'P1M',
        billing: 'monthly',
        channel: 'self-service',
        status: 'active',
        statusSince: '2026-03-10',
        trial: true,
        unitPrice: euros(1008),
        batches: [{ seats: 5, since: now, paid: [] }],
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
    ]);
    const line = { type: 'convert', subscription: 'sub-op-1', product: powerBi, quantity: 5, unitPrice: euros(1008) };
    const month = { first: '2026-04-10', last: '2026-05-09', days: 30, cycleDays: 30, amount: euros(5040) };
    const price = { subtotal: euros(5040), taxRate: 2200, tax: euros(1109), total: euros(6149) };
    expect(result).to.deep.equal({
      type: 'trial-started',
      subscription: 'sub-op-1',
      product: powerBi,
      seats: 5,
      firstDay: '2026-03-10',
      lastDay: '2026-04-09',
      becomes: {
        price: { lines: [{ ...line, ...month }], ...price },
        perCycle: euros(6149),
        billing: 'monthly',
        method: 'visa-4242',
      },
    });
  });

  it('needs no card where Microsoft asks for none, and then ends by itself', () => {
    const { account, result } = accepted(cardless, anAccount([], { methods: [], profiles: [] }));

    const [trial] = account.subscriptions;
    expect([trial?.recurring, trial?.method, trial?.unitPrice]).to.deep.equal(['off', '', euros(564)]);
    expect(result).not.to.have.property('becomes');
    const over = catchUp(account, { now: '2026-04-10T00:00:00.000Z', tenant: aTenant(), ownerName: '' });
    expect([over.subscriptions[0]?.status, over.payments]).to.deep.equal(['disabled', []]);
  });

  it('costs afterwards what it said it would', () => {
    const { account, result } = accepted(withCard);

    const over = catchUp(account, { now: '2026-04-10T00:00:00.000Z', tenant: aTenant(), ownerName: '' });

    const [charge] = over.payments;
    expect([charge?.lines, charge?.total]).to.deep.equal([result.becomes?.price.lines, result.becomes?.price.total]);
  });

  it('keeps no card that it does not need', () => {
    expect(accepted({ ...cardless, method: 'visa-4242' }).account.subscriptions[0]?.method).to.equal('');
  });

  it('has no price for what cannot be bought', () => {
    const { account } = accepted({ ...cardless, product: goals });

    expect(account.subscriptions[0]?.unitPrice).to.deep.equal(euros(0));
  });

  it('is for 1 to 25 licences', () => {
    const outOfRange = { code: 'seats-out-of-range', least: 1, most: 25 };
    const refusals = [0, 26, -1].map((seats) => refusalOf({ ...withCard, seats }));

    expect(refusals).to.deep.equal([outOfRange, outOfRange, outOfRange]);
    expect([1, 25].map((seats) => accepted({ ...withCard, seats }).result.seats)).to.deep.equal([1, 25]);
  });

  it('is refused without a card that works, where it needs one', () => {
    const old = anAccount([], { methods: [aMethod({ expires: '2026-02' })] });

    expect(refusalOf({ ...withCard, method: '' })).to.deep.equal({ code: 'no-payment-method' });
    expect(refusalOf(withCard, old)).to.deep.equal({ code: 'card-expired', lastFour: '4242', expired: '2026-02' });
  });

  it('is refused to guests', () => {
    const by = anActor(aPerson('Gus', { kind: 'guest' }));

    expect(refusalOf(cardless, anAccount(), given(now, { by }))).to.deep.equal({ code: 'guest' });
  });

  it('is refused for what there is no such product, country or permission for', () => {
    const allowed = (changes: Parameters<typeof aTenant>[0]) => given(now, { tenant: aTenant(changes) });
    const only = (policy: 'disabled' | 'trials-only') => allowed({ policies: { [powerBi]: policy, [visio]: policy } });

    expect([
      refusalOf({ ...withCard, product: 'nothing' }),
      refusalOf(cardless, anAccount(), allowed({ country: 'BR' })),
      refusalOf(cardless, anAccount(), allowed({ currency: 'JPY' })),
      refusalOf(cardless, anAccount(), only('disabled')),
      refusalOf(withCard, anAccount(), only('trials-only')),
    ]).to.deep.equal([
      { code: 'product-not-offered', product: 'nothing' },
      { code: 'product-not-offered', product: visio },
      { code: 'no-price', product: visio, currency: 'JPY' },
      { code: 'trial-policy', product: visio, policy: 'disabled' },
      { code: 'trial-policy', product: powerBi, policy: 'trials-only' },
    ]);
    expect(accepted(cardless, anAccount(), only('trials-only')).result.product).to.equal(visio);
  });

  describe('is had once', () => {
    const running = aSubscription({ product: visio, trial: true, boughtAt: '2026-02-01T09:00:00.000Z' });
    const used = { code: 'trial-used', product: visio, on: '2026-02-01' };
    const entry = {
      id: 'op-0',
      at: '2026-02-01T09:00:00.000Z',
      by: '',
      byName: '',
      subscription: 'sub-9',
      product: visio,
    };
    const standing = {
      status: 'active',
      trial: true,
      seats: 5,
      assigned: 0,
      recurring: 'on',
      termEnds: '2026-02-28',
      method: '',
      cancelled: false,
      unpaid: false,
    } as const;
    const started = accepted(cardless).result;
    const operation = { id: 'op-0', command: 'start-trial', at: entry.at, by: '', byName: '', result: started };
    const pasts: Readonly<Record<string, Account>> = {
      'while it runs': anAccount([running]),
      'after it has ended': anAccount([{ ...running, status: 'deleted' }]),
      'after it was turned into a paid one that is gone': anAccount([], {
        history: [{ ...entry, what: 'trial-started', after: standing }],
      }),
      'where only its end is known': anAccount([], {
        history: [{ ...entry, what: 'subscription-renewed', before: standing }],
      }),
      'where only the operation is known': anAccount([], { operations: [operation] }),
    };
    for (const [when, account] of Object.entries(pasts)) {
      it(`${when}, in this account and in another one`, () => {
        const others = [{ ...account, id: 'account-2' }];

        expect(refusalOf(cardless, account)).to.deep.equal(used);
        expect(refusalOf(cardless, anAccount(), given(now, { others }))).to.deep.equal(used);
        expect(accepted(withCard, account).result.product).to.equal(powerBi);
      });
    }

    it('and not by somebody who has bought the product', () => {
      const paid = anAccount([aSubscription({ product: visio })]);
      const gone = anAccount([aSubscription({ product: visio, status: 'disabled' })]);

      expect(refusalOf(cardless, paid)).to.deep.equal({ code: 'owns-product', product: visio });
      expect(accepted(cardless, gone).result.product).to.equal(visio);
    });
  });

  it(`never charges and lasts one month (${tried})`, async () => {
    await always(
      fc.property(
        fc.date({ min: new Date('2024-01-01'), max: new Date('2030-12-31'), noInvalidDate: true }),
        fc.integer({ min: 1, max: 25 }),
        fc.constantFrom(...catalogue),
        (date, seats, product) => {
          const at = date.toISOString();
          const { account, result } = accepted(
            { product: product.id, seats, method: 'visa-4242' },
            anAccount(),
            given(at),
          );

          expect(account.payments).to.deep.equal([]);
          const { first, last } = cycleOf(dayOf(at), 1);
          expect([result.firstDay, result.lastDay]).to.deep.equal([first, last]);
          const { subtotal } = result.becomes?.price ?? { subtotal: undefined };
          const [trial] = account.subscriptions;
          expect(subtotal?.minor ?? 0).to.equal(trial?.recurring === 'on' ? trial.unitPrice.minor * seats : 0);
        },
      ),
    );
  });
});
