import { expect } from 'chai';
import { spawnSync } from 'node:child_process';
import { readFile, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StoreFailed, StoreFull } from '../../domain/stores/failures.js';
import type { JsonStore } from '../../domain/stores/jsonStore.js';
import { openJsonStore } from '../../domain/stores/jsonStore.js';
import { anAccount } from '../support/builders.js';
import { counted, refOf } from '../support/storeContract.js';
import { filesBelow, rejection, temporaryFolders } from '../support/storeFolders.js';
import type { Call } from './storeDisks.js';
import { FailingDisk, watchedDisk } from './storeDisks.js';

const account = anAccount([], { tenant: 't', owner: 'o', id: 'a', name: '0' });
const ref = refOf(account);

describe('A disk that fails', () => {
  const aFolder = temporaryFolders();
  const failing = new FailingDisk();
  let folder: string;
  let store: JsonStore;
  beforeEach(async () => {
    failing.failing.clear();
    folder = await aFolder();
    store = await openJsonStore({ folder, disk: failing.disk });
    await store.open(account);
  });
  afterEach(async () => {
    failing.failing.clear();
    await store.close();
  });

  const steps: readonly Call[] = ['create', 'write', 'sync', 'rename', 'syncFolder'];
  for (const step of steps) {
    for (const [code, kind] of [
      ['ENOSPC', StoreFull],
      ['EDQUOT', StoreFull],
      ['EIO', StoreFailed],
      ['EROFS', StoreFailed],
    ] as const) {
      it(`leaves the account as it was when it refuses to ${step} with ${code}, and works on afterwards`, async () => {
        const before = await readFile(join(folder, 'accounts/t/o/a.json'), 'utf8');
        failing.failing.set(step, code);

        const error = await rejection(store.change(ref, counted));

        expect(error).to.be.instanceOf(kind);
        expect(error).to.have.nested.property('cause.code', code);
        expect(error).to.have.property('path', join(folder, 'accounts/t/o/a.json'));
        expect(await store.read(ref)).to.deep.equal(account);
        expect(await filesBelow(folder)).to.deep.equal(['accounts/t/o/a.json', 'lock']);
        expect(await readFile(join(folder, 'accounts/t/o/a.json'), 'utf8')).to.equal(before);

        failing.failing.clear();
        expect(await store.change(ref, counted)).to.equal(1);
        await store.close();
        store = await openJsonStore({ folder });
        expect(await store.read(ref)).to.deep.equal({ ...account, name: '1' });
      });
    }
  }

  for (const step of [...steps, 'makeFolder'] as const) {
    it(`opens no account when it refuses to ${step}, and does afterwards`, async () => {
      const other = anAccount([], { tenant: 'new', owner: 'new' });
      failing.failing.set(step, 'ENOSPC');

      expect(await rejection(store.open(other))).to.be.instanceOf(StoreFull);
      expect(await store.read(refOf(other))).to.equal(undefined);
      expect(await store.owned('new', 'new')).to.deep.equal([]);

      failing.failing.clear();
      expect(await store.open(other)).to.equal(true);
      expect(await store.owned('new', 'new')).to.deep.equal([other]);
    });
  }

  it('tells only those whose save it has refused', async () => {
    const others = Array.from({ length: 10 }, (_, i) => anAccount([], { id: `other-${i}`, name: '0' }));
    await Promise.all(others.map((other) => store.open(other)));

    const first = others.map((other) => store.change(refOf(other), counted));
    await Promise.all(first);
    failing.failing.set('write', 'ENOSPC');
    const refused = rejection(store.change(ref, counted));
    const reads = await Promise.all(others.map((other) => store.read(refOf(other))));
    await refused;
    failing.failing.clear();

    expect(reads.map((read) => read?.name)).to.deep.equal(others.map(() => '1'));
    expect(await Promise.all(others.map((other) => store.change(refOf(other), counted)))).to.deep.equal(
      others.map(() => 2),
    );
  });

  it('says that a document cannot be read, without taking it for a missing one', async () => {
    await store.close();
    store = await openJsonStore({ folder, disk: failing.disk });
    await store.unpaid();
    failing.failing.set('read', 'EIO');

    expect(await rejection(store.read(ref))).to.be.instanceOf(StoreFailed);
    expect(await rejection(store.open(account))).to.be.instanceOf(StoreFailed);
  });

  it('shows what the disk holds when it could not be put back either', async () => {
    await store.close();
    let broken = false;
    const disk = watchedDisk((when, call) => {
      if (when === 'before' && call === 'syncFolder' && broken) failing.failing.set('create', 'EIO');
    });
    const both = Object.assign({}, disk, {
      create: failing.disk.create,
      syncFolder: async (path: string) => {
        await disk.syncFolder(path);
        if (broken) throw Object.assign(new Error('EIO'), { code: 'EIO' });
      },
    });
    store = await openJsonStore({ folder, disk: both });
    broken = true;

    expect(await rejection(store.change(ref, counted))).to.be.instanceOf(StoreFailed);

    expect(await readFile(join(folder, 'accounts/t/o/a.json'), 'utf8')).to.contain('"name":"1"');
    expect(await store.read(ref)).to.deep.equal({ ...account, name: '1' });
  });

  it('keeps the bot’s state as it was, too', async () => {
    await store.state.write({ key: { step: 1 } });
    failing.failing.set('write', 'ENOSPC');

    expect(await rejection(store.state.write({ key: { step: 2 } }))).to.be.instanceOf(StoreFull);

    expect((await store.state.read(['key'])).key).to.include({ step: 1 });
  });

  it('keeps an item of state that it refuses to delete', async () => {
    await store.state.write({ key: { step: 1 } });
    failing.failing.set('syncFolder', 'EIO');

    expect(await rejection(store.state.delete(['key']))).to.be.instanceOf(StoreFailed);

    failing.failing.clear();
    expect((await store.state.read(['key'])).key).to.include({ step: 1 });
  });
});

/** A file system of 512 KB, where this process may make one. */
function smallDisk(folder: string): { readonly remove: () => void } | undefined {
  const made =
    process.getuid?.() === 0 ? spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=512k', 'tmpfs', folder]) : undefined;
  return made?.status === 0 ? { remove: () => spawnSync('umount', ['-l', folder]) } : undefined;
}

describe('A disk that is full', () => {
  const aFolder = temporaryFolders();

  it('refuses changes, keeps what was saved, and works on when there is room again', async function () {
    const folder = await aFolder();
    const small = smallDisk(folder);
    const full = small === undefined ? new FailingDisk() : undefined;
    const store = await openJsonStore({ folder, ...(full && { disk: full.disk }) });
    try {
      await store.open(account);
      if (small) await fill(join(folder, 'filler'));
      full?.failing.set('write', 'ENOSPC');

      const errors = await Promise.all(Array.from({ length: 5 }, () => rejection(store.change(ref, grown))));

      for (const error of errors) expect(error).to.be.instanceOf(StoreFull);
      expect(await store.read(ref)).to.deep.equal(account);
      expect((await filesBelow(folder)).filter((path) => path !== 'filler')).to.deep.equal([
        'accounts/t/o/a.json',
        'lock',
      ]);

      if (small) await unlink(join(folder, 'filler'));
      full?.failing.clear();
      expect(await store.change(ref, counted)).to.equal(1);
    } finally {
      await store.close();
      small?.remove();
    }
  });
});

async function fill(path: string): Promise<void> {
  const error = await rejection(writeFile(path, Buffer.alloc(1_000_000)));
  expect(error).to.have.property('code', 'ENOSPC');
}

/** Needs more room than an account has by itself. */
function grown(latest: typeof account): { answer: undefined; save: typeof account } {
  return { answer: undefined, save: { ...latest, name: 'x'.repeat(20_000) } };
}
