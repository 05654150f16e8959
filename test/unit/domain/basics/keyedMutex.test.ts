import { expect } from 'chai';
import { startTrial } from '../../../../domain/commands/startTrial.js';
import { commandHandler } from '../../../../domain/application/commandHandler.js';
import { keyedMutex } from '../../../../domain/basics/keyedMutex.js';
import { anAccount, anActor, aTenant, buyer, visio } from '../../../support/builders.js';
import {
  Bank,
  HandClock,
  MemoryAccounts,
  MemoryDirectory,
  MemoryOrganisations,
  patient,
} from '../../../support/ports.js';

const pause = () => new Promise((resolve) => setImmediate(resolve));

describe('What has the same key', () => {
  it('runs one after the other, while others run beside it', async () => {
    const turns = keyedMutex();
    const seen: string[] = [];
    const run = (name: string) => async () => {
      seen.push(`${name} begins`);
      await pause();
      seen.push(`${name} ends`);
      return name;
    };

    const answers = await Promise.all([turns('a', run('1')), turns('a', run('2')), turns('b', run('3'))]);

    expect(answers).to.deep.equal(['1', '2', '3']);
    expect(seen.indexOf('2 begins')).to.be.greaterThan(seen.indexOf('1 ends'));
    expect(seen.indexOf('3 begins')).to.be.lessThan(seen.indexOf('1 ends'));
  });

  it('waits for the last that was begun, also where an earlier one has ended', async () => {
    const turns = keyedMutex();
    const ends: (() => void)[] = [];
    const begun: string[] = [];
    const run = (name: string) => () => {
      begun.push(name);
      return new Promise<void>((resolve) => ends.push(resolve));
    };

    const first = turns('a', run('1'));
    const second = turns('a', run('2'));
    await pause();
    ends.shift()?.();
    await first;
    await pause();
    const third = turns('a', run('3'));
    await pause();

    expect(begun).to.deep.equal(['1', '2']);
    ends.shift()?.();
    await second;
    await pause();
    expect(begun).to.deep.equal(['1', '2', '3']);
    ends.shift()?.();
    await third;
  });

  it('goes on after a fault, which its own caller hears of', async () => {
    const turns = keyedMutex();
    const broken = turns('a', () => Promise.reject(new Error('broken')));
    const next = turns('a', () => Promise.resolve('next'));

    expect(await broken.catch((error: unknown) => String(error))).to.equal('Error: broken');
    expect(await next).to.equal('next');
  });
});

describe('Two trials of a product that one buyer starts at once', () => {
  const second = anAccount([], { id: 'account-2' });

  it('are one, whichever accounts they are on', async () => {
    const accounts = new MemoryAccounts(anAccount(), second);
    const directory = new MemoryDirectory({ tenant: aTenant(), people: [buyer] });
    const commands = commandHandler({
      accounts,
      organisations: new MemoryOrganisations(),
      directory,
      gateway: new Bank(),
      clock: new HandClock(),
      waitBriefly: patient,
    });
    const start = (account: string) =>
      commands.execute(
        startTrial,
        { account, operation: `op-${account}`, input: { product: visio, seats: 5, method: '' } },
        anActor(),
      );

    const outcomes = await Promise.all([start('account-1'), start('account-2')]);

    expect(outcomes.map((one) => (one.accepted ? 'accepted' : one.refusal.code))).to.deep.equal([
      'accepted',
      'trial-used',
    ]);
    const owned = await accounts.owned(aTenant().id, buyer.id);
    expect(owned.flatMap(({ subscriptions }) => subscriptions.map(({ product }) => product))).to.deep.equal([visio]);
  });
});
