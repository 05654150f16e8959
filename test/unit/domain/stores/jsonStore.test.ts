import { expect } from 'chai';
import { EventEmitter, once } from 'node:events';
import { mkdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Disk } from '../../../../domain/stores/files/disk.js';
import { nodeDisk } from '../../../../domain/stores/files/disk.js';
import { DocumentUnreadable, FolderUnusable, StoreClosed } from '../../../../domain/stores/files/failures.js';
import { fileName } from '../../../../domain/stores/files/fileName.js';
import type { JsonStore } from '../../../../domain/stores/jsonStore.js';
import { openJsonStore } from '../../../../domain/stores/jsonStore.js';
import { anAccount } from '../../../support/builders.js';
import type { OpenStore } from '../../../support/storeContract.js';
import { aNotice, counted, describeStore, refOf, unfinishedIn } from '../../../support/storeContract.js';
import { documentsBelow, filesBelow, rejection, temporaryFolders } from '../../../support/storeFolders.js';

describe('The JSON store', () => {
  const aFolder = temporaryFolders();

  describeStore('A folder of JSON files', async () => await opened(await aFolder()));

  const account = anAccount([], { tenant: 't', owner: 'o', id: 'a', name: '0' });
  const ref = refOf(account);
  const pathIn = (folder: string) => join(folder, 'accounts', 't', 'o', 'a.json');
  let folder: string;
  let store: JsonStore | undefined;
  const open = async (log: object[] = []) => {
    store = await openJsonStore({ folder, log: { warn: (facts) => log.push(facts) } });
    return store;
  };
  beforeEach(async () => {
    folder = await aFolder();
  });
  afterEach(async () => {
    await store?.close();
    store = undefined;
  });

  it('keeps an account in a file of its own, that only its owner may read', async () => {
    await (await open()).open(account);

    const file = await stat(pathIn(folder));
    expect(file.mode & 0o777).to.equal(0o600);
    expect(await readFile(pathIn(folder), 'utf8')).to.equal(`{"schema":5,"account":${JSON.stringify(account)}}\n`);
    expect(await documentsBelow(folder)).to.deep.equal(['accounts/t/o/a.json']);
  });

  it('lists an account as soon as it is opened, though its owner’s had been listed before and meanwhile', async () => {
    const accounts = await open();
    expect(await accounts.owned('t', 'o')).to.deep.equal([]);

    const [, meanwhile] = await Promise.all([accounts.open(account), accounts.owned('t', 'o')]);
    const other = anAccount([], { tenant: 't', owner: 'o', id: 'b' });
    await accounts.open(other);

    expect(meanwhile.length).to.be.at.most(1);
    expect(await accounts.owned('t', 'o')).to.deep.equal([account, other]);
  });

  it('makes the folder if there is none', async () => {
    folder = join(folder, 'not', 'there');
    expect(await (await open()).open(account)).to.equal(true);
  });

  it('names the folder that it cannot use', async () => {
    await writeFile(join(folder, 'file'), '');
    for (const unusable of [join(folder, 'file'), join(folder, 'file', 'below'), '/proc/seatkeeper']) {
      expect(await rejection(openJsonStore({ folder: unusable })))
        .to.be.instanceOf(FolderUnusable)
        .with.property('message')
        .that.contains(unusable);
    }
  });

  describe('a file that is not an account', () => {
    const whole = `{"schema":5,"account":${JSON.stringify(account)}}`;
    const broken: Readonly<Record<string, string | Buffer>> = {
      empty: '',
      'with a byte order mark': `\uFEFF${whole}`,
      'cut off': whole.slice(0, -20),
      'full of zeros': Buffer.alloc(400),
      'with a byte that is not UTF-8': Buffer.from(whole.replace('Contoso', 'Conto\xff'), 'latin1'),
      'of another shape': '{"schema":5,"account":{"id":"a"}}',
      'with an amount that is not whole': whole.replace('"payments":[]', '"payments":[{"total":{"minor":0.5}}]'),
      'of a newer version': whole.replace('"schema":5', '"schema":6'),
      'of somebody else': whole.replace('"owner":"o"', '"owner":"p"'),
    };
    for (const [how, text] of Object.entries(broken)) {
      it(`is refused with its path and left as it is when ${how}`, async () => {
        await mkdir(join(folder, 'accounts', 't', 'o'), { recursive: true });
        await writeFile(pathIn(folder), text);
        const log: object[] = [];
        const accounts = await open(log);
        const healthy = anAccount([], { tenant: 't', owner: 'p', id: 'b', outbox: [aNotice()] });
        await accounts.open(healthy);

        for (const use of [
          () => accounts.read(ref),
          () => accounts.open(account),
          () => accounts.change(ref, counted),
          () => accounts.owned('t', 'o'),
        ]) {
          expect(await rejection(use()))
            .to.be.instanceOf(DocumentUnreadable)
            .with.property('path', pathIn(folder));
        }
        expect(await unfinishedIn(accounts)).to.deep.equal([healthy.id]);
        expect(await accounts.read(refOf(healthy))).to.deep.equal(healthy);
        expect(log).to.have.lengthOf(1);
        expect(log[0]).to.have.property('path', pathIn(folder));
        expect(await readFile(pathIn(folder))).to.deep.equal(Buffer.from(text));
      });
    }

    it('is refused when it is a folder', async () => {
      await mkdir(pathIn(folder), { recursive: true });

      expect(await rejection((await open()).read(ref))).to.be.instanceOf(DocumentUnreadable);
    });

    it('is read again once somebody has mended it', async () => {
      await mkdir(join(folder, 'accounts', 't', 'o'), { recursive: true });
      await writeFile(pathIn(folder), '');
      const accounts = await open();
      await rejection(accounts.read(ref));

      await writeFile(pathIn(folder), whole);

      expect(await accounts.change(ref, counted)).to.equal(1);
    });
  });

  it('never writes outside its folder, whatever the ids', async () => {
    const ref = { tenant: '../../../outside', owner: '/tmp', account: '..\\..\\x' };
    await (await open()).open(anAccount([], { ...ref, id: ref.account }));

    const path = ['accounts', fileName(ref.tenant), fileName(ref.owner), `${fileName(ref.account)}.json`].join('/');
    expect(await documentsBelow(folder)).to.deep.equal([path]);
  });

  it('does not write through a link that stands where a document belongs', async () => {
    await (await open()).open({ ...account, id: 'b' });
    await writeFile(join(folder, 'outside'), 'untouched');
    await symlink(join(folder, 'outside'), pathIn(folder));

    expect(await rejection(store?.open(account) ?? Promise.resolve())).to.be.instanceOf(DocumentUnreadable);

    expect(await readFile(join(folder, 'outside'), 'utf8')).to.equal('untouched');
  });

  it('removes what a crash has left half written, and only that', async () => {
    await (await open()).open(account);
    await store?.state.write({ key: { step: 1 } });
    await store?.close();
    const left = [`${pathIn(folder)}.0-1.tmp`, join(folder, 'state', 'key.json.0-2.tmp')];
    await Promise.all(left.map((path) => writeFile(path, '{"sch')));

    await (await open()).unpaid();
    await store?.close();

    expect(await filesBelow(folder)).to.deep.equal(['accounts/t/o/a.json', 'state/key.json']);
    expect(await (await open()).read(ref)).to.deep.equal(account);
  });

  it('remembers many times what its memory holds', async () => {
    const small = await openJsonStore({ folder, cacheSize: 2_000 });
    store = small;
    const accounts = Array.from({ length: 60 }, (_, i) => anAccount([], { id: `account-${i}`, name: '0' }));
    await Promise.all(accounts.map((account) => small.open(account)));

    await Promise.all(accounts.flatMap((account) => [1, 2, 3].map(() => small.change(refOf(account), counted))));

    const found = await Promise.all(accounts.map((account) => small.read(refOf(account))));
    expect(new Set(found.map((account) => account?.name))).to.deep.equal(new Set(['3']));
  });

  it('reads no file for what partners have sold where there is none, however much the tenant has bought itself', async () => {
    await (await open()).open(account);
    await store?.close();
    const read: string[] = [];
    const disk: Disk = {
      ...nodeDisk,
      read: (path) => {
        read.push(path);
        return nodeDisk.read(path);
      },
    };
    store = await openJsonStore({ folder, disk });
    await store.sales();
    expect(read).to.include(pathIn(folder));
    read.length = 0;

    expect(await store.soldIn('t')).to.deep.equal([]);
    expect(read).to.deep.equal([]);
  });

  it('hands out one version to all who read it, without copying', async () => {
    await (await open()).open(account);

    expect(await store?.read(ref)).to.equal(await store?.read(ref));
  });

  it('lets nobody who reads wait for all who write', async () => {
    await (await open()).open(account);
    await store?.close();
    const again = await open();

    const changes = Array.from({ length: 20 }, () => again.change(ref, counted));
    const read = await again.read(ref);
    await Promise.all(changes);

    expect(read?.name).to.equal('1');
  });

  it('writes nothing when what is to be saved is what is there', async () => {
    await (await open()).open(account);
    const before = await stat(pathIn(folder));

    await store?.change(ref, (latest) => ({ answer: undefined, save: latest }));

    expect((await stat(pathIn(folder))).ino).to.equal(before.ino);
  });

  it('finishes what is being saved before it closes, and refuses what comes later', async () => {
    const first = await open();
    await first.open(account);
    const changes = Array.from({ length: 20 }, () => first.change(ref, counted));

    await Promise.all([first.close(), first.close()]);

    expect(await Promise.all(changes)).to.include(20);
    for (const late of [
      () => first.read(ref),
      () => first.change(ref, counted),
      () => first.owned('t', 'o'),
      () => first.unpaid(),
      () => first.awaited(),
      () => first.waitingFor({ tenant: 't', person: 'p' }),
      () => first.state.read(['a']),
    ]) {
      expect(await rejection(late())).to.be.instanceOf(StoreClosed);
    }
    expect((await (await open()).read(ref))?.name).to.equal('20');
  });

  it('does not take for unfinished what was finished while it was reading the older version', async () => {
    await (await open()).open({ ...account, outbox: [aNotice()] });
    await store?.close();
    const search = new EventEmitter();
    const reading = once(search, 'reading');
    let reads = 0;
    const read: Disk['read'] = async (path) => {
      const bytes = await nodeDisk.read(path);
      if (++reads > 1) return bytes;
      search.emit('reading');
      await once(search, 'go on');
      return bytes;
    };
    const again = await openJsonStore({ folder, disk: { ...nodeDisk, read } });
    store = again;

    await reading;
    await again.change(ref, (latest) => ({ answer: undefined, save: { ...latest, outbox: [] } }));
    search.emit('go on');

    expect(await unfinishedIn(again)).to.deep.equal([]);
  });

  it('counts a change that is saved while it still looks for what is unfinished', async () => {
    await (await open()).close();
    const first = await open();
    const accounts = Array.from({ length: 60 }, (_, i) => anAccount([], { id: `account-${i}`, outbox: [aNotice()] }));
    await Promise.all(accounts.map((account) => first.open(account)));
    await first.close();

    const again = await open();
    const sent = accounts.filter((_, i) => i % 2 === 0);
    await Promise.all(
      sent.map((account) =>
        again.change(refOf(account), (latest) => ({ answer: undefined, save: { ...latest, outbox: [] } })),
      ),
    );

    const left = await unfinishedIn(again);
    expect(left).to.deep.equal(
      accounts
        .filter((_, i) => i % 2 === 1)
        .map(({ id }) => id)
        .sort(),
    );
  });
});

async function opened(folder: string): Promise<OpenStore> {
  const store = await openJsonStore({ folder });
  return {
    accounts: store,
    close: () => store.close(),
    reopen: async () => {
      await store.close();
      return await opened(folder);
    },
  };
}
