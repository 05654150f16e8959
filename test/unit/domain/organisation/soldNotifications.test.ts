import { expect } from 'chai';
import type { Account } from '../../../../domain/account/account.js';
import type { SoldSubscriptionNotification } from '../../../../domain/account/notificationEvents.js';
import { activateSubscription } from '../../../../domain/commands/activateSubscription.js';
import { addSubscription } from '../../../../domain/commands/addSubscription.js';
import { assignLicences } from '../../../../domain/commands/assignLicences.js';
import { cancelSubscription } from '../../../../domain/commands/cancelSubscription.js';
import { setRecurring } from '../../../../domain/commands/setRecurring.js';
import { suspendSubscription } from '../../../../domain/commands/suspendSubscription.js';
import { withAdmin } from '../../../../domain/organisation/organisation.js';
import { aPerson, buyer, powerBi } from '../../../support/builders.js';
import {
  aCustomerAccount,
  aPartnerWorld,
  asAgent,
  aSoldSubscription,
  customer,
  partnerTenant,
} from '../../../support/partnerWorld.js';
import { refTo } from '../../../support/ports.js';

const marta = aPerson('Marta Bianchi', { roles: ['global-admin'] });
const noon = '2026-03-10T12:00:00.000Z';

/** What a partner has sold to a customer whose admin Marta has met the bot. */
async function open(sold = aSoldSubscription({ assigned: ['Bruna Rossi'] })) {
  const account = aCustomerAccount([sold]);
  const world = aPartnerWorld({ accounts: [account], now: noon, people: [marta] });
  await world.commands.recordIn(customer.id, (organisation) => withAdmin(organisation, marta, noon));
  const saved = async (): Promise<Account> => (await world.accounts.read(refTo(account))) ?? expect.fail();
  return { ...world, saved };
}

const input = { subscription: 'sub-1', name: '' };

describe('What a partner does to what it has sold', () => {
  it('is told to the customer’s admins where people can no longer sign in, or can again', async () => {
    const { commands, account, saved } = await open();
    const { terms } = ended(
      await commands.preview(suspendSubscription, { account, operation: 'suspend', input }, asAgent),
    );

    await commands.execute(suspendSubscription, { account, operation: 'suspend', terms, input }, asAgent);
    await commands.execute(activateSubscription, { account, operation: 'activate', input }, asAgent);

    const about = { subscription: 'sub-1', product: powerBi, seats: 5, partner: partnerTenant.id };
    const notice = { to: marta.id, at: noon, about: 'sub-1' };
    const suspended: SoldSubscriptionNotification = { type: 'sold-news', what: 'suspended', ...about };
    expect((await saved()).outbox).to.deep.equal([
      { ...notice, id: `suspend-sub-1-news-${marta.id}`, event: suspended },
      { ...notice, id: `activate-sub-1-news-${marta.id}`, event: { ...suspended, what: 'activated' } },
    ]);
  });

  it('is told to nobody else, and never with a price', async () => {
    const { commands, account, saved } = await open();
    const assign = { product: powerBi, people: [buyer.id, marta.id] };
    const off = { subscription: 'sub-1', to: 'off' } as const;
    const leaving = { subscription: 'sub-1', reason: 'other', feedback: '', when: 'now' } as const;
    const add = { offer: 'power-bi', seats: 3 };
    const sale = ended(await commands.preview(addSubscription, { account, operation: 'add', input: add }, asAgent));

    await commands.execute(assignLicences, { account, operation: 'assign', input: assign }, asAgent);
    await commands.execute(setRecurring, { account, operation: 'off', input: off }, asAgent);
    await commands.execute(addSubscription, { account, operation: 'add', terms: sale.terms, input: add }, asAgent);
    const cancelled = ended(
      await commands.preview(cancelSubscription, { account, operation: 'end', input: leaving }, asAgent),
    );
    await commands.execute(
      cancelSubscription,
      { account, operation: 'end', terms: cancelled.terms, input: leaving },
      asAgent,
    );

    const { outbox, history } = await saved();
    expect(history.map(({ what }) => what)).to.deep.equal([
      'licences-assigned',
      'recurring-set',
      'seats-bought',
      'subscription-cancelled',
    ]);
    expect([...new Set(outbox.map(({ event }) => event.type))]).to.have.members([
      'licence-received',
      'licence-removed',
    ]);
    expect(JSON.stringify(outbox)).not.to.contain('minor');
  });
});

function ended<Outcome extends { readonly accepted: boolean }>(outcome: Outcome) {
  return outcome.accepted ? (outcome as Extract<Outcome, { accepted: true }>) : expect.fail(JSON.stringify(outcome)); // accepted
}
