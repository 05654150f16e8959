import { expect } from 'chai';
import fc from 'fast-check';
import type { Account, Agreement } from '../../../../domain/account/account.js';
import { addDays, addHours, daysFrom, dayOf } from '../../../../domain/basics/calendar.js';
import { buySeats } from '../../../../domain/commands/buySeats.js';
import { cancelSubscription } from '../../../../domain/commands/cancelSubscription.js';
import { changeSeats } from '../../../../domain/commands/changeSeats.js';
import { undoPurchase } from '../../../../domain/commands/undoPurchase.js';
import type { Decision } from '../../../../domain/account/decision.js';
import type { Event } from '../../../../domain/account/events.js';
import type { Line } from '../../../../domain/billing/invoice.js';
import { money } from '../../../../domain/basics/money.js';
import type { Rounding } from '../../../../domain/basics/money.js';
import { settle } from '../../../../domain/billing/settlement.js';
import type { Subscription } from '../../../../domain/account/subscription.js';
import { seatsOf } from '../../../../domain/account/subscription.js';
import { fullRefundUntil } from '../../../../domain/account/refundWindows.js';
import { anAccount, aSubscription, aTenant, given, paidBatch, powerBi } from '../../../support/builders.js';
import { always, timeLimit, tried } from '../../../support/property.js';

interface World {
  readonly account: Account;
  readonly rounding: Rounding;
  readonly taxRate: number;
  readonly agreement: Agreement;
}

/** A subscription that was bought through the command, at any price in any currency. */
const world = fc
  .record({
    price: fc.integer({ min: 1, max: 500_000 }),
    currency: fc.constantFrom('JPY', 'EUR', 'KWD'),
    start: fc.integer({ min: 0, max: 3_000 }),
    hour: fc.integer({ min: 0, max: 23 }),
    seats: fc.integer({ min: 1, max: 120 }),
    yearly: fc.boolean(),
    rounding: fc.constantFrom<Rounding>('truncate', 'half-up'),
    taxRate: fc.constantFrom(0, 800, 2200, 2199),
    agreement: fc.constantFrom<Agreement>('MCA', 'MOSA'),
  })
  .map(({ price, currency, start, hour, seats, yearly, rounding, taxRate, agreement }): World => {
    const now = addHours(`${addDays('2019-12-30', start)}T00:00:00.000Z`, hour);
    const settings = { tenant: aTenant({ rounding, taxRate }), operation: 'op-0' };
    const offer = yearly
      ? ({ term: 'P1Y', billing: 'yearly' } as const)
      : ({ term: 'P1M', billing: 'monthly' } as const);
    const bought = buySeats.decide(
      anAccount([], { agreement }),
      { product: powerBi, seats, method: 'visa-4242', ...offer },
      given(now, settings),
    );
    const account = approved(bought, now);
    const unitPrice = money(price, currency);
    const sketch = aSubscription({ ...only(account), unitPrice, seats, boughtAt: now, batches: [] });
    const paid = money(price * seats, currency);
    const tax = money(Math.round((paid.minor * taxRate) / 10_000), currency);
    const batches = [paidBatch(seats, now, { payment: 'op-0', net: paid, tax, taxRate, cycle: sketch.cycle })];
    const lines = (account.payments[0]?.lines ?? []).map((line) => ({ ...line, unitPrice, amount: paid }));
    const payments = account.payments.map((payment) => ({
      ...payment,
      lines,
      subtotal: paid,
      tax,
      total: money(paid.minor + tax.minor, currency),
    }));
    return { account: { ...account, payments, subscriptions: [{ ...sketch, batches }] }, rounding, taxRate, agreement };
  });

function approved(decision: Decision<Event>, now: string): Account {
  if (!decision.accepted) return expect.fail(decision.refusal.code);
  return decision.account.payments
    .filter(({ state }) => state === 'due')
    .reduce((account, { id }) => settle(account, id, 'approved', { now, late: false }), decision.account);
}

function only({ subscriptions: [subscription] }: Account): Subscription {
  return subscription ?? expect.fail('no subscription');
}

/** Sets the total through the command, at an instant; what is refused or scheduled changes no seat. */
function changed(
  account: Account,
  seats: number,
  now: string,
  operation: string,
  { rounding, taxRate }: World,
): Account {
  const doing = seats > seatsOf(only(account)) ? 'buy' : 'remove';
  const settings = given(now, { tenant: aTenant({ rounding, taxRate }), operation });
  const input = { subscription: only(account).id, seats, doing, when: 'now' } as const;
  const decision = changeSeats.decide(account, input, settings);
  return decision.accepted ? approved(decision, now) : account;
}

const total = ({ payments }: Account) => payments.reduce((sum, payment) => sum + payment.total.minor, 0);
const subtotal = ({ payments }: Account) => payments.reduce((sum, payment) => sum + payment.subtotal.minor, 0);
const taxOf = ({ payments }: Account) => payments.reduce((sum, payment) => sum + payment.tax.minor, 0);
const linesOf = ({ payments }: Account): readonly Line[] => payments.flatMap(({ lines }) => lines);
const more = fc.integer({ min: 1, max: 100 });
const someHours = fc.integer({ min: 0, max: 24 * 27 });
const steps = fc.array(fc.record({ hours: fc.integer({ min: 0, max: 60 }), seats: fc.integer({ min: 1, max: 200 }) }), {
  maxLength: 10,
});

interface Walked {
  readonly account: Account;
  readonly now: string;
}

/** One change after the other, some hours apart, within the first cycle. */
function walked(
  started: World,
  changes: readonly { readonly hours: number; readonly seats: number }[],
): readonly Walked[] {
  const { cycle, termSince } = only(started.account);
  let account = started.account;
  let now = termSince;
  return changes.flatMap(({ hours, seats }, index) => {
    const then = addHours(now, hours);
    if (dayOf(then) > cycle.last) return [];
    now = then;
    account = changed(account, seats, now, `op-${index + 1}`, started);
    return [{ account, now }];
  });
}

describe('What is charged and given back', () => {
  it(`nets to exactly nothing when as many are added and removed on one day (${tried})`, async () => {
    await always(
      fc.property(world, someHours, more, fc.integer({ min: 0, max: 23 }), (started, hours, added, later) => {
        const { account } = started;
        const now = addHours(only(account).termSince, hours);
        const then = addHours(now, later);
        const held = seatsOf(only(account));
        fc.pre(held + added <= 300 && dayOf(then) === dayOf(now) && dayOf(now) <= only(account).cycle.last);
        const up = changed(account, held + added, now, 'op-1', started);
        const down = changed(up, held, then, 'op-2', started);

        expect(seatsOf(only(down))).to.equal(held);
        expect([subtotal(down) - subtotal(account), taxOf(down) - taxOf(account)]).to.deep.equal([0, 0]);
      }),
    );
  }).timeout(timeLimit);

  it(`nets to exactly nothing too when they are removed in several steps, or undone (${tried})`, async () => {
    await always(
      fc.property(
        world,
        someHours,
        fc.array(more, { minLength: 1, maxLength: 4 }),
        fc.boolean(),
        (started, hours, parts, undo) => {
          const { account } = started;
          const now = addHours(only(account).termSince, hours);
          const held = seatsOf(only(account));
          const added = parts.reduce((sum, part) => sum + part, 0);
          fc.pre(held + added <= 300 && dayOf(now) <= only(account).cycle.last);
          const up = changed(account, held + added, now, 'op-0a', started);
          const steps = undo ? parts.slice(1) : parts;
          const down = steps.reduce(
            (before, part, index) => changed(before, seatsOf(only(before)) - part, now, `op-${index + 1}`, started),
            up,
          );
          const settings = given(fullRefundUntil(now), {
            operation: 'op-last',
            tenant: aTenant({ taxRate: started.taxRate }),
          });
          const end = undo ? approved(undoPurchase.decide(down, { subscription: only(down).id }, settings), now) : down;

          expect(seatsOf(only(end))).to.equal(held);
          expect(subtotal(end) - subtotal(account)).to.equal(0);
          expect(taxOf(end) - taxOf(account)).to.equal(0);
        },
      ),
    );
  }).timeout(timeLimit);

  it(`is the same within k minor units when a change is made in k steps (${tried})`, async () => {
    const totals = fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 6 });
    await always(
      fc.property(world, fc.integer({ min: 25, max: 6 * 24 }), totals, (started, hours, between) => {
        const now = addHours(only(started.account).termSince, hours);
        const last = between.at(-1) ?? 1;
        const inSteps = between.reduce(
          (before, seats, index) => changed(before, seats, now, `op-${index + 1}`, started),
          started.account,
        );
        const atOnce = changed(started.account, last, now, 'op-1', started);

        expect(seatsOf(only(inSteps))).to.equal(last);
        expect(Math.abs(subtotal(inSteps) - subtotal(atOnce))).to.be.at.most(between.length);
      }),
    );
  }).timeout(timeLimit);

  it(`comes to seats × days × price within one minor unit per line, once a day has passed (${tried})`, async () => {
    const daily = fc.array(
      fc.record({ hours: fc.integer({ min: 25, max: 90 }), seats: fc.integer({ min: 1, max: 200 }) }),
      {
        maxLength: 6,
      },
    );
    await always(
      fc.property(world, daily, (started, changes) => {
        const { cycle, unitPrice, termSince } = only(started.account);
        const held = seatsOf(only(started.account));
        const path = walked(started, changes);
        const last = path.at(-1)?.account ?? started.account;
        const days = [
          { day: dayOf(termSince), seats: held },
          ...path.map(({ account, now }) => ({ day: dayOf(now), seats: seatsOf(only(account)) })),
        ];
        const seatDays = days.reduce((sum, { day, seats }, index) => {
          const next = days[index + 1]?.day;
          return sum + seats * (next === undefined ? daysFrom(day, cycle.last) : daysFrom(day, next) - 1);
        }, 0);

        const cycleDays = BigInt(daysFrom(cycle.first, cycle.last));
        const apart = BigInt(subtotal(last)) * cycleDays - BigInt(seatDays) * BigInt(unitPrice.minor);
        expect((apart < 0n ? -apart : apart) <= BigInt(linesOf(last).length) * cycleDays).to.equal(true);
      }),
    );
  }).timeout(timeLimit);

  it(`is never less than nothing, nor is its tax, whatever is bought, removed, undone and cancelled (${tried})`, async () => {
    await always(
      fc.property(world, steps, fc.constantFrom('undo', 'cancel', 'keep'), (started, changes, end) => {
        const path = walked(started, changes);
        const { account, now } = path.at(-1) ?? { account: started.account, now: only(started.account).termSince };
        const settings = given(now, {
          operation: 'end',
          tenant: aTenant({ rounding: started.rounding, taxRate: started.taxRate }),
        });
        const { id: subscription } = only(account);
        const cancelled = { subscription, reason: 'other', feedback: '', when: 'now' } as const;
        const decision =
          end === 'undo'
            ? undoPurchase.decide(account, { subscription }, settings)
            : cancelSubscription.decide(account, cancelled, settings);
        const last = end !== 'keep' && decision.accepted ? approved(decision, now) : account;

        for (const one of [...path.map((turn) => turn.account), last]) {
          expect(subtotal(one), 'charged less given back').to.be.at.least(0);
          expect(taxOf(one), 'tax charged less given back').to.be.at.least(0);
          expect(total(one)).to.equal(subtotal(one) + taxOf(one));
          expect(one.payments.every((payment) => payment.subtotal.minor === sumOfLines(payment.lines))).to.equal(true);
          expect(only(one).batches.every(({ seats }) => seats > 0)).to.equal(true);
          const paid = only(one).batches.flatMap((batch) => batch.paid);
          expect(paid.every(({ net, tax }) => net.minor >= 0 && tax.minor >= 0)).to.equal(true);
          const left = paid.reduce((sum, { net }) => sum + net.minor, 0);
          if (only(one).status === 'active') expect(left, 'still to be given back').to.be.at.most(subtotal(one));
        }
      }),
    );
  }).timeout(timeLimit);

  it(`is nothing for seats older than seven days under MCA: they wait for the renewal (${tried})`, async () => {
    await always(
      fc.property(world, fc.integer({ min: 7 * 24 + 1, max: 27 * 24 }), (started, hours) => {
        const account = { ...started.account, agreement: 'MCA' as const };
        const seats = seatsOf(only(account));
        fc.pre(seats > 1);
        const after = changed(account, seats - 1, addHours(only(account).termSince, hours), 'op-1', started);

        expect([after.payments, seatsOf(only(after)), only(after).scheduled?.seats]).to.deep.equal([
          account.payments,
          seats,
          seats - 1,
        ]);
      }),
    );
  }).timeout(timeLimit);
});

function sumOfLines(lines: readonly Line[]): number {
  return lines.reduce((sum, { amount }) => sum + amount.minor, 0);
}
