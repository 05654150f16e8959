import { expect } from 'chai';
import type { Account } from '../../../../domain/account/account.js';
import { cycleOf } from '../../../../domain/basics/calendar.js';
import { undoPurchase } from '../../../../domain/commands/undoPurchase.js';
import type { Line } from '../../../../domain/billing/invoice.js';
import { money } from '../../../../domain/basics/money.js';
import { allOf, refundFor } from '../../../../domain/billing/refund.js';
import { mayUndo } from '../../../../domain/billing/undoable.js';
import type { SubscriptionSketch } from '../../../support/builders.js';
import { aBatch, anAccount, aSubscription, given, paidBatch, powerBi } from '../../../support/builders.js';

const bought = '2026-03-10T09:00:00.000Z';
const soon = '2026-03-11T08:00:00.000Z';
const euros = (minor: number) => money(minor, 'EUR');
const march = { cycle: cycleOf('2026-03-10', 1) };
const added = paidBatch(2, '2026-03-14T10:00:00.000Z', { net: euros(17_57), tax: euros(3_88), ...march });
const twice = [aBatch(10, bought), added];

function undo(now: string, sketch: SubscriptionSketch = {}, account: Partial<Account> = {}) {
  const subscription = aSubscription({ seats: 10, ...sketch });
  const decision = undoPurchase.decide(anAccount([subscription], account), { subscription: 'sub-1' }, given(now));
  expect(mayUndo(subscription, now), 'is offered').to.equal(decision.accepted);
  return decision;
}

function accepted(...args: Parameters<typeof undo>) {
  const decision = undo(...args);
  return decision.accepted ? decision : expect.fail(decision.refusal.code);
}

describe('Undoing', () => {
  it('an increase gives back exactly what it cost, and its seats go', () => {
    const { account, result } = accepted('2026-03-15T10:00:00.000Z', { batches: twice });

    expect(result).to.deep.equal({
      type: 'purchase-undone',
      subscription: 'sub-1',
      product: powerBi,
      from: 12,
      to: 10,
      refund: {
        lines: [
          {
            type: 'remove-quantity',
            subscription: 'sub-1',
            product: powerBi,
            quantity: -2,
            unitPrice: euros(1008),
            first: '2026-03-14',
            last: '2026-04-09',
            days: 27,
            cycleDays: 31,
            amount: euros(-17_57),
          },
        ],
        subtotal: euros(-17_57),
        taxRate: 2200,
        tax: euros(-3_88),
        total: euros(-21_45),
      },
      method: 'visa-4242',
      byDayUntil: '2026-04-15T10:00:00.000Z',
    });
    const at = '2026-03-15T10:00:00.000Z';
    expect(account).to.deep.equal({
      ...anAccount([aSubscription({ seats: 10 })]),
      payments: [
        {
          ...{ ...result.refund, id: 'op-1', at, profile: 'profile-1', method: 'visa-4242', state: 'due', of: 'buy' },
          inFull: true,
        },
      ],
    });
  });

  it('the purchase itself ends the subscription', () => {
    const scheduled = { seats: 8, at: bought };
    const { account, result } = accepted(soon, { scheduled });

    expect([result.from, result.to, result.dropped]).to.deep.equal([10, 0, 8]);
    expect([result.refund.lines[0]?.type, result.refund.total.minor]).to.deep.equal(['cancel', -122_98]);
    expect(account.subscriptions).to.deep.equal([
      aSubscription({ seats: 10, status: 'disabled', statusSince: '2026-03-11', recurring: 'off' }),
    ]);
  });

  it('works for 24 hours to the moment', () => {
    expect(undo('2026-03-11T09:00:00.000Z').accepted).to.equal(true);
    expect(undo('2026-03-11T09:00:00.001Z')).to.deep.equal({
      accepted: false,
      refusal: { code: 'undo-too-late', until: '2026-03-11T09:00:00.000Z' },
    });
  });

  it('works for a trial that has been turned into a paid subscription', () => {
    const sketch = { boughtAt: '2026-04-10T00:00:00.000Z', seats: 25 };

    expect(accepted('2026-04-10T20:00:00.000Z', sketch).result.refund.subtotal.minor).to.equal(-252_00);
  });

  for (const [why, sketch, refusal] of [
    ['a trial', { trial: true }, { code: 'nothing-to-undo' }],
    ['a renewal', { anchor: '2026-02-10' }, { code: 'nothing-to-undo' }],
    ['assigned seats', { assigned: 1 }, { code: 'undo-assigned', product: powerBi, assigned: 1, free: 9, needed: 10 }],
    [
      'a charge that waits for the bank',
      { awaited: { payment: 'p', since: bought, becomes: {} } },
      { code: 'payment-pending', product: powerBi, since: bought },
    ],
    [
      'a declined charge',
      { unpaid: { payment: 'p', since: bought, tries: 1, nextTry: soon } },
      { code: 'payment-overdue', nextTry: soon },
    ],
  ] as readonly (readonly [string, SubscriptionSketch, object])[]) {
    it(`is refused for ${why}`, () => {
      expect(undo(soon, sketch)).to.deep.equal({ accepted: false, refusal });
    });
  }

  describe('an increase of yesterday, when a monthly payment of a yearly term has come between,', () => {
    const yearly = { term: 'P1Y', billing: 'monthly', cycle: { first: '2026-04-10', last: '2026-05-09' } } as const;
    const dayBefore = paidBatch(2, '2026-04-09T20:00:00.000Z', {
      net: euros(54),
      tax: euros(12),
      besides: 10,
      ...march,
    });
    const month = { first: '2026-04-10', cycle: yearly.cycle, net: euros(16_80), tax: euros(3_69) };
    const paid = {
      ...dayBefore,
      paid: [...dayBefore.paid, ...paidBatch(2, dayBefore.since, month).paid],
    };
    const today = '2026-04-10T10:00:00.000Z';
    const terms = (lines: readonly Line[]) =>
      lines.map(({ quantity, first, last, days, cycleDays, amount }) => [
        `${quantity} from ${first} to ${last}, ${days} of ${cycleDays}`,
        amount.minor,
      ]);

    it('comes back on a line for each month, which are what was paid', () => {
      const { refund } = accepted(today, { ...yearly, batches: [aBatch(10, bought), paid] }).result;

      expect(terms(refund.lines)).to.deep.equal([
        ['-2 from 2026-04-09 to 2026-04-09, 1 of 31', -54],
        ['-2 from 2026-04-10 to 2026-05-09, 30 of 30', -16_80],
      ]);
      expect([refund.subtotal.minor, refund.tax.minor, refund.total.minor]).to.deep.equal([-17_34, -3_81, -21_15]);
    });

    it('comes back for the days that were paid, where the month has not been', () => {
      const unpaid = { payment: 'p', since: today, tries: 1, nextTry: '2026-04-13T00:00:00.000Z' };
      const subscription = aSubscription({ ...yearly, batches: [dayBefore], unpaid });
      const { lines, total } = refundFor(
        anAccount(),
        subscription,
        { taken: allOf(subscription), type: 'cancel' },
        given(today),
      ).price;

      expect(terms(lines)).to.deep.equal([['-2 from 2026-04-09 to 2026-04-09, 1 of 31', -54]]);
      expect(total.minor).to.equal(-66);
    });
  });

  it('an increase after a renewal works, and the renewal stays', () => {
    const sketch = { anchor: '2026-02-10', batches: [aBatch(10, bought), { ...added, since: soon }] };

    expect(accepted(soon, sketch).account.subscriptions[0]?.batches).to.deep.equal([aBatch(10, bought)]);
  });

  it('works with as many free seats as were bought, whoever holds the others', () => {
    expect(accepted('2026-03-14T11:00:00.000Z', { batches: twice, assigned: 10 }).result.to).to.equal(10);
    expect(undo('2026-03-14T11:00:00.000Z', { batches: twice, assigned: 11 }).accepted).to.equal(false);
  });

  it('has other terms for another purchase', () => {
    const later = { ...added, since: '2026-03-14T10:30:00.000Z' };
    const terms = (latest: typeof added) =>
      accepted('2026-03-14T11:00:00.000Z', { batches: [aBatch(10, bought), latest] }).terms;

    expect(terms(later)).not.to.equal(terms(added));
  });

  it('finds nothing that is somebody else’s', () => {
    expect(undoPurchase.decide(anAccount([]), { subscription: 'sub-1' }, given(soon))).to.deep.equal({
      accepted: false,
      refusal: { code: 'not-found' },
    });
  });
});
