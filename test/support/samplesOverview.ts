import { overviewDetails } from '../../cards/admin/overviewDetails.js';
import { overviewLoading } from '../../cards/admin/overviewLoading.js';
import { overviewFind } from '../../cards/admin/overviewFind.js';
import type { OverviewList } from '../../cards/admin/overviewList.js';
import { overviewList, overviewPageSize } from '../../cards/admin/overviewList.js';
import type { OverviewState } from '../../cards/admin/overviewState.js';
import { everything } from '../../cards/admin/overviewState.js';
import type { Account } from '../../domain/account/account.js';
import { historyOf } from '../../domain/account/history.js';
import { rowsOf } from '../../domain/reports/overview.js';
import { orderOf } from '../../domain/reports/overviewOrder.js';
import { pageOf } from '../../domain/reports/overviewPage.js';
import { catalogue, mostSeats } from '../../domain/basics/product.js';
import type { HistoryEntry } from '../../domain/account/history.js';
import { anAccount, aSubscription, aTenant, powerBi, visio } from './builders.js';
import { banner, fortune, hostileNames, many, markdownWords, now, sampled, templateWords, yen } from './sampling.js';

const exportUrl = `https://seatkeeper.example/files/subscriptions?c=${'x'.repeat(600)}&s=${'y'.repeat(43)}`;
/** As long as ids become: a directory's, and what an operation's id can make of a subscription's. */
const personId = '00000000-0000-4000-8000-00000000000';
const longId = `sub-${'f'.repeat(96)}`;
const tenant = aTenant().id;

function listOf(accounts: readonly Account[], state: Partial<OverviewState> = {}): OverviewList {
  const { page = 0 } = state;
  const rows = accounts.flatMap(rowsOf).toSorted(orderOf('product'));
  const query = { tenant, sort: 'product', from: page * overviewPageSize, count: overviewPageSize } as const;
  return { found: pageOf(rows, query), state: { ...everything, ...state }, exportUrl, now };
}

const usual = [
  anAccount([
    aSubscription({ assigned: ['Anna Kowalska', 'Luis Herrera'] }),
    aSubscription({ id: 'sub-2', product: visio, seats: 12, term: 'P1Y', billing: 'yearly', recurring: 'off' }),
    aSubscription({ id: 'sub-3', product: visio, trial: true, seats: 25, assigned: 2 }),
  ]),
];

/** Everybody has bought everything, under the names that nobody should have. */
const hostile = hostileNames.map((name, index) =>
  anAccount(
    catalogue.map(({ id, offers }, at) => ({
      ...aSubscription({
        id: `${longId}${index}-${at}`,
        seats: mostSeats,
        assigned: 200,
        term: 'P1Y',
        billing: 'yearly',
      }),
      ...(at % 2 === 0 && ({ status: 'disabled', statusSince: '2026-04-10' } as const)),
      product: offers.length === 0 ? `${id} ${markdownWords}` : id,
      unitPrice: at % 3 === 0 ? yen : fortune,
    })),
    { name, owner: `${personId}${index}`, id: personId },
  ),
);

const entry: HistoryEntry = {
  ...{ id: 'op-1', at: '2026-03-10T09:00:00.000Z', by: 'bruna-rossi', byName: markdownWords, subscription: 'sub-1' },
  product: powerBi,
  what: 'seats-changed',
};
const standing = {
  ...({ status: 'active', trial: false, seats: 5, assigned: 2, recurring: 'on', termEnds: '2026-04-09' } as const),
  ...{ method: 'visa-4242', cancelled: false, unpaid: false },
};

function detailsOf(account: Account, changes: readonly HistoryEntry[] = historyOf(account, 'sub-1')) {
  const [subscription] = account.subscriptions;
  const [row] = rowsOf(account);
  if (subscription === undefined || row === undefined) throw new Error('There is nothing to show');
  return { account, subscription, row, changes, names: 0, state: everything, now };
}

const people = many(200).map(({ name }) => name);
const oneLarge = anAccount([aSubscription({ seats: mostSeats, assigned: people })], { name: hostileNames[0] ?? '' });
const endless = { ...standing, seats: 300, scheduled: 200, unpaid: true, cancelled: true };

export const samplesOverview = {
  'admin/overviewList': sampled(overviewList, {
    empty: listOf([]),
    'nothing that matches': { ...listOf([]), state: { ...everything, text: templateWords } },
    usual: { ...listOf(usual), banner },
    'free of charge': listOf([anAccount([aSubscription({ trial: true })])]),
    filtered: {
      ...listOf(usual, { text: markdownWords, purchaser: 'left', product: powerBi, status: 'active', ending: '30' }),
      purchaser: markdownWords,
    },
    extreme: listOf(hostile, { text: '<'.repeat(100), purchaser: `${personId}0`, product: 'x'.repeat(100) }),
    'in the middle': listOf(hostile, { page: 3 }),
  }),
  'admin/overviewLoading': sampled(overviewLoading, { usual: { again: { start: 'admin', state: everything } } }),
  'admin/overviewFind': sampled(overviewFind, {
    usual: { state: everything, name: '', candidates: [] },
    chosen: {
      state: { ...everything, purchaser: 'bruna-rossi', product: powerBi },
      name: 'Bruna Rossi',
      candidates: [],
    },
    extreme: {
      state: { ...everything, text: '"'.repeat(100), product: markdownWords, purchaser: `${personId}0` },
      name: 'נ'.repeat(300),
      candidates: hostileNames.map((name, index) => ({ id: `${personId}${index}`, name })),
      banner,
    },
  }),
  'admin/overviewDetails': sampled(overviewDetails, {
    usual: {
      ...detailsOf(usual[0] ?? anAccount(), [
        { ...entry, before: { ...standing, seats: 3 }, after: standing, charged: yen },
      ]),
      contact: 'bruna.rossi@contoso.example',
    },
    'of somebody who has left': detailsOf(
      anAccount([
        aSubscription({
          cancellation: {
            at: '2026-03-12T09:00:00.000Z',
            reason: 'too-expensive',
            feedback: 'x',
            endsOn: '2026-04-10',
          },
          recurring: 'off',
        }),
      ]),
    ),
    'a trial': detailsOf(anAccount([aSubscription({ trial: true })])),
    extreme: {
      ...detailsOf(
        oneLarge,
        Array.from({ length: 3 }, () => ({ ...entry, before: standing, after: endless, people, charged: fortune })),
      ),
      contact: longId,
      names: 3,
      state: { ...everything, text: '<'.repeat(100), purchaser: `${personId}0`, product: 'x'.repeat(100) },
    },
  }),
};
