import { expect } from 'chai';
import { expiryOf, refundMethodOf } from '../../../../../domain/billing/paymentMethod/methodUse.js';
import { nextChargeOf } from '../../../../../domain/account/outlook.js';
import type { SubscriptionSketch } from '../../../../support/builders.js';
import { aMethod, anAccount, aSubscription } from '../../../../support/builders.js';

const now = '2026-03-12T09:00:00.000Z';

describe('The next charge of a subscription', () => {
  for (const [what, sketch, day] of [
    ['renews by the month', {}, '2026-04-10'],
    ['does not renew', { recurring: 'off' }, undefined],
    ['is paid by the month until its year ends', { term: 'P1Y', recurring: 'off' }, '2026-04-10'],
    ['has ended', { status: 'disabled' }, undefined],
    ['has no method', { method: '' }, undefined],
    [
      'is overdue',
      { unpaid: { payment: 'p', since: now, tries: 1, nextTry: '2026-03-15T09:00:00.000Z' } },
      '2026-03-15',
    ],
  ] as readonly (readonly [string, SubscriptionSketch, string | undefined])[]) {
    it(`is ${day ?? 'none'} where it ${what}`, () => {
      expect(nextChargeOf(aSubscription(sketch))).to.equal(day);
    });
  }
});

describe('A card’s expiry', () => {
  const state = (expires: string, sketch: SubscriptionSketch = {}) =>
    expiryOf(aMethod({ expires }), anAccount([aSubscription(sketch)]), now);

  it('is fine where it works in the month of the next charge', () => {
    expect(state('2026-04')).to.deep.equal({ state: 'fine' });
  });

  it('comes first where it does not, unless nothing more is charged to it', () => {
    expect(state('2026-03')).to.deep.equal({ state: 'expires-first', charge: '2026-04-10' });
    expect(state('2026-03', { recurring: 'off' })).to.deep.equal({ state: 'fine' });
    expect(state('2026-03', { method: 'other' })).to.deep.equal({ state: 'fine' });
  });

  it('is over after its last month', () => {
    expect(state('2026-02')).to.deep.equal({ state: 'expired' });
  });
});

describe('A refund', () => {
  const account = anAccount();

  it('goes to the card that paid, or to its profile’s where that one has been removed', () => {
    expect(refundMethodOf(account, { method: 'visa-4242', profile: 'other' })).to.equal('visa-4242');
    expect(refundMethodOf(account, { method: 'gone', profile: 'profile-1' })).to.equal('visa-4242');
    expect(refundMethodOf(account, { method: 'gone', profile: 'gone' })).to.equal('gone');
  });
});
