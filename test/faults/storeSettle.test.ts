import { expect } from 'chai';
import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openJsonStore } from '../../domain/stores/jsonStore.js';
import { anAccount } from '../support/builders.js';
import { counted, refOf } from '../support/storeContract.js';
import { filesBelow, temporaryFolders } from '../support/storeFolders.js';
import { readBooks } from './books.js';
import { StoreProcess } from './storeProcess.js';

const program = fileURLToPath(new URL('../../domain/stores/settle.js', import.meta.url));

interface Ended {
  readonly code: number;
  readonly said: string;
}

/** As `npm run settle -- <data folder>` does. */
async function settle(...folders: readonly string[]): Promise<Ended> {
  return await new Promise((resolve) => {
    execFile(process.execPath, [program, ...folders], (error, stdout, stderr) => {
      resolve({ code: Number(error?.code ?? 0), said: stdout + stderr });
    });
  });
}

describe('Settling a data folder', () => {
  const aFolder = temporaryFolders();
  let folder: string;
  beforeEach(async () => {
    folder = await aFolder();
  });

  it('brings the files up to date that a killed process has left behind, and says how many', async () => {
    const writer = new StoreProcess('writes', folder);
    await writer.said(400);
    await writer.kill();
    const promised = new Map(writer.lines.slice(1).map((line) => line.split(' ') as [string, string])); // two words
    const { accounts: latest } = await readBooks(folder);
    expect(await outdatedIn(folder, latest)).not.to.deep.equal([]);

    const { code, said } = await settle(folder);

    expect(code).to.equal(0);
    expect(said).to.match(/^\d+ files in \S+ brought up to date; all are now\.\n$/);
    expect(await outdatedIn(folder, latest)).to.deep.equal([]);
    for (const { id, name } of latest) {
      expect(Number(name)).to.be.at.least(Number(promised.get(id.slice('account-'.length))));
    }
    expect((await filesBelow(folder)).filter((path) => !path.startsWith('accounts/'))).to.deep.equal([]);
    expect(await settle(folder)).to.deep.equal({ code: 0, said: `All files in ${folder} were up to date.\n` });
  });

  it('is refused while a process works in the folder, and changes nothing', async () => {
    const store = await openJsonStore({ folder });
    const account = anAccount();
    await store.open(account);
    await store.change(refOf(account), counted);
    const before = await filesBelow(folder);

    const { code, said } = await settle(folder);

    expect(code).to.equal(1);
    expect(said).to.match(/^Not settled: .+ is in use by process \d+ on .+\. Stop it: .+\.\n$/);
    expect(said).to.contain(`process ${process.pid} on`);
    expect(await filesBelow(folder)).to.deep.equal(before);
    await store.close();
  });

  it('is refused without a folder, or with one that does not exist, and makes none', async () => {
    const missing = join(folder, 'missing');

    expect(await settle(missing)).to.deep.equal({ code: 1, said: `Not settled: There is no folder ${missing}.\n` });
    expect((await settle()).said).to.contain('npm run settle -- data');
    expect(await readdir(folder)).to.deep.equal([]);
  });

  it('names what it could not write, and keeps it for the next time', async () => {
    const writer = new StoreProcess('writes', folder);
    await writer.said(200);
    await writer.kill();
    const { accounts } = await readBooks(folder);
    const [stuck = ''] = await outdatedIn(folder, accounts);
    await rm(stuck);
    await mkdir(stuck);

    const { code, said } = await settle(folder);

    expect(code).to.equal(1);
    expect(said).to.match(/^Not settled: \d+ of \d+ files in .+\. Nothing is lost; .+\n$/);
    expect(said).to.contain(stuck);
    await rm(stuck, { recursive: true });
    expect((await settle(folder)).said).to.equal(`1 file in ${folder} brought up to date; all are now.\n`);
    expect(await outdatedIn(folder, accounts)).to.deep.equal([]);
  });
});

/** Paths of the files that are older than the accounts. */
async function outdatedIn(
  folder: string,
  accounts: readonly { readonly tenant: string; readonly owner: string; readonly id: string; readonly name: string }[],
): Promise<readonly string[]> {
  const found = await Promise.all(
    accounts.map(async ({ tenant, owner, id, name }) => {
      const path = join(folder, 'accounts', tenant, owner, `${id}.json`);
      return (await readFile(path, 'utf8')).includes(`"name":"${name}"`) ? [] : [path];
    }),
  );
  return found.flat();
}
