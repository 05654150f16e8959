import { readdirSync } from 'node:fs';
import { expect } from 'chai';
import { stringsOf } from '../../../../cards/language.js';
import { forAgents, menu } from '../../../../cards/menu/menu.js';
import type { Account } from '../../../../domain/account/account.js';
import type { Event } from '../../../../domain/account/events.js';
import type { Command } from '../../../../domain/application/command.js';
import { addPaymentMethod } from '../../../../domain/commands/addPaymentMethod.js';
import { buySeats } from '../../../../domain/commands/buySeats.js';
import { convertTrial } from '../../../../domain/commands/convertTrial.js';
import { editPaymentMethod } from '../../../../domain/commands/editPaymentMethod.js';
import { reactivateSubscription } from '../../../../domain/commands/reactivateSubscription.js';
import { removePaymentMethod } from '../../../../domain/commands/removePaymentMethod.js';
import { replacePaymentMethod } from '../../../../domain/commands/replacePaymentMethod.js';
import { startTrial } from '../../../../domain/commands/startTrial.js';
import { undoPurchase } from '../../../../domain/commands/undoPurchase.js';
import { customerAccountId } from '../../../../domain/partner/customerAccount.js';
import { journeys } from '../../../../dialogs/journeys.js';
import { anAccount, powerBi, visio } from '../../../support/builders.js';
import type { Chat } from '../../../support/chat.js';
import {
  aCustomerAccount,
  agent,
  aPartnerWorld,
  asAgent,
  aSoldSubscription,
  customer,
  openAgentChat,
  partnerTenant,
  stranger,
} from '../../../support/partnerWorld.js';
import { everyRendering } from '../../../support/samples.js';
import { Screen, valueWith } from '../../../support/screen.js';

const account = customerAccountId(customer.id);
const unserved = customerAccountId(stranger.id);
const now = '2026-03-10T12:00:00.000Z';
/** Bought today: what buyers could undo, and a trial that they could turn into a paid one. */
const sold = [
  aSoldSubscription({ seats: 9, assigned: 2 }),
  aSoldSubscription({ id: 'sub-2', product: visio, trial: true, seats: 25 }),
];
/** The agent's own, so that buyers' forms have something to offer. */
const own: Account = { ...anAccount([], { tenant: partnerTenant.id, owner: agent.id }), name: agent.name };
/** Buyers' journeys that agents go on customers' accounts as well. */
const shared = ['subscriptions', 'assign', 'unassign', 'recurring', 'cancel', 'history', 'invoices'];
const isOnlyBuyers = (id: string) => !shared.includes(id) && !forAgents.some((one) => one === id);
const notFound = stringsOf.en.refusalTitles['not-found'];

const open = () => openAgentChat({ accounts: [aCustomerAccount(sold), own], time: now }).chat;
const keptOf = async (chat: Chat) => [
  await chat.kept({ tenant: customer.id, owner: partnerTenant.id, ownedBy: 'partner', account }),
  await chat.accounts(),
];
const pressed = async (value: object) => {
  const chat = open();
  const before = await keptOf(chat);
  const { text } = await chat.send({ ...value, for: agent.id });
  expect(await keptOf(chat), JSON.stringify(value)).to.deep.equal(before);
  return text;
};

describe('A customer’s account in a journey that only buyers go', () => {
  for (const { id } of journeys.filter((one) => isOnlyBuyers(one.id))) {
    it(id === 'seats' ? 'is the customer’s quantity for “seats”' : `is not there for “${id}”`, async () => {
      const rest = {
        subscription: 'sub-1',
        product: powerBi,
        doing: 'buy',
        profile: 'profile-1',
        request: 'request-1',
      };
      const ways = (of: string): readonly object[] => [
        { ...rest, account: of },
        {
          ...rest,
          account: of,
          seats: 12,
          when: 'now',
          term: 'P1M',
          billing: 'monthly',
          method: 'visa-4242',
          review: true,
        },
        { ...rest, pick: `${of} sub-1` },
        { ...rest, pool: `${of} ${powerBi}` },
        { ...rest, account: of, opens: true },
        { ...rest, method: `${of} visa-4242` },
      ];
      for (const [at, way] of ways(account).entries()) {
        const text = await pressed({ ...way, card: menu.id, start: id });

        const what = JSON.stringify(way);
        const isQuantity = id === 'seats' && ('account' in way || 'pick' in way);
        const { seats } = way as { readonly seats?: number };
        const quantity = { card: menu.id, start: 'quantity', account, subscription: 'sub-1', seats };
        if (isQuantity)
          expect(text, what)
            .to.equal(await pressed(quantity))
            .and.to.contain(stringsOf.en.sales.newTotal);
        else expect(text, what).to.contain(notFound);
        if (!isQuantity)
          expect(await pressed({ ...ways(unserved)[at], card: menu.id, start: id }), what).to.equal(text);
      }
    });
  }

  it('is not there for any button of their cards, forged or old, whichever id it acts with', async () => {
    const journeyOf = new Map(
      journeys.flatMap(({ id, answers = [] }) => answers.map(({ card }) => [card, id] as const)),
    );
    const values = everyRendering()
      .filter(({ language }) => language === 'en')
      .flatMap(({ json }) => {
        const screen = new Screen({ card: json });
        return screen.buttons.map(
          (button) => valueWith(button, screen.inputs, {}) as { readonly card?: string; readonly start?: string },
        ); // a button's data
      })
      .filter(({ card, start }) => isOnlyBuyers(start ?? journeyOf.get(card ?? '') ?? ''))
      .map((value) => JSON.stringify(value))
      .filter((value) => /"account-\d/.test(value));
    const forged = [...new Set(values)].map((value) => value.replaceAll(/sub-\d+/g, 'sub-1'));
    expect(forged.length).to.be.greaterThan(100);
    const replies = new Set<string>();
    for (const value of forged) {
      const withAccount = (id: string) => JSON.parse(value.replaceAll(/"account-\d+/g, `"${id}`)) as object;

      const text = await pressed(withAccount(account));

      const isQuantity = text.includes(stringsOf.en.sales.newTotal);
      replies.add(isQuantity ? 'quantity' : 'none');
      if (!isQuantity) expect(text, value).to.equal(await pressed(withAccount(unserved)));
    }
    expect([...replies].toSorted()).to.deep.equal(['none', 'quantity']);
  }).timeout(60_000);
});

describe('A command that only buyers have', () => {
  const paid = { term: 'P1M', billing: 'monthly', method: 'invoice' } as const;
  const card = { brand: 'visa', lastFour: '4242', expires: '2029-12', token: 'tok', nameOnCard: 'A', address: 'B' };
  const run =
    <Input, Result extends Event>(command: Command<Input, Result>, input: NoInfer<Input>) =>
    async (how: 'preview' | 'execute') => {
      const world = aPartnerWorld({ accounts: [aCustomerAccount(sold)], now });
      const request = { account: world.account, operation: 'op-forged', terms: '', input };
      return [await world.commands[how](command, request, asAgent), world.accounts.all];
    };
  const onlyBuyers: Readonly<Record<string, ReturnType<typeof run>>> = {
    addPaymentMethod: run(addPaymentMethod, { card }),
    buySeats: run(buySeats, { product: powerBi, seats: 5, ...paid }),
    convertTrial: run(convertTrial, { subscription: 'sub-2', seats: 25, ...paid }),
    editPaymentMethod: run(editPaymentMethod, { method: 'invoice', changes: {} }),
    reactivateSubscription: run(reactivateSubscription, { subscription: 'sub-1' }),
    removePaymentMethod: run(removePaymentMethod, { method: 'invoice' }),
    replacePaymentMethod: run(replacePaymentMethod, { profile: 'profile-1', method: 'invoice' }),
    startTrial: run(startTrial, { product: visio, seats: 5, method: 'invoice' }),
    undoPurchase: run(undoPurchase, { subscription: 'sub-1' }),
  };

  it('is each one that is not an agent’s as well', async () => {
    const folder = new URL('../../../../domain/commands/', import.meta.url);
    const files = readdirSync(folder).filter((name) => name.endsWith('.js'));
    const modules = await Promise.all(
      files.map(async (file) => {
        const name = file.slice(0, -'.js'.length);
        const all = (await import(new URL(file, folder).href)) as Readonly<Record<string, Command<unknown, unknown>>>; // each file exports its command
        return { name, isForCustomers: all[name]?.isForCustomers === true };
      }),
    );

    const rest = modules.filter(({ isForCustomers }) => !isForCustomers).map(({ name }) => name);
    expect(rest.toSorted()).to.deep.equal(Object.keys(onlyBuyers).toSorted());
  });

  for (const [name, attempt] of Object.entries(onlyBuyers)) {
    it(`does not find a customer’s account: ${name}`, async () => {
      for (const how of ['preview', 'execute'] as const) {
        const [outcome, kept] = await attempt(how);
        expect(outcome, how).to.deep.equal({ accepted: false, refusal: { code: 'not-found' } });
        expect(kept).to.deep.equal([aCustomerAccount(sold)]);
      }
    });
  }
});
