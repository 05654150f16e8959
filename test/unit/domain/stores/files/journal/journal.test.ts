import { expect } from 'chai';
import { randomUUID } from 'node:crypto';
import { cp, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import sinon from 'sinon';
import type { Disk } from '../../../../../../domain/stores/files/disk.js';
import { nodeDisk } from '../../../../../../domain/stores/files/disk.js';
import { DurableFiles } from '../../../../../../domain/stores/files/durableFiles.js';
import { DurableFolders } from '../../../../../../domain/stores/files/durableFolders.js';
import { FolderUnusable, StoreClosed } from '../../../../../../domain/stores/files/failures.js';
import type { JsonStore, JsonStoreOptions } from '../../../../../../domain/stores/jsonStore.js';
import { openJsonStore } from '../../../../../../domain/stores/jsonStore.js';
import { encodeRecord } from '../../../../../../domain/stores/files/journal/records.js';
import type { JournalOptions } from '../../../../../../domain/stores/files/journal/journal.js';
import { Journal } from '../../../../../../domain/stores/files/journal/journal.js';
import { anAccount } from '../../../../../support/builders.js';
import { aNotice, counted, refOf, unfinishedIn } from '../../../../../support/storeContract.js';
import { filesBelow, rejection, temporaryFolders } from '../../../../../support/storeFolders.js';
import { loggedIn } from '../../../../../faults/books.js';
import { FailingDisk, watchedDisk } from '../../../../../faults/storeDisks.js';

const account = anAccount([], { tenant: 't', owner: 'o', id: 'a', name: '0' });
const ref = refOf(account);
const file = 'accounts/t/o/a.json';
const atOnce = { limit: 1, delay: 60_000 };
const soon = { limit: 8_000_000, delay: 1 };

describe('The journal', () => {
  const aFolder = temporaryFolders();
  const open: JsonStore[] = [];
  let folder: string;
  let warnings: object[];
  const opened = async (options: Partial<JsonStoreOptions> = {}) => {
    const log = { warn: (facts: object) => warnings.push(facts) };
    const store = await openJsonStore({ folder, log, ...options });
    open.push(store);
    return store;
  };
  const aLog = async (options: Partial<JournalOptions> = {}) => {
    const { disk = nodeDisk } = options;
    const folders = new DurableFolders(folder, disk);
    const files = new DurableFiles({ folders, disk, session: 'test' });
    const writeFile = (path: string, text: string | null) =>
      text === null ? files.remove(path) : files.replace(path, text);
    return await Journal.open({ root: folder, disk, folders, writeFile, confirm: () => undefined, ...options });
  };
  const sizeOf = (path: string) =>
    stat(path).then(
      ({ size }) => size,
      () => undefined,
    );
  const savedName = async () => /"name":"(\d+)"/.exec(await readFile(join(folder, file), 'utf8'))?.[1];
  const segments = async () => (await filesBelow(folder)).filter((path) => path.startsWith('log/'));
  /** What a killed process leaves, in a folder of its own. */
  const afterKill = async () => {
    const left = await aFolder();
    await cp(folder, left, { recursive: true });
    await rm(join(left, 'lock'), { recursive: true });
    folder = left;
  };
  const settled = async () => {
    for (let patience = 500; patience > 0 && (await segments()).length > 0; patience--) await wait(10);
    expect(await segments()).to.deep.equal([]);
  };
  beforeEach(async () => {
    folder = await aFolder();
    warnings = [];
  });
  afterEach(async () => {
    await Promise.all(open.splice(0).map((store) => store.close()));
  });

  it('holds a change until the account’s file follows, when the store closes at the latest', async () => {
    const store = await opened();
    await store.open(account);
    await store.change(ref, counted);
    expect(await savedName()).to.equal('0');
    expect(await segments()).to.have.lengthOf(1);

    await store.close();

    expect(await savedName()).to.equal('1');
    expect(await segments()).to.deep.equal([]);
  });

  it('is what counts after a crash, for everybody who asks', async () => {
    const store = await opened();
    await store.open(account);
    const after = { ...account, name: '1', outbox: [aNotice()] };
    await store.change(ref, () => ({ answer: undefined, save: after }));
    await store.state.write({ key: { step: 1 } });
    await store.state.write({ key: { step: 2 }, gone: { step: 1 } });
    await store.state.delete(['gone']);
    await afterKill();

    const next = await opened();

    expect(await next.read(ref)).to.deep.equal(after);
    expect(await next.owned('t', 'o')).to.deep.equal([after]);
    expect(await unfinishedIn(next)).to.deep.equal(['a']);
    for await (const found of next.ofTenant('t')) expect(found).to.deep.equal(after);
    expect((await next.state.read(['key', 'gone'])).key).to.include({ step: 2 });
    expect(await next.state.read(['gone'])).to.deep.equal({});
    await next.close();
    expect(await savedName()).to.equal('1');
    expect(await filesBelow(folder)).to.deep.equal([file, 'state/key.json']);
  });

  it('is followed after some time, and as soon as it has grown long', async () => {
    for (const following of [soon, atOnce]) {
      folder = await aFolder();
      const store = await opened({ following });
      await store.open(account);
      await store.change(ref, counted);

      await settled();

      expect(await savedName()).to.equal('1');
    }
  });

  it('is followed after a restart, too', async () => {
    const first = await opened();
    await first.open(account);
    await first.change(ref, counted);
    await afterKill();

    await opened({ following: soon });

    await settled();
    expect(await savedName()).to.equal('1');
  });

  it('goes on in the next part while the files follow the last one', async () => {
    const store = await opened({ following: atOnce });
    const accounts = Array.from({ length: 10 }, (_, i) => anAccount([], { id: `account-${i}`, name: '0' }));
    await Promise.all(accounts.map((one) => store.open(one)));

    for (let times = 0; times < 20; times++)
      await Promise.all(accounts.map((one) => store.change(refOf(one), counted)));
    await store.close();

    const next = await opened();
    const found = await Promise.all(accounts.map((one) => next.read(refOf(one))));
    expect(found.map((one) => one?.name)).to.deep.equal(accounts.map(() => '20'));
  });

  it('does not forget what has come back since it was deleted', async () => {
    const store = await opened({ following: atOnce });
    for (let step = 0; step < 20; step++) {
      await store.state.write({ key: { step } });
      await store.state.delete(['key']);
      await store.state.write({ key: { step: step + 0.5 } });
    }
    await store.close();

    expect((await (await opened()).state.read(['key'])).key).to.include({ step: 19.5 });
  });

  it('keeps what a file does not take, says so, and writes it when it does', async () => {
    const failing = new FailingDisk();
    const store = await opened({ disk: failing.disk, following: soon });
    await store.open(account);
    failing.failing.set('rename', 'EACCES');
    await store.change(ref, counted);
    for (let patience = 200; patience > 0 && warnings.length < 3; patience--) await wait(10);
    expect(warnings[0]).to.include({ path: join(folder, file) });
    expect(await store.change(ref, counted)).to.equal(2);
    await store.close();
    expect(await savedName()).to.equal('0');
    expect(await segments()).not.to.deep.equal([]);

    const next = await opened({ following: soon });

    expect((await next.read(ref))?.name).to.equal('2');
    await settled();
    expect(await savedName()).to.equal('2');
  });

  it('never puts an older version of what a file does not take behind a newer one', async () => {
    const log: Journal[] = [];
    const changes: Promise<void>[] = [];
    const path = (name: string) => join(folder, name);
    const disk = watchedDisk((when, call) => {
      if (when === 'after' || call !== 'rename') return;
      // The first keeps the log busy, so that the second and what was refused are written together.
      for (const name of ['b', 'a']) changes.push(...log.map((one) => one.add(path(name), 'newer\n')));
      throw Object.assign(new Error('EACCES: injected'), { code: 'EACCES' });
    });
    log.push(await aLog({ disk }));
    await log[0]?.add(path('a'), 'older\n');

    await log[0]?.settle();

    await Promise.all(changes);
    expect(changes).to.have.lengthOf(2);
    expect(log[0]?.latest(path('a'))).to.equal('newer\n');
    expect((await aLog()).latest(path('a'))).to.equal('newer\n');
  });

  it('tries again only after some time where a file takes nothing', async () => {
    let tries = 0;
    const disk = watchedDisk((when, call) => {
      if (when === 'after' || call !== 'rename') return;
      tries++;
      throw Object.assign(new Error('EACCES: injected'), { code: 'EACCES' });
    });
    const log = await aLog({ disk, following: { limit: 1_000, delay: 60_000 } });

    await log.add(join(folder, 'a'), `${'x'.repeat(1_000)}\n`);
    await wait(20);
    await log.add(join(folder, 'b'), 'text\n');
    await wait(20);

    expect(tries).to.equal(1);
  });

  it('stays as short as usual where one file takes nothing', async () => {
    const disk = watchedDisk((when, call, target) => {
      if (when === 'after' || call !== 'create' || !String(target).includes('stuck')) return;
      throw Object.assign(new Error('EACCES: injected'), { code: 'EACCES' });
    });
    const limit = 5_000;
    const log = await aLog({ disk, following: { limit, delay: 60_000 } });
    await log.add(join(folder, 'stuck'), 'text\n');

    for (let times = 0; times < 100; times++) await log.add(join(folder, 'a'), `${'x'.repeat(1_000)}\n`);
    await wait(50);

    const sizes = await Promise.all((await segments()).map((one) => sizeOf(join(folder, one))));
    expect(Math.max(...sizes.map((size) => size ?? 0))).to.be.below(2 * limit);
    expect(sizes).to.have.lengthOf.at.most(2);
  });

  it('forgets its oldest part first', async () => {
    const [first, second] = ['older\n', 'newer\n'].map((text) => encodeRecord({ path: 'a', text }, 0));
    await mkdir(join(folder, 'log'));
    await writeFile(join(folder, 'log/0000000001.jsonl'), first ?? '');
    await writeFile(join(folder, 'log/0000000002.jsonl'), second ?? '');
    let removed = 0;
    const disk = watchedDisk((when, call) => {
      if (when === 'before' && call === 'remove' && ++removed > 1) throw new Error('dead');
    });

    await (await aLog({ disk })).settle();

    expect(await segments()).to.deep.equal(['log/0000000002.jsonl']);
    expect((await aLog()).latest(join(folder, 'a'))).to.equal('newer\n');
  });

  it('lets nothing of a failed try reach a file later than a newer version', async () => {
    const [stuck, slow] = [join(folder, 'stuck'), join(folder, 'slow')];
    const met = new Set<string>();
    let isFailing = false;
    const refuse = (what: string) => {
      met.add(what);
      throw Object.assign(new Error('ENOSPC: injected'), { code: 'ENOSPC' });
    };
    const disk: Disk = {
      ...nodeDisk,
      write: async (file, content) => {
        if (isFailing && content.toString().includes('"path"')) refuse('log');
        await nodeDisk.write(file, content);
      },
      rename: async (from, to) => {
        if (isFailing && to === stuck) refuse('file');
        if (isFailing && to === slow) await wait(100, met.add('slow'));
        await nodeDisk.rename(from, to);
      },
    };
    const log = await aLog({ disk });
    await Promise.all([log.add(slow, 'older\n'), log.add(stuck, 'text\n')]);
    isFailing = true;

    void log.settle();
    while (met.size < 3) await wait(1);
    await wait(5);
    isFailing = false;
    await log.add(slow, 'newer\n');
    await log.close();
    await wait(100);

    expect(await readFile(slow, 'utf8')).to.equal('newer\n');
    expect(await filesBelow(folder)).to.deep.equal(['slow', 'stuck']);
  });

  it('forgets a part that has gone already, too', async () => {
    let isGone = false;
    const disk = watchedDisk((when, call, target) => {
      if (when === 'after' && call === 'remove') isGone = true;
      if (when === 'after' || !isGone || target !== join(folder, 'log')) return;
      isGone = false;
      throw Object.assign(new Error('EIO: injected'), { code: 'EIO' });
    });
    const log = await aLog({ disk });
    await log.add(join(folder, 'a'), 'text\n');
    await log.settle();
    expect(await segments()).to.deep.equal([]);
    await log.add(join(folder, 'b'), 'text\n');

    await log.close();

    expect(await filesBelow(folder)).to.deep.equal(['a', 'b']);
  });

  it('takes on nothing that was still waiting when another process took the folder over', async () => {
    let isLost = false;
    let isSlow = true;
    const disk: Disk = {
      ...nodeDisk,
      rename: async (from, to) => {
        while (isSlow) await wait(1);
        await nodeDisk.rename(from, to);
      },
    };
    const confirm = () => {
      if (isLost) throw new StoreClosed('lost', folder);
      return undefined;
    };
    const log = await aLog({ disk, confirm, following: atOnce });
    await log.add(join(folder, 'a'), 'text\n');
    await log.add(join(folder, 'b'), 'text\n');

    const late = rejection(log.add(join(folder, 'c'), 'text\n'));
    isLost = true;
    isSlow = false;

    expect(await late).to.be.instanceOf(StoreClosed);
    expect((await aLog()).latest(join(folder, 'c'))).to.equal(undefined);
  });

  it('does not need the folder of a file that somebody has removed', async () => {
    const log = await aLog();
    await log.add(join(folder, 'gone/a'), 'text\n');
    await log.add(join(folder, 'away/b'), null);

    await log.close();

    expect(await filesBelow(folder)).to.deep.equal(['gone/a']);
  });

  it('is followed by what was added while the files were following, too', async () => {
    const log: Journal[] = [];
    let added = 0;
    const disk = watchedDisk((when, call) => {
      if (when === 'after' && call === 'rename' && added++ === 0) {
        for (const one of log) void one.add(join(folder, 'b'), 'text\n');
      }
    });
    log.push(await aLog({ disk, following: soon }));

    await log[0]?.add(join(folder, 'a'), 'text\n');

    await settled();
    expect(await filesBelow(folder)).to.deep.equal(['a', 'b']);
  });

  it('ends a part only when what is being written has got there', async () => {
    const slow: Disk = {
      ...nodeDisk,
      sync: async (file) => {
        await wait(5);
        await nodeDisk.sync(file);
      },
    };
    const log = await aLog({ disk: slow, following: soon });
    const path = (i: number) => join(folder, `${i}`);

    for (let text = 1; text <= 10; text++) {
      await Promise.all([0, 1, 2].map((i) => log.add(path(i), `${text}\n`)));
      const logged = await loggedIn(folder);
      for (const i of [0, 1, 2]) {
        expect(logged.get(path(i)) ?? (await readFile(path(i), 'utf8'))).to.equal(`${text}\n`);
      }
    }
    await log.close();

    expect(await filesBelow(folder)).to.deep.equal(['0', '1', '2']);
    for (const i of [0, 1, 2]) expect(await readFile(path(i), 'utf8')).to.equal('10\n');
  });

  it('keeps no file from following because another one cannot', async () => {
    const store = await opened({ following: soon });
    const other = { ...account, id: 'b' };
    await store.open(account);
    await store.open(other);
    await rm(join(folder, file));
    await mkdir(join(folder, file));

    await store.change(ref, counted);
    await store.change(refOf(other), counted);

    const path = join(folder, 'accounts/t/o/b.json');
    for (let patience = 200; patience > 0 && !(await readFile(path, 'utf8')).includes('"1"'); patience--)
      await wait(10);
    expect(await readFile(path, 'utf8')).to.contain('"name":"1"');
    expect((await store.read(ref))?.name).to.equal('1');
  });

  it('lets changes wait where the files cannot keep up', async () => {
    const slow: Disk = {
      ...nodeDisk,
      rename: async (from, to) => {
        await wait(5);
        await nodeDisk.rename(from, to);
      },
    };
    const limit = 5_000;
    const log = await aLog({ disk: slow, following: { limit, delay: 60_000 } });
    const text = `${'x'.repeat(1_000)}\n`;
    let longest = 0;

    const changes = [0, 1, 2, 3].map(async (i) => {
      for (let times = 0; times < 50; times++) {
        await log.add(join(folder, `${i}`), text);
        const sizes = await Promise.all((await segments()).map(async (one) => (await sizeOf(join(folder, one))) ?? 0));
        longest = Math.max(longest, ...sizes);
      }
    });
    await Promise.all(changes);
    await log.close();

    expect(longest).to.be.within(limit, 2 * limit);
  });

  it('is refused, and left as it is, where something in it is damaged that had been saved', async () => {
    const store = await opened();
    await store.open(account);
    for (let times = 0; times < 3; times++) await store.change(ref, counted);
    await afterKill();
    const [segment = ''] = await segments();
    const path = join(folder, segment);
    const damaged = (await readFile(path, 'utf8')).replace('"name":"2"', '"name":"7"');
    await writeFile(path, damaged);

    const error = await rejection(openJsonStore({ folder }));

    expect(error).to.be.instanceOf(FolderUnusable);
    expect(error)
      .to.have.property('message')
      .that.contains(path)
      .and.matches(/damaged at byte [1-9]/);
    expect(await readFile(path, 'utf8')).to.equal(damaged);
    expect(await readdir(folder)).not.to.include('lock');
  });

  it('never leads out of its folder', async () => {
    const store = await opened();
    await store.open(account);
    await store.close();
    await mkdir(join(folder, 'log'), { recursive: true });
    await writeFile(join(folder, 'log/0000000001.jsonl'), encodeRecord({ path: '../outside.json', text: '{}\n' }, 0));

    expect(await rejection(openJsonStore({ folder }))).to.be.instanceOf(FolderUnusable);
  });

  it('is left alone, as are the files, by a process whose folder another one has taken over', async () => {
    const store = await opened();
    await store.open(account);
    await store.change(ref, counted);
    const [token = ''] = await readdir(join(folder, 'lock'));
    await rename(join(folder, 'lock', token), join(folder, 'lock', randomUUID()));
    const clock = sinon.useFakeTimers({ now: Date.now() + 60_000, toFake: ['Date'] });
    try {
      expect(await rejection(store.change(ref, counted))).to.be.instanceOf(StoreClosed);
    } finally {
      clock.restore();
    }

    await store.close();

    expect(await savedName()).to.equal('0');
    expect(await segments()).to.have.lengthOf(1);
  });

  it('names the files by their path from the data folder, also where that is the root of its disk', async () => {
    const written: string[] = [];
    const disk: Disk = {
      ...watchedDisk(() => undefined),
      makeFolder: () => Promise.resolve(),
      syncFolder: () => Promise.resolve(),
      create: () => Promise.resolve(0),
      sync: () => Promise.resolve(),
      write: async (_, content) => {
        await Promise.resolve();
        written.push(content.toString());
      },
    };
    const folders = new DurableFolders('/', disk);
    const writeFile = () => Promise.resolve();
    const log = await Journal.open({ root: '/', disk, folders, writeFile, confirm: () => undefined });

    await log.add('/accounts/a.json', '{}\n');

    expect(written.join('')).to.contain('"path":"accounts/a.json"');
  });

  it('may be read by nobody else', async () => {
    const store = await opened();
    await store.open(account);
    await store.change(ref, counted);

    const [segment = ''] = await segments();
    expect((await stat(join(folder, segment))).mode & 0o777).to.equal(0o600);
    expect((await stat(join(folder, 'log'))).mode & 0o777).to.equal(0o700);
  });
});
