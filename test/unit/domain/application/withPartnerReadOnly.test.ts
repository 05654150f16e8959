import { expect } from 'chai';
import { changeSeats } from '../../../../domain/commands/changeSeats.js';
import { setRecurring } from '../../../../domain/commands/setRecurring.js';
import { customerAccountId } from '../../../../domain/partner/customerAccount.js';
import { anActor, powerBi } from '../../../support/builders.js';
import {
  aCustomerAccount,
  aPartnerWorld,
  asAgent,
  asCustomer,
  aSoldSubscription,
  clerk,
  customer,
  directAccount,
  otherPartner,
  partnerTenant,
  stranger,
} from '../../../support/partnerWorld.js';

const sold = aCustomerAccount([aSoldSubscription({ id: 'sub-sold' })]);
const elsewhere = { ...aCustomerAccount([aSoldSubscription({ id: 'sub-elsewhere' })]), owner: otherPartner.id };
const accounts = [directAccount, sold, elsewhere];

function recurringOff(account: string, subscription: string) {
  return { account, operation: 'op-1', terms: '', input: { subscription, to: 'off' as const } };
}

describe('What is managed from the other side', () => {
  it('is refused to agents for what the customer has bought directly, with whose it is, and stays as it was', async () => {
    const world = aPartnerWorld({ accounts });
    const request = recurringOff(world.account, 'sub-direct');
    const refusal = { code: 'view-only', product: powerBi, customer: 'Contoso' };

    for (const ask of ['preview', 'execute'] as const)
      expect(await world.commands[ask](setRecurring, request, asAgent)).to.deep.equal({ accepted: false, refusal });
    expect(world.accounts.all).to.deep.equal(accounts);
  });

  it('is refused to agents for what another partner has sold, with that partner’s name', async () => {
    const { commands, account } = aPartnerWorld({ accounts });

    const outcome = await commands.execute(setRecurring, recurringOff(account, 'sub-elsewhere'), asAgent);

    const refusal = { code: 'view-only', product: powerBi, customer: 'Contoso', seller: 'Tailspin Partners' };
    expect(outcome).to.deep.equal({ accepted: false, refusal });
  });

  it('is refused to the customer’s people for what a partner has sold, with the partner’s name, whatever account they name', async () => {
    const { commands, account } = aPartnerWorld({ accounts });
    const refusal = { code: 'partner-manages', product: powerBi, partner: 'Fabrikam Cloud', subscription: 'sub-sold' };

    for (const named of [account, 'account-1', 'nothing'])
      expect(await commands.execute(setRecurring, recurringOff(named, 'sub-sold'), asCustomer)).to.deep.equal({
        accepted: false,
        refusal,
      });
  });

  it('does not exist for the partner’s people who are no agents, for other tenants, and where there is no such id', async () => {
    const { commands, account } = aPartnerWorld({ accounts });
    const none = { accepted: false, refusal: { code: 'not-found' } };
    const by = anActor(clerk, partnerTenant.id);

    for (const id of ['sub-direct', 'sub-sold', 'sub-elsewhere'])
      expect(await commands.execute(setRecurring, recurringOff(account, id), by)).to.deep.equal(none);
    expect(await commands.execute(setRecurring, recurringOff(account, 'sub-unknown'), asAgent)).to.deep.equal(none);
    const unserved = recurringOff(customerAccountId(stranger.id), 'sub-direct');
    expect(await commands.execute(setRecurring, unserved, asAgent)).to.deep.equal(none);
  });

  it('does not exist for an agent any more once the relationship has ended', async () => {
    const world = aPartnerWorld({ accounts });
    world.directory.partners = [];
    const input = { subscription: 'sub-sold', seats: 9, doing: 'buy', when: 'now' } as const;

    for (const subscription of ['sub-sold', 'sub-direct', 'sub-elsewhere']) {
      const request = { account: world.account, operation: 'op-1', input: { ...input, subscription } };
      const outcome = await world.commands.execute(changeSeats, request, asAgent);
      expect(outcome).to.deep.equal({ accepted: false, refusal: { code: 'not-found' } });
    }
    expect(world.accounts.all).to.deep.equal(accounts);
    expect(customer.id).to.equal(sold.tenant);
  });
});
