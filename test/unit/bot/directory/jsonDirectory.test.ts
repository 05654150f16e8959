import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import type { DirectoryFile } from '../../../../bot/directory/jsonDirectory.js';
import { DirectoryUnreadable, JsonDirectory } from '../../../../bot/directory/jsonDirectory.js';
import { rejection, temporaryFolders } from '../../../support/storeFolders.js';

const newFolder = temporaryFolders();
const tenant = 'AAAAAAAA-1111-4111-8111-111111111111';

const file: DirectoryFile = {
  tenants: [
    {
      id: tenant,
      name: 'Contoso',
      country: 'IT',
      currency: 'EUR',
      taxRate: 2200,
      people: [{ id: 'Luis', name: 'Luis Herrera' }],
    },
    {
      id: 'other',
      name: 'Fabrikam',
      country: 'PL',
      currency: 'PLN',
      taxRate: 2300,
      people: [{ id: 'luis-2', name: 'Luis Otero' }],
    },
  ],
};

const newcomer = { id: 'new', aliases: [], name: 'New Comer', kind: 'member', enabled: true, roles: [] } as const;

const tenantIn = ({ tenants: [first] }: DirectoryFile) =>
  first ?? { ...{ id: '', name: '', country: '' }, currency: '', taxRate: 0 };

async function open(content: DirectoryFile = file) {
  const path = join(await newFolder(), 'directory.json');
  await writeFile(path, JSON.stringify(content));
  return { path, directory: await JsonDirectory.open(path) };
}

describe('The directory of people', () => {
  it('lets others have their turn between the searches of one person', async () => {
    const { directory } = await open();
    const state = { turns: 0, isDone: false };
    const goOn = () => {
      state.turns += 1;
      if (!state.isDone) setImmediate(goOn);
    };
    setImmediate(goOn);

    const found = await Promise.all(Array.from({ length: 20 }, () => directory.search(tenant, 'Luiz Hererra', 5)));
    state.isDone = true;

    expect(found.map(([person]) => person?.name)).to.deep.equal(Array.from({ length: 20 }, () => 'Luis Herrera'));
    expect(state.turns).to.be.greaterThanOrEqual(20);
  });

  it('finds somebody who has just joined also where the name is mistyped, once', async () => {
    const { directory } = await open();
    expect(await directory.search(tenant, 'Neww Comerr', 5)).to.deep.equal([]);

    await directory.join(tenant, { ...newcomer, aliases: [], roles: [] });

    for (const text of ['Neww Comer', 'New Comer']) {
      expect((await directory.search(tenant, text, 5)).map(({ id }) => id)).to.deep.equal(['new']);
    }
  });

  it('fills in what an operator leaves out', async () => {
    const { directory } = await open();

    expect(await directory.tenant(tenant)).to.deep.include({
      ...{ id: tenant, cloud: 'global', sector: 'business', rounding: 'truncate', policies: {} },
    });
    expect(await directory.person(tenant, 'Luis')).to.deep.include({ kind: 'member', enabled: true, roles: [] });
  });

  it('knows tenants and people by their ids in any case', async () => {
    const { directory } = await open();

    expect((await directory.tenant(tenant.toLowerCase()))?.id).to.equal(tenant);
    expect((await directory.person(tenant.toLowerCase(), 'LUIS'))?.name).to.equal('Luis Herrera');
  });

  it('keeps tenants apart', async () => {
    const { directory } = await open();

    expect(await directory.person('other', 'Luis')).to.equal(undefined);
    expect((await directory.search(tenant, 'Luis', 5)).map(({ name }) => name)).to.deep.equal(['Luis Herrera']);
    expect(await directory.search('nowhere', 'Luis', 5)).to.deep.equal([]);
    expect(directory.people('nowhere')).to.deep.equal([]);
    expect(await directory.tenant('__proto__')).to.equal(undefined);
  });

  it('finds somebody who joined, now and after a restart', async () => {
    const { path, directory } = await open();
    await directory.search(tenant, 'New', 5);
    await directory.join(tenant, { ...newcomer, aliases: [], roles: [] });

    for (const one of [directory, await JsonDirectory.open(path)]) {
      expect((await one.person(tenant, 'NEW'))?.name).to.equal('New Comer');
      expect((await one.search(tenant, 'New Comer', 5)).map(({ id }) => id)).to.deep.equal(['new']);
    }
    expect((await stat(path)).mode & 0o777).to.equal(0o600);
  });

  it('keeps everybody who joins at the same moment, each once', async () => {
    const { path, directory } = await open();

    await Promise.all(
      [1, 2, 3, 1, 2, 3].map((number) =>
        directory.join(tenant, { ...newcomer, id: `new-${number}`, aliases: [], roles: [] }),
      ),
    );

    const later = await JsonDirectory.open(path);
    expect(later.people(tenant).map(({ id }) => id)).to.deep.equal(['Luis', 'new-1', 'new-2', 'new-3']);
  });

  it('goes on saving after a disk that refused once', async () => {
    const { path, directory } = await open();
    await mkdir(`${path}.new`);
    await rejection(directory.join(tenant, { ...newcomer, aliases: [], roles: [] }));
    await rm(`${path}.new`, { recursive: true });

    await directory.join(tenant, { ...newcomer, id: 'second', aliases: [], roles: [] });

    const later = await JsonDirectory.open(path);
    expect(later.people(tenant).map(({ id }) => id)).to.deep.equal(['Luis', 'new', 'second']);
  });

  describe('that is followed', () => {
    const log = () => {
      const lines: string[] = [];
      const note = (_: unknown, line: string) => void lines.push(line);
      return { lines, info: note, error: note } as unknown as { lines: string[] } & Parameters<
        JsonDirectory['follow']
      >[0]; // two methods of it are called
    };
    const promoted = (roles: readonly 'global-admin'[]): DirectoryFile => ({
      tenants: [{ ...tenantIn(file), people: [{ id: 'Luis', name: 'Luis Herrera', roles: [...roles] }] }],
    });
    const rolesIn = async (directory: JsonDirectory) => (await directory.person(tenant, 'Luis'))?.roles;
    const until = async (isSo: () => Promise<boolean>) => {
      while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 5));
    };

    it('knows who has become an admin, and who is one no longer', async () => {
      const { path, directory } = await open();
      directory.follow(log(), 5);
      await writeFile(path, JSON.stringify(promoted(['global-admin'])));
      await until(async () => (await rolesIn(directory))?.[0] === 'global-admin');
      expect((await directory.search(tenant, 'Luis', 5)).map(({ roles }) => roles)).to.deep.equal([['global-admin']]);

      await writeFile(path, JSON.stringify(promoted([])));
      await until(async () => (await rolesIn(directory))?.length === 0);
      await directory.close();
    });

    it('knows what was changed before it was followed', async () => {
      const { path, directory } = await open();
      await writeFile(path, JSON.stringify(promoted(['global-admin'])));
      directory.follow(log(), 5);

      await until(async () => (await rolesIn(directory))?.[0] === 'global-admin');
      await directory.close();
    });

    it('goes on with what it knew when the file cannot be used', async () => {
      const { path, directory } = await open();
      const { lines, ...sink } = log();
      directory.follow(sink, 5);
      await writeFile(path, '{"tenants":[');
      await until(() => Promise.resolve(lines.includes('directory not read again')));

      expect((await directory.person(tenant, 'Luis'))?.name).to.equal('Luis Herrera');

      await writeFile(`${path}.better`, JSON.stringify(promoted(['global-admin'])));
      await rename(`${path}.better`, path);
      await until(async () => (await rolesIn(directory))?.[0] === 'global-admin');
      await directory.close();
      expect(lines).to.deep.equal(['directory not read again', 'directory read again']);
    });

    it('keeps both what an operator has changed and who joins at that moment', async () => {
      const { path, directory } = await open();
      await writeFile(path, JSON.stringify(promoted(['global-admin'])));
      await directory.join(tenant, { ...newcomer, aliases: [], roles: [] });

      for (const one of [directory, await JsonDirectory.open(path)]) {
        expect(await rolesIn(one)).to.deep.equal(['global-admin']);
        expect(await one.person(tenant, 'new')).to.include({ name: 'New Comer' });
      }
    });
  });

  it('refuses a member of a tenant that is not there', async () => {
    const { directory } = await open();

    expect(await rejection(directory.join('nowhere', { ...newcomer, aliases: [], roles: [] }))).to.be.instanceOf(
      RangeError,
    );
  });

  it('begins with the sample where there is no file yet', async () => {
    const path = join(await newFolder(), 'directory.json');

    await JsonDirectory.open(path, file);

    expect((JSON.parse(await readFile(path, 'utf8')) as DirectoryFile).tenants).to.have.length(2);
  });
});

describe('A directory file that cannot be used', () => {
  for (const [what, text, reason] of [
    ['is empty', '', 'it is not JSON'],
    ['is cut off', '{"tenants":[', 'it is not JSON'],
    ['is not a directory', '[]', 'expected object'],
    [
      'has a country by name',
      '{"tenants":[{"id":"t","name":"T","country":"Italy","currency":"EUR","taxRate":0}]}',
      'country',
    ],
    [
      'has a tax rate in percent',
      '{"tenants":[{"id":"t","name":"T","country":"IT","currency":"EUR","taxRate":0.22}]}',
      'taxRate',
    ],
    [
      'has an unknown policy',
      '{"tenants":[{"id":"t","name":"T","country":"IT","currency":"EUR","taxRate":0,"policies":{"x":"maybe"}}]}',
      'policies',
    ],
    [
      'has a person without an id',
      '{"tenants":[{"id":"t","name":"T","country":"IT","currency":"EUR","taxRate":0,"people":[{"id":"","name":"X"}]}]}',
      'id',
    ],
  ] as const) {
    it(`because it ${what} is named with the reason, and left as it is, sample or not`, async () => {
      const path = join(await newFolder(), 'directory.json');
      await writeFile(path, text);

      const error = await rejection(JsonDirectory.open(path, file));

      expect(error).to.be.instanceOf(DirectoryUnreadable);
      expect(String(error)).to.contain(path).and.contain(reason);
      expect(await readFile(path, 'utf8')).to.equal(text);
    });
  }

  it('because it cannot be read is not taken for one that is not there', async () => {
    const path = await newFolder();

    expect(await rejection(JsonDirectory.open(path, file))).to.be.instanceOf(DirectoryUnreadable);
  });

  it('because it is not there is named', async () => {
    const path = join(await newFolder(), 'directory.json');

    expect(String(await rejection(JsonDirectory.open(path)))).to.contain(`Cannot read the directory of people ${path}`);
  });
});
