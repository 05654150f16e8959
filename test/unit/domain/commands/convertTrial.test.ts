import { expect } from 'chai';
import fc from 'fast-check';
import type { Account } from '../../../../domain/account/account.js';
import { cycleOf, dayOf } from '../../../../domain/basics/calendar.js';
import type { ConvertTrial } from '../../../../domain/commands/convertTrial.js';
import { convertTrial } from '../../../../domain/commands/convertTrial.js';
import type { Given } from '../../../../domain/account/decision.js';
import { money } from '../../../../domain/basics/money.js';
import { lineFrom } from '../../../../domain/billing/proration.js';
import { settle } from '../../../../domain/billing/settlement.js';
import type { Subscription } from '../../../../domain/account/subscription.js';
import { seatsOf } from '../../../../domain/account/subscription.js';
import { aMethod, anAccount, aSubscription, aTenant, given, paidBatch, visio } from '../../../support/builders.js';
import { always, tried } from '../../../support/property.js';

const now = '2026-03-15T09:00:00.000Z';
const nothing = money(0, 'EUR');
const trial: Subscription = {
  ...aSubscription({ product: visio, trial: true, recurring: 'off', method: '', assigned: ['Anna Bianchi', 'Luis'] }),
  batches: [{ seats: 25, since: '2026-03-10T09:00:00.000Z', paid: [] }],
};
const wish: ConvertTrial = { subscription: 'sub-1', seats: 25, term: 'P1M', billing: 'monthly', method: 'visa-4242' };

function refusalOf(input: Partial<ConvertTrial>, account = anAccount([trial]), facts = given(now)) {
  const decision = convertTrial.decide(account, { ...wish, ...input }, facts);
  return decision.accepted ? expect.fail('accepted') : decision.refusal;
}

function accepted(input: Partial<ConvertTrial> = {}, account: Account = anAccount([trial]), facts: Given = given(now)) {
  const decision = convertTrial.decide(account, { ...wish, ...input }, facts);
  return decision.accepted ? decision : expect.fail(decision.refusal.code);
}

describe('Turning a trial into a paid subscription', () => {
  it('is a credit of nothing and a whole month, as in Microsoft’s example', () => {
    const { lines } = accepted().result.price;

    const common = { type: 'convert', subscription: 'sub-1', product: visio };
    expect(lines).to.deep.equal([
      {
        ...common,
        quantity: -25,
        unitPrice: nothing,
        first: '2026-03-15',
        last: '2026-04-09',
        days: 26,
        cycleDays: 31,
        amount: nothing,
      },
      {
        ...common,
        quantity: 25,
        unitPrice: money(564, 'EUR'),
        first: '2026-03-15',
        last: '2026-04-14',
        days: 31,
        cycleDays: 31,
        amount: money(14_100, 'EUR'),
      },
    ]);
    const published = {
      subscription: 'sub-1',
      product: visio,
      unitPrice: money(5261, 'EUR'),
      cycle: cycleOf('2021-06-18', 1),
    };
    expect(lineFrom('2021-06-18', 'convert', 25, published, 'truncate').amount).to.deep.equal(money(131_525, 'EUR'));
  });

  it('waits for the bank, and then begins a paid term with the people who have licences', () => {
    const { account, result } = accepted({ seats: 3, term: 'P1Y', billing: 'yearly' });
    const [waiting] = account.subscriptions;
    expect([waiting?.trial, waiting?.termDays, seatsOf(waiting ?? trial)]).to.deep.equal([true, trial.termDays, 25]);

    const [paid] = settle(account, 'op-1', 'approved', { now, late: false }).subscriptions;

    const { price } = result;
    const year = { first: '2026-03-15', last: '2027-03-14' };
    expect(paid).to.deep.equal({
      ...trial,
      trial: false,
      recurring: 'on',
      term: 'P1Y',
      billing: 'yearly',
      unitPrice: money(5640, 'EUR'),
      batches: [paidBatch(3, now, { payment: 'op-1', net: price.subtotal, tax: price.tax, cycle: year })],
      anchor: '2026-03-15',
      termSince: now,
      termDays: year,
      cycle: year,
      profile: 'profile-1',
      method: 'visa-4242',
    });
  });

  it('leaves the trial as it was when the bank says no', () => {
    const { account } = accepted();

    expect(settle(account, 'op-1', 'declined', { now, late: false }).subscriptions).to.deep.equal([trial]);
  });

  it('says when the next charge comes, when the term ends and until when there is money back', () => {
    const { price, ...result } = accepted({ term: 'P1Y' }).result;

    expect([price.subtotal, result]).to.deep.equal([
      money(25 * 470, 'EUR'),
      {
        type: 'trial-converted',
        subscription: 'sub-1',
        product: visio,
        seats: 25,
        term: 'P1Y',
        billing: 'monthly',
        perCycle: price.total,
        method: 'visa-4242',
        nextCharge: '2026-04-15',
        termEnds: '2027-03-14',
        refundableUntil: '2026-03-22T09:00:00.000Z',
      },
    ]);
    expect(accepted({}, anAccount([trial], { agreement: 'MOSA' })).result).not.to.have.property('refundableUntil');
  });

  it('is refused for what is no running trial', () => {
    const cancellation = { at: now, reason: 'other', feedback: '', endsOn: '2026-04-10' } as const;
    const awaited = { payment: 'op-0', since: now, becomes: {} };
    const refusals = [
      { ...trial, trial: false },
      { ...trial, status: 'disabled' as const },
      { ...trial, cancellation },
      { ...trial, awaited },
    ].map((one) => refusalOf({}, anAccount([one])));

    expect(refusals).to.deep.equal([
      { code: 'not-a-trial' },
      { code: 'not-active' },
      { code: 'already-cancelled', lastDay: '2026-04-09' },
      { code: 'payment-pending', product: visio, since: now },
    ]);
    expect(refusalOf({ subscription: 'another' })).to.deep.equal({ code: 'not-found' });
  });

  it('is refused where only trials are allowed, and where nothing can be bought', () => {
    const tenant = aTenant({ policies: { [visio]: 'trials-only' } });
    const goals = { ...trial, product: 'CFQ7TTC0PW0V' };

    expect(refusalOf({}, anAccount([trial]), given(now, { tenant }))).to.deep.equal({
      code: 'policy',
      product: visio,
      policy: 'trials-only',
    });
    expect(refusalOf({}, anAccount([goals]))).to.deep.equal({ code: 'product-not-offered', product: 'CFQ7TTC0PW0V' });
  });

  it('keeps a licence for everybody who has one, and a limit', () => {
    const range = { code: 'seats-out-of-range', least: 1, most: 300 };

    expect(refusalOf({ seats: 1 })).to.deep.equal({ code: 'below-assigned', product: visio, total: 1, assigned: 2 });
    expect([0, 301].map((seats) => refusalOf({ seats }))).to.deep.equal([range, range]);
    expect([2, 300].map((seats) => accepted({ seats }).result.seats)).to.deep.equal([2, 300]);
  });

  it('is refused without a card that works', () => {
    const old = anAccount([trial], { methods: [aMethod({ expires: '2026-02' })] });

    expect(refusalOf({ method: '' })).to.deep.equal({ code: 'no-payment-method' });
    expect(refusalOf({}, old)).to.deep.equal({ code: 'card-expired', lastFour: '4242', expired: '2026-02' });
  });

  it(`costs price times licences, whatever the trial and the day (${tried})`, async () => {
    const offer = fc.constantFrom(
      ...([
        ['P1M', 'monthly', 564],
        ['P1Y', 'monthly', 470],
        ['P1Y', 'yearly', 5640],
      ] as const),
    );
    await always(
      fc.property(
        offer,
        fc.integer({ min: 2, max: 300 }),
        fc.integer({ min: 2, max: 25 }),
        fc.integer({ min: 0, max: 30 }),
        ([term, billing, unit], seats, tried_, day) => {
          const at = new Date(Date.parse('2026-03-10T09:00:00Z') + day * 86_400_000).toISOString();
          const batches = trial.batches.map((batch) => ({ ...batch, seats: tried_ }));
          const { price } = accepted({ seats, term, billing }, anAccount([{ ...trial, batches }]), given(at)).result;

          expect(price.lines.map(({ amount, first }) => [amount.minor, first])).to.deep.equal([
            [0, dayOf(at)],
            [unit * seats, dayOf(at)],
          ]);
          expect(price.total.minor).to.equal(price.subtotal.minor + Math.round((unit * seats * 22) / 100 + 1e-9));
        },
      ),
    );
  });
});
