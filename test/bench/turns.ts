import { join } from 'node:path';
import { purchaseOptions } from '../../cards/buying/purchaseOptions.js';
import { purchaseReceipt } from '../../cards/buying/purchaseReceipt.js';
import { menu } from '../../cards/menu/menu.js';
import { subscriptionList } from '../../cards/subscriptions/subscriptionList.js';
import { sampleTenant } from '../../bot/local/sample.js';
import { catalogue } from '../../domain/basics/product.js';
import { openJsonStore } from '../../domain/stores/jsonStore.js';
import { anAccount, aSubscription, powerBi } from '../support/builders.js';
import { ServerProcess, withoutLimits, botProgram } from '../faults/serverProcess.js';
import type { Activity, Answered, ButtonData, Member } from '../faults/teamsClient.js';
import { buttonFor, cardIn, idOf, TeamsClient } from '../faults/teamsClient.js';
import { openConnector } from '../support/connectorDouble.js';
import { median } from './table.js';

export interface TurnFigures {
  /** CPU milliseconds of one turn, and what it is of a stock echo turn beside it; medians over the rounds. */
  readonly echo: number;
  readonly save: Beside;
  readonly menu: Beside;
  readonly menuPress: Beside;
  /** The first page of a person's 300 subscriptions. */
  readonly list: Beside;
  /** A search of the message extension among the same 300, which shows 25. */
  readonly search: Beside;
}

interface Beside {
  readonly cpu: number;
  readonly ratio: number;
}

export interface TurnOptions {
  readonly folder: string;
  readonly rounds: number;
  readonly warmUps: number;
  /** Turns of each kind in a round. */
  readonly turns: number;
  /** The servers take turns after so many. */
  readonly slice: number;
}

interface Kind {
  readonly server: Server;
  readonly activities: (people: readonly Member[]) => Promise<readonly Activity[]>;
  readonly isAnswer: (answer: Answered) => boolean;
}

interface Server {
  readonly process: ServerProcess;
  readonly url: string;
}

export const stockProgram = new URL('./stockBot.js', import.meta.url);

const concurrent = 32;
const collectors = 32;
const collected = 300;
const product = 'CFQ7TTC0HD33';
const reporting = ['--import', new URL('./cpuReport.js', import.meta.url).href];

/** What turns cost the server: ours and a stock echo bot, in small slices one after the other so that both meet the same machine. */
export async function turnFigures({ folder, rounds, warmUps, turns, slice }: TurnOptions): Promise<TurnFigures> {
  const connector = await openConnector();
  const client = new TeamsClient(connector.url);
  // People with a great deal have a bot of their own: what their turns leave to be cleaned up is not a purchase's cost.
  const houses = join(folder, 'houses');
  await fillHouses(houses);
  const stock = await started(stockProgram);
  const ours = await started(botProgram, { DATA_DIR: join(folder, 'buyers') });
  const collecting = await started(botProgram, { DATA_DIR: houses });
  const each = (make: (member: Member) => Activity) => (people: readonly Member[]) => Promise.resolve(people.map(make));
  const kinds = {
    save: { server: ours, activities: (people) => saves(client, ours, people), isAnswer: isCard(purchaseReceipt.id) },
    echo: { server: stock, activities: each((member) => client.message(member, 'hello')), isAnswer: isAccepted },
    menu: { server: ours, activities: each((member) => client.message(member, 'menu')), isAnswer: isAccepted },
    menuPress: {
      server: ours,
      activities: each((member) => client.press(member, { card: menu.id, for: member.id, start: 'menu' })),
      isAnswer: isCard(menu.id),
    },
    list: {
      server: collecting,
      activities: (people) =>
        Promise.resolve(
          people.map((_, index) => {
            const owner = memberOf('Collector', index % collectors);
            return client.press(owner, { card: menu.id, for: owner.id, start: 'subscriptions' });
          }),
        ),
      isAnswer: isCard(subscriptionList.id),
    },
    search: {
      server: collecting,
      activities: (people) => Promise.resolve(people.map((_, index) => aSearch(client, index))),
      isAnswer: ({ status, text }) => status === 200 && text.split('"preview"').length === 26,
    },
  } satisfies Record<string, Kind>;

  try {
    const measured: Record<keyof typeof kinds, number>[] = [];
    for (let round = 0; round < warmUps + rounds; round++) {
      const cost = await oneRound(client, kinds, members(turns, round * turns), slice);
      if (round >= warmUps) measured.push(cost);
      connector.forget();
    }
    const beside = (kind: keyof typeof kinds): Beside => ({
      cpu: median(measured.map((cost) => cost[kind])),
      ratio: median(measured.map((cost) => cost[kind] / cost.echo)),
    });
    return {
      echo: beside('echo').cpu,
      save: beside('save'),
      menu: beside('menu'),
      menuPress: beside('menuPress'),
      list: beside('list'),
      search: beside('search'),
    };
  } finally {
    await Promise.all([stock, ours, collecting].map((server) => server.process.kill()));
    await client.close();
    await connector.close();
  }
}

async function started(script: URL, env: Readonly<Record<string, string>> = {}): Promise<Server> {
  const process = new ServerProcess({ script, env: { ...withoutLimits, ...env }, execArgv: reporting });
  return { process, url: await process.listening };
}

/** CPU milliseconds of one turn of each kind. */
async function oneRound<Name extends string>(
  client: TeamsClient,
  kinds: Readonly<Record<Name, Kind>>,
  people: readonly Member[],
  slice: number,
): Promise<Record<Name, number>> {
  const plan = await Promise.all(
    Object.entries<Kind>(kinds).map(async ([name, kind]) => ({
      name,
      kind,
      activities: await kind.activities(people),
    })),
  );
  const used = new Map<string, number>();
  for (let first = 0; first < people.length; first += slice) {
    for (const { name, kind, activities } of plan) {
      const cpu = await cpuOf(client, kind, activities.slice(first, first + slice));
      used.set(name, (used.get(name) ?? 0) + cpu);
    }
  }
  const perTurn = plan.map(({ name }) => [name, (used.get(name) ?? NaN) / people.length]);
  return Object.fromEntries(perTurn) as Record<Name, number>; // the plan has the names of the kinds
}

async function cpuOf(client: TeamsClient, kind: Kind, activities: readonly Activity[]): Promise<number> {
  const { process, url } = kind.server;
  const before = await process.usage();
  await inParallel(activities, async (activity) => {
    const answer = await client.post(url, activity);
    if (!kind.isAnswer(answer)) throw new Error(`Unexpected answer: ${answer.status} ${answer.text.slice(0, 1_000)}`);
  });
  return (await process.usage()).cpu - before.cpu;
}

async function inParallel<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const left = items.toReversed();
  await Promise.all(
    Array.from({ length: concurrent }, async () => {
      for (let item = left.pop(); item !== undefined; item = left.pop()) await work(item);
    }),
  );
}

/** By turns before anything is typed, and with the beginnings of a product's name. */
function aSearch(client: TeamsClient, index: number): Activity {
  const typed = index % 2 === 0 ? { name: 'initialRun', value: 'true' } : { name: 'query', value: 'pow' };
  const queryOptions = { skip: 0, count: 25 };
  const asked = { commandId: 'subscriptions', parameters: [typed], queryOptions };
  return client.extension(memberOf('Collector', index % collectors), 'query', asked);
}

/** People who have not written yet. */
function members(count: number, first: number): readonly Member[] {
  return Array.from({ length: count }, (_, index) => memberOf('Buyer', first + index));
}

function memberOf(kind: 'Buyer' | 'Collector', index: number): Member {
  const first = kind === 'Buyer' ? 'b' : 'c';
  return { id: `${first}0000000-0000-4000-8000-${String(index).padStart(12, '0')}`, name: `${kind} ${index}` };
}

/** Some people who have bought a great deal. */
async function fillHouses(folder: string): Promise<void> {
  const store = await openJsonStore({ folder });
  const boughtAt = new Date().toISOString();
  const subscriptions = Array.from({ length: collected }, (_, index) =>
    aSubscription({
      id: `sub-${index}`,
      seats: 5,
      assigned: 3,
      product: catalogue[index % 10]?.id ?? powerBi,
      boughtAt,
    }),
  );
  for (let index = 0; index < collectors; index++) {
    const { id } = memberOf('Collector', index);
    await store.open(anAccount(subscriptions, { tenant: sampleTenant, owner: id }));
  }
  await store.close();
}

const isAccepted = ({ status }: Answered) => status === 200 || status === 201;
const isCard = (id: string) => (answer: Answered) => idOf(cardIn(answer)) === id;

/** Takes everybody, who has written before, to the review of a purchase, and answers with their presses of Save. */
async function saves(client: TeamsClient, { url }: Server, people: readonly Member[]): Promise<readonly Activity[]> {
  const presses: Activity[] = [];
  await inParallel(people, async (member) => {
    await client.post(url, client.message(member, 'menu'));
    await client.post(url, client.press(member, { card: menu.id, for: member.id, start: 'buy', product }));
    const answer = await client.post(url, client.press(member, filledIn(member)));
    presses.push(client.press(member, buttonFor(cardIn(answer), 'save')));
  });
  return presses;
}

function filledIn({ id }: Member): ButtonData {
  return {
    card: purchaseOptions.id,
    for: id,
    action: 'review',
    account: 'account-1',
    product,
    seats: '5',
    offer: 'P1M monthly',
    method: 'visa-4242',
  };
}
