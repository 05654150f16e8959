import { expect } from 'chai';
import { assignLicences } from '../../domain/commands/assignLicences.js';
import { cancelSubscription } from '../../domain/commands/cancelSubscription.js';
import { frontDoor } from '../../domain/execute.js';
import { aMethod, anAccount, anActor, aPerson, aSubscription, aTenant, buyer, powerBi } from '../support/builders.js';
import {
  Bank,
  HandClock,
  MemoryAccounts,
  MemoryDirectory,
  MemoryOrganisations,
  patient,
  refTo,
} from '../support/ports.js';

const anna = aPerson('Anna Kowalska');
const ref = refTo(anAccount());

function open(account: ReturnType<typeof anAccount>, now: string) {
  const accounts = new MemoryAccounts(account);
  const bank = new Bank();
  const clock = new HandClock(now);
  const directory = new MemoryDirectory({ tenant: aTenant(), people: [buyer, anna] });
  const door = frontDoor({
    accounts,
    organisations: new MemoryOrganisations(),
    directory,
    gateway: bank,
    clock,
    patience: patient,
  });
  return { accounts, bank, clock, door };
}

describe('What a person does after something was due', () => {
  const ended = anAccount([aSubscription({ recurring: 'off' })]);
  const assigning = { account: 'account-1', operation: 'op-1', input: { product: powerBi, people: [anna.id] } };

  it('is decided on the account as it has become meanwhile, although nobody has looked at it', async () => {
    const { door } = open(ended, '2026-04-10T00:00:01.000Z');

    const preview = await door.preview(assignLicences, assigning, anActor());
    const outcome = await door.execute(assignLicences, assigning, anActor());

    const no = { accepted: false, refusal: { code: 'no-licences', product: powerBi } };
    expect([preview, outcome]).to.deep.equal([no, no]);
  });

  it('is saved together with what was due', async () => {
    const yearly = anAccount([aSubscription({ term: 'P1Y', billing: 'yearly', seats: 2 })]);
    const { accounts, door } = open(yearly, '2027-03-04T09:00:00.000Z');

    await door.execute(assignLicences, assigning, anActor());

    const account = await accounts.read(ref);
    expect(account?.outbox.map(({ event }) => event.type)).to.include.members(['renewal-coming', 'licence-received']);
    expect(account?.history.map(({ what }) => what)).to.deep.equal(['licences-assigned']);
  });

  it('waits for a charge that has just become due', async () => {
    const { door, bank } = open(anAccount([aSubscription()]), '2026-04-10T00:00:01.000Z');
    const input = { subscription: 'sub-1', reason: 'other', feedback: '', when: 'now' } as const;
    const outcome = await door.execute(
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
    const { accounts, bank, door } = open(anAccount([aSubscription()], { methods }), '2026-04-10T00:00:00.000Z');

    await door.live(ref);

    expect(bank.asked).to.deep.equal([]);
    expect((await accounts.read(ref))?.payments.map(({ state }) => state)).to.deep.equal(['declined']);
  });

  it('is made as soon as the card is put right', async () => {
    const methods = [aMethod({ expires: '2026-03' })];
    const { accounts, bank, clock, door } = open(anAccount([aSubscription()], { methods }), '2026-04-10T00:00:00.000Z');
    await door.live(ref);
    await accounts.change(ref, (account) => ({
      answer: undefined,
      save: { ...account, methods: [aMethod({ expires: '2030-01' })] },
    }));
    clock.time = '2026-04-13T00:00:00.000Z';

    await door.live(ref);

    expect(bank.moved).to.have.length(1);
    expect((await accounts.read(ref))?.payments.map(({ state }) => state)).to.deep.equal(['declined', 'done']);
  });
});

describe('The id of an operation that was forgotten', () => {
  it('makes nothing again over what it has made', async () => {
    const { accounts, door } = open(anAccount([aSubscription({ seats: 2 })]), '2026-03-11T09:00:00.000Z');
    const assigning = { account: 'account-1', operation: 'op-1', input: { product: powerBi, people: [anna.id] } };
    await door.execute(assignLicences, assigning, anActor());
    await accounts.change(ref, (account) => ({ answer: undefined, save: { ...account, operations: [] } }));

    const again = await door.execute(assignLicences, assigning, anActor());

    expect(again).to.deep.equal({ accepted: false, refusal: { code: 'terms-changed' } });
  });
});
