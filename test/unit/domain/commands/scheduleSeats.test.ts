import { expect } from 'chai';
import { dropTerms, scheduleSeats } from '../../../../domain/commands/scheduleSeats.js';
import { money } from '../../../../domain/basics/money.js';
import type { SubscriptionSketch } from '../../../support/builders.js';
import { anAccount, aSubscription, given, powerBi } from '../../../support/builders.js';

const bought = '2026-03-10T09:00:00.000Z';
const now = '2026-03-25T10:00:00.000Z';
const planned = { scheduled: { seats: 8, at: bought } };

function schedule(seats: number | null, sketch: SubscriptionSketch = {}) {
  const subscription = aSubscription({ seats: 10, ...sketch });
  return scheduleSeats.decide(anAccount([subscription]), { subscription: 'sub-1', seats }, given(now));
}

function accepted(...args: Parameters<typeof schedule>) {
  const decision = schedule(...args);
  return decision.accepted ? decision : expect.fail(decision.refusal.code);
}

const event = {
  type: 'seats-scheduled',
  subscription: 'sub-1',
  product: powerBi,
  from: 10,
  on: '2026-04-10',
  billing: 'monthly',
} as const;

describe('A total for the next term', () => {
  for (const [what, seats, cents] of [
    ['lower', 8, 98_38],
    ['higher', 12, 147_57],
  ] as const) {
    it(`may be ${what}; nothing is charged or given back now`, () => {
      const { account, result } = accepted(seats);

      expect(result).to.deep.equal({ ...event, to: seats, perCycle: money(cents, 'EUR') });
      expect(account).to.deep.equal(anAccount([aSubscription({ seats: 10, scheduled: { seats, at: now } })]));
    });
  }

  it('is changed by scheduling again, on other terms', () => {
    const again = accepted(7, planned);

    expect(again.account.subscriptions[0]?.scheduled).to.deep.equal({ seats: 7, at: now });
    expect(again.terms).not.to.equal(accepted(7).terms);
  });

  it('is dropped', () => {
    const { account, result, terms } = accepted(null, planned);

    expect(result).to.deep.equal({ ...event, perCycle: money(122_98, 'EUR') });
    expect(account).to.deep.equal(anAccount([aSubscription({ seats: 10 })]));
    expect(terms).to.equal(dropTerms(aSubscription({ seats: 10, ...planned })));
    expect(terms).not.to.equal(dropTerms(aSubscription({ scheduled: { seats: 8, at: now } })));
  });

  it('can be dropped also where recurring billing is off by now', () => {
    expect(accepted(null, { ...planned, recurring: 'off' }).result.to).to.equal(undefined);
  });

  for (const [seats, sketch, refusal] of [
    [null, {}, { code: 'nothing-scheduled' }],
    [10, planned, { code: 'same-total', total: 10 }],
    [8, planned, { code: 'same-total', total: 8 }],
    [0, {}, { code: 'no-seats-left', product: powerBi }],
    [301, {}, { code: 'seats-out-of-range', least: 1, most: 300 }],
    [4, { assigned: 5 }, { code: 'below-assigned', product: powerBi, total: 4, assigned: 5 }],
    [8, { recurring: 'off' }, { code: 'recurring-off', product: powerBi, lastDay: '2026-04-09' }],
    [8, { trial: true }, { code: 'trial-fixed', product: powerBi, lastDay: '2026-04-09' }],
    [8, { unpaid: { payment: 'p', since: bought, tries: 1, nextTry: now } }, { code: 'payment-overdue', nextTry: now }],
    [
      8,
      { awaited: { payment: 'p', since: bought, becomes: {} } },
      { code: 'payment-pending', product: powerBi, since: bought },
    ],
  ] as readonly (readonly [number | null, SubscriptionSketch, object])[]) {
    it(`of ${String(seats)} is refused: ${JSON.stringify(refusal)}`, () => {
      expect(schedule(seats, sketch)).to.deep.equal({ accepted: false, refusal });
    });
  }

  it('of somebody else’s subscription is not found', () => {
    const input = { subscription: 'sub-2', seats: 8 };

    expect(scheduleSeats.decide(anAccount([aSubscription()]), input, given(now))).to.deep.equal({
      accepted: false,
      refusal: { code: 'not-found' },
    });
  });
});
