import { expect } from 'chai';
import { activateSubscription } from '../../../../domain/commands/activateSubscription.js';
import { assignLicences } from '../../../../domain/commands/assignLicences.js';
import { cancelSubscription } from '../../../../domain/commands/cancelSubscription.js';
import { suspendSubscription } from '../../../../domain/commands/suspendSubscription.js';
import { unassignLicences } from '../../../../domain/commands/unassignLicences.js';
import type { Command, Outcome } from '../../../../domain/application/command.js';
import type { Actor } from '../../../../domain/basics/person.js';
import { aPerson, powerBi } from '../../../support/builders.js';
import type { SubscriptionSketch } from '../../../support/builders.js';
import {
  aCustomerAccount,
  aPartnerWorld,
  asAgent,
  asSecondAgent,
  aSoldSubscription,
} from '../../../support/partnerWorld.js';

const anna = aPerson('Anna Bianchi');
type World = ReturnType<typeof aPartnerWorld>;

function worldWith(sketch: SubscriptionSketch = {}, now = '2026-03-12T09:00:00.000Z'): World {
  const account = aCustomerAccount([aSoldSubscription({ term: 'P1Y', ...sketch })]);
  return aPartnerWorld({ accounts: [account], people: [anna], now });
}

async function run<Input, Result>(
  world: World,
  command: Command<Input, Result>,
  input: Input,
  { by = asAgent, operation = 'op-1' }: { by?: Actor; operation?: string } = {},
): Promise<Outcome<Result>> {
  const request = { account: world.account, operation, input };
  const ahead = await world.commands.preview(command, request, by);
  const terms = ahead.accepted ? ahead.terms : '';
  return await world.commands.execute(command, { ...request, terms }, by);
}

const suspend = (world: World, name = '', how: { by?: Actor; operation?: string } = {}) =>
  run(world, suspendSubscription, { subscription: 'sub-1', name }, how);
const activate = (world: World, how: { by?: Actor; operation?: string } = {}) =>
  run(world, activateSubscription, { subscription: 'sub-1' }, { operation: 'op-2', ...how });
const kept = (world: World) => world.accounts.all[0]?.subscriptions[0];

describe('Suspending a subscription', () => {
  it('stops it at once, turns recurring billing off and drops what was scheduled; seats, term and holders stay', async () => {
    const scheduled = { seats: 3, at: '2026-03-11T09:00:00.000Z' };
    const world = worldWith({ seats: 5, assigned: ['Anna Bianchi'], scheduled });
    const before = kept(world);

    const outcome = await suspend(world);

    expect(outcome.accepted && outcome.result).to.deep.equal({
      ...{ type: 'subscription-suspended', subscription: 'sub-1', product: powerBi, seats: 5, recurring: 'on' },
      ...{ losing: ['Anna Bianchi'], dropped: 3, nextCharge: '2026-04-10', billing: 'monthly' },
      perCycle: { minor: 5124, currency: 'EUR' },
      ...{ termEnds: '2027-03-09', deletedOn: '2027-07-08' },
    });
    const { scheduled: gone, ...rest } = before ?? {};
    expect(gone).to.deep.equal(scheduled);
    expect(kept(world)).to.deep.equal({
      ...rest,
      ...{ status: 'suspended', statusSince: '2026-03-12', recurring: 'off' },
      suspended: { at: '2026-03-12T09:00:00.000Z', by: asAgent.person.id, byName: asAgent.person.name },
    });
  });

  it('acts once for two presses, and is told as done to a colleague who presses later', async () => {
    const world = worldWith();

    await suspend(world);
    expect(await suspend(world)).to.include({ accepted: true, earlier: '2026-03-12T09:00:00.000Z' });
    const later = await suspend(world, '', { by: asSecondAgent, operation: 'op-9' });

    expect(later).to.deep.equal({ accepted: false, refusal: { code: 'suspended', product: powerBi } });
    expect(world.accounts.all[0]?.operations).to.have.length(1);
  });

  for (const [holders, typed, isDone] of [
    [50, '', true],
    [51, '', false],
    [51, 'contoso', false],
    [51, 'Contoso Ltd', false],
    [51, ' Contoso ', true],
    [51, 'Contoso', true],
  ] as const)
    it(`${isDone ? 'is done' : 'changes nothing'} with ${holders} holders and “${typed}” typed`, async () => {
      const world = worldWith({ seats: 60, assigned: holders });
      const before = kept(world);

      const outcome = await suspend(world, typed);

      expect(outcome.accepted).to.equal(isDone);
      if (isDone) return;
      expect(!outcome.accepted && outcome.refusal).to.deep.equal({
        code: 'name-differs',
        name: 'Contoso',
        losing: holders,
      });
      expect(kept(world)).to.deep.equal(before);
    });

  it('is not for a trial, whose status is fixed', async () => {
    const outcome = await suspend(worldWith({ trial: true, term: 'P1M' }));

    const refusal = { code: 'trial-fixed', product: powerBi, lastDay: '2026-04-09' };
    expect(outcome).to.deep.equal({ accepted: false, refusal });
  });

  it('lets nothing be assigned meanwhile, but taken away', async () => {
    const world = worldWith({ seats: 5, assigned: ['Anna Bianchi'] });
    await suspend(world);

    const given = await run(world, assignLicences, { product: powerBi, people: [anna.id] }, { operation: 'op-3' });
    const taken = await run(world, unassignLicences, { product: powerBi, people: [anna.id] }, { operation: 'op-4' });

    expect(given).to.deep.equal({ accepted: false, refusal: { code: 'suspended', product: powerBi } });
    expect(taken.accepted && taken.result.results[0]?.outcome).to.equal('unassigned');
  });

  it('can be cancelled with money back within seven days, and ends with its term afterwards', async () => {
    const cancel = { subscription: 'sub-1', reason: 'other', feedback: '', when: 'now' } as const;
    const world = worldWith({}, '2026-03-12T09:00:00.000Z');
    await suspend(world);
    world.clock.time = '2026-03-17T09:00:00.000Z';
    const inTime = await run(world, cancelSubscription, cancel, { operation: 'op-3' });
    expect(inTime.accepted && inTime.result.refund?.total.minor).to.be.below(0);
    expect(kept(world)).to.include({ status: 'disabled' });
    expect(kept(world)).to.not.have.property('suspended');

    const late = worldWith({}, '2026-03-12T09:00:00.000Z');
    await suspend(late);
    late.clock.time = '2026-03-17T09:00:00.001Z';
    expect(await run(late, cancelSubscription, cancel, { operation: 'op-3' })).to.deep.equal({
      accepted: false,
      refusal: { code: 'suspended', product: powerBi },
    });
  });
});

describe('Activating a suspended subscription', () => {
  it('lets its people sign in again; recurring billing stays off and what was scheduled does not come back', async () => {
    const world = worldWith({ assigned: ['Anna Bianchi'], scheduled: { seats: 3, at: '2026-03-11T09:00:00.000Z' } });
    await suspend(world);

    const outcome = await activate(world);

    expect(outcome.accepted && outcome.result).to.deep.equal({
      ...{ type: 'subscription-activated', subscription: 'sub-1', product: powerBi, seats: 5 },
      ...{ regaining: ['Anna Bianchi'], termEnds: '2027-03-09' },
    });
    expect(kept(world)).to.deep.include({ status: 'active', recurring: 'off' });
    expect(kept(world)).to.not.have.any.keys('suspended', 'scheduled');
  });

  it('says so if it is active, or has ended', async () => {
    const notSuspended = { accepted: false, refusal: { code: 'not-suspended', product: powerBi } };
    expect(await activate(worldWith())).to.deep.equal(notSuspended);
    const ended = worldWith({ status: 'disabled', statusSince: '2026-03-11' });
    expect(await activate(ended)).to.deep.equal({ accepted: false, refusal: { code: 'not-active' } });
  });

  it('crosses a suspension with one effect of each: the later one decides on what the earlier has left', async () => {
    const world = worldWith();
    await suspend(world);

    const [activated, suspended] = await Promise.all([
      activate(world, { operation: 'op-a' }),
      suspend(world, '', { by: asSecondAgent, operation: 'op-b' }),
    ]);

    const done = [activated, suspended].filter(({ accepted }) => accepted).length;
    expect(done).to.be.within(1, 2);
    expect(kept(world)?.status).to.equal(suspended.accepted ? 'suspended' : 'active');
  });

  it('works on the last day of the term and not after it', async () => {
    const world = worldWith();
    await suspend(world);
    world.clock.time = '2027-03-09T23:59:59.999Z';
    expect((await activate(world)).accepted).to.equal(true);

    const late = worldWith();
    await suspend(late);
    late.clock.time = '2027-03-10T00:00:00.000Z';
    expect(await activate(late)).to.deep.equal({ accepted: false, refusal: { code: 'not-active' } });
  });
});
