import { once } from 'node:events';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect } from 'chai';
import type { ServerOptions } from '../../faults/serverProcess.js';
import { ServerProcess } from '../../faults/serverProcess.js';
import { temporaryFolders } from '../../support/storeFolders.js';

const newFolder = temporaryFolders();
const bots: ServerProcess[] = [];

/** One that is ended in the end, whatever happens. */
function newBot(options: ServerOptions): ServerProcess {
  const bot = new ServerProcess(options);
  bots.push(bot);
  return bot;
}

after(async () => {
  await Promise.all(bots.map((bot) => bot.kill()));
});

interface Ended {
  readonly code: unknown;
  readonly said: string;
}

/** How a bot ends that should not start, and what it says. */
async function failure(env: Readonly<Record<string, string>>): Promise<Ended> {
  const bot = newBot({ env });
  const code = await Promise.race([bot.ended, bot.listening.then(() => bot.kill())]);
  return { code, said: bot.errors };
}

describe('The program', function () {
  this.timeout(120_000);

  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    it(`says where it listens and where data is kept, and stops cleanly on ${signal}`, async () => {
      const folder = await newFolder();
      const bot = newBot({ env: { DATA_DIR: folder } });
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
    const first = newBot({ env: { DATA_DIR: folder } });
    await first.listening;
    await first.kill('SIGINT');
    const path = join(folder, 'directory.json');
    const changed = (await readFile(path, 'utf8')).replace('Bruna Rossi', 'Bruna Bianchi');
    await writeFile(path, changed);

    const second = newBot({ env: { DATA_DIR: folder } });
    await second.listening;
    await second.kill('SIGINT');

    expect(await readFile(path, 'utf8')).to.equal(changed);
  });
});

const guid = '99999999-8888-4777-8666-555555555555';
const production = {
  NODE_ENV: 'production',
  PUBLIC_URL: 'https://seatkeeper.example',
  MicrosoftAppId: guid,
  MicrosoftAppType: 'SingleTenant',
  MicrosoftAppTenantId: guid,
  MicrosoftAppPassword: 'a secret of the operator',
};

/** What keeps a bot from starting, made in its folder; and what of it the sentence names. */
interface Obstacle {
  readonly env?: (folder: string) => Readonly<Record<string, string>>;
  readonly prepare?: (folder: string) => Promise<unknown>;
  readonly names: readonly string[];
}

const peopleFile = (folder: string) => join(folder, 'directory.json');

const obstacles: Readonly<Record<string, Obstacle>> = {
  'with a PORT that is none': { env: () => ({ PORT: 'seven' }), names: ['PORT: must be a port from 0 to 65535'] },
  'with a folder that cannot be made': { env: () => ({ DATA_DIR: '/proc/seatkeeper' }), names: ['/proc/seatkeeper'] },
  'with a folder that is a file': {
    prepare: (folder) => writeFile(join(folder, 'data'), ''),
    env: (folder) => ({ DATA_DIR: join(folder, 'data') }),
    names: ['FOLDER/data'],
  },
  'with a directory of people that is cut off': {
    prepare: (folder) => writeFile(peopleFile(folder), '{ "tenants": ['),
    names: ['FOLDER/directory.json', 'it is not JSON'],
  },
  'with a directory of people that is a folder': {
    prepare: (folder) => mkdir(peopleFile(folder)),
    names: ['FOLDER/directory.json'],
  },
  'in production without credentials': {
    env: () => ({ NODE_ENV: 'production' }),
    names: ['PUBLIC_URL', 'MicrosoftAppId', 'MicrosoftAppType', 'MicrosoftAppTenantId', 'MicrosoftAppPassword'],
  },
  'in production without a directory of people': { env: () => production, names: ['FOLDER/directory.json'] },
  'in local mode on an address that others can reach': { env: () => ({ HOST: '0.0.0.0' }), names: ['HOST'] },
  'in local mode with a secret, which nothing would check': {
    env: () => ({ MicrosoftAppPassword: 'a secret of the operator' }),
    names: ['MicrosoftAppPassword'],
  },
};

describe('The program does not start, with exit code 1 and one clear sentence,', function () {
  this.timeout(120_000);

  const isOneSentence = ({ code, said }: Ended) => {
    expect(said).to.match(/^Seatkeeper cannot start: [^\n]+\n$/);
    expect(said).not.to.match(/ at .*:\d+:\d+|a secret/);
    expect(code).to.equal(1);
  };

  const endings = new Map<string, { readonly folder: string; readonly ended: Ended }>();

  before(async () => {
    const all = Object.entries(obstacles).map(async ([what, { env, prepare }]) => {
      const folder = await newFolder();
      await prepare?.(folder);
      endings.set(what, { folder, ended: await failure({ DATA_DIR: folder, ...env?.(folder) }) });
    });
    await Promise.all(all);
  });

  for (const [what, { names }] of Object.entries(obstacles)) {
    it(what, () => {
      const { folder, ended } = endings.get(what) ?? { folder: '', ended: { code: 0, said: '' } };

      isOneSentence(ended);
      for (const name of names) expect(ended.said).to.contain(name.replace('FOLDER', folder));
    });
  }

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

  it('in a folder in which another one works', async () => {
    const folder = await newFolder();
    const bot = newBot({ env: { DATA_DIR: folder } });
    await bot.listening;

    const ended = await failure({ DATA_DIR: folder });
    await bot.kill('SIGINT');

    isOneSentence(ended);
    expect(ended.said).to.contain(`${folder} is in use by process`);
  });
});
