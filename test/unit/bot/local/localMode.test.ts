import { join } from 'node:path';
import type { Activity } from 'botbuilder';
import { MemoryStorage } from 'botbuilder-core';
import { expect } from 'chai';
import { JsonDirectory } from '../../../../bot/directory/jsonDirectory.js';
import { localActor, localStandIn, staging } from '../../../../bot/local/localMode.js';
import { MovableClock } from '../../../../bot/local/movableClock.js';
import { sampleDirectory, samplePeople, sampleTenant } from '../../../../bot/local/sample.js';
import { samplePartner } from '../../../../bot/local/samplePartner.js';
import { readerFor } from '../../../../cards/language.js';
import { MemoryAccounts } from '../../../support/ports.js';
import { temporaryFolders } from '../../../support/storeFolders.js';

const newFolder = temporaryFolders();
const reader = readerFor('', 'en', 'en-US');
const [bruna, ana] = samplePeople;

async function open() {
  const path = join(await newFolder(), 'directory.json');
  const directory = await JsonDirectory.open(path, sampleDirectory);
  const accounts = new MemoryAccounts();
  const clock = await MovableClock.open(new MemoryStorage(), true);
  const identify = localActor({ directory, accounts, clock });
  /** How many hours the clock was ahead whenever somebody looked at what is due. */
  const looks: number[] = [];
  const look = () => {
    looks.push(hoursAhead(clock));
    return Promise.resolve();
  };
  return {
    path,
    directory,
    accounts,
    actAs: staging({ directory, accounts, clock, look }),
    clock,
    looks,
    speak: (from: object) => identify({ from, conversation: { id: 'c' } } as unknown as Activity), // the fields that count
  };
}

const hoursAhead = (clock: MovableClock) => Math.round((Date.parse(clock.now()) - Date.now()) / 3_600_000);

describe('Who speaks in local mode', () => {
  it('is the sample person with that object id, in the sample tenant, whatever tenant is named', async () => {
    const { speak } = await open();

    const actor = await speak({ id: 'x', name: 'Somebody', aadObjectId: bruna.id.toUpperCase() });

    expect(actor?.tenant).to.equal(sampleTenant);
    expect(actor?.person).to.include({ id: bruna.id, name: 'Bruna Rossi' });
  });

  it('becomes a member with the sample’s means, if new, and is known after a restart', async () => {
    const { speak, accounts, path, clock } = await open();

    const actor = await speak({ id: 'user-1', name: 'Alex' });

    expect(actor?.person).to.include({ id: 'user-1', name: 'Alex', kind: 'member' });
    const [account] = await accounts.owned(sampleTenant, 'user-1');
    expect(account?.methods.map(({ id }) => id)).to.deep.equal([
      'visa-4242',
      'mastercard-0002',
      'visa-0044',
      'american-express-0077',
    ]);
    const [, events] = await accounts.owned(sampleTenant, 'user-1');
    expect(events).to.include({ agreement: 'MOSA', name: 'Contoso Events' });
    expect(events?.methods.map(({ id, expires }) => [id, expires])).to.deep.equal([
      ['visa-4259', clock.now().slice(0, 7)],
    ]);
    const later = await JsonDirectory.open(path);
    expect(await later.person(sampleTenant, 'user-1')).to.include({ name: 'Alex' });
  });

  it('is one person, however many first messages arrive at the same moment', async () => {
    const { speak, directory } = await open();

    await Promise.all([1, 2, 3].map(() => speak({ id: 'user-1', name: 'Alex' })));

    expect(directory.people(sampleTenant).filter(({ name }) => name === 'Alex')).to.have.length(1);
  });

  it('is called by the id where the client gives no name', async () => {
    const { speak } = await open();

    expect((await speak({ id: 'user-1' }))?.person.name).to.equal('user-1');
  });

  it('keeps the account that was there', async () => {
    const { speak, accounts } = await open();
    await speak({ id: bruna.id });
    const before = accounts.saves;

    await speak({ id: bruna.id });

    expect(accounts.saves).to.equal(before);
  });

  it('has no account yet as Luis, who can open one', async () => {
    const { speak, actAs, accounts } = await open();
    const { id, name } = samplePeople[2];
    await speak({ id });
    await actAs('act as Luis', reader);

    expect([name, await accounts.owned(sampleTenant, id)]).to.deep.equal(['Luis Herrera', []]);
  });

  it('has no account as a guest', async () => {
    const { speak, accounts } = await open();
    await speak({ id: samplePeople[4].id });

    expect(await accounts.owned(sampleTenant, samplePeople[4].id)).to.deep.equal([]);
  });
});

describe('The sample partner’s sales', () => {
  it('are there with the first message, once, and stay as they are', async () => {
    const { speak, accounts } = await open();
    await speak({ id: 'user-1' });
    const [sold] = await accounts.soldIn(sampleTenant);
    const before = accounts.saves;

    await speak({ id: 'user-1' });

    expect(sold?.owner).to.equal(samplePartner);
    expect(sold?.subscriptions).to.have.length(1);
    expect(accounts.saves).to.equal(before);
  });

  it('to other customers come with the first of the partner’s or their people, so that nobody else waits for them', async () => {
    const { speak, accounts } = await open();
    await speak({ id: 'user-1' });
    expect(await accounts.sales()).to.have.length(1);

    await speak({ id: samplePeople[5].id });

    expect((await accounts.sales()).length).to.be.greaterThan(10);
  });
});

describe('“act as”', () => {
  for (const text of ['act as Ana Nowak', 'ACT AS ana nowak', '  act  as   Ana  ', 'act as NOWAK']) {
    it(`finds somebody by “${text}”, and gives them an account`, async () => {
      const { actAs, accounts } = await open();

      expect(await actAs(text, reader)).to.deep.equal({ actAs: ana.id, text: 'You are now acting as Ana Nowak.' });
      expect(await accounts.owned(sampleTenant, ana.id)).to.have.length(2);
    });
  }

  for (const name of ['Petra Wiśniewska', 'petra wisniewska', 'WIŚNIEWSKA']) {
    it(`finds ${name} with or without accents`, async () => {
      const { actAs } = await open();

      expect((await actAs(`act as ${name}`, reader))?.actAs).to.equal(samplePeople[5].id);
    });
  }

  it('says who can be played where nobody has that name', async () => {
    const { actAs } = await open();

    const { text = '', ...rest } = (await actAs('act as **Nobody**', reader)) ?? {};

    expect(rest).to.deep.equal({});
    for (const { name } of samplePeople) expect(text).to.contain(name);
  });

  it('finds people of other sample tenants, who are there and have no sample account', async () => {
    const { directory, speak, actAs, accounts } = await open();
    const { id, name } = samplePeople[5];

    const { actAs: found = '' } = (await actAs('act as Petra', reader)) ?? {};

    expect(found).to.equal(id);
    for (const actor of [await localStandIn(directory)(found), await speak({ id })])
      expect([actor?.tenant, actor?.person.name]).to.deep.equal([samplePartner, name]);
    expect(await accounts.owned(samplePartner, id)).to.deep.equal([]);
  });

  it('finds nobody for an id that no sample tenant has', async () => {
    const { directory } = await open();

    expect(await localStandIn(directory)('nobody')).to.equal(undefined);
  });

  for (const text of ['', 'menu', 'act as', 'act as ', 'please act as Ana', 'react as Ana']) {
    it(`is not heard in “${text}”`, async () => {
      const { actAs } = await open();

      expect(await actAs(text, reader)).to.equal(undefined);
    });
  }
});

describe('The clock of local mode', () => {
  it('is put forward by words, and what becomes due is done on its own day', async () => {
    const { actAs, clock, looks } = await open();

    const { text } = (await actAs('wait 3 days', reader)) ?? {};

    expect(text).to.match(/^It is now /);
    expect(hoursAhead(clock)).to.equal(72);
    expect(looks).to.deep.equal([24, 48, 72]);
  });

  it('stays forward over a restart, and is the time of day outside local mode', async () => {
    const storage = new MemoryStorage();
    await (await MovableClock.open(storage, true)).forward(48);

    expect(hoursAhead(await MovableClock.open(storage, true))).to.equal(48);
    expect(hoursAhead(await MovableClock.open(storage, false))).to.equal(0);
  });
});
