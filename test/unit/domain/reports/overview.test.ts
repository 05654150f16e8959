import { expect } from 'chai';
import type { Account } from '../../../../domain/account/account.js';
import { money } from '../../../../domain/basics/money.js';
import type { OverviewFilter, OverviewQuery, OverviewSort } from '../../../../domain/reports/overview.js';
import { cyclePriceOf, rowsOf } from '../../../../domain/reports/overview.js';
import { orderOf } from '../../../../domain/reports/overviewOrder.js';
import { pageOf, purchasersLike } from '../../../../domain/reports/overviewPage.js';
import { spentInAll } from '../../../../domain/reports/overviewSums.js';
import type { SubscriptionSketch } from '../../../support/builders.js';
import { anAccount, aSubscription, aTenant, powerBi, visio } from '../../../support/builders.js';
import { anEntry } from '../../../support/samplesHistory.js';

const tenant = aTenant().id;
const of = (name: string, ...sketches: readonly SubscriptionSketch[]): Account =>
  anAccount(
    sketches.map((sketch, index) => aSubscription({ id: `${name.slice(0, 2).toLowerCase()}-${index}`, ...sketch })),
    { owner: name.toLowerCase().replaceAll(' ', '-'), name },
  );

const bruna = of('Bruna Rossi', { seats: 5, assigned: 2 }, { product: visio, seats: 3, recurring: 'off' });
const lukasz = of('Łukasz Zieliński', { seats: 1, assigned: 1, status: 'disabled', statusSince: '2026-04-10' });
const jose = of('José García', { product: visio, seats: 25, assigned: 4, trial: true });
const rows = [bruna, lukasz, jose].flatMap(rowsOf);

function find(filter: OverviewFilter, sort: OverviewSort = 'product', more: Partial<OverviewQuery> = {}) {
  const query = { tenant, sort, from: 0, count: 10, ...filter, ...more };
  return pageOf(rows.toSorted(orderOf(sort)), query);
}
const ids = (...asked: Parameters<typeof find>) => find(...asked).rows.map(({ subscription }) => subscription);

describe('A row of the overview', () => {
  it('has the six fields', () => {
    expect(rowsOf(bruna)[0]).to.deep.equal({
      tenant,
      purchaser: { id: 'bruna-rossi', name: 'Bruna Rossi', words: 'bruna rossi' },
      account: 'account-1',
      subscription: 'br-0',
      product: powerBi,
      status: 'active',
      trial: false,
      seats: 5,
      assigned: 2,
      unitPrice: money(1008, 'EUR'),
      billing: 'monthly',
      boughtOn: '2026-03-10',
      ends: '2026-04-09',
      renews: true,
      outlook: { kind: 'renews', on: '2026-04-10' },
    });
  });

  it('is there for what was bought by self-service only', () => {
    const account = anAccount([aSubscription({ channel: 'organization' }), aSubscription({ id: 'own' })]);

    expect(rowsOf(account).map(({ subscription }) => subscription)).to.deep.equal(['own']);
  });

  it('names the purchaser as they were called when they last did something, also after they have left', () => {
    const account = anAccount([aSubscription()], {
      name: 'Contoso Events',
      history: [
        anEntry({ id: '1', by: 'bruna-rossi', byName: 'Bruna Rossi' }),
        anEntry({ id: '2', by: 'bruna-rossi', byName: 'Bruna Bianchi' }),
        anEntry({ id: '3', by: '', byName: '' }),
        anEntry({ id: '4', by: 'somebody', byName: 'Somebody Else' }),
      ],
    });

    expect(rowsOf(account)[0]?.purchaser.name).to.equal('Bruna Bianchi');
    expect(rowsOf({ ...account, history: [] })[0]?.purchaser.name).to.equal('Contoso Events');
  });

  it('ends with the term, or sooner where it was cancelled or has ended sooner', () => {
    const cancellation = { at: '2026-03-12T09:00:00.000Z', reason: 'other', feedback: '' } as const;
    const end = (sketch: SubscriptionSketch) => {
      const [row] = rowsOf(anAccount([aSubscription(sketch)]));
      return [row?.ends, row?.renews];
    };

    expect(end({ recurring: 'once' })).to.deep.equal(['2026-04-09', true]);
    expect(end({ recurring: 'off' })).to.deep.equal(['2026-04-09', false]);
    expect(end({ cancellation: { ...cancellation, endsOn: '2026-03-20' } })).to.deep.equal(['2026-03-19', false]);
    expect(end({ status: 'disabled', statusSince: '2026-03-12' })).to.deep.equal(['2026-03-12', false]);
    expect(end({ status: 'deleted', statusSince: '2026-07-09' })).to.deep.equal(['2026-04-09', false]);
    expect(end({ status: 'disabled', statusSince: '2026-03-10' })).to.deep.equal(['2026-03-10', false]);
  });

  it('costs its seats times their price, and a trial nothing', () => {
    expect(rows.map(cyclePriceOf).map(({ minor }) => minor)).to.deep.equal([5040, 1692, 1008, 0]);
  });
});

describe('The overview', () => {
  it('finds by beginnings of words of product and purchaser, without regard to case and accents', () => {
    expect(ids({ text: 'lukasz' })).to.deep.equal(['łu-0']);
    expect(ids({ text: 'GARCIA visio' })).to.deep.equal(['jo-0']);
    expect(ids({ text: 'pow ros' })).to.deep.equal(['br-0']);
    expect(ids({ text: 'ower' })).to.deep.equal([]);
    expect(ids({ text: '💥' })).to.deep.equal([]);
    expect(ids({ text: '  ' })).to.have.length(4);
  });

  it('finds by the subscription’s id', () => {
    expect(ids({ text: 'BR-1' })).to.deep.equal(['br-1']);
    expect(ids({ text: 'br' })).to.deep.equal(['br-0', 'br-1']);
    expect(find({ text: 'x-1' }).total).to.equal(0);
  });

  it('filters by product, purchaser and status', () => {
    expect(ids({ product: visio })).to.deep.equal(['br-1', 'jo-0']);
    expect(ids({ purchaser: 'bruna-rossi' })).to.deep.equal(['br-0', 'br-1']);
    expect(ids({ status: 'disabled' })).to.deep.equal(['łu-0']);
    expect(ids({ product: visio, purchaser: 'bruna-rossi', status: 'disabled' })).to.deep.equal([]);
  });

  it('takes for ending soon what works, does not renew, and has its last day by then', () => {
    expect(ids({ endingBy: '2026-04-09' })).to.deep.equal(['br-1']);
    expect(ids({ endingBy: '2026-04-08' })).to.deep.equal([]);
  });

  it('sorts both ways, and what is alike by product, purchaser and id', () => {
    const sorted: Readonly<Record<OverviewSort, readonly string[]>> = {
      product: ['br-0', 'br-1', 'jo-0', 'łu-0'],
      purchaser: ['br-0', 'br-1', 'jo-0', 'łu-0'],
      ends: ['br-0', 'br-1', 'jo-0', 'łu-0'],
      seats: ['łu-0', 'br-1', 'br-0', 'jo-0'],
      price: ['łu-0', 'jo-0', 'br-1', 'br-0'],
    };
    for (const [sort, expected] of Object.entries(sorted) as [OverviewSort, readonly string[]][]) {
      expect(ids({}, sort), sort).to.deep.equal(expected);
      expect(ids({}, sort, { descending: true }), `${sort}, turned`).to.deep.equal(expected.toReversed());
    }
  });

  it('begins with what goes on, then trials and what ends, then what has ended, also with the most first', () => {
    const lives: Readonly<Record<string, SubscriptionSketch>> = {
      ended: { status: 'disabled', statusSince: '2026-03-12', seats: 90 },
      ending: { recurring: 'off', seats: 2 },
      trial: { trial: true, seats: 3 },
      suspended: { status: 'suspended', seats: 4 },
      active: { seats: 1, product: visio },
    };
    const all = rowsOf(anAccount(Object.entries(lives).map(([id, sketch]) => aSubscription({ id, ...sketch }))));
    const inOrder = (sort: OverviewSort, descending = false) =>
      pageOf(all.toSorted(orderOf(sort)), { tenant, sort, from: 0, count: 10, descending }).rows.map(
        ({ subscription }) => subscription,
      );

    for (const sort of ['product', 'purchaser'] as const)
      expect(inOrder(sort), sort).to.deep.equal(['suspended', 'active', 'ending', 'trial', 'ended']);
    expect(inOrder('ends').at(-1)).to.equal('ended');
    const others = anAccount([aSubscription({ id: 'other' })], { owner: 'ada', name: 'Ada' });
    const byPurchaser = [...all, ...rowsOf(others)].toSorted(orderOf('purchaser'));
    expect(byPurchaser.map(({ subscription }) => subscription)[0]).to.equal('other');
    expect(inOrder('seats', true)).to.deep.equal(['suspended', 'trial', 'ending', 'active', 'ended']);
    expect(inOrder('price', true).at(-1)).to.equal('ended');
  });

  it('gives pages, both ways, and knows how many there are in all', () => {
    expect(ids({}, 'purchaser', { from: 1, count: 2 })).to.deep.equal(['br-1', 'jo-0']);
    expect(ids({}, 'purchaser', { from: 1, count: 2, descending: true })).to.deep.equal(['jo-0', 'br-1']);
    expect(ids({}, 'purchaser', { from: 3, count: 2, descending: true })).to.deep.equal(['br-0']);
    expect(find({}, 'purchaser', { from: 40, count: 2 })).to.deep.include({ rows: [], total: 4 });
    expect(ids({}, 'purchaser', { from: 40, count: 2, descending: true })).to.deep.equal([]);
  });

  it('leaves out what is another tenant’s, wherever the rows come from', () => {
    expect(find({}, 'product', { tenant: 'another' })).to.deep.include({ rows: [], total: 0 });
  });

  it('adds up all that matches: seats of what works, money of what is paid', () => {
    expect(find({}, 'product', { count: 1 }).sums).to.deep.equal({
      ...{ subscriptions: 4, inUse: 3, seats: 33, assigned: 6, free: 27 },
      spend: [
        { product: powerBi, perMonth: money(5040, 'EUR') },
        { product: visio, perMonth: money(1692, 'EUR') },
      ],
    });
    expect(find({ status: 'disabled' }).sums).to.deep.equal({
      ...{ subscriptions: 1, inUse: 0, seats: 0, assigned: 0, free: 0 },
      spend: [],
    });
  });

  it('counts a yearly price by the month, each currency by itself', () => {
    const account = anAccount([
      aSubscription({ seats: 1, term: 'P1Y', billing: 'yearly', unitPrice: money(1000, 'EUR') }),
      aSubscription({ id: 'sub-2', seats: 2, term: 'P1Y', billing: 'yearly', unitPrice: money(1000, 'EUR') }),
      aSubscription({ id: 'sub-3', seats: 2, unitPrice: money(700, 'JPY') }),
    ]);
    const { spend } = pageOf(rowsOf(account), { tenant, sort: 'product', from: 0, count: 1 }).sums;

    expect(spend).to.deep.equal([
      { product: powerBi, perMonth: money(1400, 'JPY') },
      { product: powerBi, perMonth: money(250, 'EUR') },
    ]);
    expect(spentInAll(spend)).to.deep.equal([money(1400, 'JPY'), money(250, 'EUR')]);
  });

  it('finds purchasers by name, each once', () => {
    expect(purchasersLike(rows, 'ros').map(({ name }) => name)).to.deep.equal(['Bruna Rossi']);
    expect(purchasersLike(rows, 'ZIEL lu').map(({ name }) => name)).to.deep.equal(['Łukasz Zieliński']);
    expect(purchasersLike(rows, '...')).to.deep.equal([]);
  });
});
