import { expect } from 'chai';
import { relationshipEnds } from '../../../../domain/application/relationshipEnds.js';
import { withAdmin } from '../../../../domain/organisation/organisation.js';
import { agentMet } from '../../../../domain/partner/partnershipChanges.js';
import { aPerson } from '../../../support/builders.js';
import {
  aCustomerAccount,
  agent,
  aPartnerWorld,
  aSoldSubscription,
  customer,
  partnerTenant,
  secondAgent,
} from '../../../support/partnerWorld.js';

const admin = aPerson('Marta Bianchi', { roles: ['global-admin'] });
type World = ReturnType<typeof aPartnerWorld>;

async function aWorld(): Promise<World> {
  const world = aPartnerWorld({ accounts: [aCustomerAccount([aSoldSubscription()])], people: [admin] });
  for (const person of [agent, secondAgent])
    await world.commands.recordIn(partnerTenant.id, (one) => agentMet(one, person, world.clock.now()));
  await world.commands.recordIn(customer.id, (one) => withAdmin(one, admin, world.clock.now()));
  return world;
}

const told = async ({ organisations }: World) =>
  (await Promise.all([partnerTenant.id, customer.id].map((id) => organisations.read(id)))).map(({ outbox }) =>
    outbox.map(({ to, event }) => [to, event]),
  );
const toPartner = { type: 'relationship-ended', side: 'partner', name: 'Contoso' };
const toCustomer = { type: 'relationship-ended', side: 'customer', name: 'Fabrikam Cloud' };
const once = [
  [
    [agent.id, toPartner],
    [secondAgent.id, toPartner],
  ],
  [[admin.id, toCustomer]],
];

describe('The end of a relationship', () => {
  it('is told to the agents and to the customer’s admins, once, and writes into no subscription', async () => {
    const world = await aWorld();
    const before = world.accounts.all;
    await world.relationships();
    expect(await told(world)).to.deep.equal([[], []]);
    world.directory.partners = [];

    await world.relationships();
    await world.relationships();
    await relationshipEnds(world)(); // after a restart

    expect(await told(world)).to.deep.equal(once);
    expect(world.accounts.all).to.deep.equal(before);
    expect(world.accounts.saves).to.equal(0);
  });

  it('is told to the other side too where a crash came between', async () => {
    const world = await aWorld();
    world.directory.partners = [];
    let writes = 0;
    const dying = relationshipEnds({
      ...world,
      commands: {
        recordIn: (...asked) => {
          if (++writes > 1) throw new Error('The process has died');
          return world.commands.recordIn(...asked);
        },
      },
    });
    await dying().catch(() => undefined);
    expect((await told(world))[1]).to.deep.equal([]);

    await relationshipEnds(world)();

    expect(await told(world)).to.deep.equal(once);
  });

  it('is told again where it was taken up in between', async () => {
    const world = await aWorld();
    const { partners } = world.directory;
    for (const now of [[], partners, []]) {
      world.directory.partners = now;
      world.clock.time = new Date(Date.parse(world.clock.time) + 60_000).toISOString();
      await world.relationships();
    }

    const [agents, admins] = await told(world);
    expect([agents?.length, admins?.length]).to.deep.equal([4, 2]);
  });
});
