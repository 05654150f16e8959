import { expect } from 'chai';
import { spawnSync } from 'node:child_process';
import { cp, readFile, rm, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Disk } from '../../domain/stores/files/disk.js';
import { nodeDisk } from '../../domain/stores/files/disk.js';
import { StoreFailed, StoreFull } from '../../domain/stores/files/failures.js';
import type { JsonStore } from '../../domain/stores/jsonStore.js';
import { openJsonStore } from '../../domain/stores/jsonStore.js';
import { anAccount } from '../support/builders.js';
import { counted, refOf } from '../support/storeContract.js';
import { filesBelow, rejection, temporaryFolders } from '../support/storeFolders.js';
import type { Call } from './storeDisks.js';
import { FailingDisk } from './storeDisks.js';

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

  const steps: readonly Call[] = ['makeFolder', 'create', 'write', 'sync', 'syncFolder'];
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
        expect(await documentsBelow(folder)).to.deep.equal(['accounts/t/o/a.json']);
        expect(await readFile(join(folder, 'accounts/t/o/a.json'), 'utf8')).to.equal(before);
        expect(await logIn(folder)).to.equal('');

        failing.failing.clear();
        expect(await store.change(ref, counted)).to.equal(1);
        await store.close();
        store = await openJsonStore({ folder });
        expect(await store.read(ref)).to.deep.equal({ ...account, name: '1' });
      });
    }
  }

  for (const step of [...steps, 'rename'] as const) {
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

  it('has no half of a change in its log when the disk stops in the middle of it, also after a crash', async () => {
    const room = { left: Infinity };
    const disk: Disk = {
      ...nodeDisk,
      write: async (file, content) => {
        if (content.length <= room.left) {
          await nodeDisk.write(file, content);
          return;
        }
        await nodeDisk.write(file, Buffer.from(content).subarray(0, room.left));
        throw Object.assign(new Error('ENOSPC: injected'), { code: 'ENOSPC' });
      },
    };
    await store.close();
    store = await openJsonStore({ folder, disk });
    await store.change(ref, counted);
    const before = await logIn(folder);
    room.left = 200;

    expect(await rejection(store.change(ref, counted))).to.be.instanceOf(StoreFull);
    expect(await logIn(folder)).to.equal(before);

    room.left = Infinity;
    expect(await store.change(ref, counted)).to.equal(2);
    const left = await aFolder();
    await cp(folder, left, { recursive: true });
    await rm(join(left, 'lock'), { recursive: true });
    const after = await openJsonStore({ folder: left });
    expect(await after.read(ref)).to.deep.equal({ ...account, name: '2' });
    await after.close();
  });

  it('takes nothing on while what it has refused may still stand in its log', async () => {
    await store.change(ref, counted);
    failing.failing.set('sync', 'EIO').set('truncate', 'EIO');
    expect(await rejection(store.change(ref, counted))).to.be.instanceOf(StoreFailed);
    failing.failing.delete('sync');

    expect(await rejection(store.change(ref, counted))).to.be.instanceOf(StoreFailed);
    expect(await store.read(ref)).to.deep.equal({ ...account, name: '1' });

    failing.failing.clear();
    expect(await store.change(ref, counted)).to.equal(2);
    expect((await logIn(folder)).match(/"path"/g)).to.have.lengthOf(2);
  });

  it('shows what the disk holds when a new account could not be taken back either', async () => {
    await store.open({ ...account, id: 'b' });
    failing.failing.set('syncFolder', 'EIO').set('remove', 'EIO');

    expect(await rejection(store.open({ ...account, id: 'c' }))).to.be.instanceOf(StoreFailed);

    failing.failing.clear();
    expect((await store.owned('t', 'o')).map(({ id }) => id)).to.deep.equal(['a', 'b', 'c']);
  });

  it('keeps the bot’s state as it was, too', async () => {
    await store.state.write({ key: { step: 1 } });
    failing.failing.set('write', 'ENOSPC');

    expect(await rejection(store.state.write({ key: { step: 2 } }))).to.be.instanceOf(StoreFull);

    expect((await store.state.read(['key'])).key).to.include({ step: 1 });
  });

  it('keeps an item of state that it refuses to delete', async () => {
    await store.state.write({ key: { step: 1 } });
    failing.failing.set('sync', 'EIO');

    expect(await rejection(store.state.delete(['key']))).to.be.instanceOf(StoreFailed);

    failing.failing.clear();
    expect((await store.state.read(['key'])).key).to.include({ step: 1 });
  });
});

/** Whatever is neither the lock, nor the log, nor what fills the disk. */
async function documentsBelow(folder: string): Promise<readonly string[]> {
  const others = /^(?:lock\/[^/]+$|filler$|log\/\d+\.jsonl$)/;
  return (await filesBelow(folder)).filter((path) => !others.test(path));
}

async function logIn(folder: string): Promise<string> {
  const parts = (await filesBelow(folder)).filter((path) => path.startsWith('log/'));
  return (await Promise.all(parts.map((path) => readFile(join(folder, path), 'utf8')))).join('');
}

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
      expect(await documentsBelow(folder)).to.deep.equal(['accounts/t/o/a.json']);
      expect(await logIn(folder)).to.equal('');

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
