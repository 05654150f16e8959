import { join } from 'node:path';
import { JsonDirectory } from '../../bot/directory/jsonDirectory.js';
import { readerFor } from '../../cards/language.js';
import { menu } from '../../cards/menu/menu.js';
import { hearPress } from '../../dialogs/rootDialog.js';
import type { Turn } from '../../dialogs/turn.js';
import type { Account } from '../../domain/account/account.js';
import type { JsonStore } from '../../domain/stores/jsonStore.js';
import { openJsonStore } from '../../domain/stores/jsonStore.js';
import { customerAccountId } from '../../domain/partner/customerAccount.js';
import { aTenant } from '../support/builders.js';
import { servicesFor } from '../support/chat.js';
import { agent, aCustomerAccount, aSoldSubscription, partnerTenant } from '../support/partnerWorld.js';
import { Bank, HandClock, MemoryOrganisations, patient } from '../support/ports.js';
import { inFolder } from './storeBench.js';
import { median } from './table.js';

/** Median milliseconds of a turn with many customers and with few. */
interface TurnTimes {
  readonly many: number;
  readonly few: number;
}

export interface CustomersFigures {
  readonly customers: number;
  readonly list: TurnTimes;
  readonly find: TurnTimes;
  readonly found: TurnTimes;
  readonly search: TurnTimes;
  /** The same with a letter missing. */
  readonly slip: TurnTimes;
}

const each = 10;
const now = '2026-03-10T09:00:00.000Z';
/** What is pressed, as a menu's button or a row would send it. */
const presses = {
  list: { start: 'customers' },
  find: { start: 'find' },
  found: { start: 'find', filter: 'free' },
  search: { start: 'customers', list: { text: 'customer 7' } },
  slip: { start: 'customers', list: { text: 'customr 7' } },
} as const;
type Pressed = keyof typeof presses;

/** An agent's turns among many customers and among a dozen, each just after somebody has changed a subscription. */
export async function customersFigures({ customers = 1_000, turns = 120 } = {}): Promise<CustomersFigures> {
  return await inFolder(async (folder) => {
    const few = await openWorld(join(folder, 'few'), Math.min(12, customers));
    const many = await openWorld(join(folder, 'many'), customers);
    const measured = async (pressed: Pressed): Promise<TurnTimes> => {
      const times = { many: [] as number[], few: [] as number[] };
      for (let i = 0; i < turns; i++) {
        times.few.push(await few.turn(pressed, i));
        times.many.push(await many.turn(pressed, i));
      }
      // The first turns compile what all later ones run.
      const later = (all: readonly number[]) => median(all.slice(Math.floor(turns / 4)));
      return { many: later(times.many), few: later(times.few) };
    };
    const figures = {
      customers,
      list: await measured('list'),
      find: await measured('find'),
      found: await measured('found'),
      search: await measured('search'),
      slip: await measured('slip'),
    };
    await few.store.close();
    await many.store.close();
    return figures;
  });
}

function customerNumber(i: number): Account {
  const tenant = `c0000000-0000-4000-8000-${String(i).padStart(12, '0')}`;
  const subscriptions = Array.from({ length: each }, (_, at) =>
    aSoldSubscription({
      id: `sub-${i}-${at}`,
      seats: 5 + ((i + at) % 20),
      assigned: (i + at) % 5,
      boughtAt: new Date(Date.UTC(2026, 1, 10 + ((i * 3 + at) % 28), 9)).toISOString(),
    }),
  );
  return aCustomerAccount(subscriptions, { tenant, id: customerAccountId(tenant), name: `Customer ${i}` });
}

async function openWorld(folder: string, count: number) {
  const store = await openJsonStore({ folder });
  const accounts = Array.from({ length: count }, (_, i) => customerNumber(i));
  await Promise.all(accounts.map((account) => store.open(account)));
  const italian = { country: 'IT', currency: 'EUR', taxRate: 2200 };
  const directory = await JsonDirectory.open(join(folder, 'directory.json'), {
    tenants: [
      { ...italian, id: partnerTenant.id, name: partnerTenant.name },
      ...accounts.map(({ tenant, name }, i) => ({ ...italian, id: tenant, name, domain: `c${i}.example` })),
    ],
    partners: [
      {
        tenant: partnerTenant.id,
        customers: accounts.map(({ tenant }) => ({ tenant, since: '2025-01-01T00:00:00Z' })),
      },
    ],
  });
  const memory = { organisations: new MemoryOrganisations(), clock: new HandClock(now), bank: new Bank() };
  const world = { ...memory, accounts: store, directory, overview: store.overview, soldOverview: store.soldOverview };
  const rest = {
    tenant: partnerTenant,
    patience: patient,
    dataset: 'seatkeeper/people',
    operations: 0,
    purposes: [],
  } as const;
  const turn: Turn = {
    by: { tenant: partnerTenant.id, person: agent },
    tenant: aTenant(partnerTenant),
    reader: { ...readerFor(agent.id, 'en', 'en-US'), address: 'https://bot.example' },
    locale: 'en-US',
    services: servicesFor({ ...world, ...rest, purposes: [] }),
  };
  return { store, turn: (pressed: Pressed, i: number) => timed(store, turn, pressed, customerNumber((i * 7) % count)) };
}

/** Of one turn, after a change of one account. */
async function timed(store: JsonStore, turn: Turn, pressed: Pressed, account: Account): Promise<number> {
  const { tenant, owner, id } = account;
  await store.change({ tenant, owner, ownedBy: 'partner', account: id }, (kept) => ({
    answer: true,
    save: {
      ...kept,
      subscriptions: kept.subscriptions.map((one) => ({ ...one, reminded: [`${kept.history.length}`] })),
    },
  }));
  const value = { card: menu.id, for: agent.id, ...presses[pressed] };
  const start = performance.now();
  const { reply } = await hearPress(turn, value, {});
  const time = performance.now() - start;
  if (reply.card === undefined || !JSON.stringify(reply.card.body).includes('selectAction')) throw new Error('No rows');
  return time;
}
