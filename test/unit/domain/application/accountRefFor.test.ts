import { expect } from 'chai';
import { accountRefFor } from '../../../../domain/application/accountRefFor.js';
import type { Person } from '../../../../domain/basics/person.js';
import { customerAccountId } from '../../../../domain/partner/customerAccount.js';
import { anActor } from '../../../support/builders.js';
import {
  agent,
  aPartnerWorld,
  aRelationship,
  asAgent,
  asCustomer,
  clerk,
  customer,
  offers,
  partnerTenant,
  stranger,
} from '../../../support/partnerWorld.js';

const account = customerAccountId(customer.id);
const place = { tenant: customer.id, owner: partnerTenant.id, ownedBy: 'partner', account };

describe('Where an account lies', () => {
  it('is among one’s own for every id that names no customer', async () => {
    const world = aPartnerWorld();

    expect(await accountRefFor(world, asCustomer, 'account-1')).to.deep.equal({
      tenant: customer.id,
      owner: asCustomer.person.id,
      account: 'account-1',
    });
  });

  it('is in the customer’s tenant, with the partner as owner, for an agent whose partner serves it now', async () => {
    expect(await accountRefFor(aPartnerWorld(), asAgent, account)).to.deep.equal(place);
  });

  const nobody: readonly (readonly [string, Partial<Person>])[] = [
    ['has another role', { roles: ['global-admin'] }],
    ['is disabled', { enabled: false }],
    ['is a guest', { kind: 'guest' }],
  ];
  for (const [why, changes] of nobody)
    it(`is nowhere for an agent who ${why}`, async () => {
      const by = anActor({ ...agent, ...changes }, partnerTenant.id);

      expect(await accountRefFor(aPartnerWorld(), by, account)).to.equal(undefined);
    });

  it('is nowhere for the partner’s other people, the customer’s people, and agents of a tenant that is no partner', async () => {
    const world = aPartnerWorld();
    const others = [anActor(clerk, partnerTenant.id), asCustomer, anActor(agent, stranger.id)];

    const found = await Promise.all(others.map((by) => accountRefFor(world, by, account)));

    expect(found).to.deep.equal([undefined, undefined, undefined]);
  });

  it('is nowhere for customers that the partner does not serve, or that do not exist', async () => {
    const world = aPartnerWorld();
    const ids = [stranger.id, partnerTenant.id, 'nobody', '', ` ${customer.id}`];

    const found = await Promise.all(ids.map((id) => accountRefFor(world, asAgent, customerAccountId(id))));

    expect(found).to.deep.equal(ids.map(() => undefined));
  });

  it('is nowhere from the instant on at which the relationship ends, and before it begins', async () => {
    const world = aPartnerWorld({ now: '2026-03-10T08:59:59.999Z' });
    const customers = [aRelationship({ since: '2026-03-10T08:00:00.000Z', until: '2026-03-10T09:00:00.000Z' })];
    world.directory.partners = [{ tenant: partnerTenant.id, offers, customers }];

    expect(await accountRefFor(world, asAgent, account)).to.deep.equal(place);
    world.clock.time = '2026-03-10T09:00:00.000Z';
    expect(await accountRefFor(world, asAgent, account)).to.equal(undefined);
    world.clock.time = '2026-03-10T07:59:59.999Z';
    expect(await accountRefFor(world, asAgent, account)).to.equal(undefined);
  });
});
