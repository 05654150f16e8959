import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { samplePeople } from '../../bot/local/sample.js';
import { purchaseOptions } from '../../cards/buying/purchaseOptions.js';
import { purchaseReceipt } from '../../cards/buying/purchaseReceipt.js';
import { menu } from '../../cards/menu/menu.js';
import { catalogue } from '../../domain/basics/product.js';
import { serveTeams } from '../teams/server.js';
import { chatOf, TeamsSimulator } from '../teams/simulator.js';
import { ServerProcess, withoutLimits } from './serverProcess.js';
import type { ButtonData, Member } from './teamsClient.js';
import { buttonFor, buttonsOn, cardIn, idOf, TeamsClient } from './teamsClient.js';

export interface FloodOptions {
  readonly folder: string;
  /** How many purchases are made and undone, how often a licence is given and taken, and how many links are asked for. */
  readonly purchases: number;
  readonly pairs: number;
  readonly links: number;
}

export interface FloodReport {
  /** Another person's `menu` in milliseconds: before the flood, and the slowest during it. */
  readonly menuAlone: number;
  readonly menuSlowest: number;
  /** From another person's purchase to the admin's card about it, in milliseconds. */
  readonly newsOfOthers: number;
  readonly cardsToAdmin: number;
  readonly cardsToColleague: number;
  /** How many of 60 purchases in a row were carried out with the usual limits. */
  readonly letIn: number;
  /** What lies in the folder after it, in bytes. */
  readonly disk: number;
  /** Empty if all is well. */
  readonly problems: readonly string[];
}

const account = 'account-1';
const product = catalogue.find(({ offers }) => offers.length > 0)?.id ?? '';
/** What another person may wait for a menu under a flood beyond what it takes by itself, in milliseconds. */
const longestWait = 500;
/** Within which an admin hears of another person's purchase, in milliseconds: a card a second fits into one chat. */
const longestLag = 5_000;

const member = (name: string, number: number): Member => ({ id: `e0000000-0000-4000-8000-00000000000${number}`, name });
const flooder = member('Flooder', 1);
const other = member('Other buyer', 2);
const looker = member('Looker', 3);
const colleague = member('Colleague', 4);
const admin: Member = { id: samplePeople[3].id, name: samplePeople[3].name };

/** One person does what the bot allows as fast as it answers; others must not feel it. */
export async function flood({ folder, purchases, pairs, links }: FloodOptions): Promise<FloodReport> {
  const teams = new TeamsSimulator();
  const line = await serveTeams(teams);
  const client = new TeamsClient(line.url);
  const bot = new ServerProcess({ env: { ...withoutLimits, DATA_DIR: join(folder, 'free'), LOG_LEVEL: 'error' } });
  const usual = new ServerProcess({ env: { DATA_DIR: join(folder, 'usual'), LOG_LEVEL: 'error' } });
  try {
    const url = await bot.listening;
    for (const person of [flooder, other, looker, colleague, admin]) {
      teams.join(person);
      await client.post(url, client.message(person, 'menu'));
    }
    const look = async () => {
      const begun = performance.now();
      await client.post(url, client.press(looker, { card: menu.id, for: looker.id, start: 'menu' }));
      return performance.now() - begun;
    };
    for (let i = 0; i < 20; i++) await look();
    const menuAlone = await look();

    const state = { isOver: false };
    const flooding = (async () => {
      const bought = [];
      for (let i = 0; i < purchases; i++) bought.push(await buy(client, url, flooder));
      for (const subscription of bought.slice(1)) await undo(client, url, subscription);
      for (let i = 0; i < pairs; i++) await giveAndTake(client, url);
      for (let i = 0; i < links; i++) await press(client, url, flooder, { card: menu.id, start: 'methods', add: true });
    })().finally(() => (state.isOver = true));

    let menuSlowest = 0;
    const watching = (async () => {
      while (!state.isOver) {
        menuSlowest = Math.max(menuSlowest, await look());
        await wait(50);
      }
    })();
    await wait(500);
    const before = Date.now();
    await buy(client, url, other);
    const toAdmin = () =>
      teams.shows(admin.id).filter(({ activity }) => activity.summary?.includes(other.name) === true);
    while (toAdmin().length === 0 && Date.now() - before < 60_000) await wait(10);
    const newsOfOthers = (toAdmin()[0]?.at ?? Infinity) - before;
    await flooding;
    await watching;
    await wait(longestLag);

    const letIn = await letInBy(await usual.listening, client, teams);
    const cardsTo = ({ id }: Member) =>
      teams.calls.filter(({ conversation, accepted }) => accepted && conversation === chatOf(id)).length;
    const report = {
      ...{ menuAlone, menuSlowest, newsOfOthers, letIn },
      cardsToAdmin: cardsTo(admin),
      cardsToColleague: cardsTo(colleague),
      disk: await sizeOf(folder),
    };
    return { ...report, problems: problemsIn(report) };
  } finally {
    await bot.kill();
    await usual.kill();
    await client.close();
    await line.close();
  }
}

function problemsIn({ menuAlone, menuSlowest, newsOfOthers, letIn }: Omit<FloodReport, 'problems'>): readonly string[] {
  return [
    ...(menuSlowest > menuAlone + longestWait ? [`A menu took ${menuSlowest} ms`] : []),
    ...(newsOfOthers > longestLag ? [`News of another person took ${newsOfOthers} ms`] : []),
    ...(letIn === 30 ? [] : [`${letIn} purchases were let in instead of 30`]),
  ];
}

/** How many purchases in a row are carried out before somebody is told to wait. */
async function letInBy(url: string, client: TeamsClient, teams: TeamsSimulator): Promise<number> {
  teams.join(flooder);
  let count = 0;
  for (; count < 60; count++) if ((await buy(client, url, flooder)) === '') break;
  return count;
}

async function press(client: TeamsClient, url: string, who: Member, data: ButtonData): Promise<unknown> {
  const answer = await client.post(url, client.press(who, { for: who.id, ...data }));
  if (answer.status !== 200) throw new Error(`Answered with ${answer.status} ${answer.text}`);
  return cardIn(answer);
}

/** The subscription; empty where it was not bought. */
async function buy(client: TeamsClient, url: string, who: Member): Promise<string> {
  const wish = { account, product, seats: '1', offer: 'P1M monthly', method: 'visa-4242' };
  const review = await press(client, url, who, { card: purchaseOptions.id, action: 'review', ...wish });
  const save = buttonsOn(review).find(({ action }) => action === 'save');
  const receipt = save && (await press(client, url, who, save));
  return idOf(receipt) === purchaseReceipt.id ? `sub-${String(save?.operation)}` : '';
}

async function undo(client: TeamsClient, url: string, subscription: string): Promise<void> {
  const review = await press(client, url, flooder, { card: menu.id, start: 'undo', account, subscription });
  await press(client, url, flooder, buttonFor(review, 'save'));
}

async function giveAndTake(client: TeamsClient, url: string): Promise<void> {
  const pool = { card: menu.id, account, product };
  const picker = await press(client, url, flooder, { ...pool, start: 'assign' });
  await press(client, url, flooder, { ...buttonFor(picker, 'assign'), people: colleague.id });
  const holders = await press(client, url, flooder, { ...pool, start: 'unassign' });
  const people = /"choices":\[\{[^}]*"value":"([^"]+)"/.exec(JSON.stringify(holders))?.[1] ?? '';
  const review = await press(client, url, flooder, { ...buttonFor(holders, 'review'), people });
  await press(client, url, flooder, buttonFor(review, 'unassign'));
}

async function sizeOf(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const sizes = await Promise.all(files.map(async ({ parentPath, name }) => (await stat(join(parentPath, name))).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}
