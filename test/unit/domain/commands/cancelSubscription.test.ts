import { expect } from 'chai';
import fc from 'fast-check';
import type { Agreement, PaymentMethod } from '../../../../domain/account/account.js';
import type { Payment, Price } from '../../../../domain/billing/invoice.js';
import { addDays, addHours, cycleOf, dayOf } from '../../../../domain/basics/calendar.js';
import { cancelSubscription } from '../../../../domain/commands/cancelSubscription.js';
import type { CancelSubscription } from '../../../../domain/commands/cancelSubscription.js';
import type { Rounding } from '../../../../domain/basics/money.js';
import { add, money, taxOn } from '../../../../domain/basics/money.js';
import { lineFrom, priceOfLines, seatChange } from '../../../../domain/billing/proration.js';
import type { Batch, Subscription } from '../../../../domain/account/subscription.js';
import { cancelReasons } from '../../../../domain/account/subscription.js';
import {
  aMethod,
  anAccount,
  aSubscription,
  aTenant,
  buyer,
  given,
  paidBatch,
  powerBi,
} from '../../../support/builders.js';
import type { SubscriptionSketch } from '../../../support/builders.js';
import { always, timeLimit, tried } from '../../../support/property.js';

const bought = '2026-03-10T09:00:00.000Z';
const euros = (minor: number) => money(minor, 'EUR');
const march = { cycle: cycleOf('2026-03-10', 1) };
const ask: CancelSubscription = { subscription: 'sub-1', reason: 'too-expensive', feedback: '', when: 'at-term-end' };

interface Situation {
  readonly sketch?: SubscriptionSketch;
  readonly agreement?: Agreement;
  readonly payments?: readonly Payment[];
  readonly methods?: readonly PaymentMethod[];
  readonly tenant?: ReturnType<typeof aTenant>;
  readonly input?: Partial<CancelSubscription>;
}

function cancel(
  now: string,
  { sketch, agreement = 'MCA', payments = [], tenant = aTenant(), input, ...others }: Situation = {},
) {
  const methods = others.methods ?? [aMethod(), ...payments.map(({ method }) => aMethod({ id: method }))];
  const account = anAccount([aSubscription({ seats: 10, ...sketch })], { agreement, payments, methods });
  return cancelSubscription.decide(account, { ...ask, ...input }, given(now, { tenant }));
}

function accepted(...args: Parameters<typeof cancel>) {
  const decision = cancel(...args);
  return decision.accepted ? decision : expect.fail(decision.refusal.code);
}

const refundAt = (...args: Parameters<typeof cancel>) => accepted(...args).result.refund?.subtotal.minor;

function aPayment(changes: Partial<Payment>): Payment {
  const { id, product, unitPrice, cycle } = aSubscription();
  const line = lineFrom(cycle.first, 'purchase', 10, { subscription: id, product, unitPrice, cycle }, 'truncate');
  const price = priceOfLines([line], 'EUR', 2200);
  return { ...price, id: 'buy', at: bought, profile: 'profile-1', method: 'visa-4242', state: 'done', ...changes };
}

describe('Cancelling a subscription', () => {
  describe('within seven days (MCA)', () => {
    it('ends it now, takes the licences back and makes the refund due', () => {
      const { account, result } = accepted('2026-03-12T08:00:00.000Z', {
        sketch: { assigned: ['Anna', 'Bruno'] },
        input: { reason: 'other', feedback: 'Too slow' },
      });
      const refund: Price = {
        lines: [
          {
            type: 'cancel',
            subscription: 'sub-1',
            product: powerBi,
            quantity: -10,
            unitPrice: euros(1008),
            first: '2026-03-12',
            last: '2026-04-09',
            days: 29,
            cycleDays: 31,
            amount: euros(-9429),
          },
        ],
        subtotal: euros(-9429),
        taxRate: 2200,
        tax: euros(-2074),
        total: euros(-11_503),
      };

      expect(result).to.deep.equal({
        type: 'subscription-cancelled',
        subscription: 'sub-1',
        product: powerBi,
        seats: 10,
        when: 'now',
        endsOn: '2026-03-12',
        accessEnds: '2026-03-12',
        losing: ['Anna', 'Bruno'],
        note: 'Too slow',
        refund,
        method: 'visa-4242',
      });
      const at = '2026-03-12T08:00:00.000Z';
      expect({ ...account, outbox: [] }).to.deep.equal(
        anAccount(
          [
            aSubscription({
              seats: 10,
              status: 'disabled',
              statusSince: '2026-03-12',
              recurring: 'off',
              cancellation: { at, reason: 'other', feedback: 'Too slow', endsOn: '2026-03-12' },
            }),
          ],
          {
            payments: [
              {
                ...{ ...refund, id: 'op-1', at, profile: 'profile-1', method: 'visa-4242', state: 'due', of: 'buy' },
              },
            ],
          },
        ),
      );
    });

    it('gives all back for 24 hours, then by day, the day of the change included', () => {
      expect(refundAt('2026-03-10T09:00:00.000Z')).to.equal(-10_080);
      expect(refundAt('2026-03-11T09:00:00.000Z')).to.equal(-10_080);
      expect(refundAt('2026-03-11T09:00:00.001Z')).to.equal(-9754);
      expect(refundAt('2026-03-11T23:59:59.999Z')).to.equal(-9754);
      expect(refundAt('2026-03-12T00:00:00.000Z')).to.equal(-9429);
    });

    it('rounds the refund as the tenant has it', () => {
      expect(refundAt('2026-03-12T00:00:00.000Z', { tenant: aTenant({ rounding: 'half-up' }) })).to.equal(-9430);
    });

    it('lasts to the minute, also over a change of clocks', () => {
      expect(accepted('2026-03-17T09:00:00.000Z').result.when).to.equal('now');
      expect(accepted('2026-03-17T09:00:00.001Z').result.when).to.equal('at-term-end');

      const sketch = { boughtAt: '2026-03-28T09:00:00.000Z' };
      expect(accepted('2026-04-04T09:00:00.000Z', { sketch }).result.when).to.equal('now');
      expect(accepted('2026-04-04T09:00:00.001Z', { sketch }).result.when).to.equal('at-term-end');
    });

    it('is counted from the renewal, not from the first purchase', () => {
      const renewed = '2026-04-10T00:05:00.000Z';
      const sketch = {
        termSince: renewed,
        termDays: cycleOf('2026-03-10', 1, 1),
        cycle: cycleOf('2026-03-10', 1, 1),
        batches: [paidBatch(10, renewed, { net: euros(10_080), tax: taxOn(euros(10_080), 2200) })],
      };

      expect(refundAt('2026-04-11T00:05:00.000Z', { sketch })).to.equal(-10_080);
      expect(refundAt('2026-04-17T00:05:00.000Z', { sketch })).to.equal(-7728);
    });

    it('does not begin again with seats that were added later', () => {
      const batches = [
        paidBatch(2, '2026-03-19T09:00:00.000Z', { net: euros(1430), tax: taxOn(euros(1430), 2200), ...march }),
      ];

      expect(accepted('2026-03-20T08:00:00.000Z', { sketch: { batches } }).result.when).to.equal('at-term-end');
    });

    it('gives seats of the last 24 hours back in full and older ones by day', () => {
      const batches: readonly Batch[] = [
        paidBatch(10, bought, { net: euros(10_080), tax: taxOn(euros(10_080), 2200), ...march }),
        paidBatch(2, '2026-03-12T20:00:00.000Z', { net: euros(1885), tax: taxOn(euros(1885), 2200), ...march }),
      ];
      const { result } = accepted('2026-03-13T09:00:00.000Z', { sketch: { batches } });

      expect(result.refund?.lines.map(({ quantity, first, amount }) => [quantity, first, amount.minor])).to.deep.equal([
        [-10, '2026-03-13', -9104],
        [-2, '2026-03-12', -1885],
      ]);
    });

    it('gives back what older seats have cost at most, whatever younger ones did', () => {
      const batches: readonly Batch[] = [
        paidBatch(10, bought, { net: euros(500), tax: taxOn(euros(500), 2200), ...march }),
        paidBatch(2, '2026-03-12T20:00:00.000Z', { net: euros(1885), tax: taxOn(euros(1885), 2200), ...march }),
      ];

      expect(refundAt('2026-03-13T09:00:00.000Z', { sketch: { batches } })).to.equal(-500 - 1885);
    });

    it('gives back a year that was paid at once by its 365 days', () => {
      const sketch = { term: 'P1Y', billing: 'yearly' } as const;

      expect(refundAt('2026-03-12T00:00:00.000Z', { sketch })).to.equal(-Math.trunc((100_800 * 363) / 365));
    });

    it('goes back to the card that paid, at the tax that was paid', () => {
      const payments = [
        aPayment({ id: 'buy', method: 'old', taxRate: 2000 }),
        aPayment({ id: 'later', method: 'never-charged', state: 'declined' }),
      ];
      const paid = { net: euros(10_080), tax: euros(2016), taxRate: 2000, ...march };
      const batches = [paidBatch(10, bought, paid)];
      const methods = [aMethod({ id: 'old' })];
      const { result, account } = accepted('2026-03-10T10:00:00.000Z', { payments, methods, sketch: { batches } });

      expect([result.refund?.tax, result.method, account.payments.at(-1)?.method]).to.deep.equal([
        euros(-2016),
        'old',
        'old',
      ]);
    });

    it('goes to the profile’s card where the one that paid has been removed since', () => {
      const payments = [aPayment({ id: 'buy', method: 'gone' })];

      expect(accepted('2026-03-10T10:00:00.000Z', { payments, methods: [aMethod()] }).result.method).to.equal(
        'visa-4242',
      );
    });

    it('tells everybody who loses a licence, but for the one who cancels', () => {
      const { account } = accepted('2026-03-12T08:00:00.000Z', { sketch: { assigned: ['Ana Nowak', buyer.name] } });
      const event = { type: 'licence-removed', product: powerBi, from: buyer.id, fromName: buyer.name };

      expect(account.outbox.map((notice) => [notice.to, notice.event])).to.deep.equal([['ana-nowak', event]]);
    });

    it('makes no refund due when there is nothing to give back', () => {
      const batches = [paidBatch(10, bought, { net: euros(0), tax: taxOn(euros(0), 2200), ...march })];

      expect(accepted('2026-03-12T09:00:00.000Z', { sketch: { batches } }).account.payments).to.deep.equal([]);
    });

    it('leaves no choice', () => {
      expect(accepted('2026-03-12T09:00:00.000Z', { input: { when: 'at-term-end' } }).result.when).to.equal('now');
      expect(accepted('2026-03-20T09:00:00.000Z', { input: { when: 'now' } }).result.when).to.equal('at-term-end');
    });
  });

  describe('later (MCA)', () => {
    it('stops renewing; licences stay to the end of the term and nothing is given back', () => {
      const at = '2026-03-20T09:00:00.000Z';
      const sketch = { assigned: ['Anna'], term: 'P1Y', billing: 'monthly' } as const;
      const { account, result } = accepted(at, { sketch });

      expect(result).to.deep.equal({
        type: 'subscription-cancelled',
        subscription: 'sub-1',
        product: powerBi,
        seats: 10,
        when: 'at-term-end',
        endsOn: '2027-03-10',
        accessEnds: '2027-03-10',
        losing: ['Anna'],
      });
      const cancellation = {
        at,
        reason: 'too-expensive',
        feedback: '',
        endsOn: '2027-03-10',
        recurring: 'on',
      } as const;
      expect(account).to.deep.equal(
        anAccount([aSubscription({ ...sketch, seats: 10, recurring: 'off', cancellation })]),
      );
    });
  });

  describe('under MOSA', () => {
    const agreement = 'MOSA';

    it('gives credit by day at any time, if the user picks now', () => {
      expect(refundAt('2026-03-30T09:00:00.000Z', { agreement, input: { when: 'now' } })).to.equal(-3576);
      expect(refundAt('2026-04-09T23:59:59.999Z', { agreement, input: { when: 'now' } })).to.equal(-325);
    });

    it('gives back all of the first 24 hours too', () => {
      expect(refundAt('2026-03-11T09:00:00.000Z', { agreement, input: { when: 'now' } })).to.equal(-10_080);
    });

    it('ends before the next renewal, if the user picks that, even on the first day', () => {
      const { result } = accepted('2026-03-10T10:00:00.000Z', { agreement });

      expect([result.when, result.endsOn, result.refund]).to.deep.equal(['at-term-end', '2026-04-10', undefined]);
    });

    it('ends a trial for good on its last day, unlike what was paid for', () => {
      const paid = accepted('2026-03-12T10:00:00.000Z', { agreement });
      const trial = accepted('2026-03-12T10:00:00.000Z', { agreement, sketch: { trial: true } });

      expect([paid.result.accessEnds, trial.result.accessEnds]).to.deep.equal(['2026-05-10', '2026-04-10']);
    });

    it('never charges for cancelling a cycle that is over', () => {
      const { account, result } = accepted('2026-05-01T09:00:00.000Z', { agreement, input: { when: 'now' } });

      expect([result.refund?.total, account.payments]).to.deep.equal([euros(0), []]);
    });
  });

  it('is done once', () => {
    const cancellation = { at: bought, reason: 'other', feedback: '', endsOn: '2026-04-10' } as const;

    expect(cancel('2026-03-20T09:00:00.000Z', { sketch: { cancellation } })).to.deep.equal({
      accepted: false,
      refusal: { code: 'already-cancelled', lastDay: '2026-04-09' },
    });
  });

  it('does not find what is not there', () => {
    expect(cancel(bought, { input: { subscription: 'sub-2' } })).to.deep.equal({
      accepted: false,
      refusal: { code: 'not-found' },
    });
  });

  it('takes a reason from the list and up to 1,000 characters of feedback', () => {
    const takes = (changes: object) => cancelSubscription.input.safeParse({ ...ask, ...changes }).success;

    expect(cancelReasons.map((reason) => takes({ reason }))).to.deep.equal(cancelReasons.map(() => true));
    expect([takes({ reason: 'because' }), takes({ reason: undefined })]).to.deep.equal([false, false]);
    expect([takes({ feedback: 'x'.repeat(1_000) }), takes({ feedback: 'x'.repeat(1_001) })]).to.deep.equal([
      true,
      false,
    ]);
  });

  describe('has other terms', () => {
    const now = '2026-03-12T09:00:00.000Z';
    const assigned = { assigned: ['Anna', 'Bruno'] };
    const terms = (at: string, situation: Situation) => accepted(at, situation).terms;
    const swapped = aSubscription(assigned).assignments.map((one, index) =>
      index === 0 ? { person: 'carla', name: 'Carla', at: '2026-03-11T09:00:00.000Z' } : one,
    );
    const others: Record<string, Situation> = {
      'when another person loses access': { sketch: { assignments: swapped } as SubscriptionSketch },
      'when one more loses access': { sketch: { assigned: 3 } },
      'when less comes back': { sketch: { ...assigned, seats: 9 } },
      'when it goes to another card': {
        sketch: assigned,
        payments: [aPayment({ method: 'other' })],
        methods: [aMethod({ id: 'other' })],
      },
      'when it ends later': { sketch: assigned, agreement: 'MOSA' },
    };
    for (const [change, situation] of Object.entries(others)) {
      it(change, () => {
        expect(terms(now, situation)).to.not.equal(terms(now, { sketch: assigned }));
      });
    }

    it('when another tax comes back, even if it comes to the same', () => {
      const [shown, other] = [2200, 2201].map((taxRate) =>
        accepted(now, {
          sketch: { batches: [paidBatch(1, bought, { net: euros(10_08), tax: euros(2_22), taxRate })] },
        }),
      );

      expect(other?.result.refund?.total).to.deep.equal(shown?.result.refund?.total);
      expect(other?.terms).to.not.equal(shown?.terms);
    });

    it('the next day, but not a minute later', () => {
      const shown = terms(now, { sketch: assigned });

      expect(terms('2026-03-12T09:01:00.000Z', { sketch: assigned })).to.equal(shown);
      expect(terms('2026-03-13T00:00:00.000Z', { sketch: assigned })).to.not.equal(shown);
    });

    it('when somebody gets a licence that ends with the term', () => {
      const later = '2026-03-20T09:00:00.000Z';

      expect(terms(later, { sketch: assigned })).to.not.equal(terms(later, { sketch: { assigned: 3 } }));
    });
  });

  describe('whatever was bought before', () => {
    interface Story {
      readonly subscription: Subscription;
      readonly rounding: Rounding;
    }

    /** A purchase and later additions, each batch with what its lines came to. */
    const story = fc
      .record({
        price: fc.integer({ min: 1, max: 500_000 }),
        currency: fc.constantFrom('JPY', 'EUR', 'KWD'),
        start: fc.integer({ min: 0, max: 3_000 }),
        yearly: fc.boolean(),
        first: fc.integer({ min: 1, max: 100 }),
        more: fc.array(fc.record({ seats: fc.integer({ min: 1, max: 50 }), hours: fc.integer({ min: 0, max: 700 }) })),
        rounding: fc.constantFrom<Rounding>('truncate', 'half-up'),
      })
      .map(({ price, currency, start, yearly, first, more, rounding }): Story => {
        const boughtAt = `${addDays('2019-12-30', start)}T22:00:00.000Z`;
        const unitPrice = money(price, currency);
        const billing = yearly ? 'yearly' : 'monthly';
        const blank = aSubscription({ boughtAt, term: yearly ? 'P1Y' : 'P1M', billing, unitPrice, batches: [] });
        const charged = { subscription: blank.id, product: blank.product, unitPrice, cycle: blank.cycle };
        const purchases = [{ seats: first, hours: 0 }, ...more.toSorted((a, b) => a.hours - b.hours)];
        const batches = purchases
          .map(({ seats, hours }) => ({ seats, since: addHours(boughtAt, hours) }))
          .filter(({ since }) => dayOf(since) <= blank.cycle.last)
          .map(({ seats, since }, index, all): Batch => {
            const held = all.slice(0, index).reduce((sum, one) => sum + one.seats, 0);
            const lines =
              held === 0
                ? [lineFrom(dayOf(since), 'purchase', seats, charged, rounding)]
                : seatChange(held, held + seats, dayOf(since), charged, rounding);
            const net = add(money(0, currency), ...lines.map(({ amount }) => amount));
            return paidBatch(seats, since, {
              ...{ net, tax: taxOn(net, aTenant().taxRate), cycle: blank.cycle, besides: held },
            });
          });
        return { subscription: { ...blank, batches }, rounding };
      });

    const cancelledAfter = (hours: number, { subscription, rounding }: Story, agreement: Agreement) => {
      const now = addHours(subscription.termSince, hours);
      const batches = subscription.batches.filter(({ since }) => since <= now);
      const decision = cancelSubscription.decide(
        anAccount([{ ...subscription, batches }], { agreement }),
        { ...ask, when: 'now' },
        given(now, { tenant: aTenant({ rounding, currency: subscription.unitPrice.currency }) }),
      );
      if (!decision.accepted) expect.fail(decision.refusal.code);
      return {
        refund: decision.result.refund,
        paid: batches.reduce((sum, batch) => sum + (batch.paid[0]?.net.minor ?? 0), 0),
      };
    };

    it(`never gives back more than was paid, and never charges (${tried})`, async () => {
      const hours = fc.oneof(fc.integer({ min: 0, max: 24 * 8 }), fc.integer({ min: 0, max: 24 * 400 }));
      await always(
        fc.property(story, fc.constantFrom<Agreement>('MCA', 'MOSA'), hours, (told, agreement, later) => {
          const { refund, paid } = cancelledAfter(later, told, agreement);

          if (refund === undefined) return;
          expect(-refund.subtotal.minor).to.be.within(0, paid);
          expect(refund.lines.every(({ amount, quantity }) => amount.minor * quantity >= 0)).to.equal(true);
          const sum = refund.lines.reduce((total, { amount }) => total + amount.minor, 0);
          expect([refund.subtotal.minor, refund.total.minor]).to.deep.equal([sum, sum + refund.tax.minor]);
        }),
      );
    }).timeout(timeLimit);

    it(`gives nothing back under MCA after the seventh day (${tried})`, async () => {
      const hours = fc.integer({ min: 24 * 7 + 1, max: 24 * 300 });
      await always(
        fc.property(story, hours, (told, later) => {
          expect(cancelledAfter(later, told, 'MCA').refund).to.equal(undefined);
        }),
      );
    }).timeout(timeLimit);
  });
});
