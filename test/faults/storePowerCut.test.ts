import { expect } from 'chai';
import fc from 'fast-check';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Account } from '../../domain/account/account.js';
import { StoreFailed } from '../../domain/stores/files/failures.js';
import type { JsonStore } from '../../domain/stores/jsonStore.js';
import { openJsonStore } from '../../domain/stores/jsonStore.js';
import { anAccount } from '../support/builders.js';
import { always, timeLimit, tried } from '../support/property.js';
import { refOf } from '../support/storeContract.js';
import { rejection, temporaryFolders } from '../support/storeFolders.js';
import type { Call } from './storeDisks.js';
import { PowerCutDisk, watchedDisk } from './storeDisks.js';
import { DurableFolders } from '../../domain/stores/files/durableFolders.js';

const account = anAccount([], { tenant: 't', owner: 'o', id: 'a', name: '0' });
const ref = refOf(account);

describe('A power cut', () => {
  const aFolder = temporaryFolders();

  it(`loses nothing that was answered, and tears nothing (${tried})`, async () => {
    const person = fc.record({
      tenant: fc.constantFrom('a', 'b'),
      owner: fc.constantFrom('a', 'b'),
      id: fc.constantFrom('a', 'b', 'c'),
    });
    await always(
      fc.asyncProperty(fc.array(person, { minLength: 1, maxLength: 16 }), fc.nat(16), async (people, patience) => {
        const folder = await aFolder();
        const disk = new PowerCutDisk(folder);
        const store = await openJsonStore({ folder, disk, following: { limit: 3_000, delay: 60_000 } });
        const answered = new Map<string, { readonly ref: ReturnType<typeof refOf>; times: number }>();
        const work = people.map(async (who, i) => {
          const account = anAccount([], { ...who, name: '1' });
          const opened = await store.open(account);
          const times = opened
            ? 1
            : await store.change(refOf(account), (latest) => {
                const times = Number(latest.name) + 1;
                return { answer: times, save: { ...latest, name: String(times) } };
              });
          const key = JSON.stringify(refOf(account));
          answered.set(key, { ref: refOf(account), times: Math.max(times ?? 0, answered.get(key)?.times ?? 0) });
          if (i === patience) await store.state.write({ last: { i } });
        });
        await Promise.race([Promise.all(work), work[patience] ?? Promise.resolve()]);
        const promised = structuredClone(answered);
        const left = await aFolder();
        await disk.cut(left);
        await Promise.all(work);
        await store.close();

        const after = await openJsonStore({ folder: left });
        try {
          for (const { ref, times } of promised.values()) {
            expect(Number((await after.read(ref))?.name), JSON.stringify(ref)).to.be.at.least(times);
          }
          await Promise.all(people.map(({ tenant, owner }) => after.owned(tenant, owner)));
        } finally {
          await after.close();
        }
      }),
    );
  }).timeout(timeLimit);

  for (const [what, flush, deed] of [
    ['change', 'sync', named('refused')],
    ['new account', 'syncFolder', (store: JsonStore) => store.open({ ...account, id: 'b' })],
  ] as const) {
    it(`brings no ${what} back that was refused since its flush had failed, but got there`, async () => {
      const [folder, left] = [await aFolder(), await aFolder()];
      const disk = new OddDisk(folder);
      const store = await openJsonStore({ folder, disk });
      await store.open(account);
      disk.odd.set(flush, async (run) => {
        disk.odd.clear();
        await run();
        throw Object.assign(new Error('EIO: injected'), { code: 'EIO' });
      });

      expect(await rejection(deed(store))).to.be.instanceOf(StoreFailed);
      await disk.cut(left);
      await store.close();

      const after = await openJsonStore({ folder: left });
      expect(await after.owned('t', 'o')).to.deep.equal([account]);
      await after.close();
    });
  }

  it('takes nothing away that was still being written at a kill, and has been read since', async () => {
    const [folder, left] = [await aFolder(), await aFolder()];
    const disk = new OddDisk(folder);
    const killed = await openJsonStore({ folder, disk });
    await killed.open(account);
    const isKilled = new Promise<void>((resolve) => {
      disk.odd.set('sync', () => new Promise(() => resolve()));
    });
    void named('1')(killed);
    await isKilled;
    disk.odd.clear();
    await rm(join(folder, 'lock'), { recursive: true });

    const next = await openJsonStore({ folder, disk });
    expect((await next.read(ref))?.name).to.equal('1');
    await disk.cut(left);
    await next.close();

    const after = await openJsonStore({ folder: left });
    expect((await after.read(ref))?.name).to.equal('1');
    await after.close();
  });
});

type Flush = 'sync' | 'syncFolder';

/** Lets a test decide what becomes of a flush. */
class OddDisk extends PowerCutDisk {
  readonly odd = new Map<Flush, (run: () => Promise<void>) => Promise<void>>();

  override sync(file: number): Promise<void> {
    return this.#flush('sync', () => super.sync(file));
  }

  override syncFolder(path: string): Promise<void> {
    return this.#flush('syncFolder', () => super.syncFolder(path));
  }

  #flush(flush: Flush, run: () => Promise<void>): Promise<void> {
    return this.odd.get(flush)?.(run) ?? run();
  }
}

function named(name: string): (store: JsonStore) => Promise<unknown> {
  return (store) => store.change(ref, (latest) => ({ answer: undefined, save: { ...latest, name } }));
}

const replaced: readonly Call[] = ['create', 'write', 'sync', 'rename', 'syncFolder'];
const dropped: readonly Call[] = ['remove', 'syncFolder'];

describe('The flush of a folder', () => {
  const aFolder = temporaryFolders();
  const watchedStore = async () => {
    const seen: Call[] = [];
    const disk = watchedDisk((when, call) => when === 'before' && seen.push(call));
    return { seen, store: await openJsonStore({ folder: await aFolder(), disk }) };
  };
  const change = (store: JsonStore, account: Account) =>
    store.change(refOf(account), (latest) => ({ answer: undefined, save: { ...latest, name: 'x' } }));

  it('comes after the rename, which comes after the flush of the file', async () => {
    const { store, seen } = await watchedStore();
    const account = anAccount();
    await store.open(account);
    expect(seen.slice(-5)).to.deep.equal(['create', 'write', 'sync', 'rename', 'syncFolder']);
    await change(store, account);
    seen.length = 0;

    await store.close();

    expect(seen).to.deep.equal([...replaced, ...dropped]);
  });

  it('is one for all changes that come together', async () => {
    const { store, seen } = await watchedStore();
    const accounts = Array.from({ length: 20 }, (_, i) => anAccount([], { id: `account-${i}` }));
    await Promise.all(accounts.map((account) => store.open(account)));
    await change(store, anAccount([], { id: 'account-0' }));
    seen.length = 0;

    await Promise.all(accounts.map((account) => change(store, account)));

    expect(seen).to.deep.equal(['write', 'sync', 'write', 'sync']);
    await store.close();
  });

  it('serves all who wait for it, but nobody who came after it had begun', async () => {
    const flushes: { end: () => void }[] = [];
    const folders = new DurableFolders('/', {
      ...watchedDisk(() => undefined),
      syncFolder: () => new Promise((end) => flushes.push({ end })),
    });
    const answered: string[] = [];
    const ask = (who: string) => folders.sync('/folder').then(() => answered.push(who));

    const first = ask('first');
    const late = [ask('second'), ask('third')];
    expect(flushes).to.have.lengthOf(1);
    flushes[0]?.end();
    await first;
    expect(answered).to.deep.equal(['first']);
    expect(flushes).to.have.lengthOf(2);
    flushes[1]?.end();
    await Promise.all(late);

    expect(answered).to.deep.equal(['first', 'second', 'third']);
    expect(flushes).to.have.lengthOf(2);
  });

  it('is tried again for those who came after one that failed', async () => {
    let flushes = 0;
    const folders = new DurableFolders('/', {
      ...watchedDisk(() => undefined),
      syncFolder: async () => {
        await Promise.resolve();
        if (++flushes === 1) throw new Error('no');
      },
    });

    const [first, second] = [rejection(folders.sync('/folder')), folders.sync('/folder')];

    expect(await first).to.have.property('message', 'no');
    await second;
    expect(flushes).to.equal(2);
  });

  it('also covers the folders that a new store and account need', async () => {
    const synced: string[] = [];
    const above = await aFolder();
    const folder = join(above, 'data');
    const disk = watchedDisk(
      (when, call, target) => when === 'after' && call === 'syncFolder' && synced.push(String(target)),
    );
    const store = await openJsonStore({ folder, disk });

    await Promise.all(['a', 'b'].map((id) => store.open(anAccount([], { tenant: 't', owner: 'o', id }))));

    expect(synced.slice(0, 4)).to.deep.equal([above, folder, join(folder, 'accounts'), join(folder, 'accounts/t')]);
    expect(new Set(synced.slice(4))).to.deep.equal(new Set([join(folder, 'accounts/t/o')]));
    await store.close();
  });
});
