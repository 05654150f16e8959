import { expect } from 'chai';
import fc from 'fast-check';
import { renderAccountNotice } from '../../../../bot/delivery/render/renderNotification.js';
import { languages, readerFor, stringsOf } from '../../../../cards/language.js';
import { menu } from '../../../../cards/menu/menu.js';
import type { Account } from '../../../../domain/account/account.js';
import type { Command } from '../../../../domain/application/command.js';
import { seatsOf } from '../../../../domain/account/subscription.js';
import { money } from '../../../../domain/basics/money.js';
import { activateSubscription } from '../../../../domain/commands/activateSubscription.js';
import { assignLicences } from '../../../../domain/commands/assignLicences.js';
import { changeSeats } from '../../../../domain/commands/changeSeats.js';
import { suspendSubscription } from '../../../../domain/commands/suspendSubscription.js';
import { unassignLicences } from '../../../../domain/commands/unassignLicences.js';
import { withAdmin } from '../../../../domain/organisation/organisation.js';
import { aPerson, buyer, powerBi, visio } from '../../../support/builders.js';
import {
  aCustomerAccount,
  aPartnerWorld,
  asAgent,
  aSoldSubscription,
  customer,
  openAgentChat,
} from '../../../support/partnerWorld.js';
import { refTo } from '../../../support/ports.js';
import { always, timeLimit, tried } from '../../../support/property.js';

const marta = aPerson('Marta Bianchi', { roles: ['global-admin'] });
const anna = aPerson('Anna Nowak');
const now = '2026-03-12T09:00:00.000Z';
const id = 'sub-1';

/** Nothing else on any card has these figures: 7,777.77 a seat, and what five and seven cost, without and with tax. */
const unitPrice = money(777_777, 'EUR');
const itsAmounts = /7\D?777|38\D?888|54\D?444|47\D?444|66\D?422/;

const sold = aSoldSubscription({ id, unitPrice, assigned: ['Bruna Rossi'] });
const stopped = aSoldSubscription({ id: 'sub-2', product: visio, unitPrice, status: 'suspended', recurring: 'off' });

type Act = 'suspend' | 'activate' | 'assign' | 'unassign' | 'more' | 'fewer';
const acts: Readonly<Record<Act, readonly [command: unknown, input: unknown]>> = {
  suspend: [suspendSubscription, { subscription: id, name: '' }],
  activate: [activateSubscription, { subscription: id }],
  assign: [assignLicences, { product: powerBi, people: [anna.id, marta.id] }],
  unassign: [unassignLicences, { product: powerBi, people: [buyer.id, anna.id] }],
  more: [changeSeats, { subscription: id, seats: 7, doing: 'buy', when: 'now' }],
  fewer: [changeSeats, { subscription: id, seats: 5, doing: 'remove', when: 'now' }],
};
const names = Object.keys(acts) as readonly Act[]; // the table has nothing else

/** The customer's account after an agent has done all of that, as far as it was possible. */
async function after(all: readonly Act[]): Promise<Account> {
  const account = aCustomerAccount([sold, stopped]);
  const world = aPartnerWorld({ accounts: [account], now, people: [marta, anna] });
  await world.commands.recordIn(customer.id, (organisation) => withAdmin(organisation, marta, now));
  for (const [index, name] of all.entries()) {
    const [command, input] = acts[name];
    const request = { account: account.id, operation: `op-${index}`, input: input as never }; // of that command's form
    const preview = await world.commands.preview(command as Command<never, unknown>, request, asAgent);
    const { terms } = preview.accepted ? preview : { terms: '' };
    await world.commands.execute(command as Command<never, unknown>, { ...request, terms }, asAgent);
  }
  return (await world.accounts.read(refTo(account))) ?? expect.fail();
}

const chatsOf = (account: Account) => {
  const { chat, directory } = openAgentChat({ accounts: [account], people: [marta, anna], time: now });
  return { chat, directory, at: (person = anna) => chat.as(person, { tenant: customer }) };
};

describe('The customer’s side', function () {
  this.timeout(timeLimit);

  it(`shows the same numbers as the agent’s after whatever agents have done (${tried})`, async () => {
    const { soldHere: words, subscriptions, common } = stringsOf.en;
    await always(
      fc.asyncProperty(fc.array(fc.constantFrom(...names), { maxLength: 6 }), async (all) => {
        const account = await after(all);
        const { chat, at } = chatsOf(account);
        const [first] = account.subscriptions;
        const one = first ?? expect.fail();
        const [count, used, state] = [seatsOf(one), one.assignments.length, subscriptions.status[one.status]];

        const button = { card: menu.id, subscription: id };
        const theirs = await at().send({ ...button, for: anna.id, start: 'sold' });
        const agents = await chat.send({
          ...{ ...button, for: asAgent.person.id, start: 'subscriptions', account: account.id },
        });

        expect(theirs.text)
          .to.contain(`${words.licences}: ${words.assigned(count, used)}`)
          .and.to.contain(state);
        expect(agents.text).to.contain(common.seats(count)).and.to.contain(state);
        expect(agents.text.toLowerCase()).to.contain(subscriptions.used(used, count).toLowerCase());
      }),
    );
  });

  for (const language of languages)
    it(`says no price of what was sold on any of its cards, in ${language}`, async () => {
      const account = await after(['assign', 'suspend', 'activate', 'unassign', 'more', 'suspend']);
      const { directory, at, chat: agents } = chatsOf(account);
      const cards: string[] = [];

      for (const person of [marta, anna, buyer]) {
        const chat = at(person).as(person, { tenant: customer, language });
        const send = async (data: object) => {
          const { card } = await chat.send({ card: menu.id, for: person.id, ...data });
          cards.push(JSON.stringify(card));
        };
        for (const start of ['sold', 'askPartner']) {
          await send({ start });
          for (const subscription of [id, 'sub-2']) await send({ start, subscription });
        }
        for (const start of [
          'mine',
          'menu',
          'subscriptions',
          'invoices',
          'history',
          'cancel',
          'assign',
          'admin',
          'asked',
        ])
          await send({ start });
        for (const start of [
          'cancel',
          'recurring',
          'seats',
          'history',
          'invoices',
          'subscriptions',
          'quantity',
          'status',
        ])
          await send({ start, account: account.id, subscription: id });
        await send({ start: 'admin', view: 'one', subscription: id });
        await send({ start: 'notifications', week: 'last' });
      }
      const render = renderAccountNotice(directory);
      for (const notice of account.outbox) {
        const sent = await render(notice, account, now, readerFor(notice.to, language, undefined));
        cards.push(JSON.stringify(sent));
      }

      expect(account.outbox.map(({ event }) => event.type)).to.include.members(['sold-news', 'licence-received']);
      expect(cards.filter((card) => itsAmounts.test(card))).to.deep.equal([]);
      const agent = { card: menu.id, for: asAgent.person.id, account: account.id, subscription: id };
      const own = await agents.send({ ...agent, start: 'subscriptions' });
      expect(own.text, 'the agent’s card has it').to.match(itsAmounts);
    });
});
