import { expect } from 'chai';
import { lastChargeBy, lastDayOf, nextChargeOf, outlookOf, outlookOn } from '../../../../domain/account/outlook.js';
import type { SubscriptionSketch } from '../../../support/builders.js';
import { aSubscription } from '../../../support/builders.js';

const cancellation = { at: '2026-03-12T09:00:00.000Z', reason: 'other', feedback: '' } as const;
const unpaid = { payment: 'p', since: '2026-03-10T00:00:00.000Z', tries: 11, nextTry: '2026-04-09T00:00:00.000Z' };

describe('The outlook on a subscription', () => {
  for (const [what, sketch, outlook] of [
    ['renews on the day after its term', {}, { kind: 'renews', on: '2026-04-10' }],
    ['renews once more', { recurring: 'once' }, { kind: 'renews', on: '2026-04-10' }],
    ['ends on the last day of its term', { recurring: 'off' }, { kind: 'ends', last: '2026-04-09' }],
    [
      'ends on its last day where it is cancelled',
      { recurring: 'off', cancellation: { ...cancellation, endsOn: '2026-04-10' } },
      { kind: 'ends', last: '2026-04-09' },
    ],
    ['converts on the day after a trial', { trial: true }, { kind: 'converts', on: '2026-04-10' }],
    ['ends with a trial that has no method', { trial: true, method: '' }, { kind: 'ends', last: '2026-04-09' }],
    [
      'has expired, and works for 30 days more',
      { status: 'expired', statusSince: '2026-04-10' },
      { kind: 'expired', last: '2026-04-09', worksUntil: '2026-05-09' },
    ],
    [
      'has ended on the last day of its term',
      { status: 'disabled', statusSince: '2026-04-10' },
      { kind: 'ended', last: '2026-04-09' },
    ],
    [
      'has ended on the last of 30 days more',
      { status: 'disabled', statusSince: '2026-05-10' },
      { kind: 'ended', last: '2026-05-09' },
    ],
    [
      'has ended on the day on which it was cancelled, undone or given up',
      { status: 'disabled', statusSince: '2026-03-12' },
      { kind: 'ended', last: '2026-03-12' },
    ],
    [
      'ended when it did, also after its data was deleted',
      { status: 'deleted', statusSince: '2026-06-10' },
      { kind: 'ended', last: '2026-03-12' },
    ],
  ] as readonly (readonly [string, SubscriptionSketch, object])[]) {
    it(what, () => {
      expect(outlookOf(aSubscription(sketch))).to.deep.equal(outlook);
    });
  }

  it('names no day that has passed as if it were to come', () => {
    const on = (sketch: SubscriptionSketch, today: string) => outlookOn(aSubscription(sketch), today);
    const expired = { status: 'expired', statusSince: '2026-04-10' } as const;

    expect(on({}, '2026-04-10')).to.deep.equal({ kind: 'renews', on: '2026-04-10' });
    expect(on({}, '2026-04-11')).to.deep.equal({ kind: 'renewing' });
    expect(on({ trial: true }, '2026-04-11')).to.deep.equal({ kind: 'renewing' });
    expect(on({ recurring: 'off' }, '2026-04-09')).to.deep.equal({ kind: 'ends', last: '2026-04-09' });
    expect(on({ recurring: 'off' }, '2026-04-10')).to.deep.equal({ kind: 'ended', last: '2026-04-09' });
    expect(on(expired, '2026-05-09')).to.deep.equal({ kind: 'expired', last: '2026-04-09', worksUntil: '2026-05-09' });
    expect(on(expired, '2026-05-10')).to.deep.equal({ kind: 'ended', last: '2026-05-09' });
    expect(on({ status: 'disabled', statusSince: '2026-03-12' }, '2027-01-01')).to.include({ last: '2026-03-12' });
  });

  it('keeps the end that an older document wrote down', () => {
    expect(lastDayOf(aSubscription({ cancellation: { ...cancellation, endsOn: '2026-03-20' } }))).to.equal(
      '2026-03-19',
    );
  });
});

describe('The charges to come', () => {
  it('are none after the last try of one that was declined', () => {
    expect(nextChargeOf(aSubscription({ unpaid }))).to.equal('2026-04-09');
    expect(nextChargeOf(aSubscription({ unpaid: { ...unpaid, isGivenUp: true } }))).to.equal(undefined);
  });

  it('end with the term, with the one after it where it renews once, or not at all', () => {
    expect(lastChargeBy(aSubscription({ recurring: 'off' }))).to.equal('2026-04-09');
    expect(lastChargeBy(aSubscription({ recurring: 'once' }))).to.equal('2026-05-09');
    expect(lastChargeBy(aSubscription({ recurring: 'once', term: 'P1Y' }))).to.equal('2028-03-09');
    expect(lastChargeBy(aSubscription())).to.equal(undefined);
  });
});
