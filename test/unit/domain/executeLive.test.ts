import { expect } from 'chai';
import { assignLicences } from '../../../domain/commands/assignLicences.js';
import { buySeats } from '../../../domain/commands/buySeats.js';
import { cancelSubscription } from '../../../domain/commands/cancelSubscription.js';
import { commandHandler } from '../../../domain/application/commandHandler.js';
import {
  aMethod,
  anAccount,
  anActor,
  aPerson,
  aSubscription,
  aTenant,
  buyer,
  powerBi,
} from '../../support/builders.js';
import type { BankMood } from '../../support/ports.js';
import {
  Bank,
  HandClock,
  impatient,
  MemoryAccounts,
  MemoryDirectory,
  MemoryOrganisations,
  patient,
  refTo,
} from '../../support/ports.js';

const anna = aPerson('Anna Kowalska');
const ref = refTo(anAccount());

function open(account: ReturnType<typeof anAccount>, now: string, patience = patient) {
  const accounts = new MemoryAccounts(account);
  const bank = new Bank();
  const clock = new HandClock(now);
  const directory = new MemoryDirectory({ tenant: aTenant(), people: [buyer, anna] });
  const commands = commandHandler({
    accounts,
    organisations: new MemoryOrganisations(),
    directory,
    gateway: bank,
    clock,
    waitBriefly: patience,
  });
  return { accounts, bank, clock, commands };
}

describe('What a person does after something was due', () => {
  const ended = anAccount([aSubscription({ recurring: 'off' })]);
  const assigning = { account: 'account-1', operation: 'op-1', input: { product: powerBi, people: [anna.id] } };

  it('is decided on the account as it has become meanwhile, although nobody has looked at it', async () => {
    const { commands } = open(ended, '2026-04-10T00:00:01.000Z');

    const preview = await commands.preview(assignLicences, assigning, anActor());
    const outcome = await commands.execute(assignLicences, assigning, anActor());

    const no = { accepted: false, refusal: { code: 'no-licences', product: powerBi } };
    expect([preview, outcome]).to.deep.equal([no, no]);
  });

  it('is saved together with what was due', async () => {
    const yearly = anAccount([aSubscription({ term: 'P1Y', billing: 'yearly', seats: 2 })]);
    const { accounts, commands } = open(yearly, '2027-03-04T09:00:00.000Z');

    await commands.execute(assignLicences, assigning, anActor());

    const account = await accounts.read(ref);
    expect(account?.outbox.map(({ event }) => event.type)).to.include.members(['renewal-coming', 'licence-received']);
    expect(account?.history.map(({ what }) => what)).to.deep.equal(['licences-assigned']);
  });

  it('waits for a charge that has just become due', async () => {
    const { commands, bank } = open(anAccount([aSubscription()]), '2026-04-10T00:00:01.000Z');
    const input = { subscription: 'sub-1', reason: 'other', feedback: '', when: 'now' } as const;
    const outcome = await commands.execute(
      cancelSubscription,
      { account: 'account-1', operation: 'op-1', input },
      anActor(),
    );

    expect(outcome).to.deep.include({ accepted: false });
    expect(bank.moved).to.deep.equal([]);
  });
});

describe('A recurring charge on a card that has expired', () => {
  it('is declined without asking the bank', async () => {
    const methods = [aMethod({ expires: '2026-03' })];
    const { accounts, bank, commands } = open(anAccount([aSubscription()], { methods }), '2026-04-10T00:00:00.000Z');

    await commands.catchUp(ref);

    expect(bank.asked).to.deep.equal([]);
    expect((await accounts.read(ref))?.payments.map(({ state }) => state)).to.deep.equal(['declined']);
  });

  it('is made while the card’s last month still runs', async () => {
    const methods = [aMethod({ expires: '2026-04' })];
    const { accounts, commands } = open(anAccount([aSubscription()], { methods }), '2026-04-10T00:00:00.000Z');

    await commands.catchUp(ref);

    expect((await accounts.read(ref))?.payments.map(({ state }) => state)).to.deep.equal(['done']);
  });

  it('is made as soon as the card is put right', async () => {
    const methods = [aMethod({ expires: '2026-03' })];
    const { accounts, bank, clock, commands } = open(
      anAccount([aSubscription()], { methods }),
      '2026-04-10T00:00:00.000Z',
    );
    await commands.catchUp(ref);
    await accounts.change(ref, (account) => ({
      answer: undefined,
      save: { ...account, methods: [aMethod({ expires: '2030-01' })] },
    }));
    clock.time = '2026-04-13T00:00:00.000Z';

    await commands.catchUp(ref);

    expect(bank.moved).to.have.length(1);
    expect((await accounts.read(ref))?.payments.map(({ state }) => state)).to.deep.equal(['declined', 'done']);
  });
});

describe('A charge that the bank has not answered for seven days', () => {
  const input = { product: powerBi, seats: 5, term: 'P1M', billing: 'monthly', method: 'visa-4242' } as const;
  const then = '2026-03-17T09:00:00.000Z';

  /** Five seats are bought, with a bank in this mood. */
  async function bought(mood: BankMood, patience = patient) {
    const world = open(anAccount(), '2026-03-10T09:00:00.000Z', patience);
    world.bank.will(mood);
    const request = { account: 'account-1', operation: 'op-1', input };
    const shown = await world.commands.preview(buySeats, request, anActor());
    const terms = shown.accepted ? shown.terms : '';
    const save = () => world.commands.execute(buySeats, { ...request, terms }, anActor());
    const state = async () => {
      const account = (await world.accounts.read(ref)) ?? expect.fail('no account');
      return [account.payments.map((payment) => payment.state), account.subscriptions.length];
    };
    return { ...world, save, state, outcome: await save() };
  }

  for (const mood of ['is-silent', 'approves-unheard', 'declines-unheard', 'is-down'] as const) {
    it(`is voided, so that nobody has paid for nothing, when the bank ${mood}`, async () => {
      const { bank, clock, commands, save, state } = await bought(mood);
      clock.time = then;

      await commands.catchUp(ref);

      expect(await state()).to.deep.equal([['declined'], 0]);
      expect([bank.moved, bank.voided]).to.deep.equal([[], [bank.asked[0]?.key]]);
      const declined = {
        accepted: false,
        refusal: {
          code: 'payment-declined',
          product: powerBi,
          lastFour: '4242',
          charge: { seats: 5, total: { minor: 6149, currency: 'EUR' } },
        },
      };
      expect(await save()).to.deep.equal(declined);
      expect(bank.asked).to.have.length(1);
    });
  }

  it('keeps nobody waiting, and is to be voided until the bank has answered that', async () => {
    const { bank, clock, commands, save, state } = await bought('approves-unheard');
    clock.time = then;
    bank.will('is-silent', 'is-down');
    await commands.catchUp(ref);

    expect(await state()).to.deep.equal([['called-off'], 0]);
    expect((await save()).accepted).to.equal(false);
    expect(await commands.finish(ref).catch(() => 'down')).to.equal('down');
    expect(await state()).to.deep.equal([['called-off'], 0]);
    expect([await commands.finish(ref), await state(), bank.moved]).to.deep.equal([true, [['declined'], 0], []]);
    expect(new Set(bank.voided).size).to.equal(1);
  });

  it('is also taken back when the bank says yes just after', async () => {
    const world = open(anAccount(), '2026-03-10T09:00:00.000Z', impatient);
    const release = world.bank.holds();
    const request = { account: 'account-1', operation: 'op-1', input };
    const shown = await world.commands.preview(buySeats, request, anActor());
    await world.commands.execute(buySeats, { ...request, terms: shown.accepted ? shown.terms : '' }, anActor());
    world.clock.time = then;
    const lived = world.commands.catchUp(ref);
    const isCalledOff = async () => (await world.accounts.read(ref))?.payments[0]?.state === 'called-off';
    for (let looks = 0; looks < 1_000 && !(await isCalledOff()); looks++);
    expect(await isCalledOff()).to.equal(true);
    release();
    await lived;
    await world.commands.finish(ref);

    const account = await world.accounts.read(ref);
    expect([account?.payments.map(({ state }) => state), account?.subscriptions]).to.deep.equal([['declined'], []]);
    expect([world.bank.asked.length, world.bank.moved]).to.deep.equal([1, []]);
  });
});

describe('The id of an operation that was forgotten', () => {
  it('makes nothing again over what it has made', async () => {
    const { accounts, commands } = open(anAccount([aSubscription({ seats: 2 })]), '2026-03-11T09:00:00.000Z');
    const assigning = { account: 'account-1', operation: 'op-1', input: { product: powerBi, people: [anna.id] } };
    await commands.execute(assignLicences, assigning, anActor());
    await accounts.change(ref, (account) => ({ answer: undefined, save: { ...account, operations: [] } }));

    const again = await commands.execute(assignLicences, assigning, anActor());

    expect(again).to.deep.equal({ accepted: false, refusal: { code: 'terms-changed' } });
  });
});
