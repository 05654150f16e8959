import { expect } from 'chai';
import { syncBuiltinESMExports } from 'node:module';
import fs from 'node:fs';
import { open, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Low } from 'lowdb';
import { JSONFilePreset } from 'lowdb/node';
import sinon from 'sinon';
import { DocumentUnreadable, FolderTaken, StoreFailed } from '../../domain/stores/files/failures.js';
import { openJsonStore } from '../../domain/stores/jsonStore.js';
import { anAccount } from '../support/builders.js';
import { counted, refOf } from '../support/storeContract.js';
import { rejection, temporaryFolders } from '../support/storeFolders.js';
import { FailingDisk, watchedDisk } from './storeDisks.js';

const account = anAccount([], { tenant: 't', owner: 'o', id: 'a', name: '0' });
const ref = refOf(account);

describe('What lowdb does by itself, and the store does not', () => {
  const aFolder = temporaryFolders();
  let folder: string;
  let file: string;
  beforeEach(async () => {
    folder = await aFolder();
    file = join(folder, 'db.json');
  });
  const lowdb = () => JSONFilePreset<{ count: number }>(file, { count: 0 });

  it('lowdb overwrites a damaged file with defaults; the store refuses it and leaves it', async () => {
    const db = await lowdb();
    await writeFile(file, '{"count":4');
    await rejection(db.read());
    await db.update((data) => data.count++);
    expect(await readFile(file, 'utf8')).to.match(/"count": 1/);

    const store = await openJsonStore({ folder });
    await store.open({ ...account, id: 'b' });
    await writeFile(join(folder, 'accounts/t/o/a.json'), '{"schema":1,"acc');
    expect(await rejection(store.open(account))).to.be.instanceOf(DocumentUnreadable);
    expect(await rejection(store.change(ref, counted))).to.be.instanceOf(DocumentUnreadable);
    expect(await readFile(join(folder, 'accounts/t/o/a.json'), 'utf8')).to.equal('{"schema":1,"acc');
    await store.close();
  });

  it('lowdb’s memory keeps what the disk has refused; the store’s does not', async () => {
    const db = await JSONFilePreset(join(folder, 'gone', 'db.json'), { count: 0 });
    await rejection(db.update((data) => data.count++));
    expect(db.data.count).to.equal(1);

    const failing = new FailingDisk();
    const store = await openJsonStore({ folder, disk: failing.disk });
    await store.open(account);
    failing.failing.set('write', 'ENOSPC');
    expect(await rejection(store.change(ref, counted))).to.be.instanceOf(StoreFailed);
    expect(await store.read(ref)).to.deep.equal(account);
    await store.close();
  });

  it('lowdb shows what is not on disk yet; the store shows it once it is', async () => {
    const db = await lowdb();
    const saving = db.update((data) => data.count++);
    expect(db.data.count).to.equal(1);
    expect(await stat(file).catch(() => undefined)).to.equal(undefined);
    await saving;

    const seen: unknown[] = [];
    const disk = watchedDisk((when, call) => {
      if (when === 'after' && call === 'write') seen.push(store.read(ref));
    });
    const store = await openJsonStore({ folder, disk });
    await store.open({ ...account, name: '7' });
    seen.length = 0;
    await store.change(ref, counted);
    expect(await Promise.all(seen.map(async (read) => await read))).to.deep.equal([{ ...account, name: '7' }]);
    await store.close();
  });

  it('lowdb never flushes; the store flushes file and folder', async () => {
    const handle = await open(join(folder, 'any'), 'w');
    await handle.close();
    const prototype = Object.getPrototypeOf(handle) as typeof handle; // the class is not exported
    const spies = [
      ...(['fsync', 'fsyncSync', 'fdatasync', 'fdatasyncSync'] as const).map((name) => sinon.spy(fs, name)),
      ...(['sync', 'datasync'] as const).map((name) => sinon.spy(prototype, name)),
    ];
    syncBuiltinESMExports();
    try {
      const db = await lowdb();
      await db.update((data) => data.count++);
      expect(spies.map((spy) => spy.callCount)).to.deep.equal([0, 0, 0, 0, 0, 0]);
    } finally {
      sinon.restore();
      syncBuiltinESMExports();
    }

    const seen: string[] = [];
    const store = await openJsonStore({
      folder,
      disk: watchedDisk((when, call) => when === 'after' && call.startsWith('sync') && seen.push(call)),
    });
    await store.open(account);
    expect(seen.slice(-2)).to.deep.equal(['sync', 'syncFolder']);
    await store.close();
  });

  it('lowdb writes an account’s file at each save; in the store it does when the account is opened and when files follow', async () => {
    const written = sinon.spy(Low.prototype, 'write');
    try {
      const store = await openJsonStore({ folder });
      await store.open(account);
      expect(written.callCount).to.equal(1);

      for (let times = 0; times < 3; times++) await store.change(ref, counted);
      expect(written.callCount).to.equal(1);

      await store.close();
      expect(written.callCount).to.equal(2);
      expect(await readFile(join(folder, 'accounts/t/o/a.json'), 'utf8')).to.contain('"name":"3"');
    } finally {
      written.restore();
    }
  });

  it('two processes with lowdb lose each other’s updates; the store lets the second not start', async () => {
    const [one, other] = [await lowdb(), await lowdb()];
    await one.update((data) => data.count++);
    await other.update((data) => data.count++);
    expect((await lowdb()).data.count).to.equal(1);

    const store = await openJsonStore({ folder });
    expect(await rejection(openJsonStore({ folder }))).to.be.instanceOf(FolderTaken);
    await store.close();
  });

  it('lowdb opens the file to everybody when it replaces it; the store keeps it to its owner', async () => {
    await writeFile(file, '{"count":1}', { mode: 0o600 });
    await (await lowdb()).update((data) => data.count++);
    expect((await stat(file)).mode & 0o077).not.to.equal(0);

    const store = await openJsonStore({ folder });
    await store.open(account);
    await store.change(ref, counted);
    expect((await stat(join(folder, 'accounts/t/o/a.json'))).mode & 0o077).to.equal(0);
    await store.close();
    await rm(file);
  });
});
