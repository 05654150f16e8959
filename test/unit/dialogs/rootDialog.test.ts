import { expect } from 'chai';
import { peoplePicker } from '../../../cards/assigning/peoplePicker.js';
import { poolPicker } from '../../../cards/assigning/poolPicker.js';
import { nameChooser } from '../../../cards/assigning/nameChooser.js';
import { paymentWaiting } from '../../../cards/buying/paymentWaiting.js';
import { productPicker } from '../../../cards/buying/productPicker.js';
import { purchaseOptions } from '../../../cards/buying/purchaseOptions.js';
import { purchaseReview } from '../../../cards/buying/purchaseReview.js';
import { cancelReason } from '../../../cards/cancelling/cancelReason.js';
import { cancelReceipt } from '../../../cards/cancelling/cancelReceipt.js';
import { cancelReview } from '../../../cards/cancelling/cancelReview.js';
import { subscriptionPicker } from '../../../cards/cancelling/subscriptionPicker.js';
import { stringsOf } from '../../../cards/language.js';
import { menu } from '../../../cards/menu/menu.js';
import { subscriptionDetails } from '../../../cards/subscriptions/subscriptionDetails.js';
import { subscriptionList } from '../../../cards/subscriptions/subscriptionList.js';
import { anAccount, aPerson, aSubscription, powerBi, visio } from '../../support/builders.js';
import type { Chat } from '../../support/chat.js';
import { openChat } from '../../support/chat.js';
import { Bank } from '../../support/ports.js';
import { toCancelReview, toPurchaseReview } from '../../support/shortcuts.js';

const words = stringsOf.en.menu;
const luis = aPerson('Luis Herrera');
const now = '2026-03-25T09:00:00.000Z';

type Value = Readonly<Record<string, unknown>>;

describe('A pressed button', () => {
  for (const [what, value] of [
    ['nothing', undefined],
    ['null', null],
    ['a text', 'save'],
    ['a number', 7],
    ['a list', []],
    ['an empty object', {}],
    ['no person', { card: 'menu', start: 'buy' }],
    ['a person who is none', { card: 'menu', for: 7, start: 'buy' }],
    ['another bot’s data', { msteams: { type: 'messageBack' }, action: 'save' }],
  ] as const) {
    it(`that carries ${what} changes nothing and shows the menu`, async () => {
      const chat = openChat({ account: anAccount([aSubscription()]) });
      const before = await chat.account();

      const reply = await chat.send(value);

      expect(reply.shows(menu)).to.equal(true);
      expect(reply.text).to.contain(words.stale);
      expect(await chat.account()).to.deep.equal(before);
    });
  }

  it('of a card or a journey that no longer exists shows the menu', async () => {
    const chat = openChat();
    const [button] = (await chat.say('menu')).buttons;
    for (const change of [{ card: 'seats-2019', start: undefined }, { start: 'fly' }, { start: '__proto__' }]) {
      expect((await chat.send({ ...button?.data, ...change })).text).to.contain(words.stale);
    }
  });

  it('with an answer that its card does not give shows the menu', async () => {
    const chat = openChat();
    const review = await toPurchaseReview(chat);
    const save = review.valueOf(purchaseReview, { action: 'save' }) as Value; // ours is an object
    for (const change of [{ seats: '3' }, { seats: null }, { term: 'P9Y' }, { action: 'fly' }, { terms: undefined }]) {
      const reply = await chat.send({ ...save, ...change });
      expect(reply.text, JSON.stringify(change)).to.contain(words.stale);
    }
    expect(chat.bank.asked).to.deep.equal([]);
  });

  it('that was made for somebody else tells the one who presses, and leaves the card as it is', async () => {
    const chat = openChat({ colleagues: [luis] });
    const { buttons } = await chat.say('menu');

    for (const { data } of buttons) {
      const reply = await chat.as(luis).send(data);
      expect([reply.card, reply.text]).to.deep.equal([undefined, words.notForYou]);
    }
  });

  it('charges what the terms say, not what a forged number of seats says', async () => {
    const chat = openChat();
    const review = await toPurchaseReview(chat);
    const save = review.valueOf(purchaseReview, { action: 'save' }) as Value; // ours is an object

    for (const change of [{ seats: 300 }, { seats: -3 }, { seats: 1e9 }, { terms: '' }, { method: 'other' }]) {
      await chat.send({ ...save, ...change });
    }
    expect(chat.bank.asked).to.deep.equal([]);
  });

  it('acts for whoever presses, whatever tenant, owner or person its data name', async () => {
    const theirs = anAccount([aSubscription({ product: visio })], { owner: luis.id });
    const chat = openChat({ accounts: [anAccount([aSubscription()]), theirs], colleagues: [luis], time: now });
    const claims = { tenant: 'other', owner: luis.id, by: luis.id, person: luis, from: { aadObjectId: luis.id } };
    await chat.say('menu');
    const value = chat.screen.valueOf(menu, { start: 'subscriptions' }) as Value; // ours is an object

    const reply = await chat.send({ ...value, ...claims });

    expect(reply.text).to.contain('Power BI Pro').and.not.contain('Visio Plan 1');
  });
});

/** Every button that carries an account or a subscription, pressed on the way of a person who may. */
async function harvest(): Promise<readonly Value[]> {
  const values: Value[] = [];
  const take = (chat: Chat, ...presses: Parameters<Chat['screen']['valueOf']>[]) =>
    values.push(...presses.map((press) => chat.screen.valueOf(...press) as Value)); // ours are objects
  const two = [aSubscription(), aSubscription({ id: 'sub-2', product: visio })];
  const chat = openChat({ account: anAccount(two), time: now, colleagues: [luis, aPerson('Luis Otero')] });

  await chat.say('subscriptions');
  take(chat, [subscriptionList, { action: 'open' }]);
  await toCancelReview(chat);
  take(chat, [cancelReview, { action: 'save' }], [cancelReview, { action: 'change' }]);
  take(chat, [cancelReview, { start: 'subscriptions' }]);
  await chat.press(cancelReview, { action: 'change' });
  take(chat, [cancelReason, { action: 'continue', reason: 'other' }]);
  await chat.press(cancelReason, { start: 'subscriptions' });
  take(chat, [subscriptionDetails, { start: 'assign' }], [subscriptionDetails, { start: 'seats', doing: 'buy' }]);
  await chat.say('cancel subscription');
  take(chat, [subscriptionPicker, { action: 'continue' }]);
  await chat.say('assign');
  take(chat, [poolPicker, { action: 'continue' }]);
  await chat.press(poolPicker, { action: 'continue' });
  take(chat, [peoplePicker, { action: 'assign', people: luis.id }]);
  await chat.say('Luis');
  take(chat, [nameChooser, { action: 'continue' }]);

  const buying = openChat({ bank: new Bank().will('is-silent') });
  await buying.say('buy');
  await buying.press(productPicker, { action: 'continue', product: powerBi });
  take(buying, [purchaseOptions, { action: 'review' }]);
  await buying.press(purchaseOptions, { action: 'review' });
  take(buying, [purchaseReview, { action: 'save' }], [purchaseReview, { action: 'change' }]);
  await buying.press(purchaseReview, { action: 'save' });
  take(buying, [paymentWaiting, { action: 'check' }]);

  const leaving = openChat({ account: anAccount([aSubscription()]), time: now });
  await toCancelReview(leaving);
  await leaving.press(cancelReview, { action: 'save' });
  take(leaving, [cancelReceipt, { action: 'take-back' }]);
  await leaving.press(cancelReceipt, { start: 'subscriptions' });
  await leaving.press(subscriptionList, { action: 'open' });
  take(leaving, [subscriptionDetails, { action: 'take-back' }]);
  return values;
}

function forged(value: Value, { account, subscription }: { account: string; subscription: string }): Value {
  return {
    ...value,
    ...('account' in value && { account }),
    ...('subscription' in value && { subscription }),
    ...('pick' in value && { pick: `${account} ${subscription}` }),
    ...('pool' in value && { pool: `${account} ${visio}` }),
  };
}

describe('Somebody else’s subscription', () => {
  const theirs = anAccount([aSubscription({ id: 'sub-theirs', product: visio })], { id: 'theirs', owner: luis.id });
  const elsewhere = {
    ...theirs,
    id: 'elsewhere',
    tenant: '99999999-9999-4999-8999-999999999999',
    owner: 'bruna-rossi',
  };
  const oddities = ['', ' ', '..', '../theirs', 'theirs/../theirs', '__proto__', 'constructor', '\0', 'ŁÓDŹ', '${x}'];
  const ids = [
    ...['theirs', 'elsewhere', luis.id, 'bruna-rossi', 'null', '*', '%', "' OR 1=1 --", 'x'.repeat(5_000)],
    ...oddities,
    ...Array.from({ length: 181 }, (_, index) => `${theirs.id}-${index * 7_919}`),
  ];

  it('answers to 200 forged ids like one that does not exist, at every button, and stays as it is', async () => {
    expect(ids).to.have.length(200);
    const buttons = await harvest();
    expect(buttons).to.have.length(17);

    const own = anAccount([]);
    for (const value of buttons) {
      const chat = openChat({ accounts: [own, theirs, elsewhere], colleagues: [luis], time: now });
      const answer = async (account: string, subscription: string) => {
        const reply = await chat.send(forged(value, { account, subscription }));
        return reply.describe().replaceAll(/op-\d+/g, 'op');
      };
      const expected = await answer('nowhere', 'sub-nowhere');
      for (const id of ids) expect(await answer(id, 'sub-theirs'), `${JSON.stringify(value)} ${id}`).to.equal(expected);

      expect(await chat.as(luis).account()).to.deep.equal(theirs);
      expect(await chat.account()).to.deep.equal(own);
      expect(chat.bank.asked).to.deep.equal([]);
    }
  }).timeout(120_000);
});
