import { expect } from 'chai';
import sinon from 'sinon';
import { createLog } from '../../../bot/log.js';
import { Scheduler } from '../../../bot/scheduler.js';
import { suspensionApproval } from '../../../domain/application/suspensionApproval.js';
import { requestFulfilment } from '../../../domain/application/fulfilRequest.js';
import type { CommandHandler } from '../../../domain/application/commandHandler.js';
import { commandHandler } from '../../../domain/application/commandHandler.js';
import { anAccount, aSubscription, aTenant, buyer } from '../../support/builders.js';
import { Bank, HandClock, MemoryAccounts, MemoryDirectory, MemoryOrganisations, patient } from '../../support/ports.js';

const renewal = '2026-04-10T00:00:00.000Z';

function open(...ids: readonly string[]) {
  const accounts = new MemoryAccounts(...ids.map((id) => anAccount([aSubscription({ seats: 1 })], { id })));
  const bank = new Bank();
  const clock = new HandClock(renewal);
  const directory = new MemoryDirectory({ tenant: aTenant(), people: [buyer] });
  const organisations = new MemoryOrganisations();
  const commands = () =>
    commandHandler({ accounts, organisations, directory, gateway: bank, clock, waitBriefly: patient });
  const wake = sinon.fake();
  const errors: object[] = [];
  const log = createLog('silent');
  sinon.replace(log, 'error', (facts: object) => errors.push(facts));
  const scheduler = (own: Pick<CommandHandler, 'catchUp'> = commands()) =>
    new Scheduler({
      accounts,
      organisations,
      commands: own,
      fulfilment: requestFulfilment({ commands: commands(), accounts, organisations, directory, clock }),
      approval: suspensionApproval({ commands: commands(), organisations, directory, clock }),
      bulkChanges: { catchUp: () => Promise.resolve() },
      relationships: () => Promise.resolve(false),
      clock,
      log,
      wake,
    });
  return { accounts, bank, clock, commands, wake, errors, scheduler };
}

const balances = async (accounts: MemoryAccounts) =>
  (await accounts.owned(aTenant().id, buyer.id)).map(({ payments }) => payments.map(({ state }) => state));

describe('The scheduler', () => {
  afterEach(() => {
    sinon.restore();
  });

  it('renews what is due, has it paid, and has the cards sent', async () => {
    const { accounts, bank, wake, scheduler } = open('a', 'b');
    const one = scheduler();
    await one.look();
    await one.close();

    expect(await balances(accounts)).to.deep.equal([['done'], ['done']]);
    expect(bank.moved).to.have.length(2);
    expect(wake.callCount).to.equal(1);
  });

  it('does nothing, and wakes nobody, where nothing is due', async () => {
    const { accounts, clock, wake, scheduler } = open('a');
    clock.time = '2026-03-10T10:00:00.000Z';
    const one = scheduler();
    await one.look();
    await one.close();

    expect(accounts.saves).to.equal(0);
    expect(wake.callCount).to.equal(0);
  });

  it('does everything once, although two of them start at the same moment', async () => {
    const { accounts, bank, scheduler } = open('a', 'b', 'c');
    const both = [scheduler(), scheduler()];
    await Promise.all(both.flatMap((one) => [one.look(), one.look()]));
    await Promise.all(both.map((one) => one.close()));

    expect(bank.moved).to.have.length(3);
    expect(await balances(accounts)).to.deep.equal([['done'], ['done'], ['done']]);
    const told = (await accounts.owned(aTenant().id, buyer.id)).map(({ outbox }) =>
      outbox.filter(({ event }) => event.type === 'subscription-renewed'),
    );
    expect(told.map(({ length }) => length)).to.deep.equal([1, 1, 1]);
  });

  it('catches up after days of downtime, month by month', async () => {
    const { bank, clock, scheduler } = open('a');
    clock.time = '2026-08-01T09:00:00.000Z';
    const one = scheduler();
    await one.look();
    await one.close();

    expect(bank.moved.map(({ key }) => key.slice(-10))).to.deep.equal([
      '2026-04-10',
      '2026-05-10',
      '2026-06-10',
      '2026-07-10',
    ]);
  });

  it('leaves a silent bank’s charge for later, and asks for no other before', async () => {
    const { accounts, bank, clock, scheduler } = open('a');
    bank.will('is-silent', 'is-silent');
    clock.time = '2026-06-01T09:00:00.000Z';
    const one = scheduler();
    await one.look();
    expect(await balances(accounts)).to.deep.equal([['due']]);

    await one.look();
    await one.look();
    await one.close();
    expect(new Set(bank.asked.slice(0, 2).map(({ key }) => key)).size).to.equal(1);
  });

  it('does not let one account’s trouble stop another', async () => {
    const { bank, commands, errors, scheduler } = open('a', 'b');
    const working = commands();
    const one = scheduler({
      catchUp: (ref) => (ref.account === 'a' ? Promise.reject(new Error('broken')) : working.catchUp(ref)),
    });
    await one.look();
    await one.close();

    expect(bank.moved).to.have.length(1);
    expect(errors).to.have.length(1);
  });

  it('looks again by itself', async () => {
    const timers = sinon.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { bank, clock, scheduler } = open('a');
    clock.time = '2026-03-10T10:00:00.000Z';
    const one = scheduler();
    await one.look();
    clock.time = renewal;
    await timers.tickAsync(30_000);
    timers.restore();
    // What the timer has begun is waited for by asking for the same look.
    await one.look();
    await one.close();

    expect(bank.moved).to.have.length(1);
  });
});
