import { expect } from 'chai';
import { stringsOf } from '../../../../cards/language.js';
import { menu } from '../../../../cards/menu/menu.js';
import { askPartnerForm } from '../../../../cards/soldHere/askPartnerForm.js';
import { longestEnquiry } from '../../../../domain/partner/commands/askPartner.js';
import { partnershipOf } from '../../../../domain/partner/partnershipChanges.js';
import { aPerson, visio } from '../../../support/builders.js';
import {
  aCustomerAccount,
  agent,
  aSoldSubscription,
  customer,
  customerAccountOf,
  directAccount,
  openAgentChat,
  partnerTenant,
} from '../../../support/partnerWorld.js';

const { askPartner: words, soldHere, refusalTitles, titles, common } = stringsOf.en;
const marta = aPerson('Marta Bianchi', { roles: ['global-admin'] });
const rosa = aPerson('Rosa Conti');
const sold = aSoldSubscription({ assigned: ['Anna Nowak'] });
const suspended = aSoldSubscription({ id: 'sub-2', product: visio, status: 'suspended', recurring: 'off' });

function open(subscriptions = [sold], person = marta) {
  const { chat } = openAgentChat({ accounts: [aCustomerAccount(subscriptions), directAccount], people: [marta] });
  const enquiries = async () => partnershipOf(await chat.organisation()).enquiries;
  return { chat: chat.as(person, { tenant: customer }), agents: chat.as(agent, { tenant: partnerTenant }), enquiries };
}

describe('A customer’s person who asks the partner', () => {
  it('says what it should do, and it is kept for the agents; nothing changes', async () => {
    const { chat, agents, enquiries } = open();
    const before = await customerAccountOf(agents);
    const form = await chat.say('ask the partner');
    expect(form.text).to.contain(words.askTitle('Fabrikam Cloud')).and.to.contain('Power BI Pro');

    const receipt = await chat.press(askPartnerForm, { action: 'send', wish: 'more', note: '5, please' });

    expect(receipt.text).to.contain(words.sent('Fabrikam Cloud')).and.to.contain(words.sentNote('5, please'));
    expect(await enquiries()).to.have.length(1);
    expect((await enquiries())[0]).to.deep.include({ wish: 'more', note: '5, please', askerName: 'Marta Bianchi' });
    expect(await customerAccountOf(agents)).to.deep.equal(before);
  });

  it('replaces the message by asking again', async () => {
    const { chat, enquiries } = open();
    await chat.say('ask the partner');
    const receipt = await chat.press(askPartnerForm, { action: 'send', wish: 'more', note: '' });
    const again = receipt.buttons.find(({ title }) => title === words.askAgain) ?? expect.fail();
    await chat.send(again.data);

    await chat.press(askPartnerForm, { action: 'send', wish: 'fewer', note: '' });

    expect((await enquiries()).map(({ wish }) => wish)).to.deep.equal(['fewer']);
  });

  it('is told what is missing or too long right below the field, and keeps what was written', async () => {
    const { chat, enquiries } = open();
    await chat.say('ask the partner');

    expect((await chat.press(askPartnerForm, { action: 'send', note: 'Hello' })).text).to.contain(common.chooseOne);
    expect(chat.screen.inputs.get('note')).to.equal('Hello');
    expect((await chat.press(askPartnerForm, { action: 'send', wish: 'other', note: ' ' })).text).to.contain(
      words.noteMissing,
    );
    const long = 'x'.repeat(longestEnquiry + 1);
    expect((await chat.press(askPartnerForm, { action: 'send', wish: 'other', note: long })).text).to.contain(
      words.noteError(longestEnquiry),
    );
    expect(await enquiries()).to.deep.equal([]);
  });

  it('chooses the subscription where there are several, and can only have a suspended one activated', async () => {
    const { chat } = open([sold, suspended]);
    expect((await chat.say('ask the partner')).text).to.contain(words.whichOne);

    const form = await chat.say('Visio Plan 1');

    expect([...form.choicesOf('wish').keys()]).to.deep.equal([words.wishes.activate, words.wishes.other]);
  });

  it('cannot ask about somebody’s own purchase, or without a partner', async () => {
    const { chat } = open([sold], rosa);
    const forged = await chat.send({ card: menu.id, for: rosa.id, start: 'askPartner', subscription: 'sub-direct' });
    expect(forged.text).to.contain(refusalTitles['not-found']);

    expect((await open([]).chat.say('ask the partner')).text).to.contain(soldHere.none);
  });
});

describe('A change of what a partner has sold', () => {
  it('is refused to the customer’s admin by an old or forged button, and leads to the partner', async () => {
    const { chat, agents } = open();
    const before = await customerAccountOf(agents);
    for (const start of ['cancel', 'recurring', 'seats', 'undo', 'reactivate']) {
      const ids = { account: before.id, subscription: 'sub-1', doing: 'buy' };
      const screen = await chat.send({ card: menu.id, for: marta.id, start, ...ids });

      expect(screen.text, start).to.contain(refusalTitles['partner-manages']('Power BI Pro'));
      expect(screen.titles, start).to.include(titles.askPartner);
    }
    expect(await customerAccountOf(agents)).to.deep.equal(before);
  });

  it('is refused by a sentence as well, with whose it is', async () => {
    const { chat } = open([sold], rosa);
    for (const said of [
      'cancel power bi',
      'recurring billing power bi',
      'assign power bi to Anna',
      'history power bi',
    ]) {
      const screen = await chat.say(said);
      expect(screen.text, said).to.contain(refusalTitles['partner-manages']('Power BI Pro'));
    }
  });
});

describe('An agent', () => {
  it('is told whose it is when something is pressed that the customer has bought directly', async () => {
    const { agents } = open();
    const { id: account } = await customerAccountOf(agents);

    const data = { account, subscription: 'sub-direct' };
    const screen = await agents.send({ card: menu.id, for: agent.id, start: 'cancel', ...data });

    expect(screen.text).to.contain(refusalTitles['view-only']('Power BI Pro')).and.to.contain('Contoso');
  });
});
