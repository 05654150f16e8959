import { expect } from 'chai';
import { welcome } from '../../../cards/menu/welcome.js';
import type { Account } from '../../../domain/account/account.js';
import type { Person } from '../../../domain/basics/person.js';
import type { Tenant } from '../../../domain/basics/tenant.js';
import { anAccount, aPerson, aSubscription, buyer } from '../../support/builders.js';
import { openChat } from '../../support/chat.js';

/** What the first card of all offers. */
async function offeredTo(
  person: Person,
  accounts: readonly Account[] = [],
  tenant: Partial<Tenant> = {},
): Promise<readonly unknown[]> {
  const screen = await openChat({ person, accounts, tenant }).install();
  expect(screen.shows(welcome)).to.equal(true);
  return screen.rows.map(({ data }) => data.start);
}

describe('The welcome', () => {
  it('offers a person with a subscription theirs, to assign and to buy', async () => {
    const offered = await offeredTo(buyer, [anAccount([aSubscription()])]);

    expect(offered).to.deep.equal(['subscriptions', 'assign', 'buy']);
  });

  it('offers a person whose subscriptions have ended, or who has none yet, to buy and to try', async () => {
    for (const account of [anAccount([]), anAccount([aSubscription({ status: 'deleted' })])])
      expect(await offeredTo(buyer, [account])).to.deep.equal(['buy', 'trial', 'mine']);
  });

  it('offers a colleague without an account to ask for a license, and what they hold', async () => {
    expect(await offeredTo(aPerson('Luis Herrera'))).to.deep.equal(['request', 'mine', 'buy']);
  });

  it('offers nothing that is refused anyway: to guests, and where the organization cannot buy', async () => {
    expect(await offeredTo(aPerson('Gina Ospite', { kind: 'guest' }))).to.deep.equal(['mine']);
    expect(await offeredTo(buyer, [], { country: 'IN' })).to.deep.equal(['mine']);
  });

  it('offers admins the organization, whatever they have bought themselves', async () => {
    const marta = aPerson('Marta Klein', { roles: ['billing-admin'] });

    for (const accounts of [[], [anAccount([aSubscription()], { owner: marta.id })]])
      expect(await offeredTo(marta, accounts)).to.deep.equal(['admin', 'policy', 'notifications']);
  });
});
