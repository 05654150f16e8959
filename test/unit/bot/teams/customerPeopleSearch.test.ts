import { expect } from 'chai';
import { peopleSearch } from '../../../../bot/teams/peopleSearch.js';
import { customerPeople } from '../../../../dialogs/services.js';
import type { Actor } from '../../../../domain/basics/person.js';
import { customerAccountId } from '../../../../domain/partner/customerAccount.js';
import { aPerson } from '../../../support/builders.js';
import {
  agent,
  aPartnerWorld,
  asAgent,
  asCustomer,
  clerk,
  customer,
  partnerTenant,
  stranger,
} from '../../../support/partnerWorld.js';

const anna = aPerson('Anna Nowak');
const ofCustomer = customerPeople(customerAccountId(customer.id));

async function found(by: Actor, dataset: string, queryText: string, now?: string) {
  const world = aPartnerWorld({ people: [anna], ...(now !== undefined && { now }) });
  if (now === 'ended') world.directory.partners = [];
  return JSON.stringify(await peopleSearch(world)(by, { dataset, queryText }));
}

describe('The picker of a customer’s people', () => {
  it('finds the customer’s people for the partner’s agent, and none of the partner’s', async () => {
    expect(await found(asAgent, ofCustomer, 'Anna')).to.contain('Anna Nowak');
    expect(await found(asAgent, ofCustomer, 'Otto')).not.to.contain('Otto');
    expect(await found(asAgent, 'seatkeeper/people', 'Otto')).to.contain('Otto Berg');
  });

  it('finds nobody for anybody else, of a stranger, and once the relationship has ended', async () => {
    const clerks: Actor = { tenant: partnerTenant.id, person: clerk };
    const former: Actor = { tenant: partnerTenant.id, person: { ...agent, roles: [] } };
    const disabled: Actor = { tenant: partnerTenant.id, person: { ...agent, enabled: false } };

    for (const by of [asCustomer, clerks, former, disabled])
      expect(await found(by, ofCustomer, 'Anna')).not.to.contain('Nowak');
    expect(await found(asAgent, customerPeople(customerAccountId(stranger.id)), 'A')).not.to.contain('title');
    expect(await found(asAgent, ofCustomer, 'Anna', 'ended')).not.to.contain('Nowak');
    expect(await found(asAgent, 'seatkeeper/people/account-1', 'Otto')).not.to.contain('Otto');
  });
});
