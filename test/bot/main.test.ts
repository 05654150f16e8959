import { once } from 'node:events';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect } from 'chai';
import { ServerProcess } from '../faults/serverProcess.js';
import { temporaryFolders } from '../support/storeFolders.js';

const newFolder = temporaryFolders();

/** How a bot ends that should not start, and what it says. */
async function failure(env: Readonly<Record<string, string>>): Promise<{ readonly code: unknown; readonly said: string }> {
  const bot = new ServerProcess({ env });
  const code = await Promise.race([bot.ended, bot.listening.then(() => bot.kill())]);
  return { code, said: bot.errors };
}

describe('The program', function () {
  this.timeout(15_000);

  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    it(`says where it listens and where data is kept, and stops cleanly on ${signal}`, async () => {
      const folder = await newFolder();
      const bot = new ServerProcess({ env: { DATA_DIR: folder } });
      const url = await bot.listening;
      expect((await fetch(`${url}/healthz`)).status).to.equal(200);

      expect(await bot.kill(signal)).to.equal(0);

      expect(bot.output.trimEnd().split('\n')).to.deep.equal([
        `Seatkeeper listens on ${url}/api/messages (local mode).`,
        `Data is kept in ${folder}.`,
        'Next: npm run playground, in a second terminal, then write "menu". Ctrl-C stops it.',
        'Seatkeeper has stopped. Everything is saved.',
      ]);
      expect(bot.errors).to.equal('');
    });
  }

  it('begins with a directory of sample people, which it then leaves to the operator', async () => {
    const folder = await newFolder();
    const first = new ServerProcess({ env: { DATA_DIR: folder } });
    await first.listening;
    await first.kill('SIGINT');
    const path = join(folder, 'directory.json');
    const changed = (await readFile(path, 'utf8')).replace('Bruna Rossi', 'Bruna Bianchi');
    await writeFile(path, changed);

    const second = new ServerProcess({ env: { DATA_DIR: folder } });
    await second.listening;
    await second.kill('SIGINT');

    expect(await readFile(path, 'utf8')).to.equal(changed);
  });
});

describe('The program does not start, with exit code 1 and one clear sentence,', function () {
  this.timeout(15_000);

  const isOneSentence = ({ code, said }: Awaited<ReturnType<typeof failure>>) => {
    expect(code).to.equal(1);
    expect(said).to.match(/^Seatkeeper cannot start: [^\n]+\n$/).and.not.match(/ at .*:\d+:\d+/);
  };

  it('on a port that is in use', async () => {
    const other = createServer();
    other.listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo; // a string only for pipes

    const ended = await failure({ DATA_DIR: await newFolder(), PORT: String(port) });
    other.close();

    isOneSentence(ended);
    expect(ended.said).to.contain(`Port ${port} on 127.0.0.1 is in use`).and.contain('set PORT');
  });

  it('with a PORT that is none', async () => {
    for (const PORT of ['abc', '-1', '70000', '3978.5']) {
      const ended = await failure({ DATA_DIR: await newFolder(), PORT });
      isOneSentence(ended);
      expect(ended.said).to.contain('PORT: must be a port from 0 to 65535').and.not.contain(PORT);
    }
  });

  it('with a folder that cannot be made', async () => {
    const ended = await failure({ DATA_DIR: '/proc/seatkeeper' });

    isOneSentence(ended);
    expect(ended.said).to.contain('/proc/seatkeeper');
  });

  it('with a folder that is a file', async () => {
    const path = join(await newFolder(), 'data');
    await writeFile(path, '');

    const ended = await failure({ DATA_DIR: path });

    isOneSentence(ended);
    expect(ended.said).to.contain(path);
  });

  it('in a folder in which another one works', async () => {
    const folder = await newFolder();
    const bot = new ServerProcess({ env: { DATA_DIR: folder } });
    await bot.listening;

    const ended = await failure({ DATA_DIR: folder });
    await bot.kill('SIGINT');

    isOneSentence(ended);
    expect(ended.said).to.contain(`${folder} is in use by process`);
  });

  for (const [what, text, reason] of [
    ['that is not JSON', '{ "tenants": [', 'it is not JSON'],
    ['that is empty', '', 'it is not JSON'],
    ['with a wrong field', '{"tenants":[{"id":"t","name":"T","country":"Italy"}]}', 'country'],
  ] as const) {
    it(`with a directory of people ${what}, which it leaves as it is`, async () => {
      const folder = await newFolder();
      const path = join(folder, 'directory.json');
      await writeFile(path, text);

      const ended = await failure({ DATA_DIR: folder });

      expect(ended.code).to.equal(1);
      expect(ended.said).to.contain(path).and.contain(reason);
      expect(await readFile(path, 'utf8')).to.equal(text);
    });
  }

  it('with a directory of people that is a folder', async () => {
    const folder = await newFolder();
    await mkdir(join(folder, 'directory.json'));

    const ended = await failure({ DATA_DIR: folder });

    isOneSentence(ended);
    expect(ended.said).to.contain(join(folder, 'directory.json'));
  });

  it('in production without credentials, and names each that is missing', async () => {
    const ended = await failure({ DATA_DIR: await newFolder(), NODE_ENV: 'production' });

    isOneSentence(ended);
    for (const name of ['MicrosoftAppId', 'MicrosoftAppType', 'MicrosoftAppTenantId', 'MicrosoftAppPassword'])
      expect(ended.said).to.contain(name);
  });

  it('in production without a directory of people', async () => {
    const guid = '99999999-8888-4777-8666-555555555555';
    const folder = await newFolder();

    const ended = await failure({
      ...{ DATA_DIR: folder, NODE_ENV: 'production', MicrosoftAppId: guid, MicrosoftAppType: 'SingleTenant' },
      ...{ MicrosoftAppTenantId: guid, MicrosoftAppPassword: 'a secret of the operator' },
    });

    isOneSentence(ended);
    expect(ended.said).to.contain(join(folder, 'directory.json')).and.not.contain('a secret');
  });

  it('in local mode on an address that others can reach', async () => {
    const ended = await failure({ DATA_DIR: await newFolder(), HOST: '0.0.0.0' });

    isOneSentence(ended);
    expect(ended.said).to.contain('HOST');
  });
});
