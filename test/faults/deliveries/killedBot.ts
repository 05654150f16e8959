import { setTimeout as wait } from 'node:timers/promises';
import { samplePeople } from '../../../bot/local/sample.js';
import { peoplePicker } from '../../../cards/assigning/peoplePicker.js';
import { purchaseOptions } from '../../../cards/buying/purchaseOptions.js';
import { purchaseReceipt } from '../../../cards/buying/purchaseReceipt.js';
import { menu } from '../../../cards/menu/menu.js';
import { isUnpaid } from '../../../domain/account/account.js';
import { catalogue } from '../../../domain/basics/product.js';
import { serveTeams } from '../../teams/server.js';
import { TeamsSimulator } from '../../teams/simulator.js';
import { readBooks } from '../books.js';
import type { Chance } from '../seeded.js';
import { chanceFrom } from '../seeded.js';
import { ServerProcess, withoutLimits } from '../serverProcess.js';
import type { ButtonData, Member } from '../teamsClient.js';
import { buttonFor, cardIn, idOf, TeamsClient } from '../teamsClient.js';
import type { Mark } from './killedBooks.js';
import { cardsIn, complaints, givenIn, untold, waitingIn } from './killedBooks.js';

export interface KillOptions {
  readonly folder: string;
  readonly seed: number;
  readonly purchases: number;
  readonly kills: number;
  /** An admin is told of every purchase: one a second, as Teams allows for one chat. */
  readonly hasAdmin?: boolean;
  readonly progress?: (text: string) => void;
}

export interface KillReport {
  readonly purchases: number;
  readonly cards: number;
  /** Cards that came once more, where the process had died before the first was written down. */
  readonly extra: number;
  /** Empty if all is well. */
  readonly problems: readonly string[];
}

const sold = catalogue.filter(({ offers }) => offers.length > 0).map(({ id }) => id);
const account = 'account-1';
const longestLife = 300;
/** One death in so many is a redeploy. */
const redeploys = 4;
/** How long nothing at all may arrive while something waits, in milliseconds. */
const longestSettling = 30_000;

function aMember(kind: 'c' | 'd', index: number, name: string): Member {
  return { id: `${kind}0000000-0000-4000-8000-${String(index).padStart(12, '0')}`, name: `${name} ${index}` };
}
const colleagues = Array.from({ length: 24 }, (_, index) => aMember('d', index, 'Colleague'));
/** Each buys every product once. */
const buyerOf = (purchase: number) => aMember('c', Math.floor(purchase / sold.length), 'Buyer');

/** Of the sample organisation. */
const admin: Member = { id: samplePeople[3].id, name: samplePeople[3].name };

/** The real bot, killed at random moments while people buy and give licences away; the simulated Teams outlives it. */
export async function killedBot({
  folder,
  seed,
  purchases,
  kills,
  hasAdmin = false,
  progress,
}: KillOptions): Promise<KillReport> {
  const chance = chanceFrom(seed);
  const teams = new TeamsSimulator();
  const line = await serveTeams(teams);
  const crowd = new Crowd(teams, new TeamsClient(line.url), chance);
  const marks: Mark[] = [];
  const problems: string[] = [];
  const buyers = Array.from({ length: Math.ceil(purchases / sold.length) }, (_, index) => buyerOf(index * sold.length));
  const people = [...colleagues, ...buyers, ...(hasAdmin ? [admin] : [])];
  const aBot = () => new ServerProcess({ env: { ...withoutLimits, DATA_DIR: folder, LOG_LEVEL: 'fatal' } });

  try {
    for (let kill = 0; kill < kills; kill++) {
      const bot = aBot();
      const url = await bot.listening;
      if (kill === 0) await crowd.greet(url, people);
      const work = crowd.work(url, ((kill + 1) * purchases) / (kills + 1));
      await Promise.race([work, crowd.reached(((kill + chance.number()) * purchases) / (kills + 1))]);
      await wait(chance.below(longestLife));
      crowd.leave();
      await bot.kill(chance.below(redeploys) === 0 ? 'SIGTERM' : 'SIGKILL');
      await work;
      problems.push(...crowd.problems, ...(bot.errors === '' ? [] : [bot.errors]));
      if (problems.length > 0) break;
      marks.push({ puts: teams.puts.length, waiting: waitingIn((await readBooks(folder)).accounts) });
      progress?.(`${kill + 1} kills, ${crowd.done} purchases, ${cardsIn(teams).length} cards`);
    }
    const bot = aBot();
    await crowd.work(await bot.listening, purchases);
    await settle(folder, teams);
    problems.push(...crowd.problems, ...((await bot.kill('SIGTERM')) === 0 ? [] : ['Did not end cleanly']));

    const { accounts } = await readBooks(folder);
    problems.push(...complaints(accounts, teams, marks), ...(hasAdmin ? untold(accounts, teams, admin.id) : []));
    const cards = cardsIn(teams).length;
    return { purchases: crowd.done, cards, extra: cards - givenIn(accounts).length, problems };
  } finally {
    await crowd.close();
    await line.close();
  }
}

/** People who buy a product each and give its licence to a colleague, one after the other. */
class Crowd {
  readonly problems: string[] = [];
  readonly #teams: TeamsSimulator;
  readonly #client: TeamsClient;
  readonly #chance: Chance;
  /** What breaks from now on is not the bot's fault. */
  leave: () => void = () => undefined;
  done = 0;

  constructor(teams: TeamsSimulator, client: TeamsClient, chance: Chance) {
    this.#teams = teams;
    this.#client = client;
    this.#chance = chance;
  }

  /** All write to the bot first, as in Teams: a press alone does not say where to reach its person. */
  async greet(url: string, people: readonly Member[]): Promise<void> {
    for (const person of people) {
      this.#teams.join(person);
      await this.#client.post(url, this.#client.message(person, 'menu'));
    }
  }

  async work(url: string, until: number): Promise<void> {
    const visit = { isOver: false };
    this.leave = () => (visit.isOver = true);
    const isOver = () => visit.isOver;
    while (!isOver() && this.done < until) {
      const number = this.done++;
      try {
        await this.#deed(url, number);
      } catch (error) {
        if (!isOver()) this.problems.push(`Purchase ${number}: ${String(error)}`);
        return;
      }
    }
  }

  async reached(count: number): Promise<void> {
    while (this.done < count && this.problems.length === 0) await wait(5);
  }

  close(): Promise<void> {
    return this.#client.close();
  }

  async #deed(url: string, number: number): Promise<void> {
    const buyer = buyerOf(number);
    const product = sold[number % sold.length] ?? '';
    const press = async (data: ButtonData) => {
      const answer = await this.#client.post(url, this.#client.press(buyer, { for: buyer.id, ...data }));
      if (answer.status !== 200) throw new Error(`answered with ${answer.status}`);
      return cardIn(answer);
    };
    const wish = { account, product, seats: '1', offer: 'P1M monthly', method: 'visa-4242' };
    const review = await press({ card: purchaseOptions.id, action: 'review', ...wish });
    const receipt = await press(buttonFor(review, 'save'));
    if (idOf(receipt) !== purchaseReceipt.id) throw new Error(`not bought: ${JSON.stringify(receipt)}`);

    const picker = await press({ card: menu.id, start: 'assign', account, product });
    if (idOf(picker) !== peoplePicker.id) throw new Error(`nobody to be picked: ${JSON.stringify(picker)}`);
    await press({ ...buttonFor(picker, 'assign'), people: this.#chance.pick(colleagues).id });
  }
}

/** Until no card and no payment waits any more, as a payment brings a card of its own; or nothing has moved for long. */
async function settle(folder: string, teams: TeamsSimulator): Promise<void> {
  let puts = -1;
  for (let idle = 0; idle < longestSettling; idle += 250) {
    const { accounts } = await readBooks(folder);
    if (accounts.every((account) => account.outbox.length === 0 && !isUnpaid(account))) return;
    if (teams.puts.length !== puts) idle = 0;
    puts = teams.puts.length;
    await wait(250);
  }
}
