import { expect } from 'chai';
import { readFile, unlink, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import sinon from 'sinon';
import { StoreClosed } from '../../domain/stores/files/failures.js';
import { FolderTaken } from '../../domain/stores/files/lockChain.js';
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
    expect(error.holder).to.include({ pid: other.pid, host: hostname() });
    expect(error.message).to.contain(
      `in use by process ${other.pid ?? ''} on ${hostname()} since ${error.holder.since}`,
    );

    await other.end();
    await openAndClose();
  });

  it('is opened once in a process, too, and again after it was closed', async () => {
    const store = await openJsonStore({ folder });
    expect((await taken()).holder.pid).to.equal(process.pid);

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
    expect((await taken()).holder.pid).to.equal(process.pid);
  });

  for (const elsewhere of [{ host: 'container-7' }, { system: 'another' }]) {
    const where = Object.keys(elsewhere).join();
    it(`is taken over from another ${where} only after 30 seconds of silence`, async () => {
      await leaveLock(elsewhere, 25);
      expect((await taken()).holder).to.include(elsewhere);

      await leaveLock(elsewhere, 31);
      await openAndClose();
    });
  }

  it('is taken over when the one who was taking it over has died, too', async () => {
    const [first, second] = [await leaveLock({ started: '1' }), await leaveLock({ started: '2' }, 0, 'next')];
    await writeFile(join(folder, `lock-${first}`), await readFile(join(folder, 'next')));
    await unlink(join(folder, 'next'));
    expect(second).not.to.equal(first);

    await openAndClose();

    expect(await filesBelow(folder)).to.deep.equal([]);
  });

  it('is tidied of what those left behind who died while they were taking it, and of nothing else', async () => {
    await leaveLock({ started: '1' }, 0, 'lock-draft-dead');
    await leaveLock({}, 0, 'lock-draft-alive');
    for (const [name, age] of [
      ['lock-draft-unfinished', 31],
      ['lock-draft-begun', 1],
    ] as const) {
      await writeFile(join(folder, name), '');
      const then = Date.now() / 1_000 - age;
      await utimes(join(folder, name), then, then);
    }

    const store = await openJsonStore({ folder });

    expect(await filesBelow(folder)).to.deep.equal(['lock', 'lock-draft-alive', 'lock-draft-begun']);
    await store.close();
  });

  it('is not taken while somebody is taking it over', async () => {
    const first = await leaveLock({ started: '1' });
    await leaveLock({}, 0, `lock-${first}`);

    expect((await taken()).holder.pid).to.equal(process.pid);
  });

  it('is not used when its lock is no lock of ours, and says so', async () => {
    await writeFile(join(folder, 'lock'), '');

    expect(await rejection(openJsonStore({ folder })))
      .to.have.property('message')
      .that.contains(join(folder, 'lock'));
    expect(await readFile(join(folder, 'lock'), 'utf8')).to.equal('');
  });

  it('is left alone by a process that has lost it', async () => {
    const store = await openJsonStore({ folder });
    await store.open(anAccount());
    await unlink(join(folder, 'lock'));
    await leaveLock({ host: 'container-7' });
    const clock = sinon.useFakeTimers({ now: Date.now() + 60_000, toFake: ['Date'] });
    try {
      expect(await rejection(store.open(anAccount([], { id: 'b' })))).to.be.instanceOf(StoreClosed);
    } finally {
      clock.restore();
    }
    await store.close();

    expect((await taken()).holder.host).to.equal('container-7');
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
    }).timeout(10_000 + races * 5_000);

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
    }).timeout(10_000 + races * 10_000);
  }

  /** A lock as this process would have written it, but for the changes, so many seconds ago; answers its token. */
  async function leaveLock(changes: object, age = 0, name = 'lock'): Promise<string> {
    const own = await aFolder();
    const store = await openJsonStore({ folder: own });
    const holder = JSON.parse(await readFile(join(own, 'lock'), 'utf8')) as { token: string }; // ours
    await store.close();
    await writeFile(join(folder, name), JSON.stringify({ ...holder, ...changes }));
    const then = Date.now() / 1_000 - age;
    await utimes(join(folder, name), then, then);
    return holder.token;
  }
});
