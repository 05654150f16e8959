import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sampleDirectory, samplePeople, sampleTenant } from '../../bot/local/sample.js';
import { downloadKey } from '../../bot/downloads/downloadKey.js';
import type { Account } from '../../domain/account/account.js';
import type { HistoryEntry, Snapshot } from '../../domain/account/history.js';
import { openJsonStore } from '../../domain/stores/jsonStore.js';
import { buyerNumber } from '../bench/overviewBench.js';
import { fill } from '../bench/storeBench.js';
import { anAccount, aSubscription } from '../support/builders.js';
import { aPayment, invoiced, numberOf } from '../support/invoices.js';

const month = '2026-07';
const invoices: readonly Account[] = Array.from({ length: 6 }, (_, at) =>
  invoiced(
    Array.from({ length: 200 }, (_, index) =>
      aPayment({
        at: new Date(Date.UTC(2026, 6, 1 + (index % 28), 9, index)).toISOString(),
        id: `op-${index}`,
        type: 'add-quantity',
        from: index + 5,
        seats: index + 6,
        cycle: `${month}-01`,
      }),
    ),
    '2026-08-01T00:00:00.000Z',
    { id: `big-${at}`, tenant: sampleTenant, owner: `owner-invoices-${at}` },
  ),
);

/** One whose PDF nobody has asked for yet, as long as there is one. */
export function nextInvoice() {
  const account = invoices[taken++ % invoices.length] ?? history;
  return {
    member: { id: account.owner, name: account.name },
    invoice: { account: account.id, number: numberOf(account, month) },
  };
}

let taken = 0;

const changed = aSubscription({ id: 'sub-changed', seats: 5 });
const standing: Snapshot = {
  ...{ status: 'active', trial: false, seats: 1, assigned: 0, recurring: 'on', termEnds: '2026-12-31' },
  ...{ method: 'visa-4242', cancelled: false, unpaid: false },
};
const entries: readonly HistoryEntry[] = Array.from({ length: 3_000 }, (_, index) => ({
  id: `op-${index}`,
  at: new Date(Date.UTC(2026, 6, 1, 9, index)).toISOString(),
  by: 'owner-history',
  byName: 'Hugo History',
  subscription: changed.id,
  product: changed.product,
  what: 'seats-changed',
  before: { ...standing, seats: index },
  after: { ...standing, seats: index + 1 },
}));
const history = anAccount([changed], { id: 'long', tenant: sampleTenant, owner: 'owner-history', history: entries });

export const historied = {
  member: { id: history.owner, name: 'Hugo History' },
  subscription: { account: history.id, subscription: changed.id },
};

/** Marta, the sample's administrator. */
export const admin = { id: samplePeople[3].id, name: samplePeople[3].name };

/**
 * A folder with as many buyers, each with five subscriptions, of whom the directory knows, and accounts with long invoices
 * and histories. Resolves to the key that links are signed with.
 */
export async function settle(folder: string, buyers: number): Promise<Uint8Array> {
  const own = (i: number): Account => ({ ...buyerNumber(i), tenant: sampleTenant });
  const accounts = [...Array.from({ length: buyers }, (_, i) => own(i)), ...invoices, history];
  await fill(folder, accounts.length, (i) => accounts[i] ?? history);
  const [tenant] = sampleDirectory.tenants;
  const people = accounts.map(({ owner, name }) => ({ id: owner, name }));
  const directory = { tenants: [{ ...tenant, people: [...(tenant?.people ?? []), ...people] }] };
  await writeFile(join(folder, 'directory.json'), JSON.stringify(directory));

  const store = await openJsonStore({ folder });
  const key = await downloadKey(store.state);
  await store.close();
  return key;
}
