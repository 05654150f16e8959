import { expect } from 'chai';
import type { Account } from '../../../../domain/account/account.js';
import { isUnpaid } from '../../../../domain/account/account.js';
import type { Command } from '../../../../domain/application/command.js';
import { buySeats } from '../../../../domain/commands/buySeats.js';
import { cancelSubscription } from '../../../../domain/commands/cancelSubscription.js';
import { changeSeats } from '../../../../domain/commands/changeSeats.js';
import { catchUp, nextDue } from '../../../../domain/lifecycle/catchUp.js';
import { executedOn } from '../../../../domain/application/accountCommands.js';
import { settle, withVoided } from '../../../../domain/billing/settlement.js';
import { seatsOf } from '../../../../domain/account/subscription.js';
import type { Event } from '../../../../domain/account/events.js';
import { pendingRefusal } from '../../../../domain/account/paymentHolds.js';
import { anAccount, aSubscription, aTenant, buyer, given, powerBi } from '../../../support/builders.js';

const askedAt = '2026-03-12T09:00:00.000Z';
const justBefore = '2026-03-19T08:59:59.999Z';
const then = '2026-03-19T09:00:00.000Z';
const purchase = { product: powerBi, seats: 5, term: 'P1M', billing: 'monthly', method: 'visa-4242' } as const;
const more = { subscription: 'sub-1', seats: 8, doing: 'buy', when: 'now' } as const;

const at = (account: Account, now: string) => catchUp(account, { now, tenant: aTenant(), ownerName: buyer.name });

/** The account after a person has done that, with the bank still to answer. */
function asked<Input, Result extends Event>(account: Account, command: Command<Input, Result>, input: Input): Account {
  const circumstances = given(askedAt);
  const decision = command.decide(account, input, circumstances);
  if (!decision.accepted) return expect.fail(decision.refusal.code);
  const request = { account: account.id, input, operation: 'op-1', terms: decision.terms };
  return executedOn(account, command, request, circumstances).save ?? expect.fail('nothing to save');
}

const states = ({ payments }: Account) => payments.map(({ state }) => state);
const yearly = aSubscription({ term: 'P1Y', billing: 'yearly' });

describe('A charge that the bank does not answer', () => {
  it('is waited for up to seven days', () => {
    const account = asked(anAccount(), buySeats, purchase);

    expect(nextDue(account)).to.equal(then);
    expect(at(account, justBefore)).to.equal(account);
  });

  it('is called off then: a first purchase is gone, and its buyer is told as of any late decline', () => {
    const { outbox, ...account } = at(asked(anAccount(), buySeats, purchase), then);

    expect([account.subscriptions, states({ ...account, outbox })]).to.deep.equal([[], ['called-off']]);
    const event = { type: 'payment-declined', product: powerBi, lastFour: '4242' };
    expect(outbox).to.deep.equal([{ id: 'op-1-settled', to: buyer.id, at: then, event }]);
  });

  it('leaves a subscription as it was, with a line in its history, and free for the next change', () => {
    const before = anAccount([yearly]);
    const waiting = asked(before, changeSeats, more);
    const account = at(waiting, then);
    const [one = yearly] = account.subscriptions;

    expect([seatsOf(one), one.awaited, pendingRefusal(one)]).to.deep.equal([5, undefined, undefined]);
    expect(account.subscriptions).to.deep.equal(at(before, then).subscriptions);
    expect(account.history.map(({ id, what, by, charged }) => [id, what, by, charged])).to.deep.equal([
      ['op-1', 'payment-declined', '', undefined],
    ]);
    const cancel = { subscription: 'sub-1', reason: 'other', feedback: '', when: 'at-term-end' } as const;
    expect(cancelSubscription.decide(waiting, cancel, given(justBefore)).accepted).to.equal(false);
    expect(cancelSubscription.decide(account, cancel, given(then)).accepted).to.equal(true);
  });

  it('no longer holds back the renewal', () => {
    const account = at(asked(anAccount([aSubscription()]), changeSeats, more), '2026-04-10T00:00:00.000Z');

    expect(account.payments.map(({ id, state }) => [id, state])).to.deep.equal([
      ['op-1', 'called-off'],
      ['renew:sub-1:2026-04-10', 'due'],
    ]);
  });

  it('of a renewal is a failed try, and is tried again', () => {
    const renewing = at(anAccount([aSubscription()]), '2026-04-10T00:00:00.000Z');
    const account = at(renewing, '2026-04-17T00:00:00.000Z');

    expect(states(account)).to.deep.equal(['called-off']);
    expect(account.subscriptions[0]?.unpaid).to.deep.include({ nextTry: '2026-04-20T00:00:00.000Z', tries: 1 });
    expect(account.history.filter(({ what }) => what === 'charge-failed')).to.have.length(1);
    expect(account.outbox.map(({ event }) => event.type)).to.include('charge-failed');
    expect(states(at(account, '2026-04-20T00:00:00.000Z'))).to.deep.equal(['called-off', 'due']);
  });

  it('is nothing that a late word of the bank could bring back', () => {
    const account = at(asked(anAccount(), buySeats, purchase), then);

    expect(settle(account, 'op-1', 'approved', { now: then, late: true })).to.equal(account);
  });

  it('is left to do until the bank has voided it, and then is declined', () => {
    const account = { ...at(asked(anAccount(), buySeats, purchase), then), outbox: [] };
    const voided = withVoided(account, 'op-1');

    expect([isUnpaid(account), states(voided), isUnpaid(voided)]).to.deep.equal([true, ['declined'], false]);
    const other = settle(asked(anAccount(), buySeats, purchase), 'op-1', 'approved', { now: askedAt, late: false });
    expect(withVoided(other, 'op-1')).to.deep.equal(other);
  });
});

describe('A refund that the bank does not answer', () => {
  it('is owed for as long as it takes', () => {
    const cancel = { subscription: 'sub-1', reason: 'other', feedback: '', when: 'now' } as const;
    const account = asked(anAccount([yearly]), cancelSubscription, cancel);

    expect(states(at(account, '2026-05-12T09:00:00.000Z'))).to.deep.equal(['due']);
  });
});
