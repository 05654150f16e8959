import { expect } from 'chai';
import { money } from '../../../../domain/basics/money.js';
import {
  followersOf,
  profileOf,
  withMethodOnProfile,
  withRetries,
} from '../../../../domain/billing/billingProfiles.js';
import { isCurrent, statuses } from '../../../../domain/account/subscription.js';
import { anAccount, aSubscription } from '../../../support/builders.js';

const euros = (minor: number) => money(minor, 'EUR');
const now = '2026-03-12T09:00:00.000Z';
const overdue = { payment: 'pay-1', since: now, tries: 1, nextTry: '2026-03-15T09:00:00.000Z' };

describe('A billing profile', () => {
  it('takes along what is live and billed to it', () => {
    const subscriptions = [
      ...statuses.map((status) => aSubscription({ id: status, status })),
      aSubscription({ id: 'elsewhere', profile: 'profile-2' }),
      aSubscription({ id: 'other', method: 'other' }),
    ];
    const account = anAccount(subscriptions);
    const live = [...statuses.filter((status) => isCurrent(aSubscription({ status }))), 'other'];

    const [profile] = account.profiles;
    expect(profile && followersOf(account, profile).map(({ id }) => id)).to.deep.equal(live);
    const after = withMethodOnProfile(account, 'profile-1', 'new', now);
    expect(after.subscriptions.filter(({ method }) => method === 'new').map(({ id }) => id)).to.deep.equal(live);
    expect(profileOf(after, 'profile-1')?.method).to.equal('new');
  });

  it('that is not there changes nothing', () => {
    const account = anAccount([aSubscription()]);

    expect(withMethodOnProfile(account, 'profile-9', 'new', now)).to.equal(account);
    expect(profileOf(account, 'profile-9')).to.equal(undefined);
  });

  it('brings a declined charge forward, but none that is asked or due already', () => {
    const { nextTry: _, ...asked } = overdue;
    const due = { ...overdue, nextTry: '2026-03-11T09:00:00.000Z' };
    const account = anAccount([overdue, asked, due].map((unpaid, at) => aSubscription({ id: `s-${at}`, unpaid })));

    expect(withRetries(account, 'visa-4242', now).subscriptions.map(({ unpaid }) => unpaid)).to.deep.equal([
      { ...overdue, nextTry: now },
      asked,
      due,
    ]);
  });

  it('has refunds that were declined on it tried again when its details are put right, also those given up', () => {
    const price = { lines: [], subtotal: euros(-100), taxRate: 0, tax: euros(0), total: euros(-100) };
    const payment = { ...price, at: now, profile: 'profile-1', method: 'visa-4242', state: 'declined' } as const;
    const payments = [
      { ...payment, id: 'waits', retryAt: '2026-03-20T09:00:00.000Z' },
      { ...payment, id: 'given-up-try-11', attempt: 11 },
      { ...payment, id: 'tried-since', attempt: 2 },
      { ...payment, id: 'elsewhere', method: 'other', retryAt: '2026-03-20T09:00:00.000Z' },
      { ...payment, id: 'a-charge', total: euros(100) },
    ];

    const after = withRetries(anAccount([], { payments }), 'visa-4242', now);

    expect(after.payments.filter(({ retryAt }) => retryAt === now).map(({ id }) => id)).to.deep.equal([
      'waits',
      'given-up-try-11',
    ]);
  });
});
