import { expect } from 'chai';
import type { Account, Agreement } from '../../../../domain/account/account.js';
import { cycleOf } from '../../../../domain/basics/calendar.js';
import type { ChangeSeats } from '../../../../domain/commands/changeSeats.js';
import { changeSeats } from '../../../../domain/commands/changeSeats.js';
import type { Given } from '../../../../domain/account/decision.js';
import type { SeatsChanged, SeatsScheduled } from '../../../../domain/account/events.js';
import { money } from '../../../../domain/basics/money.js';
import { settle } from '../../../../domain/billing/settlement.js';
import type { Subscription } from '../../../../domain/account/subscription.js';
import { seatsOf } from '../../../../domain/account/subscription.js';
import type { SubscriptionSketch } from '../../../support/builders.js';
import {
  aBatch,
  aMethod,
  anAccount,
  anActor,
  aPerson,
  aSubscription,
  aTenant,
  given,
  paidBatch,
  powerBi,
} from '../../../support/builders.js';

const bought = '2026-03-10T09:00:00.000Z';
const fifthDay = '2026-03-14T10:00:00.000Z';
const late = '2026-03-25T10:00:00.000Z';
const euros = (minor: number) => money(minor, 'EUR');
const march = { cycle: cycleOf('2026-03-10', 1) };

interface Situation {
  readonly sketch?: SubscriptionSketch;
  readonly agreement?: Agreement;
  readonly account?: Partial<Account>;
  readonly given?: Parameters<typeof given>[1];
  readonly when?: ChangeSeats['when'];
  readonly doing?: ChangeSeats['doing'];
}

function change(seats: number, now: string, situation: Situation = {}) {
  const { sketch, agreement = 'MCA', account, when = 'now' } = situation;
  const subscription = aSubscription({ seats: 10, ...sketch });
  const { doing = seats > seatsOf(subscription) ? 'buy' : 'remove' } = situation;
  const before = anAccount([subscription], { agreement, ...account });
  return changeSeats.decide(before, { subscription: 'sub-1', seats, doing, when }, given(now, situation.given));
}

function accepted(...args: Parameters<typeof change>) {
  const decision = change(...args);
  return decision.accepted ? decision : expect.fail(decision.refusal.code);
}

function changedBy(...args: Parameters<typeof change>): SeatsChanged {
  const { result } = accepted(...args);
  return result.type === 'seats-changed' ? result : expect.fail(result.type);
}

function scheduledBy(...args: Parameters<typeof change>): SeatsScheduled {
  const { result } = accepted(...args);
  return result.type === 'seats-scheduled' ? result : expect.fail(result.type);
}

function refusal(...args: Parameters<typeof change>) {
  const decision = change(...args);
  return decision.accepted ? expect.fail('accepted') : decision.refusal;
}

function only({ subscriptions: [subscription] }: Account): Subscription {
  return subscription ?? expect.fail('no subscription');
}

const quantities = ({ price }: SeatsChanged) => price.lines.map(({ quantity, amount }) => [quantity, amount.minor]);

describe('The published examples', () => {
  const june = { boughtAt: '2021-06-18T09:00:00.000Z', seats: 10, unitPrice: euros(1008) };
  const day = '2021-06-20T09:00:00.000Z';

  it('go from 10 to 12 seats for 18.81, and from 12 to 8 for 37.63 back', () => {
    const up = accepted(12, day, { sketch: june });
    const settled = settle(up.account, 'op-1', 'approved', { now: day, late: false });
    const input = { subscription: 'sub-1', seats: 8, doing: 'remove', when: 'now' } as const;
    const down = changeSeats.decide(settled, input, given('2021-06-20T12:00:00.000Z', { operation: 'op-2' }));

    expect(up.result.type === 'seats-changed' && quantities(up.result)).to.deep.equal([
      [-10, -94_08],
      [12, 112_89],
    ]);
    expect(up.result.type === 'seats-changed' && up.result.price.subtotal.minor).to.equal(18_81);
    if (!down.accepted || down.result.type !== 'seats-changed') expect.fail('refused');
    expect(quantities(down.result)).to.deep.equal([
      [-12, -112_89],
      [8, 75_26],
    ]);
    expect(down.result.price.subtotal.minor).to.equal(-37_63);
    expect(only(down.account).batches.map(({ seats }) => seats)).to.deep.equal([8]);
  });
});

describe('More seats', () => {
  it('wait for the charge, which is due at once and prorated', () => {
    const scheduled = { seats: 8, at: bought };
    const { account, result } = accepted(12, fifthDay, { sketch: { scheduled } });
    const price = (result as SeatsChanged).price; // the next assertion holds it to that

    expect(result).to.deep.equal({
      type: 'seats-changed',
      subscription: 'sub-1',
      product: powerBi,
      from: 10,
      to: 12,
      price,
      perCycle: euros(120_96 + 26_61),
      billing: 'monthly',
      nextCharge: '2026-04-10',
      dropped: 8,
      method: 'visa-4242',
      refundableUntil: '2026-03-21T10:00:00.000Z',
    });
    expect([price.subtotal, price.tax, price.total]).to.deep.equal([euros(17_56), euros(3_86), euros(21_42)]);
    const paid = { payment: 'op-1', net: price.subtotal, tax: price.tax, besides: 10, ...march };
    const batches = [aBatch(10, bought), paidBatch(2, fifthDay, paid)];
    const payment = { ...price, id: 'op-1', at: fifthDay, profile: 'profile-1', method: 'visa-4242', state: 'due' };
    const awaited = { payment: 'op-1', since: fifthDay, becomes: { batches }, dropsScheduled: true } as const;
    expect(account).to.deep.equal({
      ...anAccount([aSubscription({ seats: 10, scheduled, awaited })]),
      payments: [payment],
    });

    const now = fifthDay;
    expect(only(settle(account, 'op-1', 'approved', { now, late: false }))).to.deep.equal(aSubscription({ batches }));
    expect(only(settle(account, 'op-1', 'declined', { now, late: false }))).to.deep.equal(
      aSubscription({ seats: 10, scheduled }),
    );
  });

  it('can be removed at any time under MOSA, so no end is named', () => {
    expect(changedBy(12, fifthDay, { agreement: 'MOSA' })).not.to.have.property('refundableUntil');
  });

  it('come whatever the policy says: it is about new subscriptions (D2)', () => {
    const tenant = aTenant({ policies: { [powerBi]: 'disabled' } });

    expect(changedBy(12, fifthDay, { given: { tenant } }).to).to.equal(12);
  });

  it('come also while recurring billing is off', () => {
    expect(changedBy(12, fifthDay, { sketch: { recurring: 'off' } }).to).to.equal(12);
  });

  it('may wait for the renewal, for nothing now (B-28)', () => {
    const { account, result } = accepted(12, fifthDay, { when: 'at-renewal' });

    expect(result).to.deep.equal({
      type: 'seats-scheduled',
      subscription: 'sub-1',
      product: powerBi,
      from: 10,
      to: 12,
      on: '2026-04-10',
      perCycle: euros(147_57),
      billing: 'monthly',
    });
    expect(account).to.deep.equal(anAccount([aSubscription({ seats: 10, scheduled: { seats: 12, at: fifthDay } })]));
  });

  it('are there at once where nothing is to be paid', () => {
    const { account } = accepted(12, '2026-04-12T09:00:00.000Z');

    expect([only(account).batches.length, only(account).awaited, account.payments]).to.deep.equal([2, undefined, []]);
  });

  for (const [who, code, situation] of [
    ['a guest', 'guest', { given: { by: anActor(aPerson('Gast', { kind: 'guest' })) } }],
    ['a disabled person', 'account-disabled', { given: { by: anActor(aPerson('Gone', { enabled: false })) } }],
    ['a school', 'tenant-not-eligible', { given: { tenant: aTenant({ sector: 'education' }) } }],
    ['an expired card', 'card-expired', { account: { methods: [aMethod({ expires: '2026-02' })] } }],
    ['a card that is gone', 'no-payment-method', { account: { methods: [] } }],
  ] as readonly (readonly [string, string, { given?: Partial<Omit<Given, 'people'>>; account?: Partial<Account> }])[]) {
    it(`are refused to ${who}, who can still remove some`, () => {
      expect(refusal(12, fifthDay, situation).code).to.equal(code);
      expect(accepted(9, fifthDay, situation).result.type).to.equal('seats-changed');
    });
  }
});

describe('Fewer seats under MCA', () => {
  it('come back by the day within the seven days, and go at once', () => {
    const { account, result } = accepted(8, fifthDay);
    if (result.type !== 'seats-changed') expect.fail(result.type);

    expect(quantities(result)).to.deep.equal([
      [-10, -87_79],
      [8, 70_23],
    ]);
    expect([result.price.tax.minor, result.price.total.minor]).to.deep.equal([-3_86, -21_42]);
    const left = paidBatch(8, bought, { net: euros(100_80 - 17_56), tax: euros(22_18 - 3_86) });
    const bill = { id: 'op-1', at: fifthDay, profile: 'profile-1', method: 'visa-4242' } as const;
    const due = { ...result.price, ...bill, state: 'due', of: 'buy' } as const;
    expect(account).to.deep.equal({ ...anAccount([aSubscription({ batches: [left] })]), payments: [due] });
  });

  it('come back in full on a line of their own if they were bought yesterday, less than a day ago', () => {
    const batches = [
      aBatch(10, bought),
      paidBatch(3, '2026-03-13T20:00:00.000Z', { net: euros(27_31), tax: euros(6_01), ...march }),
    ];
    const { account, result } = accepted(9, fifthDay, { sketch: { batches } });
    if (result.type !== 'seats-changed') expect.fail(result.type);

    expect(
      result.price.lines.map(({ type, quantity, first, amount }) => [type, quantity, first, amount.minor]),
    ).to.deep.equal([
      ['remove-quantity', -13, '2026-03-14', -114_13],
      ['remove-quantity', 12, '2026-03-14', 105_35],
      ['remove-quantity', -3, '2026-03-13', -27_31],
    ]);
    expect(only(account).batches).to.deep.equal([
      paidBatch(9, bought, { net: euros(100_80 - 8_78), tax: euros(22_18 - 1_93) }),
    ]);
  });

  it('come from what was bought within a day first, then from the newest', () => {
    const batches = [aBatch(4, bought), aBatch(3, '2026-03-12T10:00:00.000Z'), aBatch(2, '2026-03-14T09:00:00.000Z')];

    expect(
      only(accepted(5, fifthDay, { sketch: { batches } }).account).batches.map(({ seats }) => seats),
    ).to.deep.equal([4, 1]);
  });

  it('come back by the two totals where they were bought today, though a share of them would be a cent less', () => {
    const batches = [
      aBatch(10, bought),
      paidBatch(7, fifthDay, { net: euros(61_45), tax: euros(13_52), besides: 10, ...march }),
    ];
    const { account, result } = accepted(16, fifthDay, { sketch: { batches } });
    if (result.type !== 'seats-changed') expect.fail(result.type);

    expect(quantities(result)).to.deep.equal([
      [-17, -149_24],
      [16, 140_46],
    ]);
    expect(only(account).batches.at(-1)).to.deep.equal(
      paidBatch(6, fifthDay, { net: euros(52_67), tax: euros(11_59), besides: 10, ...march }),
    );
  });

  it('bought today come back as they were paid, also where another rounding has held then', () => {
    const today = paidBatch(2, fifthDay, { net: euros(17_57), tax: euros(3_87), besides: 10, ...march });
    const batches = [aBatch(10, bought), today];
    const { account, result } = accepted(9, fifthDay, { sketch: { batches } });
    if (result.type !== 'seats-changed') expect.fail(result.type);

    expect(quantities(result)).to.deep.equal([
      [-12, -105_35],
      [11, 96_57],
      [-2, -17_57],
    ]);
    expect(only(account).batches.map(({ seats }) => seats)).to.deep.equal([9]);
  });

  it('are split: what is within its own seven days goes now, the rest at renewal', () => {
    const batches = [
      aBatch(10, bought),
      paidBatch(3, '2026-03-24T20:00:00.000Z', { net: euros(16_58), tax: euros(3_65), ...march }),
    ];
    const { account, result } = accepted(8, late, { sketch: { batches } });
    if (result.type !== 'seats-changed') expect.fail(result.type);

    expect([result.from, result.to, result.scheduled]).to.deep.equal([13, 10, { seats: 8, on: '2026-04-10' }]);
    expect([result.price.subtotal.minor, result.price.tax.minor]).to.deep.equal([-16_58, -3_65]);
    expect(result.perCycle.minor).to.equal(80_64 + 17_74);
    expect(only(account)).to.deep.equal(aSubscription({ seats: 10, scheduled: { seats: 8, at: late } }));
  });

  it('go at renewal where nothing is within its seven days, or where that is wished', () => {
    expect(scheduledBy(8, late).to).to.equal(8);
    expect(scheduledBy(8, fifthDay, { when: 'at-renewal' }).to).to.equal(8);
    expect(accepted(8, late).account.payments).to.deep.equal([]);
  });

  it('have their seven days to the moment', () => {
    expect(changedBy(8, '2026-03-17T09:00:00.000Z').to).to.equal(8);
    expect(scheduledBy(8, '2026-03-17T09:00:00.001Z').to).to.equal(8);
  });

  it('bring nothing back that was not paid yet', () => {
    const batches = [{ ...aBatch(10, bought), paid: [] }];
    const { account, result } = accepted(8, fifthDay, { sketch: { batches } });

    expect(result.type === 'seats-changed' && result.price.total.minor).to.equal(0);
    expect([account.payments, seatsOf(only(account))]).to.deep.equal([[], 8]);
  });

  it('drop what was scheduled, and say so', () => {
    const { account, result } = accepted(8, fifthDay, { sketch: { scheduled: { seats: 7, at: bought } } });

    expect(result.type === 'seats-changed' && result.dropped).to.equal(7);
    expect(only(account)).not.to.have.property('scheduled');
  });

  it('need recurring billing, now and at renewal (B-27)', () => {
    const off = { code: 'recurring-off', product: powerBi, lastDay: '2026-04-09' };

    expect(refusal(8, fifthDay, { sketch: { recurring: 'off' } })).to.deep.equal(off);
    expect(refusal(8, fifthDay, { sketch: { recurring: 'off' }, when: 'at-renewal' })).to.deep.equal(off);
    expect(changedBy(8, fifthDay, { sketch: { recurring: 'once' } }).to).to.equal(8);
  });

  it('name what is charged next where a yearly term is paid by the month', () => {
    const batches = [aBatch(10, bought, euros(840)), aBatch(3, '2026-03-24T20:00:00.000Z', euros(840))];
    const result = changedBy(8, late, { sketch: { term: 'P1Y', billing: 'monthly', batches } });

    expect([result.perCycle.minor, result.scheduled]).to.deep.equal([84_00 + 18_48, { seats: 8, on: '2027-03-10' }]);
  });
});

describe('Fewer seats under MOSA', () => {
  const agreement = 'MOSA';

  it('go at any time, with credit by the day', () => {
    const result = changedBy(8, late, { agreement });

    expect([result.to, result.scheduled, result.price.subtotal.minor]).to.deep.equal([8, undefined, -10_40]);
  });

  it('go also while recurring billing is off, though not at a renewal that does not come', () => {
    const sketch = { recurring: 'off' } as const;

    expect(changedBy(8, late, { agreement, sketch }).to).to.equal(8);
    expect(refusal(8, late, { agreement, sketch, when: 'at-renewal' }).code).to.equal('recurring-off');
  });
});

describe('A total', () => {
  for (const [seats, expected, situation] of [
    [10, { code: 'same-total', total: 10 }, { doing: 'buy' }],
    [0, { code: 'no-seats-left', product: powerBi }, {}],
    [-1, { code: 'seats-out-of-range', least: 1, most: 300 }, {}],
    [301, { code: 'seats-out-of-range', least: 1, most: 300 }, {}],
    [5, { code: 'wrong-direction', doing: 'buy', now: 10, total: 5 }, { doing: 'buy' }],
    [12, { code: 'wrong-direction', doing: 'remove', now: 10, total: 12 }, { doing: 'remove' }],
    [6, { code: 'below-assigned', product: powerBi, total: 6, assigned: 7 }, { sketch: { assigned: 7 } }],
    [
      12,
      { code: 'payment-overdue', nextTry: late },
      { sketch: { unpaid: { payment: 'p', since: bought, tries: 1, nextTry: late } } },
    ],
    [
      12,
      { code: 'payment-pending', product: powerBi, since: bought },
      { sketch: { awaited: { payment: 'p', since: bought, becomes: {} } } },
    ],
    [12, { code: 'trial-fixed', product: powerBi, lastDay: '2026-04-09' }, { sketch: { trial: true } }],
  ] as readonly (readonly [number, object, Situation])[]) {
    it(`of ${seats} is refused: ${JSON.stringify(expected)}`, () => {
      expect(refusal(seats, fifthDay, situation)).to.deep.equal(expected);
    });
  }

  it('of as many as are assigned is taken, and so is the highest', () => {
    expect(changedBy(7, fifthDay, { sketch: { assigned: 7 } }).to).to.equal(7);
    expect(changedBy(300, fifthDay).to).to.equal(300);
  });

  it('of somebody else’s subscription is not found', () => {
    const input = { subscription: 'sub-2', seats: 12, doing: 'buy', when: 'now' } as const;

    expect(changeSeats.decide(anAccount([aSubscription()]), input, given(fifthDay))).to.deep.equal({
      accepted: false,
      refusal: { code: 'not-found' },
    });
  });
});

describe('The terms of a change of seats', () => {
  const terms = (now: string, situation: Situation = {}, seats = 8) => accepted(seats, now, situation).terms;

  it('hold all day, but not the next', () => {
    expect(terms('2026-03-14T23:59:59.999Z')).to.equal(terms(fifthDay));
    expect(terms('2026-03-15T00:00:00.000Z')).not.to.equal(terms(fifthDay));
  });

  for (const [what, situation] of [
    ['tax', { given: { tenant: aTenant({ taxRate: 2201 }) } }],
    ['seats held', { sketch: { seats: 11 } }],
    ['card', { sketch: { method: 'other' }, account: { methods: [aMethod(), aMethod({ id: 'other' })] } }],
    ['agreement', { agreement: 'MOSA' }],
    ['scheduled total', { sketch: { scheduled: { seats: 9, at: bought } } }],
    ['price', { sketch: { unitPrice: euros(1009) } }],
  ] as readonly (readonly [string, Situation])[]) {
    it(`do not hold with another ${what}`, () => {
      expect(terms(fifthDay, situation)).not.to.equal(terms(fifthDay));
      expect(terms(fifthDay, situation, 12)).not.to.equal(terms(fifthDay, {}, 12));
    });
  }

  it('do not hold for the renewal once another total is scheduled', () => {
    const situation: Situation = { when: 'at-renewal' };

    expect(terms(late, { ...situation, sketch: { scheduled: { seats: 9, at: bought } } })).not.to.equal(
      terms(late, situation),
    );
  });
});
