import { expect } from 'chai';
import { cancelSubscription } from '../../../../domain/commands/cancelSubscription.js';
import { takeBackCancellation } from '../../../../domain/commands/takeBackCancellation.js';
import type { SubscriptionSketch } from '../../../support/builders.js';
import { anAccount, aSubscription, given } from '../../../support/builders.js';

const now = '2026-03-25T09:00:00.000Z';

function cancelledAndTakenBack(sketch: SubscriptionSketch) {
  const before = anAccount([aSubscription(sketch)]);
  const input = { subscription: 'sub-1', reason: 'other', feedback: '', when: 'at-term-end' } as const;
  const cancelled = cancelSubscription.decide(before, input, given(now));
  if (!cancelled.accepted) return expect.fail(cancelled.refusal.code);
  const back = takeBackCancellation.decide(cancelled.account, { subscription: 'sub-1' }, given(now));
  return back.accepted ? { before, after: back.account } : expect.fail(back.refusal.code);
}

describe('A cancellation that is taken back', () => {
  const cases: Readonly<Record<string, SubscriptionSketch>> = {
    'that was to renew': {},
    'that was to renew once more': { recurring: 'once' },
    'that was not to renew': { recurring: 'off' },
    'whose seats were to change': { seats: 40, scheduled: { seats: 8, at: now } },
  };
  for (const [which, sketch] of Object.entries(cases)) {
    it(`leaves a subscription ${which} exactly as it was`, () => {
      const { before, after } = cancelledAndTakenBack(sketch);

      expect(after).to.deep.equal(before);
    });
  }
});

describe('A term that was never paid for', () => {
  it('ends at once under MCA when it is cancelled, at no cost and with nothing to give back', () => {
    const unpaid = {
      payment: 'renew-1',
      since: '2026-03-10T09:00:00.000Z',
      tries: 3,
      nextTry: '2026-03-28T09:00:00.000Z',
    };
    const account = anAccount([
      aSubscription({ unpaid, recurring: 'on', batches: [{ seats: 5, since: unpaid.since, paid: [] }] }),
    ]);
    const input = { subscription: 'sub-1', reason: 'other', feedback: '', when: 'at-term-end' } as const;
    const decision = cancelSubscription.decide(account, input, given(now));
    if (!decision.accepted) return expect.fail(decision.refusal.code);

    expect(decision.result).to.include({ when: 'now', endsOn: '2026-03-25' });
    expect(decision.account.payments).to.deep.equal([]);
    expect(decision.account.subscriptions[0]).to.include({ status: 'disabled' }).and.not.have.property('unpaid');
  });
});
