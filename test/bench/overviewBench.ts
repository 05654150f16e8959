import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Account } from '../../domain/account/account.js';
import type { OverviewQuery } from '../../domain/reports/overview.js';
import { catalogue } from '../../domain/basics/product.js';
import { openJsonStore } from '../../domain/stores/jsonStore.js';
import { OverviewIndex } from '../../domain/stores/indexes/overviewIndex.js';
import { anAccount, aSubscription, aTenant } from '../support/builders.js';
import { refOf } from '../support/storeContract.js';
import { fill, inFolder } from './storeBench.js';
import { median } from './table.js';

export interface OverviewFigures {
  readonly subscriptions: number;
  /** Median milliseconds of an admin's first page, each just after somebody has saved something. */
  readonly page: number;
  /** The same for the first page of what a text finds, sorted by price. */
  readonly found: number;
  /** Milliseconds of a Save that the index takes, its later work included. */
  readonly noted: number;
  /** What the rows take of the heap, with two orders. */
  readonly megabytes: number;
}

const each = 5;
const sold = catalogue.filter(({ offers }) => offers.length > 0);
const firstNames = ['Anna', 'Łukasz', 'Giulia', 'José', 'Emily', 'Zofia', 'Marco', 'María'];
const page: OverviewQuery = { tenant: aTenant().id, sort: 'product', from: 0, count: 6 };
const search: OverviewQuery = { ...page, text: 'anna power', sort: 'price', descending: true };

/** An admin looks at the list of a large organisation on the JSON store, while people go on buying. */
export async function overviewFigures({ accounts = 10_000, changes = 60 } = {}): Promise<OverviewFigures> {
  const times = await inFolder(async (folder) => {
    await fill(folder, accounts, buyerNumber);
    const store = await openJsonStore({ folder });
    for (const query of [page, search]) await store.overview.find(query);

    const taken = { page: [] as number[], found: [] as number[] };
    for (let i = 0; i < changes; i++) {
      for (const [kind, query] of [
        ['page', page],
        ['found', search],
      ] as const) {
        await store.change(refOf(buyerNumber((i * 7_919) % accounts)), (account) => ({
          answer: true,
          save: { ...account, name: `${account.name} ${i}` },
        }));
        const start = performance.now();
        const { rows } = await store.overview.find(query);
        taken[kind].push(performance.now() - start);
        if (rows.length === 0) throw new Error('Nothing was found');
      }
    }
    await store.close();
    return { page: median(taken.page), found: median(taken.found) };
  });
  return { subscriptions: accounts * each, ...times, ...(await indexFigures(accounts)) };
}

/** Of the index alone, from accounts as they come from the disk. */
async function indexFigures(accounts: number): Promise<Pick<OverviewFigures, 'noted' | 'megabytes'>> {
  const index = new OverviewIndex(() => Promise.resolve());
  const paths = Array.from({ length: accounts }, (_, i) => `/data/accounts/tenant/${i}/account-1.json`);
  const before = heap();
  paths.forEach((path, i) => index.update(path, JSON.parse(JSON.stringify(buyerNumber(i))) as Account)); // our own
  for (const query of [page, search]) await index.find(query);
  const megabytes = (heap() - before) / 2 ** 20;

  const saves = accounts * 3;
  const saved = paths.map((_, i) => buyerNumber(i));
  const start = performance.now();
  for (let i = 0; i < saves; i++) index.update(paths[i % accounts] ?? '', saved[i % accounts] ?? buyerNumber(0));
  await index.find(page);
  return { noted: (performance.now() - start) / saves, megabytes };
}

/** One of a large organisation's buyers. */
export function buyerNumber(i: number): Account {
  const owner = `00000000-0000-4000-8000-${String(i).padStart(12, '0')}`;
  const subscriptions = Array.from({ length: each }, (_, at) =>
    aSubscription({
      id: `sub-${owner}-${at}`,
      seats: 1 + ((i + at) % 20),
      assigned: (i + at) % 2,
      product: sold[(i + at) % sold.length]?.id ?? '',
      boughtAt: new Date(Date.UTC(2026, 0, 1 + ((i * 3 + at) % 300), 9)).toISOString(),
    }),
  );
  return anAccount(subscriptions, { owner, name: `${firstNames[i % firstNames.length] ?? ''} Buyer ${i}` });
}

let collect: (() => void) | undefined;

/** Bytes in use once everything is forgotten that nobody holds. */
function heap(): number {
  if (collect === undefined) {
    setFlagsFromString('--expose-gc');
    collect = runInNewContext('gc') as () => void; // what the flag brings
  }
  collect();
  return process.memoryUsage().heapUsed;
}
