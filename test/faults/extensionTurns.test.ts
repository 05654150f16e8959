import { expect } from 'chai';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { peoplePicker } from '../../cards/assigning/peoplePicker.js';
import { poolPicker } from '../../cards/assigning/poolPicker.js';
import { productPicker } from '../../cards/buying/productPicker.js';
import { stringsOf } from '../../cards/language.js';
import { samplePeople, sampleTenant } from '../../bot/local/sample.js';
import { seatsOf } from '../../domain/account/subscription.js';
import { openJsonStore } from '../../domain/stores/jsonStore.js';
import { temporaryFolders } from '../support/storeFolders.js';
import { ServerProcess, withoutLimits } from './serverProcess.js';
import type { Sink } from './sink.js';
import { openSink } from './sink.js';
import type { Answered, ButtonData, Member } from './teamsClient.js';
import { buttonFor, buttonsOn, dialogCardIn, TeamsClient } from './teamsClient.js';

const [bruna, ana, , , gus] = samplePeople;
const { extension: words, menu: said } = stringsOf.en;

describe('The message extension of the real bot', () => {
  const aFolder = temporaryFolders();
  const running: ServerProcess[] = [];
  let folder: string;
  let sink: Sink;
  let client: TeamsClient;
  let url: string;

  const start = async (env: Readonly<Record<string, string>> = {}, execArgv: readonly string[] = []) => {
    const server = new ServerProcess({
      env: { ...withoutLimits, DATA_DIR: folder, LOG_LEVEL: 'fatal', ...env },
      execArgv,
    });
    running.push(server);
    url = await server.listening;
    return server;
  };
  before(async () => {
    sink = await openSink();
    client = new TeamsClient(sink.url);
  });
  after(async () => {
    await client.close();
    await sink.close();
  });
  beforeEach(async () => (folder = await aFolder()));
  const stopped = () => Promise.all(running.splice(0).map((server) => server.kill()));
  afterEach(stopped);

  const sent = (name: string, value: unknown, by: Member = bruna): Promise<Answered> =>
    client.post(url, client.extension(by, name, value));
  const pressed = async (data: ButtonData) => dialogCardIn(await sent('submitAction', { data }));
  const begun = async (commandId: string, more: object = {}) =>
    dialogCardIn(await sent('fetchTask', { commandId, commandContext: 'compose', ...more }));

  /** The button that buys, on a review. */
  async function buying(): Promise<ButtonData> {
    const options = await pressed(rowOf(await begun('buy'), productPicker.id));
    const filled = { seats: '3', offer: 'P1M monthly', method: 'account-1 visa-4242' };
    const review = await pressed({ ...buttonFor(options, 'review'), ...filled });
    return buttonFor(review, 'save');
  }

  it('picks the one member of a message with four people, names the others, and assigns to that one', async () => {
    await start();
    await pressed(await buying());
    const user = ({ id, name }: Member, userIdentityType = 'aadUser') => ({
      user: { id, displayName: name, userIdentityType },
    });
    const messagePayload = {
      from: user(ana),
      mentions: [
        { mentioned: user(gus) },
        { mentioned: { application: { id: 'w', displayName: 'Weather', applicationIdentityType: 'bot' } } },
        { mentioned: user({ id: 'e', name: 'Eve Stone' }, 'federatedUser') },
      ],
    };

    const first = await begun('assign', { commandContext: 'message', messagePayload });
    const picker = idsOn(first).has(peoplePicker.id) ? first : await pressed(rowOf(first, poolPicker.id));
    const text = JSON.stringify([first, picker]);
    for (const [{ name }, reason] of [
      [gus, 'guest'],
      [{ name: 'Weather' }, 'app'],
      [{ name: 'Eve Stone' }, 'outside'],
    ] as const) {
      expect(text).to.contain(`${name} (${words.reasons[reason]})`);
    }
    const results = JSON.stringify(await pressed({ ...buttonFor(picker, 'assign'), chosen: chosenOn(picker) }));

    expect(results).to.contain(ana.name).and.not.contain(gus.name);
    expect(results).to.contain(words.notInChat);
  }).timeout(60_000);

  it('buys once and answers the same, where it is killed between three deliveries of one press', async () => {
    const first = await start();
    const data = await buying();
    const answers = [await sent('submitAction', { data })];
    await first.kill('SIGKILL');
    const second = await start();
    answers.push(await sent('submitAction', { data }));
    await second.kill('SIGKILL');
    await start();
    answers.push(await sent('submitAction', { data }));

    expect(answers[0]?.text).to.contain('3 licenses bought');
    expect(answers.map(({ text }) => text)).to.deep.equal(Array(3).fill(answers[0]?.text));
    await stopped();
    expect(await boughtIn(folder)).to.deep.equal([data.operation]);
  }).timeout(60_000);

  it('buys once, where it is killed before it could answer', async () => {
    const operations: unknown[] = [];
    for (const delay of [0, 2, 4, 8, 16, 32]) {
      const server = await start();
      const data = await buying();
      const lost = sent('submitAction', { data }).catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, delay));
      await server.kill('SIGKILL');
      await lost;
      await start();
      const again = [await sent('submitAction', { data }), await sent('submitAction', { data })];
      await stopped();

      expect(again[0]?.text, `${delay} ms`).to.contain('3 licenses bought');
      expect(again[1]?.text, `${delay} ms`).to.equal(again[0]?.text);
      operations.push(data.operation);
    }
    expect(await boughtIn(folder)).to.have.members(operations);
  }).timeout(120_000);

  it('holds the limit of changes as the chat does, and says so on a card with a way on', async () => {
    await start({ CHANGES_PER_HOUR: '2' });
    const reviews = [await buying(), await buying(), await buying()];

    const shown: unknown[] = [];
    for (const data of reviews) shown.push(await pressed(data));

    const bought = shown.map((card) => JSON.stringify(card).includes('3 licenses bought'));
    expect(bought).to.deep.equal([true, true, false]);
    expect(buttonsOn(shown[2])).not.to.deep.equal([]);
  }).timeout(60_000);

  it('says in a dialog that the disk is full, and goes on once it is not', async () => {
    const full = join(await aFolder(), 'full');
    await start({ FULL_WHILE: full }, ['--import', new URL('../support/fullDisk.js', import.meta.url).href]);
    const data = await buying();
    await writeFile(full, '');

    const refused = await pressed(data);
    expect(JSON.stringify(refused)).to.contain(said.notSaved);
    expect(buttonsOn(refused)).not.to.deep.equal([]);
    await rm(full);

    expect(JSON.stringify(await pressed(data))).to.contain('3 licenses bought');
  }).timeout(60_000);
});

function idsOn(card: unknown): ReadonlySet<unknown> {
  return new Set(buttonsOn(card).map(({ card: id }) => id));
}

function rowOf(card: unknown, id: string): ButtonData {
  const row = buttonsOn(card).find((data) => data.card === id && data.action === 'continue');
  if (row === undefined) throw new Error(`No row of ${id} on ${JSON.stringify(card)}`);
  return row;
}

/** The people who are ticked on a picker. */
function chosenOn(card: unknown): string {
  return (
    /"id":"chosen"[^}]*?"value":"([^"]*)"|"value":"([^"]*)"[^}]*?"id":"chosen"/.exec(JSON.stringify(card))?.[1] ?? ''
  );
}

/** The operations by which three licences have been bought, one entry for each subscription. */
async function boughtIn(folder: string): Promise<readonly unknown[]> {
  const store = await openJsonStore({ folder });
  const operations: unknown[] = [];
  for await (const { subscriptions } of store.ofTenant(sampleTenant)) {
    operations.push(...subscriptions.filter((one) => seatsOf(one) === 3).map(({ id }) => id.replace(/^sub-/, '')));
  }
  await store.close();
  return operations;
}
