import { expect } from 'chai';
import type { Account } from '../../../../domain/account/account.js';
import { digestOf } from '../../../../domain/reports/weeklyDigest.js';
import { spanOf } from '../../../../domain/organisation/digestWeek.js';
import { notificationKinds, wantsAtOnce } from '../../../../domain/account/notificationEvents.js';
import type { Payment } from '../../../../domain/billing/invoice.js';
import { money, negate } from '../../../../domain/basics/money.js';
import { anAccount, aSubscription, buyer, powerBi, someNews, visio } from '../../../support/builders.js';
import { aStanding, anEntry } from '../../../support/samplesHistory.js';
import { euros } from '../../../support/sampling.js';

const week = spanOf('2026-03-09');
const within = '2026-03-11T09:00:00.000Z';
const before = '2026-03-08T23:59:59.999Z';
const nothing = { bought: 0, trials: 0, changed: 0, cancelled: 0, ended: 0, undone: 0, declined: 0 };

async function* all(...accounts: readonly Account[]): AsyncGenerator<Account, void, void> {
  for (const account of accounts) yield await Promise.resolve(account);
}
const sumsOf = (...accounts: readonly Account[]) => digestOf(all(...accounts), week);

const declined: Payment = {
  ...{ id: 'p', at: within, profile: '', method: '', lines: [], subtotal: euros(1), taxRate: 0, tax: euros(0) },
  ...{ total: euros(1), state: 'declined' },
};

describe('A week’s sums', () => {
  it('count each kind of event in the week, and nothing before or after it', async () => {
    const entries = [within, week.from, before, week.to].flatMap((at) => [
      anEntry({ at, what: 'seats-bought' }),
      anEntry({ at, what: 'trial-converted' }),
      anEntry({ at, what: 'trial-started' }),
      anEntry({ at, what: 'seats-changed' }),
      anEntry({ at, what: 'seats-scheduled' }),
      anEntry({ at, what: 'subscription-cancelled' }),
      anEntry({ at, what: 'cancellation-taken-back' }),
      anEntry({ at, what: 'purchase-undone' }),
      anEntry({ at, what: 'subscription-ended', before: aStanding(), after: aStanding({ status: 'disabled' }) }),
      anEntry({ at, what: 'subscription-ended', before: aStanding({ status: 'disabled' }) }),
      anEntry({ at, what: 'licences-assigned' }),
      anEntry({ at, what: 'recurring-set' }),
    ]);

    const { counts } = await sumsOf(anAccount([], { history: entries }));

    expect(counts).to.deep.equal({
      ...{ bought: 4, trials: 2, changed: 4, cancelled: 2, ended: 2, undone: 2, declined: 0 },
    });
  });

  it('count a charge that is declined once, however often it is tried', async () => {
    const payments: readonly Payment[] = [
      declined,
      { ...declined, attempt: 2 },
      { ...declined, at: before },
      { ...declined, total: negate(euros(1)) },
      { ...declined, state: 'done' },
    ];

    expect((await sumsOf(anAccount([], { payments }))).counts).to.deep.equal({ ...nothing, declined: 1 });
  });

  it('add up what was charged less what was given back, by product and currency, the most first', async () => {
    const charged = (product: string, minor: number, currency = 'EUR', at = within) =>
      anEntry({ at, product, what: 'subscription-renewed', charged: money(minor, currency) });
    const history = [charged(visio, 500), charged(powerBi, 900), charged(powerBi, -200), charged(visio, 7, 'JPY')];
    const other = [charged(powerBi, 100), charged(powerBi, 5_000, 'EUR', before), charged('x', 3), charged('x', -3)];

    const { spend } = await sumsOf(anAccount([], { history }), anAccount([], { id: 'b', history: other }));

    expect(spend).to.deep.equal([
      { product: powerBi, amount: euros(800) },
      { product: visio, amount: euros(500) },
      { product: visio, amount: money(7, 'JPY') },
    ]);
  });

  it('name the biggest pools of seats that are paid for and held by nobody, by product and purchaser', async () => {
    const named = (owner: string, id: string, ...subscriptions: Account['subscriptions']) =>
      anAccount(subscriptions, { owner, id, name: owner });
    const seats = (count: number, changes: Parameters<typeof aSubscription>[0] = {}) =>
      aSubscription({ seats: count, ...changes });
    const { idle } = await sumsOf(
      named('a', '1', seats(5, { assigned: 3 }), seats(4, { product: visio })),
      named('a', '2', seats(6)),
      named('b', '1', seats(7), seats(90, { trial: true }), seats(90, { status: 'disabled' })),
      named('c', '1', seats(2), seats(3, { product: visio, assigned: 3 })),
      named('d', '1', seats(1)),
      named('e', '1', seats(9)),
    );

    expect(idle).to.deep.equal([
      { product: powerBi, purchaser: 'e', free: 9 },
      { product: powerBi, purchaser: 'a', free: 8 },
      { product: powerBi, purchaser: 'b', free: 7 },
      { product: visio, purchaser: 'a', free: 4 },
      { product: powerBi, purchaser: 'c', free: 2 },
    ]);
  });

  it('call a purchaser by the latest own name', async () => {
    const history = [anEntry({ byName: 'Bruna R.' }), anEntry({ by: '', byName: '' })];

    const { idle } = await sumsOf(anAccount([aSubscription()], { owner: buyer.id, history }));

    expect(idle.map(({ purchaser }) => purchaser)).to.deep.equal(['Bruna R.']);
  });

  it('name the products that nobody had before', async () => {
    const got = (product: string, at: string, what: 'seats-bought' | 'trial-started' = 'seats-bought') =>
      anEntry({ product, at, what, subscription: `${product}-sub` });
    const older = aSubscription({ product: 'CFQ7TTC0HDB1', id: 'older', boughtAt: '2025-01-01T09:00:00.000Z' });

    const { newProducts } = await sumsOf(
      anAccount([older], { history: [got(visio, within), got(powerBi, within), got('CFQ7TTC0HDB1', within)] }),
      anAccount([], { id: 'b', history: [got(powerBi, before), got('CFQ7TTC0RM8K', within, 'trial-started')] }),
      anAccount([], { id: 'c', history: [got('CFQ7TTC0LH2H', week.to)] }),
    );

    expect(newProducts).to.deep.equal(['CFQ7TTC0RM8K', visio].toSorted());
  });

  it('are nothing where there is nobody', async () => {
    expect(await sumsOf()).to.deep.equal({ counts: nothing, spend: [], idle: [], newProducts: [] });
  });
});

describe('What an admin wants to be told at once', () => {
  const kinds = notificationKinds;
  const above = euros(5_000);

  it('is everything, nothing, or what comes once a week', () => {
    const wants = (['at-once', 'weekly', 'off'] as const).map((when) => wantsAtOnce({ when, kinds }, someNews()));
    expect(wants).to.deep.equal([true, false, false]);
  });

  it('is of the chosen events only', () => {
    expect(wantsAtOnce({ when: 'at-once', kinds: ['trial'] }, someNews())).to.equal(false);
    expect(wantsAtOnce({ when: 'above', above, kinds: ['trial'] }, someNews())).to.equal(false);
  });

  it('begins with an amount, which is never compared with another currency’s', () => {
    const wants = (amount = euros(5_000)) => wantsAtOnce({ when: 'above', above, kinds }, someNews({ amount }));

    expect([wants(), wants(euros(4_999)), wants(money(1, 'USD'))]).to.deep.equal([true, false, true]);
  });
});
