import { historyList } from '../../cards/history/historyList.js';
import { mostPicked } from '../../cards/layouts/subscriptionPicking.js';
import { historyPicker } from '../../cards/history/historyPicker.js';
import { catalogue, mostSeats } from '../../domain/basics/product.js';
import type { HistoryEntry, Snapshot } from '../../domain/account/history.js';
import { snapshotOf } from '../../domain/account/history.js';
import { negate } from '../../domain/basics/money.js';
import { aMethod, anAccount, aSubscription, buyer, powerBi } from './builders.js';
import type { Sampled } from './sampling.js';
import { dinars, euros, fortune, hostileNames, markdownWords, sampled, now, templateWords } from './sampling.js';

export function aStanding(changes: Partial<Snapshot> = {}): Snapshot {
  return { ...snapshotOf(aSubscription()), ...changes };
}

export function anEntry(changes: Partial<HistoryEntry> = {}): HistoryEntry {
  return {
    id: '6f1c7c1e-9d3b-4c55-8f0e-2b1a6d7e8f90',
    at: '2026-03-10T09:00:00.000Z',
    by: buyer.id,
    byName: buyer.name,
    subscription: 'sub-1',
    product: powerBi,
    what: 'seats-changed',
    ...changes,
  };
}

const before = aStanding();
const subscription = aSubscription();
const exportUrl = 'https://pages.example/en/history/account-1';
const changed = {
  status: 'disabled',
  trial: true,
  seats: mostSeats,
  assigned: mostSeats,
  recurring: 'once',
  termEnds: '2027-09-30',
  method: 'method-gone',
  scheduled: mostSeats - 1,
  cancelled: true,
  unpaid: true,
} as const;

const usual: readonly HistoryEntry[] = [
  anEntry({ before, after: aStanding({ seats: 4 }), charged: negate(euros(1230)) }),
  anEntry({ by: '', byName: '', what: 'subscription-renewed', before, after: before, charged: euros(6149) }),
  anEntry({ what: 'licences-assigned', before, after: aStanding({ assigned: 1 }), people: ['Anna Nowak'] }),
  anEntry({ what: 'subscription-cancelled', before, after: aStanding({ cancelled: true }), note: 'Troppo caro' }),
  anEntry({ by: 'luis', byName: 'Luis Herrera', what: 'seats-bought', after: before, charged: euros(6149) }),
];

const extreme: readonly HistoryEntry[] = [
  ...hostileNames.slice(0, 4).map((byName) =>
    anEntry({
      by: 'somebody',
      byName,
      before,
      after: aStanding(changed),
      charged: dinars,
      note: `${markdownWords} ${templateWords} `.repeat(30),
      people: Array.from({ length: mostSeats }, (_, index) => hostileNames[index % hostileNames.length] ?? ''),
    }),
  ),
  anEntry({ by: 'somebody', byName: hostileNames[4] ?? '', before, after: before, charged: negate(fortune) }),
  anEntry({ before: aStanding(changed), people: [...hostileNames] }),
];

/** The cards of the history, with little, usual and extreme data. */
export const historyCards = {
  'history/historyList': sampled(historyList, {
    empty: { account: anAccount(), subscription, entries: [], page: 0, pages: 1, all: 0, exportUrl },
    usual: { account: anAccount(), subscription, entries: usual, page: 0, pages: 1, all: 5, exportUrl },
    extreme: {
      account: anAccount([], { methods: [aMethod({ brand: hostileNames[3] ?? '' })] }),
      subscription,
      entries: extreme,
      page: 41,
      pages: 99,
      all: 594,
      exportUrl,
    },
  }),
  'history/historyPicker': sampled(historyPicker, {
    usual: { rows: [{ account: anAccount(), subscription }], now },
    extreme: {
      rows: catalogue.slice(0, mostPicked).map(({ id }, index) => ({
        account: anAccount(),
        subscription: { ...subscription, id: `sub-${index}`, product: id, unitPrice: fortune },
      })),
      now,
    },
  }),
} satisfies Readonly<Record<string, Sampled>>;
