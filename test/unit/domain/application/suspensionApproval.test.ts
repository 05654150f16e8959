import { expect } from 'chai';
import { suspensionApproval } from '../../../../domain/application/suspensionApproval.js';
import type { Actor } from '../../../../domain/basics/person.js';
import { suspendSubscription } from '../../../../domain/commands/suspendSubscription.js';
import {
  declineProposal,
  proposeSuspension,
  withdrawProposal,
} from '../../../../domain/partner/commands/suspensionProposals.js';
import { setSecondAgent } from '../../../../domain/partner/commands/setSecondAgent.js';
import { partnershipOf } from '../../../../domain/partner/partnershipChanges.js';
import { agentMet } from '../../../../domain/partner/partnershipChanges.js';
import { anActor, powerBi } from '../../../support/builders.js';
import {
  aCustomerAccount,
  agent,
  aPartnerWorld,
  asAgent,
  asCustomer,
  asSecondAgent,
  aSoldSubscription,
  clerk,
  customer,
  partnerTenant,
  secondAgent,
} from '../../../support/partnerWorld.js';

type World = ReturnType<typeof aPartnerWorld>;
const target = { customer: customer.id, subscription: 'sub-1', name: 'Contoso' };

/** Two agents who know the bot; suspending needs the second one. */
async function aWorld(now = '2026-03-12T09:00:00.000Z'): Promise<World> {
  const world = aPartnerWorld({ accounts: [aCustomerAccount([aSoldSubscription({ assigned: 3 })])], now });
  for (const person of [agent, secondAgent])
    await world.commands.recordIn(partnerTenant.id, (one) => agentMet(one, person, now));
  await world.commands.execute(setSecondAgent, { input: { isNeeded: true }, operation: 'set' }, asAgent);
  return world;
}

async function propose(world: World, by = asAgent, operation = 'p-1') {
  return await world.commands.execute(proposeSuspension, { input: target, operation }, by);
}

const proposals = async (world: World) =>
  partnershipOf(await world.organisations.read(partnerTenant.id)).proposals.map(({ state }) => state);
const status = (world: World) => world.accounts.all[0]?.subscriptions[0]?.status;
const refusalOf = (outcome: { accepted: boolean }) => ('refusal' in outcome ? outcome.refusal : undefined);

describe('Suspending with a second agent', () => {
  it('is refused to one alone, and says so', async () => {
    const world = await aWorld();
    const request = { account: world.account, operation: 'op-1', input: { subscription: 'sub-1', name: '' } };

    for (const run of ['preview', 'execute'] as const)
      expect(refusalOf(await world.commands[run](suspendSubscription, request, asAgent))).to.deep.equal({
        ...{ code: 'needs-second-agent', product: powerBi },
      });
    expect(status(world)).to.equal('active');
  });

  it('is not to be had by an operation that looks like an approved one', async () => {
    const world = await aWorld();
    await propose(world);
    const input = { subscription: 'sub-1', name: '' };
    const forged = { account: world.account, operation: 'p-1:suspend', input };

    expect(refusalOf(await world.commands.execute(suspendSubscription, forged, asAgent))).to.deep.equal({
      ...{ code: 'not-found' },
    });
    expect(status(world)).to.equal('active');
  });

  it('is done when another agent approves, once, and told to the other one', async () => {
    const world = await aWorld();
    await propose(world);

    const done = await world.approval.approve('p-1', 'a-1', asSecondAgent);
    const again = await world.approval.approve('p-1', 'a-1', asSecondAgent);

    expect(done).to.have.nested.property('proposal.state', 'suspended');
    expect(again).to.include({ kind: 'done', earlier: '2026-03-12T09:00:00.000Z' });
    expect(status(world)).to.equal('suspended');
    const [entry, ...others] = world.accounts.all[0]?.history ?? [];
    expect(entry).to.include({ what: 'subscription-suspended', by: secondAgent.id });
    expect(others).to.deep.equal([]);
    const { outbox } = await world.organisations.read(partnerTenant.id);
    expect(outbox.map(({ to, about }) => [to, about])).to.deep.include.members([[agent.id, 'p-1']]);
  });

  it('is not approved by its proposer, nor by who is no agent, nor twice', async () => {
    const world = await aWorld();
    await propose(world);
    const own = await world.approval.approve('p-1', 'a-1', asAgent);
    expect(own).to.deep.equal({ kind: 'refused', refusal: { code: 'own-proposal', product: powerBi } });

    const nobody: readonly Actor[] = [
      anActor(clerk, partnerTenant.id),
      anActor({ ...secondAgent, roles: [] }, partnerTenant.id),
      anActor({ ...secondAgent, enabled: false }, partnerTenant.id),
      asCustomer,
    ];
    for (const by of nobody)
      expect(await world.approval.approve('p-1', 'a-2', by)).to.deep.equal({
        ...{ kind: 'refused', refusal: { code: 'not-found' } },
      });
    await world.approval.approve('p-1', 'a-3', asSecondAgent);
    const later = await world.approval.approve('p-1', 'a-4', asSecondAgent);
    expect(later).to.have.nested.property('refusal.code', 'proposal-closed');
    expect(world.accounts.all[0]?.history).to.have.length(1);
  });

  it('does not exist any more where the relationship has ended meanwhile', async () => {
    const world = await aWorld();
    await propose(world);
    world.directory.partners = [];

    expect(await world.approval.approve('p-1', 'a-1', asSecondAgent)).to.deep.equal({
      ...{ kind: 'refused', refusal: { code: 'not-found' } },
    });
    expect(status(world)).to.equal('active');
  });

  it('says why it failed where a colleague was faster', async () => {
    const world = await aWorld();
    await propose(world);
    await world.commands.execute(setSecondAgent, { input: { isNeeded: false }, operation: 'off' }, asAgent);
    const request = { account: world.account, operation: 'op-1', input: { subscription: 'sub-1', name: '' } };
    const ahead = await world.commands.preview(suspendSubscription, request, asAgent);
    const terms = ahead.accepted ? ahead.terms : '';
    await world.commands.execute(suspendSubscription, { ...request, terms }, asAgent);

    const outcome = await world.approval.approve('p-1', 'a-1', asSecondAgent);

    expect(outcome).to.have.nested.property('proposal.state', 'failed');
    expect(outcome).to.have.nested.property('proposal.refusal', 'suspended');
  });

  it('is answered once also where two agents press at the same time', async () => {
    const world = await aWorld();
    await propose(world);

    const [approved, declined] = await Promise.all([
      world.approval.approve('p-1', 'a-1', asSecondAgent),
      world.commands.execute(declineProposal, { input: { proposal: 'p-1' }, operation: 'd-1' }, asSecondAgent),
    ]);

    expect([approved.kind === 'done', declined.accepted].filter(Boolean)).to.have.length(1);
    expect(await proposals(world)).to.deep.equal([approved.kind === 'done' ? 'suspended' : 'declined']);
  });

  it('is proposed once at a time, by agents, for what can be suspended', async () => {
    const world = await aWorld();
    await propose(world);

    expect(refusalOf(await propose(world, asSecondAgent, 'p-2'))).to.have.property('code', 'proposal-exists');
    expect(refusalOf(await propose(world, asCustomer, 'p-3'))).to.deep.equal({ code: 'not-found' });
    expect(await proposals(world)).to.deep.equal(['open']);
  });

  it('is taken back by its proposer only, and can be proposed again', async () => {
    const world = await aWorld();
    await propose(world);
    const withdraw = (by: Actor, operation: string) =>
      world.commands.execute(withdrawProposal, { input: { proposal: 'p-1' }, operation }, by);

    expect(refusalOf(await withdraw(asSecondAgent, 'w-1'))).to.deep.equal({ code: 'not-found' });
    expect((await withdraw(asAgent, 'w-2')).accepted).to.equal(true);
    expect((await propose(world, asAgent, 'p-2')).accepted).to.equal(true);
    expect(await proposals(world)).to.deep.equal(['withdrawn', 'open']);
  });

  it('ends without an answer after 30 days, and not before', async () => {
    const world = await aWorld();
    await propose(world);
    world.clock.time = '2026-04-11T08:59:59.999Z';
    await world.commands.catchUpIn(partnerTenant.id);
    expect(await proposals(world)).to.deep.equal(['open']);
    world.clock.time = '2026-04-11T09:00:00.000Z';
    await world.commands.catchUpIn(partnerTenant.id);
    expect(await proposals(world)).to.deep.equal(['ended']);
    world.clock.time = '2026-07-10T09:00:00.000Z';
    await world.commands.catchUpIn(partnerTenant.id);
    expect(await proposals(world)).to.deep.equal([]);
  });

  it('is finished after a crash between the approval and the suspension, once', async () => {
    const world = await aWorld();
    await propose(world);
    const dying = suspensionApproval({
      ...world,
      commands: { ...world.commands, preview: () => Promise.reject(new Error('The process has died')) },
    });
    await dying.approve('p-1', 'a-1', asSecondAgent).catch(() => undefined);
    expect([await proposals(world), status(world)]).to.deep.equal([['taken'], 'active']);

    world.clock.time = '2026-03-12T09:09:59.999Z';
    await world.approval.catchUp(partnerTenant.id);
    expect(status(world)).to.equal('active');
    world.clock.time = '2026-03-12T09:10:00.000Z';
    expect(await world.organisations.due(world.clock.now())).to.deep.equal([partnerTenant.id]);
    await world.approval.catchUp(partnerTenant.id);
    await world.approval.catchUp(partnerTenant.id);

    expect([await proposals(world), status(world)]).to.deep.equal([['suspended'], 'suspended']);
    expect(world.accounts.all[0]?.history).to.have.length(1);
  });
});
