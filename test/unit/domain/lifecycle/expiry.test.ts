import { expect } from 'chai';
import type { Account, Agreement } from '../../../../domain/account/account.js';
import { catchUp, nextDue } from '../../../../domain/lifecycle/catchUp.js';
import { anAccount, aSubscription, aTenant } from '../../../support/builders.js';

const at = (account: Account, now: string) => catchUp(account, { now, tenant: aTenant(), ownerName: 'Bruna Rossi' });

/** What an account's only subscription is, day by day where something changes. */
function fate(agreement: Agreement, changes = {}) {
  const off = aSubscription({ seats: 3, assigned: ['Luis Herrera'], recurring: 'off', ...changes });
  let account = anAccount([off], { agreement });
  const seen: (readonly [string, string, number])[] = [];
  for (let due = nextDue(account); due !== undefined; due = nextDue(account)) {
    account = at(account, due);
    const [one] = account.subscriptions;
    const status = one?.status ?? '';
    if (status !== (seen.at(-1)?.[1] ?? 'active')) seen.push([due.slice(0, 10), status, one?.assignments.length ?? 0]);
  }
  return { seen, account };
}

describe('A subscription that does not renew', () => {
  it('stops at once under MCA; its data is kept for 90 days', () => {
    expect(fate('MCA').seen).to.deep.equal([
      ['2026-04-10', 'disabled', 0],
      ['2026-07-09', 'deleted', 0],
    ]);
  });

  it('works for 30 days more under MOSA, and its data is kept for another 90', () => {
    expect(fate('MOSA').seen).to.deep.equal([
      ['2026-04-10', 'expired', 1],
      ['2026-05-10', 'disabled', 0],
      ['2026-08-08', 'deleted', 0],
    ]);
  });

  it('charges nothing', () => {
    expect(fate('MCA').account.payments).to.deep.equal([]);
  });

  it('tells the owner each time, and those who lose their licence once', () => {
    const { outbox } = fate('MOSA').account;
    const ends = outbox.flatMap(({ event }) => (event.type === 'subscription-ended' ? [event] : []));

    expect(ends.map(({ why, status, on, next, losing }) => [why, status, on, next, losing])).to.deep.equal([
      ['not-renewed', 'expired', '2026-04-10', '2026-05-10', 0],
      ['expired', 'disabled', '2026-05-10', '2026-08-08', 1],
      ['deleted', 'deleted', '2026-08-08', undefined, 0],
    ]);
    expect(outbox.filter(({ event }) => event.type === 'licence-removed').map(({ to }) => to)).to.deep.equal([
      'luis-herrera',
    ]);
  });

  it('says that it was cancelled where it was', () => {
    const cancellation = {
      at: '2026-03-25T09:00:00.000Z',
      reason: 'other',
      feedback: '',
      endsOn: '2026-04-10',
    } as const;
    const { outbox } = fate('MCA', { cancellation }).account;

    expect(outbox.find(({ event }) => event.type === 'subscription-ended')?.event).to.include({ why: 'cancelled' });
  });

  it('ends on its day, also if we were down for months', () => {
    const late = at(anAccount([aSubscription({ recurring: 'off' })]), '2026-12-24T09:00:00.000Z');

    expect(late.subscriptions[0]).to.include({ status: 'deleted', statusSince: '2026-07-09' });
  });
});
