import { expect } from 'chai';
import type { Account } from '../../../../domain/account/account.js';
import { editPaymentMethod } from '../../../../domain/commands/editPaymentMethod.js';
import { aMethod, anAccount, anActor, aPerson, aSubscription, given } from '../../../support/builders.js';

const now = '2026-03-12T09:00:00.000Z';
const changes = { expires: '2031-01', nameOnCard: 'Bruna Verdi', address: 'Via Po 2, Torino', token: 'renewed' };

function edited(account: Account, what: Record<string, unknown> = changes, method = 'visa-4242', by = anActor()) {
  const decision = editPaymentMethod.decide(account, { method, changes: what }, given(now, { by }));
  return decision.accepted ? decision : decision.refusal;
}

describe('Editing a payment method', () => {
  it('changes expiry date, name and address of that one, and nothing else', () => {
    const other = aMethod({ id: 'other', lastFour: '0005' });
    const account = anAccount([aSubscription()], { methods: [aMethod(), other] });

    expect(edited(account)).to.deep.equal({
      accepted: true,
      account: { ...account, methods: [{ ...aMethod(), ...changes }, other] },
      result: { type: 'method-edited', method: 'visa-4242', brand: 'Visa', lastFour: '4242', expires: '2031-01' },
      terms: 'visa-4242 2031-01',
    });
  });

  it('never changes the number, the brand or the id, whatever is sent', () => {
    const sent = { ...changes, lastFour: '9999', brand: 'Mastercard', id: 'x', number: '5555555555554444' };

    const after = edited(anAccount(), sent);

    if (!('account' in after)) return expect.fail(after.code);
    expect(after.account.methods).to.deep.equal([{ ...aMethod(), ...changes }]);
  });

  it('has what was declined on it tried again at once, and on no other', () => {
    const unpaid = { payment: 'pay-1', since: now, tries: 2, nextTry: '2026-03-15T09:00:00.000Z' };
    const account = anAccount([aSubscription({ unpaid }), aSubscription({ id: 'sub-2', method: 'other', unpaid })]);

    const after = edited(account);

    if (!('account' in after)) return expect.fail(after.code);
    expect(after.account.subscriptions.map((one) => one.unpaid)).to.deep.equal([{ ...unpaid, nextTry: now }, unpaid]);
  });

  it('is refused for what cannot be, for a past month, and for a method that is not there', () => {
    for (const wrong of [
      { ...changes, expires: '2031-00' },
      { ...changes, nameOnCard: '' },
      { ...changes, token: undefined },
      { ...changes, address: '4242 4242 4242 4242' },
    ])
      expect(edited(anAccount(), wrong)).to.deep.equal({ code: 'card-invalid' });

    expect(edited(anAccount(), { ...changes, expires: '2026-02' })).to.deep.equal({
      code: 'card-expired',
      lastFour: '4242',
      expired: '2026-02',
    });
    expect(edited(anAccount(), changes, 'unknown')).to.deep.equal({ code: 'not-found' });
    const guest = anActor(aPerson('Bruna Rossi', { kind: 'guest' }));
    expect(edited(anAccount(), changes, 'visa-4242', guest)).to.deep.equal({ code: 'guest' });
  });
});
