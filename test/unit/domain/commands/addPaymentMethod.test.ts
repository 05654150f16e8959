import { expect } from 'chai';
import type { Account } from '../../../../domain/account/account.js';
import type { AddPaymentMethod } from '../../../../domain/commands/addPaymentMethod.js';
import { addPaymentMethod, mostMethods } from '../../../../domain/commands/addPaymentMethod.js';
import { aMethod, anAccount, anActor, aPerson, aSubscription, given } from '../../../support/builders.js';

const now = '2026-03-12T09:00:00.000Z';
const { id: _, ...card } = aMethod({ brand: 'Mastercard', lastFour: '4444', expires: '2029-08', token: 'new-token' });

function added(account: Account, input: AddPaymentMethod = { card }, changes: Parameters<typeof given>[1] = {}) {
  const decision = addPaymentMethod.decide(account, input, given(now, changes));
  return decision.accepted ? decision : decision.refusal;
}

describe('Adding a payment method', () => {
  it('lists it, and attaches it to nothing', () => {
    const account = anAccount([aSubscription()]);

    expect(added(account)).to.deep.equal({
      accepted: true,
      account: { ...account, methods: [aMethod(), { id: 'op-1', ...card }] },
      result: { type: 'method-added', method: 'op-1', brand: 'Mastercard', lastFour: '4444' },
      terms: ['Mastercard', '4444', '2029-08', '-'].join(' '),
    });
  });

  it('puts it on a billing profile that has none, and not on a trial that needs none', () => {
    const bare = { id: 'profile-1', name: 'Bruna Rossi', method: '' };
    const trial = aSubscription({ trial: true, recurring: 'off', method: '' });

    const after = added(anAccount([trial], { methods: [], profiles: [bare] }));

    if (!('account' in after)) return expect.fail(after.code);
    expect(after.account.profiles).to.deep.equal([{ ...bare, method: 'op-1' }]);
    expect(after.account.subscriptions).to.deep.equal([trial]);
  });

  it('puts it on a billing profile where that is asked for, with the live subscriptions that are billed there', () => {
    const account = anAccount([
      aSubscription(),
      aSubscription({ id: 'sub-2', method: 'other' }),
      aSubscription({ id: 'sub-3', status: 'disabled' }),
    ]);

    const after = added(account, { card, profile: 'profile-1' });

    if (!('account' in after)) return expect.fail(after.code);
    expect(after.account.profiles[0]?.method).to.equal('op-1');
    expect(after.account.subscriptions.map(({ method }) => method)).to.deep.equal(['op-1', 'op-1', 'visa-4242']);
    expect(after.account.methods.map(({ id }) => id)).to.deep.equal(['visa-4242', 'op-1']);
    expect(after.result).to.deep.include({ profile: 'profile-1' });
  });

  it('keeps nothing but what it knows of a card', () => {
    const after = added(anAccount(), { card: { ...card, number: '5555555555554444', securityCode: '737' } });

    if (!('account' in after)) return expect.fail(after.code);
    expect(after.account.methods[1]).to.deep.equal({ id: 'op-1', ...card });
  });

  it('works in the last month of the card, and not after it', () => {
    expect(added(anAccount(), { card: { ...card, expires: '2026-03' } })).to.include({ accepted: true });
    expect(added(anAccount(), { card: { ...card, expires: '2026-02' } })).to.deep.equal({
      code: 'card-expired',
      lastFour: '4444',
      expired: '2026-02',
    });
  });

  it('is refused for what is no card', () => {
    const wrong = [
      { ...card, brand: 'Discover' },
      { ...card, lastFour: '44444' },
      { ...card, lastFour: '5555555555554444' },
      { ...card, expires: '2029-13' },
      { ...card, expires: '08/29' },
      { ...card, token: '' },
      { ...card, nameOnCard: ' ' },
      { ...card, nameOnCard: 'x'.repeat(101) },
      { ...card, address: 'x'.repeat(301) },
      { ...card, address: undefined },
      { ...card, address: 'Via Roma, 4111-1111 1111.1111' },
      { ...card, nameOnCard: '４１１１１１１１１１１１１１１１' },
    ];

    expect(wrong.map((one) => added(anAccount(), { card: one }))).to.deep.equal(
      wrong.map(() => ({ code: 'card-invalid' })),
    );
  });

  it('is refused where there are too many, where the profile is unknown, and to guests and disabled people', () => {
    const full = Array.from({ length: mostMethods }, (_one, at) => aMethod({ id: `m-${at}` }));

    expect(added(anAccount([], { methods: full }))).to.deep.equal({ code: 'too-many-methods', limit: mostMethods });
    expect(added(anAccount([], { methods: full.slice(1) }))).to.include({ accepted: true });
    expect(added(anAccount(), { card, profile: 'profile-9' })).to.deep.equal({ code: 'not-found' });
    for (const [changes, code] of [
      [{ kind: 'guest' }, 'guest'],
      [{ enabled: false }, 'account-disabled'],
    ] as const)
      expect(added(anAccount(), { card }, { by: anActor(aPerson('Bruna Rossi', changes)) })).to.deep.equal({ code });
  });
});
