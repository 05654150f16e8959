import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { downloadLinks } from '../../bot/downloads/downloadLinks.js';
import { sampleTenant } from '../../bot/local/sample.js';
import { productPicker } from '../../cards/buying/productPicker.js';
import { purchaseOptions } from '../../cards/buying/purchaseOptions.js';
import { purchaseReview } from '../../cards/buying/purchaseReview.js';
import { machine } from '../bench/table.js';
import { ServerProcess, withoutLimits } from '../faults/serverProcess.js';
import type { ButtonData, Member } from '../faults/teamsClient.js';
import { TeamsClient } from '../faults/teamsClient.js';
import { aPerson, powerBi } from '../support/builders.js';
import { openConnector } from '../support/connectorDouble.js';
import { LiveChat } from '../support/liveChat.js';
import { admin, settle } from './organisation.js';
import type { Attack } from './scenes.js';
import { scenes } from './scenes.js';

/**
 * Whether anybody can keep a bot from answering others: everything that one person can send to it is sent to a real one,
 * and measured are the longest block of its event loop and how long another person's menu takes meanwhile. `--quick` only
 * shows that it can. Exits with 1 beyond the limits.
 */
const isQuick = process.argv.includes('--quick');
const only = process.argv.find((one) => one.startsWith('--only='))?.slice(7) ?? '';
const buyers = isQuick ? 50 : 10_000;
/** Milliseconds of one block, and of a menu beyond what it takes by itself. */
const longestBlock = 50;
const longestWait = 500;
const rounds = isQuick ? 1 : 3;

interface Figures {
  readonly block: number;
  readonly menu: number;
}

const folder = await mkdtemp(join(process.env.BENCH_FOLDER ?? tmpdir(), 'seatkeeper-stall-'));
const connector = await openConnector();
const client = new TeamsClient(connector.url);
const other: Member = { id: 'other', name: 'Other Person' };
let bot: ServerProcess | undefined;
try {
  say(await machine(folder));
  const key = await settle(folder, buyers);
  bot = new ServerProcess({
    env: { ...withoutLimits, DATA_DIR: folder, LOG_LEVEL: 'silent' },
    execArgv: ['--import', new URL('./probe.js', import.meta.url).href],
  });
  const url = await bot.listening;
  const links = downloadLinks({ key, baseUrl: () => url, clock: { now: () => new Date().toISOString() } });
  const attacker: Member = { id: 'attacker', name: 'Attacker' };
  const owner = aPerson('Buyer Of More');
  const buyer = new LiveChat(url, connector, owner);

  const as = (member: Member) => ({
    say: async (text: string) => {
      await client.post(url, client.message(member, text));
    },
    press: async (data: ButtonData) => {
      await client.post(url, client.press(member, { card: 'menu', for: member.id, ...data }));
    },
  });
  const attack: Attack = {
    ...as(attacker),
    owner: as(owner),
    admin: { ...as(admin), member: admin },
    send: async (body) => {
      await fetch(`${url}/api/messages`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body })
        .then((response) => response.arrayBuffer())
        .catch(() => undefined);
    },
    download: async ({ id, name }, what) => {
      const person = { ...aPerson(name), id };
      const response = await fetch(links.linkTo({ tenant: sampleTenant, person }, what, 'en'));
      await response.arrayBuffer();
      if (response.status !== 200) throw new Error(`${what.kind} is answered with ${response.status}`);
    },
    change: async () => {
      await buyer.say('buy');
      await buyer.press(productPicker, { action: 'continue', product: powerBi });
      await buyer.press(purchaseOptions, { action: 'review', seats: '1' });
      await buyer.press(purchaseReview, { action: 'save' });
    },
  };

  /** How long the other person's menu takes, as long as something else goes on. */
  async function watched(work: () => Promise<void>): Promise<number> {
    const state = { isOver: false, longest: 0 };
    const working = work().finally(() => (state.isOver = true));
    working.catch(() => undefined);
    do {
      const begun = performance.now();
      await client.post(url, client.message(other, 'menu'));
      state.longest = Math.max(state.longest, performance.now() - begun);
      await wait(10);
    } while (!state.isOver);
    await working;
    return state.longest;
  }

  async function measure(work: () => Promise<void>, warmUps: number): Promise<Figures> {
    for (let i = 0; i < warmUps; i++) await work();
    await wait(50);
    await bot?.longestBlock();
    const figures: Figures[] = [];
    for (let round = 0; round < rounds; round++) {
      const menu = await watched(work);
      figures.push({ menu, block: (await bot?.longestBlock()) ?? Infinity });
    }
    // The best of several: what the machine adds by itself, such as a collection of garbage, is not always there.
    return {
      block: Math.min(...figures.map(({ block }) => block)),
      menu: Math.min(...figures.map(({ menu }) => menu)),
    };
  }

  await attack.change();
  const alone = await measure(() => wait(300), 3);
  say(row('nobody else', alone, ''));
  let isBearable = true;
  for (const { name, run } of scenes.filter((scene) => scene.name.includes(only))) {
    const figures = await measure(() => run(attack), 2);
    const isGood = figures.block <= longestBlock && figures.menu <= longestWait + alone.menu;
    isBearable &&= isGood;
    say(row(name, figures, isGood ? 'yes' : 'NO'));
  }
  if (!isBearable && !isQuick) process.exitCode = 1;
} finally {
  await bot?.kill();
  await client.close();
  await connector.close();
  await rm(folder, { recursive: true, force: true });
}

function row(name: string, { block, menu }: Figures, isGood: string): string {
  return `${name.padEnd(60)} block ${block.toFixed(0).padStart(5)} ms   menu ${menu.toFixed(0).padStart(5)} ms   ${isGood}`;
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
