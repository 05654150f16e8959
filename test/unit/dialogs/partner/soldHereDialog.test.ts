import { expect } from 'chai';
import sinon from 'sinon';
import { menu } from '../../../../cards/menu/menu.js';
import { soldList, soldPerPage } from '../../../../cards/soldHere/soldList.js';
import { stringsOf } from '../../../../cards/language.js';
import type { Person } from '../../../../domain/basics/person.js';
import { aPerson, buyer, visio } from '../../../support/builders.js';
import type { Chat } from '../../../support/chat.js';
import {
  aCustomerAccount,
  aSoldSubscription,
  customer,
  directAccount,
  openAgentChat,
  otherPartner,
} from '../../../support/partnerWorld.js';

const { soldHere: words, refusalTitles } = stringsOf.en;
const anna = aPerson('Anna Nowak');
const guest = aPerson('Gina Guest', { kind: 'guest' });
const sold = aSoldSubscription({ assigned: ['Anna Nowak', 'Bruna Rossi'], term: 'P1Y' });
const elsewhere = aCustomerAccount(
  [aSoldSubscription({ id: 'sub-2', product: visio, status: 'suspended', recurring: 'off' })],
  {
    owner: otherPartner.id,
  },
);

function chatOf(person: Person, accounts = [aCustomerAccount([sold]), elsewhere, directAccount]) {
  return openAgentChat({ accounts, people: [anna, guest] }).chat.as(person, { tenant: customer });
}

describe('What a partner has sold to an organisation', () => {
  it('is listed for its members with seats, status, date and partner, and without what others have bought', async () => {
    const list = await chatOf(anna).say('partner subscriptions');

    expect(list.text).to.contain(words.count(2));
    expect(list.text).to.contain('2 of 5 licenses used · renews on March 10, 2027 · From Fabrikam Cloud');
    expect(list.text).to.contain('From Tailspin Partners');
    expect(list.text).to.contain('Suspended');
  });

  it('opens with what there is to know of it, and no price', async () => {
    const chat = chatOf(anna);
    await chat.say('partner subscriptions');

    const one = await chat.say('Power BI Pro');

    for (const fact of ['Partner: Fabrikam Cloud', 'Status: Active', 'Licenses: 5 (2 assigned)'])
      expect(one.text).to.contain(fact);
    expect(one.text).to.contain(words.managed('Fabrikam Cloud'));
    expect(one.text).not.to.match(/€|EUR/);
  });

  it('has pages', async () => {
    const many = Array.from({ length: soldPerPage + 1 }, (_, at) => aSoldSubscription({ id: `sub-${at}` }));
    const chat = chatOf(buyer, [aCustomerAccount(many)]);
    const first = await chat.say('partner subscriptions');

    const second = await chat.press(soldList, {}, stringsOf.en.common.next);

    expect(first.text).to.contain(stringsOf.en.common.page(1, 2));
    expect(second.text).to.contain(stringsOf.en.common.page(2, 2));
  });

  it('is nothing where no partner sells, and for guests', async () => {
    expect((await chatOf(anna, []).say('partner subscriptions')).text).to.contain(words.none);
    expect((await chatOf(guest).say('partner subscriptions')).text).to.contain(words.none);
  });

  it('does not exist under the id of somebody’s own purchase', async () => {
    const chat = chatOf(anna);
    const list = await chat.say('partner subscriptions');
    const [row] = list.buttons.map(({ data }) => data).filter(({ start }) => start === 'sold');

    const other = await chat.send({ ...row, subscription: 'sub-direct' });

    expect(other.text).to.contain(refusalTitles['not-found']);
  });
});

describe('The menu', () => {
  const moreOf = (chat: Chat) => chat.send({ card: menu.id, for: chat.person.id, start: 'menu', group: 'more' });

  it('leads to what a partner has sold where there is any, for members of all kinds', async () => {
    const admin = aPerson('Alma Admin', { roles: ['global-admin'] });
    for (const person of [anna, admin]) {
      const chat = chatOf(person);
      expect((await chat.say('menu')).buttons.map(({ data }) => data.start)).not.to.include('sold');

      await moreOf(chat);
      const list = await chat.press(menu, { start: 'sold' });

      expect(list.text).to.contain(words.count(2));
    }
    const ended = aCustomerAccount([{ ...sold, status: 'deleted' }]);
    for (const chat of [chatOf(guest), chatOf(anna, [directAccount]), chatOf(anna, [ended]), chatOf(anna, [])])
      expect((await moreOf(chat)).buttons.map(({ data }) => data.start)).not.to.include('sold');
  });

  it('asks for what a partner has sold only where it would say so', async () => {
    const chat = chatOf(anna);
    const soldIn = sinon.spy(chat.services.accounts, 'soldIn');

    await chat.say('menu');
    await chat.say('nothing that anybody understands');
    expect(soldIn.callCount).to.equal(0);
    await moreOf(chat);
    expect(soldIn.args).to.deep.equal([[customer.id]]);
  });
});

describe('A licence from a partner', () => {
  it('is among the holder’s own with the partner’s name', async () => {
    const mine = await chatOf(anna).say('my licenses');

    expect(mine.text).to.contain('From Fabrikam Cloud');
  });
});
