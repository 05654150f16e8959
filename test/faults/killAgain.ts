import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { assignmentResults } from '../../cards/assigning/assignmentResults.js';
import { purchaseReceipt } from '../../cards/buying/purchaseReceipt.js';
import { cancelReceipt } from '../../cards/cancelling/cancelReceipt.js';
import { subscriptionDetails } from '../../cards/subscriptions/subscriptionDetails.js';
import { isOpen } from '../../domain/account/account.js';
import { openConnector } from '../support/connectorDouble.js';
import { broken, discrepancies, readBooks } from './books.js';
import { chanceFrom } from './seeded.js';
import { ServerProcess, withoutLimits } from './serverProcess.js';
import type { Promised, Shop } from './shopper.js';
import { Shopper } from './shopper.js';
import { cardIn, idOf, TeamsClient } from './teamsClient.js';

export interface KillOptions {
  readonly folder: string;
  readonly seed: number;
  readonly kills: number;
  /** What is paid with. */
  readonly methods?: readonly string[];
  readonly progress?: (text: string) => void;
}

export interface KillReport {
  readonly whileStarting: number;
  readonly promised: Readonly<Record<Promised['deed'], number>>;
  readonly charges: number;
  readonly refunds: number;
  /** Empty if all is well. */
  readonly problems: readonly string[];
}

const crowd = 6;
/** One that works, one without money. */
export const quickMethods: readonly string[] = [
  ...Array<string>(16).fill('visa-4242'),
  'mastercard-0002',
  'mastercard-0002',
];
/** And one that charges and does not say so, and one that takes its time. */
const allMethods = [...quickMethods, 'visa-0044', 'american-express-0077'];

/** New people come after so many kills, so that accounts stay of a likely size. */
const generation = 10;
const longestStart = 700;
const longestLoad = 700;
/** How long nothing at all may be finished while something is due, in milliseconds. */
const longestSettling = 30_000;

/** Lets people work, kills the bot at any moment, also while it starts, and holds what is left against what they were told. */
export async function killAgain({
  folder,
  seed,
  kills,
  methods = allMethods,
  progress,
}: KillOptions): Promise<KillReport> {
  const chance = chanceFrom(seed);
  const connector = await openConnector();
  const client = new TeamsClient(connector.url);
  const problems: string[] = [];
  const count = { whileStarting: 0, bought: 0, assigned: 0, cancelled: 0 };
  let shoppers: readonly Shopper[] = [];
  let promised: readonly Promised[] = [];

  try {
    for (let kill = 0; kill < kills && problems.length === 0; kill++) {
      if (kill % generation === 0) shoppers = newcomers(kill);
      const server = aBot(folder);
      if (chance.happens(0.25)) {
        await wait(chance.below(longestStart));
        count.whileStarting++;
        await server.kill();
      } else {
        const shop = { url: await server.listening, client, chance, methods };
        problems.push(...(await pressedAgain(shop, promised)));
        promised = await workUntilKilled(server, shop, shoppers, problems);
        for (const { deed } of promised) count[deed]++;
      }
      const concerned = [...shoppers, ...promised].map(({ member }) => member.id);
      const books = await readBooks(folder, new Set(concerned));
      problems.push(...discrepancies(books, { settled: false }), ...broken(books, promised), ...faultsOf(server));
      progress?.(`${kill + 1} kills, ${count.bought} bought, ${count.assigned} assigned, ${count.cancelled} cancelled`);
    }
    const totals = await settle(folder, client, promised, problems);
    const { whileStarting, ...deeds } = count;
    return { whileStarting, promised: deeds, ...totals, problems };
  } finally {
    await client.close();
    await connector.close();
  }
}

function aBot(folder: string): ServerProcess {
  return new ServerProcess({ env: { ...withoutLimits, DATA_DIR: folder, LOG_LEVEL: 'error' } });
}

function newcomers(kill: number): readonly Shopper[] {
  return Array.from({ length: crowd }, (_, i) => {
    const id = `c0000000-0000-4000-8000-${String(kill * 100 + i).padStart(12, '0')}`;
    return new Shopper({ id, name: `Shopper ${kill}-${i}` });
  });
}

/** Everybody works until the connection breaks; answers with what they were promised meanwhile. */
async function workUntilKilled(
  server: ServerProcess,
  shop: Shop,
  shoppers: readonly Shopper[],
  problems: string[],
): Promise<readonly Promised[]> {
  const before = shoppers.map(({ promised }) => promised.length);
  const state = { killed: false };
  const work = shoppers.map(async (shopper) => {
    try {
      for (;;) await shopper.act(shop);
    } catch (error) {
      if (!state.killed) problems.push(`${shopper.member.name} was let down: ${String(error)}`);
    }
  });
  const isFirst = () => shoppers.every(({ promised }, i) => promised.length === before[i]);
  for (let patience = 100; patience > 0 && isFirst(); patience--) await wait(20);
  await wait(shop.chance.below(longestLoad));
  state.killed = true;
  await server.kill();
  await Promise.all(work);
  return shoppers.flatMap(({ promised }, i) => promised.slice(before[i]));
}

const nowShown: Readonly<Record<Promised['deed'], string>> = {
  bought: purchaseReceipt.id,
  assigned: assignmentResults.id,
  cancelled: cancelReceipt.id,
};

/** The receipt, or, once the subscription has been cancelled since, how it stands. */
function isTrue(deed: Promised['deed'], card: unknown): boolean {
  return card === nowShown[deed] || (deed === 'bought' && card === subscriptionDetails.id);
}

/** The same buttons again: each must answer that it has been done. */
async function pressedAgain(
  { url, client }: Pick<Shop, 'url' | 'client'>,
  promised: readonly Promised[],
): Promise<readonly string[]> {
  const problems: string[] = [];
  for (const { deed, member, button, operation } of promised) {
    const answer = await client.post(url, client.press(member, button));
    if (answer.status !== 200 || !isTrue(deed, idOf(cardIn(answer)))) {
      problems.push(`${deed} ${operation} again: ${answer.status} ${answer.text.slice(0, 500)}`);
    }
  }
  return problems;
}

function faultsOf(server: ServerProcess): readonly string[] {
  const logged = server.output.split('\n').filter((line) => line.startsWith('{'));
  return [...logged, ...(server.errors === '' ? [] : [server.errors])];
}

/** Left alone, the bot finishes what is open; then everything must agree. */
async function settle(
  folder: string,
  client: TeamsClient,
  promised: readonly Promised[],
  problems: string[],
): Promise<{ charges: number; refunds: number }> {
  const server = aBot(folder);
  problems.push(...(await pressedAgain({ url: await server.listening, client }, promised)));
  let due = await dueIn(folder);
  for (let idle = 0; due > 0 && idle < longestSettling; idle += 250) {
    await wait(250);
    const left = await dueIn(folder);
    if (left < due) idle = 0;
    due = left;
  }
  await server.kill('SIGTERM');

  const books = await readBooks(folder);
  problems.push(...discrepancies(books, { settled: true }), ...faultsOf(server), ...(await oddFiles(folder)));
  const approved = books.journal.filter(({ verdict }) => verdict === 'approved');
  const charges = approved.filter(({ kind }) => kind === 'charge').length;
  return { charges, refunds: approved.length - charges };
}

async function dueIn(folder: string): Promise<number> {
  const { accounts } = await readBooks(folder);
  return accounts.flatMap(({ payments }) => payments.filter(isOpen)).length;
}

async function oddFiles(folder: string): Promise<readonly string[]> {
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  const odd = files.filter((file) => file.isFile() && !/\.jsonl?$/.test(file.name));
  JSON.parse(await readFile(join(folder, 'directory.json'), 'utf8'));
  return odd.map(({ name, parentPath }) => `Left over: ${join(parentPath, name)}`);
}
