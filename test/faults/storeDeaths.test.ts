import { expect } from 'chai';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import type { JsonStore } from '../../domain/stores/jsonStore.js';
import { openJsonStore } from '../../domain/stores/jsonStore.js';
import { anAccount } from '../support/builders.js';
import { refOf } from '../support/storeContract.js';
import { filesBelow, temporaryFolders } from '../support/storeFolders.js';
import type { DiskLife } from './mortalDisk.js';
import { mortalDisk } from './mortalDisk.js';
import { PowerCutDisk } from './storeDisks.js';

const accounts = ['a', 'b'].map((id) => anAccount([], { tenant: 't', owner: 'o', id, name: '0' }));
const keys = ['x', 'y'];
/** Every part is full as soon as it holds something, so that the files follow all the time. */
const following = { limit: 1, delay: 60_000 };

/** What everybody who asks is told: the accounts' names and the steps of the state. */
type Facts = Readonly<Record<string, string | undefined>>;
type Change = (store: JsonStore) => Promise<unknown>;

/** Everything that a store does, in an order in which it matters. */
const changes: readonly (readonly [Facts, Change])[] = [
  ...accounts.map((account): [Facts, Change] => [{ [account.id]: '0' }, (store) => store.open(account)]),
  ...[1, 2, 3, 4].flatMap((step) => [
    ...accounts.map((account): [Facts, Change] => [{ [account.id]: String(step) }, named(account.id, String(step))]),
    ...keys.map((key): [Facts, Change] => [{ [key]: `${step}` }, (store) => store.state.write({ [key]: { step } })]),
    ...keys
      .filter((_, place) => step % 2 === place)
      .map((key): [Facts, Change] => [{ [key]: undefined }, (store) => store.state.delete([key])]),
  ]),
];

function named(id: string, name: string): Change {
  const ref = refOf(anAccount([], { tenant: 't', owner: 'o', id }));
  return (store) => store.change(ref, (latest) => ({ answer: undefined, save: { ...latest, name } }));
}

async function factsIn(store: JsonStore): Promise<Facts> {
  const found = await store.owned('t', 'o');
  const state = await store.state.read(keys);
  const steps = keys.map((key) => [key, (state[key] as { step: number } | undefined)?.step.toString()] as const); // ours
  return { ...Object.fromEntries([...found.map(({ id, name }) => [id, name] as const), ...steps]) };
}

describe('A store that dies', () => {
  const aFolder = temporaryFolders();

  for (const how of ['is killed', 'loses its power'] as const) {
    it(`has every answered change, and no half one, whichever call to the disk it ${how} at`, async () => {
      let calls = 0;
      for (let isOver = false; !isOver; calls++) isOver = await dies(how, calls + 1);

      expect(calls).to.be.greaterThan(150);
    }).timeout(400_000);
  }

  /** True if it did not come to that. */
  async function dies(how: 'is killed' | 'loses its power', at: number): Promise<boolean> {
    const folder = await aFolder();
    const left = await aFolder();
    const disk = new PowerCutDisk(folder);
    const died = async () => {
      if (how === 'loses its power') {
        await disk.cut(left);
        return;
      }
      await cp(folder, left, { recursive: true, filter: (path) => path !== join(folder, 'lock') });
    };
    const life: DiskLife = { left: at, died };
    const store = await openJsonStore({ folder, disk: mortalDisk(disk, life), following });
    let before: Facts = {};
    let after: Facts = {};
    for (const [facts, change] of changes) {
      after = { ...before, ...facts };
      const isDone = await change(store).then(
        () => true,
        () => false,
      );
      if (!isDone) break;
      before = after;
    }
    await life.death;
    await store.close();
    if (life.death === undefined) return true;
    await life.death;

    const next = await openJsonStore({ folder: left });
    const found = await factsIn(next);
    await next.unpaid();
    await next.close();
    const again = await openJsonStore({ folder: left });
    expect(await factsIn(again), `later, after ${at} calls`).to.deep.equal(found);
    await again.close();
    expect([clean(before), clean(after)], `after ${at} calls`).to.deep.include(clean(found));
    expect((await filesBelow(left)).filter((path) => !/^(?:accounts|state)\/.*\.json$/.test(path))).to.deep.equal([]);
    return false;
  }
});

const clean = (facts: Facts): Facts =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
