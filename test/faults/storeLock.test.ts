import { expect } from 'chai';
import { mkdir, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import sinon from 'sinon';
import { FolderTaken, StoreClosed } from '../../domain/stores/files/failures.js';
import { openJsonStore } from '../../domain/stores/jsonStore.js';
import { anAccount } from '../support/builders.js';
import { filesBelow, rejection, temporaryFolders } from '../support/storeFolders.js';
import { StoreProcess } from './storeProcess.js';

const races = Number(process.env.RACES ?? 1);

describe('A data folder', () => {
  const aFolder = temporaryFolders();
  let folder: string;
  beforeEach(async () => {
    folder = await aFolder();
  });
  const openAndClose = async () => await (await openJsonStore({ folder })).close();
  const taken = async () => (await rejection(openJsonStore({ folder }))) as FolderTaken; // checked by the caller

  it('is used by one process: a second one is refused, and told who has it', async () => {
    const other = new StoreProcess('holds', folder);
    await other.said(1);

    const error = await taken();
    expect(error).to.be.instanceOf(FolderTaken);
    expect(error.owner).to.include({ pid: other.pid, host: hostname() });
    expect(error.message).to.contain(
      `in use by process ${other.pid ?? ''} on ${hostname()} since ${error.owner.since}`,
    );

    await other.end();
    await openAndClose();
  });

  it('is opened once in a process, too, and again after it was closed', async () => {
    const store = await openJsonStore({ folder });
    expect((await taken()).owner.pid).to.equal(process.pid);

    await store.close();

    expect(await filesBelow(folder)).to.deep.equal([]);
    await openAndClose();
  });

  it('is taken over at once from a process that was killed', async () => {
    const other = new StoreProcess('holds', folder);
    await other.said(1);
    await other.kill();

    await openAndClose();

    expect(await filesBelow(folder)).to.deep.equal([]);
  });

  it('is taken over from a dead process whose number another has got since', async () => {
    await leaveLock({ started: '1' });
    await openAndClose();
  });

  it('is not taken from a live process that has been silent for long', async () => {
    await leaveLock({}, 3_600);
    expect((await taken()).owner.pid).to.equal(process.pid);
  });

  for (const elsewhere of [{ host: 'container-7' }, { boot: 'another' }, { namespace: 'pid:[7]' }]) {
    const where = Object.keys(elsewhere).join();
    it(`is taken over from another ${where} only after 30 seconds of silence`, async () => {
      await leaveLock(elsewhere, 25);
      expect((await taken()).owner).to.include(elsewhere);

      await leaveLock(elsewhere, 31);
      await openAndClose();
    });
  }

  it('is taken over when the one who was taking it over has died, too', async () => {
    await leaveLock({ started: '1' }, 31, 'lock-next');
    await mkdir(join(folder, 'lock'));

    await openAndClose();

    expect(await readdir(folder)).to.deep.equal([]);
  });

  it('is tidied of what those left behind who died while they were starting, after 30 seconds', async () => {
    await leaveLock({ started: '1' }, 31, 'lock-died');
    await leaveLock({}, 29, 'lock-alive');
    await writeFile(join(folder, 'lock-draft-of-an-older-version'), '');
    await age(join(folder, 'lock-draft-of-an-older-version'), 31);

    const store = await openJsonStore({ folder });

    expect(await readdir(folder)).to.have.members(['lock', 'lock-alive']);
    await store.close();
  });

  it('is not taken from one who has just taken it over', async () => {
    await leaveLock({ started: '1' });
    const other = new StoreProcess('holds', folder);
    await other.said(1);

    expect((await taken()).owner.pid).to.equal(other.pid);
    await other.end();
  });

  for (const [what, file, text] of [
    ['an empty file', 'lock', ''],
    ['a file of an older version', 'lock', '{"pid":1}'],
    ['a folder with an empty file', 'lock/any', ''],
    ['a folder with something else', 'lock/any', '{"pid":"1"}'],
  ] as const) {
    it(`is not used when its lock is ${what}, and says so`, async () => {
      if (file !== 'lock') await mkdir(join(folder, 'lock'));
      await writeFile(join(folder, file), text);

      expect(await rejection(openJsonStore({ folder })))
        .to.have.property('message')
        .that.contains(join(folder, 'lock'));
      expect(await readFile(join(folder, file), 'utf8')).to.equal(text);
      expect(await filesBelow(folder)).to.deep.equal([file]);
    });
  }

  it('is left alone by a process that has lost it', async () => {
    const store = await openJsonStore({ folder });
    await store.open(anAccount());
    await rm(join(folder, 'lock'), { recursive: true });
    await leaveLock({ host: 'container-7' });
    const clock = sinon.useFakeTimers({ now: Date.now() + 60_000, toFake: ['Date'] });
    try {
      expect(await rejection(store.open(anAccount([], { id: 'b' })))).to.be.instanceOf(StoreClosed);
    } finally {
      clock.restore();
    }
    await store.close();

    expect((await taken()).owner.host).to.equal('container-7');
    expect((await filesBelow(folder)).filter((path) => path.endsWith('b.json'))).to.deep.equal([]);
  });

  for (const stale of [false, true]) {
    it(`goes to exactly one of 8 who start at once${stale ? ' after a crash' : ''}`, async () => {
      for (let race = 0; race < races; race++) {
        folder = await aFolder();
        if (stale) await leaveLock({ started: '1' });

        const starters = Array.from({ length: 8 }, () => new StoreProcess('holds', folder));
        const said = (await Promise.all(starters.map((starter) => starter.said(1)))).map(([line]) => line);
        await Promise.all(starters.map((starter) => starter.end()));

        const winner = starters[said.indexOf('opened')];
        expect(said.filter((line) => line === 'opened')).to.have.lengthOf(1);
        expect(said.filter((line) => line === `refused by ${winner?.pid ?? ''}`)).to.have.lengthOf(7);
        expect(await filesBelow(folder)).to.deep.equal([]);
      }
    }).timeout(120_000 + races * 5_000);

    it(`goes to exactly one of 20 openings in a process${stale ? ' after a crash' : ''}`, async () => {
      for (let race = 0; race < 3 * races; race++) {
        folder = await aFolder();
        if (stale) await leaveLock({ started: '1' });

        const outcomes = await Promise.allSettled(Array.from({ length: 20 }, () => openJsonStore({ folder })));

        const won = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
        const reasons = outcomes.flatMap((outcome) =>
          outcome.status === 'rejected' ? [outcome.reason as unknown] : [],
        ); // any
        await Promise.all(won.map((store) => store.close()));
        expect(won).to.have.lengthOf(1);
        for (const reason of reasons) expect(reason).to.be.instanceOf(FolderTaken);
        expect(await filesBelow(folder)).to.deep.equal([]);
      }
    }).timeout(120_000 + races * 10_000);
  }

  /** A lock as this process would have left it, but for the changes, so many seconds ago. */
  async function leaveLock(changes: object, seconds = 0, name = 'lock'): Promise<void> {
    const own = await aFolder();
    const store = await openJsonStore({ folder: own });
    const [token = ''] = await readdir(join(own, 'lock'));
    const owner = JSON.parse(await readFile(join(own, 'lock', token), 'utf8')) as object; // ours
    await store.close();
    await rm(join(folder, name), { recursive: true, force: true });
    await mkdir(join(folder, name));
    await writeFile(join(folder, name, token), JSON.stringify({ ...owner, ...changes }));
    await age(join(folder, name, token), seconds);
    await age(join(folder, name), seconds);
  }

  async function age(path: string, seconds: number): Promise<void> {
    const then = Date.now() / 1_000 - seconds;
    await utimes(path, then, then);
  }
});
