import { expect } from 'chai';
import type { Account } from '../../../../domain/account/account.js';
import { buySeats } from '../../../../domain/commands/buySeats.js';
import { cancelSubscription } from '../../../../domain/commands/cancelSubscription.js';
import type { Verdict } from '../../../../domain/billing/settlement.js';
import { settle } from '../../../../domain/billing/settlement.js';
import { waitingAt } from '../../../../domain/account/outbox.js';
import { anAccount, aSubscription, buyer, given, powerBi, visio } from '../../../support/builders.js';

const now = '2026-03-10T09:05:00.000Z';
const input = { product: powerBi, seats: 5, term: 'P1M', billing: 'monthly', method: 'visa-4242' } as const;

/** An account that has just bought, with the operation written down as the command handler does. */
function buying(account = anAccount()) {
  const at = '2026-03-10T09:00:00.000Z';
  const decision = buySeats.decide(account, input, given(at));
  if (!decision.accepted) return expect.fail(decision.refusal.code);
  const { result } = decision;
  const operation = { id: 'op-1', command: buySeats.name, at, by: buyer.id, byName: buyer.name, result };
  return { result, account: { ...decision.account, operations: [operation] } satisfies Account };
}

const paidAs = (account: Account, state: 'done' | 'declined') => account.payments.map((one) => ({ ...one, state }));

describe('The bank’s verdict', () => {
  it('approved makes the seats that waited for it usable, and no others', () => {
    const other = aSubscription({ id: 'waits-for-another', product: visio, status: 'pending' });
    const { account } = buying(anAccount([other]));

    const { history, ...settled } = settle(account, 'op-1', 'approved', { now, late: false });

    expect(history).to.have.length(1);
    expect({ ...settled, history: [] }).to.deep.equal({
      ...account,
      payments: paidAs(account, 'done'),
      subscriptions: account.subscriptions.map((one) => (one.id === 'sub-op-1' ? { ...one, status: 'active' } : one)),
    });
  });

  it('declined makes the seats as if they had never been, and leaves others', () => {
    const other = aSubscription({ id: 'waits-for-another', product: visio, status: 'pending' });
    const { account } = buying(anAccount([other]));

    expect(settle(account, 'op-1', 'declined', { now, late: false })).to.deep.equal({
      ...account,
      payments: paidAs(account, 'declined'),
      subscriptions: [other],
    });
  });

  it('is told to a buyer who no longer waits', () => {
    const { account, result } = buying();
    const told = (verdict: Verdict) => settle(account, 'op-1', verdict, { now, late: true }).outbox;

    expect(told('approved')).to.deep.equal([{ id: 'op-1-settled', to: buyer.id, at: now, event: result }]);
    const declined = { type: 'payment-declined', product: powerBi, lastFour: '4242' };
    expect(told('declined')).to.deep.equal([{ id: 'op-1-settled', to: buyer.id, at: now, event: declined }]);
  });

  it('takes the place of the card that waits for it, and only while it is due', () => {
    const { account } = buying();
    const waits = waitingAt(account, 'op-1', 'activity-1');
    expect(waits.told).to.deep.equal([{ to: buyer.id, about: 'payment op-1', activity: 'activity-1' }]);

    const settled = settle(waits, 'op-1', 'approved', { now, late: true });
    expect(settled.outbox).to.have.length(1);
    expect(settled.outbox[0]).to.include({ id: 'op-1-settled', about: 'payment op-1' });
    expect(waitingAt(settled, 'op-1', 'activity-2')).to.equal(settled);
    expect(waitingAt(account, 'op-2', 'activity-1')).to.equal(account);
  });

  it('counts once', () => {
    const settled = settle(buying().account, 'op-1', 'declined', { now, late: true });

    expect(settle(settled, 'op-1', 'approved', { now, late: true })).to.equal(settled);
  });

  it('on a payment that the account does not have changes nothing', () => {
    const { account } = buying();

    expect(settle(account, 'op-2', 'approved', { now, late: true })).to.equal(account);
  });

  it('declined on a refund is asked for again later, and on a charge is not', () => {
    const { account } = buying();
    const declined = (minor: number) => {
      const payments = account.payments.map((one) => ({ ...one, total: { minor, currency: 'EUR' } }));
      const settled = settle({ ...account, payments }, 'op-1', 'declined', { now, late: true });
      return { retryAt: settled.payments[0]?.retryAt, told: settled.outbox.map(({ event }) => event.type) };
    };

    expect(declined(-1)).to.deep.equal({ retryAt: '2026-03-13T09:05:00.000Z', told: [] });
    for (const charge of [0, 1])
      expect(declined(charge)).to.deep.equal({ retryAt: undefined, told: ['payment-declined'] });
  });

  it('on a refund brings nothing back to life and tells nobody', () => {
    const ask = { subscription: 'sub-1', reason: 'other', feedback: '', when: 'now' } as const;
    const decision = cancelSubscription.decide(anAccount([aSubscription()]), ask, given('2026-03-11T08:00:00.000Z'));
    if (!decision.accepted) return expect.fail(decision.refusal.code);
    const { account } = decision;

    expect(settle(account, 'op-1', 'approved', { now, late: true })).to.deep.equal({
      ...account,
      payments: paidAs(account, 'done'),
    });
  });
});
