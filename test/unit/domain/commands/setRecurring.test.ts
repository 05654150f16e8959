import { expect } from 'chai';
import fc from 'fast-check';
import type { Account } from '../../../../domain/account/account.js';
import { setRecurring } from '../../../../domain/commands/setRecurring.js';
import { catchUp } from '../../../../domain/lifecycle/catchUp.js';
import { money } from '../../../../domain/basics/money.js';
import type { Recurring } from '../../../../domain/account/subscription.js';
import { recurrings } from '../../../../domain/account/subscription.js';
import { anAccount, aSubscription, aTenant, given, powerBi } from '../../../support/builders.js';
import { always, tried } from '../../../support/property.js';

const now = '2026-03-20T09:00:00.000Z';
const scheduled = { seats: 3, at: '2026-03-15T09:00:00.000Z' };
const unpaid = { payment: 'renew-1', since: '2026-03-10T09:00:00.000Z', tries: 1 };

const decide = (to: Recurring, account: Account, subscription = 'sub-1') =>
  setRecurring.decide(account, { subscription, to }, given(now));

function accepted(to: Recurring, account: Account) {
  const decision = decide(to, account);
  return decision.accepted ? decision : expect.fail(decision.refusal.code);
}

function refusalOf(to: Recurring, subscription = aSubscription()) {
  const decision = decide(to, anAccount([subscription]));
  return decision.accepted ? expect.fail('accepted') : decision.refusal;
}

const facts = { type: 'recurring-set', subscription: 'sub-1', product: powerBi, trial: false, on: '2026-04-10' };

describe('Setting recurring billing', () => {
  it('off ends the subscription on the day after its term, and charges nothing', () => {
    const { account, result } = accepted('off', anAccount([aSubscription()]));

    expect(account).to.deep.equal(anAccount([aSubscription({ recurring: 'off' })]));
    expect(result).to.deep.equal({ ...facts, to: 'off', accessEnds: '2026-04-10' });
  });

  it('off leaves access for 30 days more under MOSA, though not to a trial', () => {
    const off = (changes = {}) => accepted('off', anAccount([aSubscription(changes)], { agreement: 'MOSA' })).result;

    expect([off().accessEnds, off({ trial: true }).accessEnds]).to.deep.equal(['2026-05-10', '2026-04-10']);
  });

  it('off drops what was scheduled, and says so; once and on keep it', () => {
    const account = anAccount([aSubscription({ scheduled })]);

    const off = accepted('off', account);
    expect(off.account.subscriptions[0]).not.to.have.property('scheduled');
    expect(off.result.dropped).to.equal(3);
    const once = accepted('once', account);
    expect(once.account.subscriptions[0]?.scheduled).to.deep.equal(scheduled);
    expect(once.result).not.to.have.property('dropped');
  });

  it('on and once say what the renewal costs: of the scheduled total, but not of fewer than hold a licence', () => {
    const price = (changes: Parameters<typeof aSubscription>[0]) =>
      accepted('once', anAccount([aSubscription(changes)])).result.price;

    // 5, 3 and 4 × €10.08 and 22 % tax
    expect([price({}), price({ scheduled }), price({ scheduled, assigned: 4 })]).to.deep.equal([
      money(61_49, 'EUR'),
      money(36_89, 'EUR'),
      money(49_19, 'EUR'),
    ]);
    expect(accepted('on', anAccount([aSubscription({ recurring: 'off' })])).result).to.deep.equal({
      ...facts,
      to: 'on',
      price: money(61_49, 'EUR'),
    });
  });

  it('renews once more and then no longer, when set so', () => {
    const account = accepted('once', anAccount([aSubscription()])).account;
    const at = (day: string) => catchUp(account, { now: `${day}T00:00:00.000Z`, tenant: aTenant(), ownerName: '' });

    const [renewed] = at('2026-04-10').subscriptions;
    expect([renewed?.status, renewed?.recurring]).to.deep.equal(['active', 'off']);
  });

  it('is refused while nothing can change', () => {
    const cancellation = { at: now, reason: 'other', feedback: '', endsOn: '2026-04-10' } as const;

    expect([
      refusalOf('on'),
      refusalOf('off', aSubscription({ status: 'expired' })),
      refusalOf('on', aSubscription({ recurring: 'off', cancellation })),
      refusalOf('off', aSubscription({ awaited: { payment: 'op-0', since: now, becomes: {} } })),
      refusalOf('off', aSubscription({ unpaid })),
    ]).to.deep.equal([
      { code: 'recurring-same' },
      { code: 'not-active' },
      { code: 'already-cancelled', lastDay: '2026-04-09' },
      { code: 'payment-pending', product: powerBi, since: now },
      { code: 'payment-pending', product: powerBi, since: unpaid.since },
    ]);
    const other = decide('off', anAccount([aSubscription()]), 'another');
    expect(other).to.deep.equal({ accepted: false, refusal: { code: 'not-found' } });
  });

  it('can be turned off, but not on, while a charge is overdue', () => {
    const overdue = { ...unpaid, nextTry: '2026-03-22T09:00:00.000Z' };

    const { account } = accepted('off', anAccount([aSubscription({ unpaid: overdue })]));
    expect(account.subscriptions[0]?.unpaid).to.deep.equal(overdue);
    for (const to of ['on', 'once'] as const) {
      const refusal = refusalOf(to, aSubscription({ unpaid: overdue, recurring: 'off' }));
      expect(refusal).to.deep.equal({ code: 'payment-overdue', nextTry: overdue.nextTry });
    }
  });

  it('lets a trial turn paid or end, but needs a card for that, and has no “once”', () => {
    const trial = (changes = {}) => aSubscription({ trial: true, ...changes });

    expect(accepted('off', anAccount([trial()])).result).to.include({ trial: true, to: 'off' });
    expect(accepted('on', anAccount([trial({ recurring: 'off' })])).result.price).to.deep.equal(money(61_49, 'EUR'));
    expect(refusalOf('once', trial())).to.deep.equal({ code: 'trial-not-once', product: powerBi });
    const without = { code: 'trial-needs-method', product: powerBi, lastDay: '2026-04-09' };
    expect(refusalOf('on', trial({ method: '', recurring: 'off' }))).to.deep.equal(without);
  });

  it(`never charges, and on says what is charged then (${tried})`, async () => {
    await always(
      fc.property(
        fc.integer({ min: 1, max: 300 }),
        fc.integer({ min: 1, max: 300 }),
        fc.integer({ min: 0, max: 300 }),
        fc.constantFrom(...recurrings),
        fc.boolean(),
        (seats, later, holders, recurring, isScheduled) => {
          const assigned = Math.min(holders, seats);
          const changes = isScheduled ? { scheduled: { seats: later, at: now } } : {};
          const before = anAccount([aSubscription({ seats, assigned, recurring, ...changes })]);
          const to = recurring === 'on' ? 'once' : 'on';
          const { account, result } = accepted(to, before);

          expect(account.payments).to.deep.equal([]);
          const then = catchUp(account, { now: '2026-04-10T00:00:00.000Z', tenant: aTenant(), ownerName: '' });
          expect(then.payments[0]?.total).to.deep.equal(result.price);
        },
      ),
    );
  });
});
