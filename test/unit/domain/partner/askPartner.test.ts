import { expect } from 'chai';
import type { Actor } from '../../../../domain/basics/person.js';
import { answerEnquiry, askPartner } from '../../../../domain/partner/commands/askPartner.js';
import { agentMet, partnershipOf } from '../../../../domain/partner/partnershipChanges.js';
import type { Wish } from '../../../../domain/partner/partnership.js';
import { anActor, aPerson, buyer, powerBi } from '../../../support/builders.js';
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
  directAccount,
  partnerTenant,
  secondAgent,
  stranger,
} from '../../../support/partnerWorld.js';

type World = ReturnType<typeof aPartnerWorld>;

async function aWorld(): Promise<World> {
  const world = aPartnerWorld({ accounts: [directAccount, aCustomerAccount([aSoldSubscription()])] });
  for (const person of [agent, secondAgent])
    await world.commands.recordIn(partnerTenant.id, (one) => agentMet(one, person, world.clock.now()));
  return world;
}

interface Question {
  readonly by?: Actor;
  readonly subscription?: string;
  readonly wish?: Wish;
  readonly note?: string;
}

function ask(
  world: World,
  operation: string,
  { by = asCustomer, subscription = 'sub-1', wish = 'more', note = '' }: Question = {},
) {
  return world.commands.execute(askPartner, { input: { subscription, wish, note }, operation }, by);
}

const enquiries = async (world: World) => partnershipOf(await world.organisations.read(partnerTenant.id)).enquiries;
const waiting = async (world: World) => (await world.organisations.read(partnerTenant.id)).outbox;

describe('Asking the partner', () => {
  it('reaches the agents of the partner that sold it, with who, what and the words', async () => {
    const world = await aWorld();

    await ask(world, 'e-1', { note: '  two more for March ' });

    expect(await enquiries(world)).to.deep.equal([
      {
        ...{ id: 'e-1', customer: customer.id, customerName: 'Contoso', subscription: 'sub-1', product: powerBi },
        ...{ asker: buyer.id, askerName: buyer.name, wish: 'more', note: 'two more for March' },
        ...{ at: world.clock.now(), state: 'open', since: world.clock.now() },
      },
    ]);
    expect((await waiting(world)).map(({ to, tenant }) => [to, tenant])).to.deep.equal([
      [agent.id, undefined],
      [secondAgent.id, undefined],
    ]);
  });

  it('is one enquiry a person and subscription: asking again updates it, and the card', async () => {
    const world = await aWorld();
    await ask(world, 'e-1');
    world.clock.time = '2026-03-11T09:00:00.000Z';

    await ask(world, 'e-2', { wish: 'fewer', note: 'no, fewer' });

    const all = await enquiries(world);
    expect(all.map(({ id, wish, note }) => [id, wish, note])).to.deep.equal([['e-1', 'fewer', 'no, fewer']]);
    expect(await waiting(world)).to.have.length(2);
    await ask(world, 'e-3', { by: anActor(aPerson('Ana Nowak')) });
    expect(await enquiries(world)).to.have.length(2);
  });

  it('does not exist for what nobody sold, what was bought directly, other tenants, and ended relationships', async () => {
    const world = await aWorld();
    const none = { accepted: false, refusal: { code: 'not-found' } };

    expect(await ask(world, 'e-1', { subscription: 'sub-direct' })).to.deep.equal(none);
    expect(await ask(world, 'e-2', { subscription: 'nothing' })).to.deep.equal(none);
    expect(await ask(world, 'e-3', { by: anActor(buyer, stranger.id) })).to.deep.equal(none);
    world.directory.partners = [];
    expect(await ask(world, 'e-4')).to.deep.equal(none);
    expect(await enquiries(world)).to.deep.equal([]);
  });

  it('is not for guests and disabled people', async () => {
    const world = await aWorld();

    const guest = await ask(world, 'e-1', { by: anActor({ ...buyer, kind: 'guest' }) });
    const disabled = await ask(world, 'e-2', { by: anActor({ ...buyer, enabled: false }) });

    expect([guest, disabled]).to.deep.equal([
      { accepted: false, refusal: { code: 'guest' } },
      { accepted: false, refusal: { code: 'account-disabled' } },
    ]);
  });

  it('is answered once, by an agent, and told to the asker in the customer’s tenant', async () => {
    const world = await aWorld();
    await ask(world, 'e-1');
    const answer = (by: Actor, operation: string, state: 'done' | 'declined' = 'done') =>
      world.commands.execute(
        answerEnquiry,
        { input: { enquiry: 'e-1', answer: state, reason: ' fine ' }, operation },
        by,
      );

    for (const [by, operation] of [
      [anActor(clerk, partnerTenant.id), 'x-1'],
      [asCustomer, 'x-2'],
    ] as const)
      expect(await answer(by, operation)).to.deep.equal({ accepted: false, refusal: { code: 'not-found' } });
    expect((await answer(asAgent, 'x-3')).accepted).to.equal(true);
    const late = await answer(asSecondAgent, 'x-4', 'declined');

    expect(late).to.deep.equal({
      accepted: false,
      refusal: { code: 'enquiry-closed', product: powerBi, state: 'done', by: agent.name, at: world.clock.now() },
    });
    const [enquiry] = await enquiries(world);
    expect(enquiry?.answer).to.deep.equal({ by: agent.id, byName: agent.name, reason: 'fine' });
    const told = (await waiting(world)).filter(({ id }) => id.includes('-done-'));
    expect(told.map(({ to, tenant }) => [to, tenant])).to.deep.equal([
      [secondAgent.id, undefined],
      [buyer.id, customer.id],
    ]);
  });

  it('ends without an answer after 30 days, and tells both sides', async () => {
    const world = await aWorld();
    await ask(world, 'e-1');
    world.clock.time = '2026-04-09T09:00:00.000Z';

    await world.commands.catchUpIn(partnerTenant.id);

    expect((await enquiries(world)).map(({ state }) => state)).to.deep.equal(['ended']);
    const told = (await waiting(world)).filter(({ about }) => about === 'e-1');
    expect(told.map(({ to }) => to)).to.have.members([agent.id, secondAgent.id, buyer.id]);
  });
});
