import { expect } from 'chai';
import fc from 'fast-check';
import type { ReplacePaymentMethod } from '../../../../domain/commands/replacePaymentMethod.js';
import { replacePaymentMethod } from '../../../../domain/commands/replacePaymentMethod.js';
import type { Account } from '../../../../domain/account/account.js';
import { isCurrent, statuses } from '../../../../domain/account/subscription.js';
import { aMethod, anAccount, aSubscription, given, powerBi, visio } from '../../../support/builders.js';
import { always, tried } from '../../../support/property.js';

const now = '2026-03-12T09:00:00.000Z';
const second = aMethod({ id: 'second', brand: 'Mastercard', lastFour: '0005' });
const expired = aMethod({ id: 'expired', lastFour: '0006', expires: '2026-02' });
const methods = [aMethod(), second, expired];
const toSecond = { profile: 'profile-1', method: 'second' };

function replaced(account: Account, input: ReplacePaymentMethod = toSecond) {
  const decision = replacePaymentMethod.decide(account, input, given(now));
  return decision.accepted ? decision : expect.fail(decision.refusal.code);
}

function refusalOf(account: Account, input: ReplacePaymentMethod) {
  const decision = replacePaymentMethod.decide(account, input, given(now));
  return decision.accepted ? 'accepted' : decision.refusal;
}

describe('Replacing a payment method', () => {
  it('puts it on the profile and on all that is billed there; the old one stays in the list', () => {
    const other = aSubscription({ id: 'sub-2', product: visio, method: 'expired' });
    const elsewhere = aSubscription({ id: 'sub-3', profile: 'profile-2' });
    const ended = aSubscription({ id: 'sub-4', status: 'disabled' });
    const before = anAccount([aSubscription(), other, elsewhere, ended], {
      methods,
      profiles: [
        { id: 'profile-1', name: 'Contoso', method: 'visa-4242' },
        { id: 'profile-2', name: 'Italia', method: 'visa-4242' },
      ],
    });

    const { account, result } = replaced(before);

    expect(account).to.deep.equal({
      ...before,
      profiles: [{ id: 'profile-1', name: 'Contoso', method: 'second' }, before.profiles[1]],
      subscriptions: [aSubscription({ method: 'second' }), { ...other, method: 'second' }, elsewhere, ended],
    });
    expect(result).to.deep.equal({
      type: 'method-replaced',
      profile: 'profile-1',
      from: 'visa-4242',
      to: 'second',
      products: [powerBi, visio],
    });
  });

  it('leaves a trial that needs no payment method without one', () => {
    const trial = aSubscription({ trial: true, method: '', recurring: 'off' });

    expect(replaced(anAccount([trial], { methods })).account.subscriptions).to.deep.equal([trial]);
  });

  it('tries an overdue charge again at once', () => {
    const unpaid = { payment: 'pay-1', since: now, tries: 2, nextTry: '2026-03-15T09:00:00.000Z' };

    const { account } = replaced(anAccount([aSubscription({ unpaid })], { methods }));

    expect(account.subscriptions[0]?.unpaid).to.deep.equal({ ...unpaid, nextTry: now });
  });

  it('leaves a charge alone about which the bank is being asked', () => {
    const unpaid = { payment: 'pay-1', since: now, tries: 2 };

    const { account } = replaced(anAccount([aSubscription({ unpaid })], { methods }));

    expect(account.subscriptions[0]?.unpaid).to.deep.equal(unpaid);
  });

  it('has other terms when something else is charged, or at another time', () => {
    const terms = (account: Account) => replaced({ ...account, methods }).terms;
    const usual = terms(anAccount([aSubscription()]));

    expect(terms(anAccount([aSubscription(), aSubscription({ id: 'sub-2' })]))).not.to.equal(usual);
    expect(terms(anAccount([aSubscription({ recurring: 'off' })]))).not.to.equal(usual);
  });

  it('refuses the one that is there, one that has expired, and what there is not', () => {
    const account = anAccount([], { methods });

    expect(refusalOf(account, { ...toSecond, method: 'visa-4242' })).to.deep.equal({
      code: 'same-method',
      lastFour: '4242',
    });
    expect(refusalOf(account, { ...toSecond, method: 'expired' })).to.deep.equal({
      code: 'card-expired',
      lastFour: '0006',
      expired: '2026-02',
    });
    expect(refusalOf(account, { ...toSecond, method: 'unknown' })).to.deep.equal({ code: 'not-found' });
    expect(refusalOf(account, { ...toSecond, profile: 'unknown' })).to.deep.equal({ code: 'not-found' });
  });

  it(`never leaves a live subscription of the profile on the old method, nor touches another (${tried})`, async () => {
    const anySubscription = fc.record({
      status: fc.constantFrom(...statuses),
      profile: fc.constantFrom('profile-1', 'profile-2'),
      method: fc.constantFrom('visa-4242', 'expired', ''),
    });
    await always(
      fc.property(fc.array(anySubscription, { maxLength: 8 }), (sketches) => {
        const before = sketches.map((sketch, index) => aSubscription({ id: `sub-${index}`, ...sketch }));
        const { account } = replaced(anAccount(before, { methods }));
        for (const [index, one] of account.subscriptions.entries()) {
          const was = before[index];
          const goes = was && isCurrent(was) && was.profile === 'profile-1' && was.method !== '';
          expect(one).to.deep.equal(goes === true ? { ...was, method: 'second' } : was);
        }
      }),
    );
  });
});
