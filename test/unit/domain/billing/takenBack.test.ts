import { expect } from 'chai';
import type { Account, Notice } from '../../../../domain/account/account.js';
import type { HistoryEntry } from '../../../../domain/account/history.js';
import { snapshotOf } from '../../../../domain/account/history.js';
import { isTakenBack, combinedNotices } from '../../../../domain/billing/takenBack.js';
import { anAccount, aSubscription, buyer, powerBi, someNews, visio } from '../../../support/builders.js';

const at = '2026-03-10T09:00:00.000Z';
const ended = aSubscription({ status: 'disabled' });
const bought: HistoryEntry = {
  ...{ id: 'op-1', at, by: buyer.id, byName: buyer.name, subscription: 'sub-1', product: powerBi },
  what: 'seats-bought',
};

function news(kind: 'purchase' | 'seats' | 'undo' | 'cancellation', entry: string): Notice {
  return { id: `${entry}-news`, to: 'marta', at, about: 'sub-1', event: someNews({ kind, entry }) };
}

function licence(id: string, what: 'received' | 'removed', product = powerBi, to = 'luis'): Notice {
  return { id, to, at, event: { type: `licence-${what}`, product, from: buyer.id, fromName: buyer.name } };
}

const undone = (changes: Partial<Account> = {}) => anAccount([ended], { history: [bought], ...changes });
const pair = [news('purchase', 'op-1'), news('undo', 'op-2')];

describe('What was taken back before it was told', () => {
  it('is a purchase that was undone as a whole', () => {
    expect(isTakenBack(undone(), pair)).to.equal(true);
  });

  it('is no purchase of which something is left', () => {
    expect(isTakenBack(undone({ subscriptions: [aSubscription()] }), pair)).to.equal(false);
  });

  it('is no cancellation: its reason is for the admins', () => {
    expect(isTakenBack(undone(), [news('purchase', 'op-1'), news('cancellation', 'op-2')])).to.equal(false);
  });

  it('is nothing of which a card stands, in the chat of that person', () => {
    const card = { to: 'marta', about: 'sub-1', activity: 'a' };
    expect(isTakenBack(undone({ told: [card] }), pair)).to.equal(false);
    expect(isTakenBack(undone({ told: [{ ...card, to: 'ada' }] }), pair), 'another person’s').to.equal(true);
    expect(isTakenBack(undone({ told: [{ ...card, about: 'sub-2' }] }), pair), 'another card').to.equal(true);
  });

  it('is no change of what was there before', () => {
    const history = [{ ...bought, before: snapshotOf(aSubscription()) }];
    expect(isTakenBack(undone({ history }), pair)).to.equal(false);
  });

  it('is nothing of which only the end waits, or only the beginning', () => {
    expect(isTakenBack(undone(), pair.slice(1))).to.equal(false);
    expect(isTakenBack(undone(), pair.slice(0, 1))).to.equal(false);
    expect(isTakenBack(undone(), [])).to.equal(false);
  });

  it('is a licence that was given and removed, or removed and given', () => {
    const given = licence('a', 'received');
    const removed = licence('b', 'removed');
    expect(isTakenBack(anAccount(), [given, removed])).to.equal(true);
    expect(isTakenBack(anAccount(), [removed, given])).to.equal(true);
    expect(isTakenBack(anAccount(), [given, removed, given])).to.equal(false);
    expect(isTakenBack(anAccount(), [given])).to.equal(false);
  });
});

describe('What is told as one', () => {
  const given = licence('a', 'received');
  const removed = licence('b', 'removed');
  const again = licence('c', 'received');

  it('is what happens to one person’s licence of one product', () => {
    const others = [licence('d', 'removed', visio), licence('e', 'removed', powerBi, 'anna')];
    expect(combinedNotices([given, ...others, removed, again], given)).to.deep.equal([given, removed, again]);
  });

  it('ends where the same happens twice: then something in between is not known', () => {
    expect(combinedNotices([given, removed, licence('d', 'removed')], given)).to.deep.equal([given, removed]);
  });

  it('begins with the notice that is asked for', () => {
    expect(combinedNotices([given, removed, again], removed)).to.deep.equal([removed, again]);
  });

  it('is all about one thing for one person', () => {
    const [first, second] = pair as [Notice, Notice]; // two
    const other = { ...second, to: 'ada' };
    const another = { ...second, about: 'sub-2' };
    expect(combinedNotices([first, other, another, second], first)).to.deep.equal([first, second]);
  });

  it('is a card of its own for anything else', () => {
    const receipt: Notice = {
      id: 'r',
      to: 'luis',
      at,
      event: { type: 'payment-declined', product: powerBi, lastFour: '1' },
    };
    expect(combinedNotices([receipt, { ...receipt, id: 's' }], receipt)).to.deep.equal([receipt]);
  });
});
