import { expect } from 'chai';
import { assignmentResults } from '../../../../cards/assigning/assignmentResults.js';
import { peoplePicker } from '../../../../cards/assigning/peoplePicker.js';
import { cancelReceipt } from '../../../../cards/cancelling/cancelReceipt.js';
import { cancelReview } from '../../../../cards/cancelling/cancelReview.js';
import { languages, stringsOf } from '../../../../cards/language.js';
import { menu } from '../../../../cards/menu/menu.js';
import { recurringChoice } from '../../../../cards/recurring/recurringChoice.js';
import { holderPicker } from '../../../../cards/unassigning/holderPicker.js';
import { unassignReview } from '../../../../cards/unassigning/unassignReview.js';
import type { Subscription } from '../../../../domain/account/subscription.js';
import { customerAccountId } from '../../../../domain/partner/customerAccount.js';
import { customerPeople } from '../../../../dialogs/services.js';
import { aPerson, buyer, powerBi } from '../../../support/builders.js';
import { addSubscription } from '../../../../domain/commands/addSubscription.js';
import type { Chat } from '../../../support/chat.js';
import {
  aCustomerAccount,
  agent,
  aPartnerWorld,
  asAgent,
  aSoldSubscription,
  clerk,
  customer,
  customerAccountOf,
  directAccount,
  openAgentChat,
  secondAgent,
  stranger,
} from '../../../support/partnerWorld.js';
import { refTo } from '../../../support/ports.js';

const { aboutCustomer: words, cancelling, titles, customers, refusalTitles, common } = stringsOf.en;
const account = customerAccountId(customer.id);
const about = { account, subscription: 'sub-1' };
const anna = aPerson('Anna Nowak');
const button = { card: menu.id, for: agent.id };
const yearly: Partial<Subscription> = { term: 'P1Y' };

function open(subscriptions = [aSoldSubscription({ assigned: ['Bruna Rossi'] })], options = {}) {
  return openAgentChat({ accounts: [aCustomerAccount(subscriptions), directAccount], people: [anna], ...options });
}

const begin = (chat: Chat, data: object) => chat.send({ ...button, ...data });
const soldIn = async (chat: Chat) => (await customerAccountOf(chat)).subscriptions[0] ?? expect.fail();

describe('An agent who cancels what was sold to a customer', () => {
  it('sees the refund to the cent on the customer’s invoice, and gets it there', async () => {
    const { chat } = open();

    const review = await begin(chat, { start: 'cancel', ...about });
    expect(review.text).to.contain('Customer: Contoso');
    expect(review.text).to.contain('€61.49').and.to.contain(words.refundGoes).and.to.contain(cancelling.data);
    const receipt = await chat.press(cancelReview, { action: 'save', reason: 'other' });

    expect(receipt.text).to.contain('Customer: Contoso').and.to.contain(words.refundWent('€61.49'));
    expect(receipt.text).not.to.match(/Visa|ending in|payment method/);
    expect(receipt.buttons.map(({ data }) => data)).to.deep.include.members([
      { start: 'customers', customer: customer.id, card: cancelReceipt.id, for: agent.id },
    ]);
    expect(await soldIn(chat)).to.include({ status: 'disabled', recurring: 'off' });
  });

  it('cancels a suspended one within seven days as well', async () => {
    const { chat } = open([aSoldSubscription({ status: 'suspended', recurring: 'off' })]);
    await begin(chat, { start: 'cancel', ...about });

    const receipt = await chat.press(cancelReview, { action: 'save', reason: 'other' });

    expect(receipt.text).to.contain(cancelling.receiptNow('Power BI Pro'));
    expect((await soldIn(chat)).status).to.equal('disabled');
  });

  it('is told that a suspended one ends by itself where the seven days are over', async () => {
    const suspended = { at: '2026-03-11T09:00:00.000Z', by: agent.id, byName: agent.name };
    const { chat } = open([aSoldSubscription({ status: 'suspended', recurring: 'off', suspended })], {
      time: '2026-03-20T09:00:00.000Z',
    });

    const screen = await begin(chat, { start: 'cancel', ...about });

    expect(screen.text).to.contain(words.suspendedEnds('Power BI Pro', 'April 9, 2026', 'August 8, 2026'));
  });

  it('sees that the customer pays on until the end of the term where it is too late for a refund', async () => {
    const { chat } = open([aSoldSubscription(yearly)], { time: '2026-04-20T09:00:00.000Z' });

    const review = await begin(chat, { start: 'cancel', ...about });

    expect(review.text).to.contain('stays active until March 9, 2027').and.to.contain('The customer keeps paying');
    const receipt = await chat.press(cancelReview, { action: 'save', reason: 'other' });
    expect(receipt.text).to.contain(cancelling.receiptLater('Power BI Pro', 'March 9, 2027'));
  });
});

describe('An agent who sets recurring billing of a customer', () => {
  it('turns it off and comes back to the customer’s subscription', async () => {
    const { chat } = open();
    const choice = await begin(chat, { start: 'recurring', ...about });
    expect(choice.text).to.contain('Customer: Contoso');

    const result = await chat.press(recurringChoice, { action: 'save', to: 'off' }, stringsOf.en.commits.recurring.off);

    expect((await soldIn(chat)).recurring).to.equal('off');
    const back = result.buttons.find(({ data }) => data.start === 'subscriptions') ?? expect.fail();
    const details = await chat.send(back.data);
    expect(details.text).to.contain('Customer: Contoso');
    expect(details.titles).to.contain(titles.assign);
  });
});

describe('An agent who assigns a customer’s licences', () => {
  it('picks among the customer’s people only', async () => {
    const { chat } = open();

    const picker = await begin(chat, { start: 'assign', account, product: powerBi });

    expect(JSON.stringify(picker.card)).to.contain(customerPeople(account)).and.not.to.contain('graph.microsoft.com');
    expect(picker.text)
      .to.contain('Customer: Contoso')
      .and.to.contain(stringsOf.en.aboutCustomer.instead.assigning.members);
    const named = await chat.say('Anna Nowak; Otto Berg');
    expect(named.text).to.contain('Anna Nowak').and.to.contain('I couldn’t find anyone in the customer’s organization');
  });

  it('gives them to the customer’s people and to nobody else, each with a reason', async () => {
    const { chat } = open();
    await begin(chat, { start: 'assign', account, product: powerBi });

    const results = await chat.press(peoplePicker, { people: [anna.id, clerk.id, agent.id].join(',') });

    expect(results.text)
      .to.contain('Anna Nowak** now has a license')
      .and.to.contain('isn’t in the customer’s organization');
    expect((await soldIn(chat)).assignments.map(({ person }) => person)).to.deep.equal([buyer.id, anna.id]);
    expect(results.buttons.map(({ data }) => data)).to.deep.include({
      ...{ start: 'customers', customer: customer.id, card: assignmentResults.id, for: agent.id },
    });
  });

  it('is offered nothing to buy where no licence is free', async () => {
    const { chat } = open([aSoldSubscription({ seats: 1, assigned: ['Bruna Rossi'] })]);

    const picker = await begin(chat, { start: 'assign', account, product: powerBi });

    expect(picker.buttons.map(({ title }) => title)).not.to.include(stringsOf.en.assigning.buyMore);
    expect(picker.text).to.contain('Change the quantity first');
  });

  it('gives none from a suspended subscription, and is led back to the customer', async () => {
    const { chat } = open([aSoldSubscription({ status: 'suspended', recurring: 'off' })]);

    const refusal = await begin(chat, { start: 'assign', account, product: powerBi });

    expect(refusal.text).to.contain(refusalTitles.suspended('Power BI Pro'));
    const { sales } = stringsOf.en;
    expect(refusal.buttons.map(({ title }) => title)).to.deep.equal([
      ...[sales.to.activate, customers.toCustomer, common.menu],
    ]);
  });
});

describe('An agent who takes a customer’s licences back', () => {
  it('picks among their holders, and is led back to the customer', async () => {
    const { chat } = open();
    const picker = await begin(chat, { start: 'unassign', account, product: powerBi });
    expect(picker.text).to.contain('Power BI Pro: 1 person has a license.').and.to.contain('Customer: Contoso');
    await chat.say('Bruna Rossi');
    const asked = await chat.press(holderPicker, {}, titles.unassign);
    expect(asked.text).to.contain('The customer keeps the Power BI Pro licenses');

    const results = await chat.press(unassignReview, { action: 'unassign' });

    expect((await soldIn(chat)).assignments).to.deep.equal([]);
    expect(results.buttons.map(({ data }) => data.start)).to.deep.equal(['assign', 'customers', 'quantity', 'menu']);
  });

  it('sees the customer where nobody holds one', async () => {
    const { chat } = open([aSoldSubscription()]);

    const screen = await begin(chat, { start: 'unassign', account, product: powerBi });

    expect(screen.text).to.contain('No one has a license').and.to.contain('Contoso');
  });
});

describe('What an agent looks at of a customer', () => {
  /** What Nadia has sold in June, invoiced in July. */
  async function sold(person = agent) {
    const world = aPartnerWorld({ accounts: [aCustomerAccount()], now: '2026-06-10T09:00:00.000Z' });
    const sale = { account, operation: 'sale', input: { offer: 'power-bi', seats: 5 } };
    const preview = await world.commands.preview(addSubscription, sale, asAgent);
    const { terms } = preview.accepted ? preview : expect.fail();
    await world.commands.execute(addSubscription, { ...sale, terms }, asAgent);
    const saved = (await world.accounts.read(refTo(aCustomerAccount()))) ?? expect.fail();
    const { chat } = openAgentChat({ accounts: [saved, directAccount], time: '2026-07-05T09:00:00.000Z' });
    await chat.live();
    return chat.as(person);
  }

  it('is the customer’s invoices and no other', async () => {
    const chat = await sold();

    const list = await begin(chat, { start: 'invoices', account });
    expect(list.text).to.contain('Customer: Contoso').and.to.contain('June 2026');
    const one = await chat.say('June 2026');

    for (const fact of ['Customer: Contoso', 'Payment method: on the customer’s invoice', 'Status: Invoiced'])
      expect(one.text).to.contain(fact);
    expect(one.text).not.to.contain('Billing account').and.not.to.contain('Billing profile');
    const all = one.buttons.find(({ title }) => title === stringsOf.en.invoices.all) ?? expect.fail();
    expect((await chat.send(all.data)).text).to.contain('Customer: Contoso');
  });

  it('is the history with the partner beside its agents', async () => {
    const chat = await sold(secondAgent);
    const [subscription] = (await customerAccountOf(chat)).subscriptions;

    const history = await chat.send({
      ...{ ...button, for: secondAgent.id, start: 'history', account },
      subscription: subscription?.id,
    });

    expect(history.text).to.contain('Customer: Contoso').and.to.contain('Nadia Costa (Fabrikam Cloud)');
    expect(history.text).to.contain('Payment method: on the customer’s invoice');
  });
});

describe('A customer that is not the agent’s', () => {
  it('does not exist on any of these ways', async () => {
    const elsewhere = customerAccountId(stranger.id);
    const { chat } = open([], {
      accounts: [aCustomerAccount([aSoldSubscription()], { id: elsewhere, tenant: stranger.id })],
    });
    const ids = { account: elsewhere, subscription: 'sub-1', product: powerBi };

    for (const start of ['cancel', 'recurring', 'assign', 'unassign', 'history', 'invoices', 'subscriptions']) {
      const screen = await begin(chat, { start, ...ids, sheet: '2026-03 EUR profile-1' });
      expect(screen.text, start).to.contain(refusalTitles['not-found']);
      expect(screen.text, start).not.to.contain('Adatum');
    }
  });
});

describe('A card about a customer', () => {
  for (const language of languages)
    it(`names it and no payment card, in ${language}`, async () => {
      const { chat } = open();
      const own = chat.as(agent, { language });
      for (const start of ['cancel', 'recurring', 'history']) {
        const screen = await begin(own, { start, ...about });
        expect(screen.text, start).to.contain(stringsOf[language].aboutCustomer.customer('Contoso'));
        expect(screen.text, start).not.to.contain('Visa');
      }
    });
});
