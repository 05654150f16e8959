import { expect } from 'chai';
import type { AssignmentPlan } from '../../../../domain/account/assignmentPlan.js';
import { carryOut, forecast } from '../../../../domain/account/assignmentPlan.js';
import type { ChangeLimits } from '../../../../domain/application/changeLimits.js';
import type { CommandHandler } from '../../../../domain/application/commandHandler.js';
import { commandHandler } from '../../../../domain/application/commandHandler.js';
import { anAccount, anActor, aPerson, aSubscription, aTenant, buyer, powerBi } from '../../../support/builders.js';
import {
  Bank,
  HandClock,
  MemoryAccounts,
  MemoryDirectory,
  MemoryOrganisations,
  patient,
} from '../../../support/ports.js';

const people = Array.from({ length: 45 }, (_, index) =>
  aPerson(`Colleague ${String.fromCharCode(97 + (index % 26))}${String.fromCharCode(97 + Math.floor(index / 26))}`),
);
const ids = people.map(({ id }) => id);
const by = anActor();

function aWorld(seats: number, limits?: ChangeLimits) {
  const accounts = new MemoryAccounts(anAccount([aSubscription({ seats })]));
  const directory = new MemoryDirectory({ tenant: aTenant(), people: [buyer, ...people] });
  const organisations = new MemoryOrganisations();
  const gateway = new Bank();
  const clock = new HandClock('2026-03-11T09:00:00.000Z');
  return {
    ...{ accounts, directory, clock },
    commands: commandHandler({
      ...{ accounts, directory, organisations, gateway, clock, waitBriefly: patient },
      ...(limits && { limits }),
    }),
    gateway,
  };
}

function aPlan(changes: Partial<AssignmentPlan> = {}): AssignmentPlan {
  return { account: 'account-1', product: powerBi, people: ids, operation: 'op-1', ...changes };
}

describe('What an assignment would do', () => {
  for (const [seats, missing] of [
    [44, 1],
    [45, 0],
    [46, 0],
  ] as const)
    it(`counts the seats that are missing over all batches: ${seats} for 45`, async () => {
      const ahead = await forecast(aWorld(seats), aPlan(), by);

      expect(ahead).to.include({ free: seats, missing });
      expect('needing' in ahead && ahead.needing.map(({ person }) => person)).to.deep.equal(ids);
      expect('offer' in ahead).to.equal(missing > 0);
    });

  it('is nothing for nobody', async () => {
    expect(await forecast(aWorld(5), aPlan({ people: [] }), by)).to.deep.equal({ refusal: { code: 'nobody-chosen' } });
  });

  it('has no offer where no subscription takes so many more', async () => {
    const ahead = await forecast(
      aWorld(300),
      aPlan({ people: [...ids, ...Array.from({ length: 256 }, (_, i) => `x-${i}`)] }),
      by,
    );

    expect(ahead).to.include({ free: 300, missing: 0 });
    expect('others' in ahead && ahead.others).to.have.length(256);
  });
});

describe('A plan', () => {
  it('is carried out in batches of twenty, each once', async () => {
    const world = aWorld(45);

    const first = await carryOut(world, aPlan(), by);
    const second = await carryOut(world, aPlan(), by);

    expect(first).to.include({ kind: 'done', free: 0 });
    expect(second).to.deep.equal({ ...first, earlier: '2026-03-11T09:00:00.000Z' });
    const [account] = await world.accounts.owned(by.tenant, by.person.id);
    expect(account?.operations.map(({ id }) => id)).to.deep.equal(['op-1', 'op-1-1', 'op-1-2']);
    expect(account?.subscriptions[0]?.assignments).to.have.length(45);
  });

  it('goes on where it broke off', async () => {
    const world = aWorld(45);
    await carryOut({ ...world, commands: refusingAfter(world.commands, 1) }, aPlan(), by);

    const outcome = await carryOut(world, aPlan(), by);

    expect(outcome.kind === 'done' && outcome.results.map(({ person }) => person)).to.deep.equal(ids);
    expect(outcome.kind === 'done' && outcome.results.every(({ outcome: got }) => got === 'assigned')).to.equal(true);
  });

  it('names those whose batch was refused, and why', async () => {
    const world = aWorld(45);

    const outcome = await carryOut({ ...world, commands: refusingAfter(world.commands, 1) }, aPlan(), by);

    expect(outcome.kind === 'done' && outcome.results.map(({ person }) => person)).to.deep.equal(ids.slice(0, 20));
    expect(outcome.kind === 'done' && outcome.stopped).to.deep.equal({
      refusal: { code: 'account-disabled' },
      people: ids.slice(20),
    });
  });

  it('is refused with its first batch, with nothing done', async () => {
    const world = aWorld(45);

    const outcome = await carryOut({ ...world, commands: refusingAfter(world.commands, 0) }, aPlan(), by);

    expect(outcome).to.deep.equal({ kind: 'refused', refusal: { code: 'account-disabled' } });
  });

  it('keeps what was bought where nobody could be assigned a seat', async () => {
    const world = aWorld(44);
    const ahead = await forecast(world, aPlan(), by);
    const offer = 'offer' in ahead ? ahead.offer : undefined;
    const purchase = offer && { input: offer.input, terms: offer.outcome.terms };

    const outcome = await carryOut(
      { ...world, commands: refusingAfter(world.commands, 1) },
      aPlan({ ...(purchase && { purchase }) }),
      by,
    );

    expect(outcome.kind === 'done' && outcome.stopped?.people).to.deep.equal(ids);
    expect(outcome.kind === 'done' && outcome.purchase?.result).to.include({ from: 44, to: 45 });
    expect(world.gateway.moved).to.have.length(1);
  });

  it('is carried out to its end, though its first step was the last change that the limits allow', async () => {
    const world = aWorld(45, { perHour: 1, perDay: 1 });

    const outcome = await carryOut(world, aPlan(), by);

    expect(outcome.kind === 'done' && outcome.results.map(({ person }) => person)).to.deep.equal(ids);
    expect(outcome).not.to.have.property('stopped');
    const other = await carryOut(world, aPlan({ operation: 'op-2' }), by);
    expect(other.kind === 'refused' && other.refusal.code).to.equal('too-many-changes');
  });

  it('assigns what it has bought, though that was the last change that the limits allow', async () => {
    const world = aWorld(44, { perHour: 1, perDay: 1 });
    const ahead = await forecast(world, aPlan(), by);
    const offer = 'offer' in ahead ? ahead.offer : undefined;
    const purchase = offer && { input: offer.input, terms: offer.outcome.terms };

    const outcome = await carryOut(world, aPlan({ ...(purchase && { purchase }) }), by);

    expect(outcome.kind === 'done' && outcome.results.map(({ person }) => person)).to.deep.equal(ids);
    expect(outcome).not.to.have.property('stopped');
  });

  it('of an account that is somebody else’s does not exist', async () => {
    const outcome = await carryOut(aWorld(45), aPlan(), anActor(people[0]));

    expect(outcome).to.deep.equal({ kind: 'refused', refusal: { code: 'not-found' } });
  });

  it('for more people than there are seats is not carried out', async () => {
    const world = aWorld(44);

    expect(await carryOut(world, aPlan(), by)).to.deep.equal({ kind: 'refused', refusal: { code: 'terms-changed' } });
    expect((await world.accounts.owned(by.tenant, by.person.id))[0]?.operations).to.deep.equal([]);
  });
});

/** The command handler, which refuses whatever comes after so many commands. */
function refusingAfter(commands: CommandHandler, most: number): CommandHandler {
  let count = 0;
  return {
    ...commands,
    execute: async (...request) =>
      count++ < most ? await commands.execute(...request) : { accepted: false, refusal: { code: 'account-disabled' } },
  };
}
