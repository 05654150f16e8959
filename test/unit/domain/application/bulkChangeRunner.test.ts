import { expect } from 'chai';
import type { BulkChangePorts } from '../../../../domain/application/bulkChangeRunner.js';
import { bulkChangeRunner } from '../../../../domain/application/bulkChangeRunner.js';
import { seatsOf } from '../../../../domain/account/subscription.js';
import { bulkLineId } from '../../../../domain/account/operationId.js';
import type { Actor } from '../../../../domain/basics/person.js';
import { changeSeats } from '../../../../domain/commands/changeSeats.js';
import type { BulkLine } from '../../../../domain/partner/bulkChange.js';
import { isWaiting, mostBulkLines } from '../../../../domain/partner/bulkChange.js';
import { draftBulkChange, startBulkChange } from '../../../../domain/partner/commands/bulkChanges.js';
import { bulkChangeOf, withSettledLine } from '../../../../domain/partner/partnershipChanges.js';
import { nextOrganisationTask } from '../../../../domain/organisation/organisationCatchUp.js';
import {
  aCustomerAccount,
  agent,
  aPartnerWorld,
  asAgent,
  asCustomer,
  asSecondAgent,
  aSoldSubscription,
  customer,
  partnerTenant,
} from '../../../support/partnerWorld.js';
import { patient } from '../../../support/ports.js';
import { randomFrom } from '../../../support/random.js';

type World = ReturnType<typeof aPartnerWorld>;

function aWorld(count: number): World {
  const subscriptions = Array.from({ length: count }, (_, at) => aSoldSubscription({ id: `sub-${at}`, assigned: 2 }));
  return aPartnerWorld({ accounts: [aCustomerAccount(subscriptions)], now: '2026-03-12T09:00:00.000Z' });
}

/** A draft with a line for every subscription, reviewed as things are now. */
async function draft(world: World, seats = 7, by = asAgent): Promise<void> {
  const [account] = world.accounts.all;
  const lines: BulkLine[] = [];
  for (const [at, { id, product }] of (account?.subscriptions ?? []).entries()) {
    const input = { subscription: id, seats, doing: 'buy', when: 'now' } as const;
    const request = { account: world.account, operation: bulkLineId('b-1', at), isOwn: true, input } as const;
    const outcome = await world.commands.preview(changeSeats, request, by);
    if (!outcome.accepted || outcome.result.type !== 'seats-changed') throw new Error('not previewed');
    const { from, to, price } = outcome.result;
    const reviewed = { from, to, amount: price.total, terms: outcome.terms };
    lines.push({ customer: customer.id, customerName: 'Contoso', subscription: id, product, seats, reviewed });
  }
  const input = { bulkChange: 'b-1', lines };
  expect(await world.commands.execute(draftBulkChange, { input, operation: 'd-1' }, by)).to.have.property(
    'accepted',
    true,
  );
}

const bulkNow = async ({ organisations }: World) => bulkChangeOf(await organisations.read(partnerTenant.id), 'b-1');
const notices = async ({ organisations }: World) =>
  (await organisations.read(partnerTenant.id)).outbox.map(({ to, event }) => [to, event.type]);
const totals = ({ accounts }: World) => accounts.all[0]?.subscriptions.map(seatsOf);
const charges = ({ accounts }: World) => accounts.all[0]?.payments.map(({ id }) => id);
const start = (world: World, by: Actor = asAgent) => world.bulkChanges.start('b-1', 'b-1', by);
const never: BulkChangePorts['waitBriefly'] = () => Promise.resolve(false);

describe('A bulk change', () => {
  it('changes every line at the price that was reviewed, once, and sends nothing to whoever sees the result', async () => {
    const world = aWorld(3);
    await draft(world);
    const outcome = await start(world);
    const again = await start(world);

    expect(outcome).to.have.nested.property('bulkChange.state', 'finished');
    expect(again).to.have.property('earlier');
    expect(totals(world)).to.deep.equal([7, 7, 7]);
    expect(charges(world)).to.deep.equal([0, 1, 2].map((at) => bulkLineId('b-1', at)));
    expect(await notices(world)).to.deep.equal([]);
  });

  it('tells the agent once all is done, where nobody waits any more', async () => {
    const world = aWorld(3);
    await draft(world);
    let work: Promise<unknown> = Promise.resolve();
    const waitBriefly: BulkChangePorts['waitBriefly'] = (running) => {
      work = running;
      return Promise.resolve(false);
    };
    const outcome = await bulkChangeRunner({ ...world, waitBriefly }).start('b-1', 'b-1', asAgent);
    expect(outcome).to.have.nested.property('bulkChange.state', 'running');
    await work;

    expect(await bulkNow(world)).to.have.property('state', 'finished');
    expect(await notices(world)).to.deep.equal([[agent.id, 'bulk-change-news']]);
  });

  it('begins only by the agent who has reviewed it, and never without a review', async () => {
    const world = aWorld(2);
    await draft(world);
    for (const by of [asSecondAgent, asCustomer]) expect(await start(world, by)).to.have.property('kind', 'refused');

    const bare = (await bulkNow(world))?.lines.map(({ reviewed: _, ...line }) => line) ?? [];
    await world.commands.execute(
      draftBulkChange,
      { input: { bulkChange: 'b-1', lines: bare }, operation: 'd-2' },
      asAgent,
    );
    expect(await start(world)).to.deep.equal({ kind: 'refused', refusal: { code: 'review-outdated' } });
    expect(totals(world)).to.deep.equal([5, 5]);
  });

  it('is not to be taken over or rewritten by another agent', async () => {
    const world = aWorld(2);
    await draft(world);
    const stolen = { input: { bulkChange: 'b-1', lines: [] }, operation: 'd-3' };

    expect(await world.commands.execute(draftBulkChange, stolen, asSecondAgent)).to.have.property('accepted', false);
    await start(world);
    expect(await world.commands.execute(draftBulkChange, { ...stolen, operation: 'd-4' }, asAgent)).to.have.property(
      'accepted',
      false,
    );
    expect(await bulkNow(world)).to.have.property('state', 'finished');
  });

  it('stops in the middle for somebody who is no agent any more', async () => {
    const world = aWorld(4);
    await draft(world);
    const directory: BulkChangePorts['directory'] = {
      person: async (tenant, id) => {
        const person = await world.directory.person(tenant, id);
        const isFormer = totals(world)?.filter((seats) => seats === 7).length === 2;
        return person && { ...person, roles: isFormer ? [] : person.roles };
      },
    };
    await bulkChangeRunner({ ...world, directory, waitBriefly: patient }).start('b-1', 'b-1', asAgent);

    expect(totals(world)).to.deep.equal([7, 7, 5, 5]);
    const codes = (await bulkNow(world))?.lines.map(({ refusal }) => refusal?.code);
    expect(codes).to.deep.equal([undefined, undefined, 'agents-only', 'agents-only']);
  });

  it('goes on past a line that fails, tries that one again later, and tells of it only then', async () => {
    const world = aWorld(3);
    await draft(world);
    await world.commands.execute(startBulkChange, { input: { bulkChange: 'b-1' }, operation: 'b-1' }, asAgent);
    let isDamaged = true;
    const commands: BulkChangePorts['commands'] = {
      ...world.commands,
      execute: (command, request, by) =>
        isDamaged && request.operation === bulkLineId('b-1', 0)
          ? Promise.reject(new Error('damaged'))
          : world.commands.execute(command, request, by),
    };
    const runner = bulkChangeRunner({ ...world, commands, waitBriefly: never });
    const failure = await runner.catchUp(partnerTenant.id).catch((error: unknown) => String(error));

    expect(failure).to.contain('damaged');
    expect(totals(world)).to.deep.equal([5, 7, 7]);
    expect([await bulkNow(world).then((one) => one?.state), await notices(world)]).to.deep.equal(['running', []]);
    isDamaged = false;
    await runner.catchUp(partnerTenant.id);
    expect(totals(world)).to.deep.equal([7, 7, 7]);
    expect(await notices(world)).to.deep.equal([[agent.id, 'bulk-change-news']]);
  });

  it('keeps the result that a line has got first', async () => {
    const world = aWorld(2);
    await draft(world);
    await world.commands.execute(startBulkChange, { input: { bulkChange: 'b-1' }, operation: 'b-1' }, asAgent);
    const now = '2026-03-12T09:00:00.000Z';
    const line = { bulkChange: 'b-1', at: 0, refusal: undefined, now, isWatched: true };
    const once = withSettledLine(await world.organisations.read(partnerTenant.id), line);
    const twice = withSettledLine(once, { ...line, refusal: { code: 'not-found' } });

    expect(bulkChangeOf(twice, 'b-1')?.lines[0]).to.deep.include({ done: now }).and.not.have.property('refusal');
  });

  it('is due at once while it runs, and later only to be forgotten', async () => {
    const world = aWorld(1);
    await draft(world);
    const dueOn = async () => nextOrganisationTask(await world.organisations.read(partnerTenant.id));
    expect(await dueOn()).to.equal('2026-04-11T09:00:00.000Z');
    await world.commands.execute(startBulkChange, { input: { bulkChange: 'b-1' }, operation: 'b-1' }, asAgent);
    expect(await dueOn()).to.equal('2026-03-12T09:00:00.000Z');

    await bulkChangeRunner({ ...world, waitBriefly: never }).catchUp(partnerTenant.id);
    expect(await dueOn()).to.equal('2026-06-10T09:00:00.000Z');
    world.clock.time = '2026-06-10T09:00:00.000Z';
    await world.commands.catchUpIn(partnerTenant.id);
    expect(await bulkNow(world)).to.equal(undefined);
    expect((await world.organisations.read(partnerTenant.id)).outbox).to.deep.equal([]);
  });

  it(`has one result for each of ${mostBulkLines} lines and charges none twice, over 20 crashes at random moments (seed 20261201)`, async function () {
    this.timeout(120_000);
    const random = randomFrom(20261201);
    const world = aWorld(mostBulkLines);
    await draft(world);
    let left = 0;
    /** Dies before a step or after it, once the countdown is over; nothing is left then but what is saved. */
    const mortal = async <Result>(step: () => Promise<Result>): Promise<Result> => {
      if (--left <= 0) throw new Error('killed before');
      const result = await step();
      if (--left <= 0) throw new Error('killed after');
      return result;
    };
    const commands: BulkChangePorts['commands'] = {
      execute: (command, request, by) => mortal(() => world.commands.execute(command, request, by)),
      recordIn: (tenant, change) => mortal(() => world.commands.recordIn(tenant, change)),
    };
    let kills = 0;
    await world.commands.execute(startBulkChange, { input: { bulkChange: 'b-1' }, operation: 'b-1' }, asAgent);
    for (let run = 0; run < 100 && (await bulkNow(world))?.state === 'running'; run++) {
      left = run < 20 ? 1 + random.below(60) : Infinity;
      await bulkChangeRunner({ ...world, commands, waitBriefly: never })
        .catchUp(partnerTenant.id)
        .catch(() => kills++);
    }

    const finished = await bulkNow(world);
    expect(finished?.state).to.equal('finished');
    expect(finished?.lines.filter(isWaiting)).to.deep.equal([]);
    expect(finished?.lines.every(({ done, refusal }) => done !== undefined && refusal === undefined)).to.equal(true);
    expect(totals(world)?.every((seats) => seats === 7)).to.equal(true);
    expect(new Set(charges(world)).size).to.equal(mostBulkLines);
    expect(charges(world)).to.have.length(mostBulkLines);
    expect(kills).to.equal(20);
    expect(await notices(world)).to.deep.equal([[agent.id, 'bulk-change-news']]);
  });
});
