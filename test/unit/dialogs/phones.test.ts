import { expect } from 'chai';
import { assignmentPlan } from '../../../cards/assigning/assignmentPlan.js';
import { peoplePicker } from '../../../cards/assigning/peoplePicker.js';
import { purchaseOptions } from '../../../cards/buying/purchaseOptions.js';
import { purchaseReceipt } from '../../../cards/buying/purchaseReceipt.js';
import { purchaseReview } from '../../../cards/buying/purchaseReview.js';
import { cancelReceipt } from '../../../cards/cancelling/cancelReceipt.js';
import { cancelReview } from '../../../cards/cancelling/cancelReview.js';
import { languages, stringsOf } from '../../../cards/language.js';
import { languagePicker } from '../../../cards/menu/languagePicker.js';
import { leftReview } from '../../../cards/menu/leftReview.js';
import { isPriced } from '../../../cards/pricedJourneys.js';
import { forAgents } from '../../../cards/menu/menu.js';
import { recurringChoice } from '../../../cards/recurring/recurringChoice.js';
import { recurringResult } from '../../../cards/recurring/recurringResult.js';
import { seatsReview } from '../../../cards/seats/seatsReview.js';
import { seatsTotal } from '../../../cards/seats/seatsTotal.js';
import { undoReview } from '../../../cards/seats/undoReview.js';
import { subscriptionDetails } from '../../../cards/subscriptions/subscriptionDetails.js';
import { journeys } from '../../../dialogs/journeys.js';
import { anAccount, aPerson, aSubscription, buyer, visio } from '../../support/builders.js';
import type { Chat } from '../../support/chat.js';
import { openChat } from '../../support/chat.js';
import { openAgentChat } from '../../support/partnerWorld.js';
import { refusalText } from '../../support/said.js';
import type { AnyCard, Press, Screen } from '../../support/screen.js';
import { assign, toCancelReview, toDetails, toPurchaseReview } from '../../support/shortcuts.js';

const luis = aPerson('Luis Herrera');
const computerOnly = refusalText({ code: 'computer-only' });

function open(subscription: Parameters<typeof aSubscription>[0] = {}): Chat {
  return openChat({ person: buyer, colleagues: [luis], account: anAccount([aSubscription(subscription)]) });
}

/** A chat with one purchase, just made on a computer. */
async function bought(): Promise<Chat> {
  const chat = openChat({ person: buyer, account: anAccount() });
  await toPurchaseReview(chat);
  await chat.press(purchaseReview, { action: 'save' });
  return chat;
}

function onPhone(chat: Chat): Chat {
  chat.isOnPhone = true;
  return chat;
}

/** A card that is opened on a computer, and a button of it that charges. */
interface Charging {
  readonly card: AnyCard;
  readonly open: (chat: Chat) => Promise<Screen>;
  readonly press: Press;
  readonly seats?: number;
}

const charging: readonly Charging[] = [
  { card: purchaseReview, open: toPurchaseReview, press: { action: 'save' } },
  {
    card: seatsReview,
    open: async (chat) => {
      await chat.say('change licenses');
      return chat.press(seatsTotal, { action: 'review', seats: '7' });
    },
    press: { action: 'save' },
  },
  { card: assignmentPlan, open: (chat) => assign(chat, luis), press: { action: 'buy' }, seats: 1 },
  {
    card: recurringResult,
    open: async (chat) => {
      await chat.say('recurring billing');
      return chat.press(recurringChoice, { action: 'save', to: 'off' });
    },
    press: { action: 'switch' },
  },
];

describe('A phone that shows no prices', () => {
  for (const { id } of journeys.filter((one) => isPriced({ start: one.id })))
    it(`is told to open Teams on a computer, by any words for it in any language: ${id}`, async () => {
      for (const language of languages)
        for (const words of stringsOf[language].words[id]) {
          const chat = forAgents.includes(id) ? openAgentChat().chat : open();
          const screen = await onPhone(chat).say(words);
          expect(screen.text, words).to.contain(computerOnly);
        }
    });

  for (const { card, open: opened, press, seats } of charging)
    it(`charges nothing by a card of the computer: ${card.id}`, async () => {
      const chat = open({ ...(seats !== undefined && { seats }), assigned: ['Ana Nowak'] });
      const screen = await opened(chat);
      const before = await chat.account();

      const answer = await onPhone(chat).pressOn(screen, card, press);

      expect(answer.text).to.contain(computerOnly);
      expect(answer.text).not.to.contain('€');
      expect(await chat.account()).to.deep.equal(before);
    });

  it('leaves what was begun on the computer to go on there', async () => {
    const chat = open();
    const screen = await toPurchaseReview(chat);
    await onPhone(chat).pressOn(screen, purchaseReview, { action: 'save' });

    chat.isOnPhone = false;
    expect((await chat.pressOn(screen, purchaseReview, { action: 'save' })).shows(purchaseReceipt)).to.equal(true);
  });

  it('gets no price by an answer in words to a question of the computer, which stays open there', async () => {
    const chat = open();
    await toPurchaseReview(chat);
    await chat.press(purchaseReview, { action: 'change' });

    expect((await onPhone(chat).say('7')).text).to.contain(computerOnly);

    chat.isOnPhone = false;
    expect((await chat.say('7')).inputs.get('seats')).to.equal('7');
  });

  it('gets no price by choosing a language in the middle of a purchase', async () => {
    const chat = open();
    await toPurchaseReview(chat);
    await chat.press(purchaseReview, { action: 'change' });
    await onPhone(chat).say('language');
    const screen = await chat.press(languagePicker, { action: 'choose', language: 'it' });

    expect(screen.text).to.contain(refusalText({ code: 'computer-only' }, 'it'));
  });

  it('gets no price by a review that was left', async () => {
    const chat = onPhone(open());
    const again = { card: purchaseOptions.id, for: buyer.id, action: 'review' };
    const screen = await chat.send({ card: leftReview.id, for: buyer.id, action: 'go-on', again });

    expect(screen.text).to.contain(computerOnly);
  });

  it('shows a subscription without its price, and cancels it without the refund’s amount', async () => {
    const chat = onPhone(open());
    const details = await toDetails(chat);
    expect(details.text).not.to.contain('€');
    expect(details.titles).not.to.include(stringsOf.en.subscriptions.buyLicences);

    const review = await toCancelReview(chat);
    expect(review.shows(cancelReview)).to.equal(true);
    expect(review.text).not.to.contain('€');

    const receipt = await chat.press(cancelReview, { action: 'save' });
    expect(receipt.shows(cancelReceipt)).to.equal(true);
    expect(receipt.text).not.to.contain('€');
  });

  it('undoes a purchase, without the amount on its button', async () => {
    const review = await onPhone(await bought()).say('undo');

    expect(review.shows(undoReview)).to.equal(true);
    expect(review.titles[0]).to.equal(stringsOf.en.titles.undo);
  });

  it('turns recurring billing off, and offers nothing else', async () => {
    const chat = onPhone(open());
    const choice = await chat.say('recurring billing');

    expect(choice.buttons.filter(({ data }) => data.action === 'save').map(({ data }) => data.to)).to.deep.equal([
      'off',
    ]);
    expect((await chat.press(recurringChoice, { action: 'save', to: 'off' })).shows(recurringResult)).to.equal(true);
  });

  it('removes licenses, and assigns those that are there', async () => {
    const chat = onPhone(open());
    await toDetails(chat);
    await chat.press(subscriptionDetails, { start: 'seats', doing: 'remove' });
    expect((await chat.press(seatsTotal, { action: 'review', seats: '4' })).shows(seatsReview)).to.equal(true);

    await chat.say('assign');
    await chat.press(peoplePicker, { action: 'assign', people: luis.id });
    const { subscriptions } = await chat.account();
    expect(subscriptions[0]?.assignments.map(({ person }) => person)).to.include(luis.id);
  });

  it('links to no file with prices in it', async () => {
    const chat = await bought();
    const onComputer = await chat.say('history');
    const phone = await onPhone(chat).say('history');

    expect(onComputer.links.join()).to.contain('https://pages.example/');
    expect(phone.links.join()).not.to.contain('https://pages.example/');
  });

  for (const roles of [[], ['global-admin']] as const)
    it(`shows no amount on anything that its buttons lead to, ${roles[0] ?? 'without a role'}`, async () => {
      const begun = ['menu', 'help', 'subscriptions', 'change licenses', 'undo', 'history', 'all subscriptions'];
      const cards = [...begun, 'notifications', 'purchase policy', 'assign', 'unassign', 'request a license'];
      const pressed = new Set<string>();
      const found: string[] = [];
      const walk = async (screen: Screen, way: readonly string[]): Promise<void> => {
        if (/[€\uE000]/.test([screen.text, ...screen.titles].join())) found.push(way.join(' › '));
        for (const { data, title } of way.length < 5 ? screen.buttons : []) {
          const key = JSON.stringify({ ...data, operation: '' });
          if (pressed.has(key)) continue;
          pressed.add(key);
          const chat = owning(roles);
          await walk(await chat.send({ ...Object.fromEntries(screen.inputs), ...data }), [...way, title]);
        }
      };
      for (const text of cards) await walk(await owning(roles).say(text), [text]);

      expect(pressed.size).to.be.greaterThan(80);
      expect(found).to.deep.equal([]);
    });
});

/** On a phone, with a subscription, a trial and one that has expired. */
function owning(roles: (typeof buyer)['roles']): Chat {
  const trial = aSubscription({ id: 'sub-2', product: visio, trial: true, recurring: 'off', method: '' });
  const subscriptions = [
    aSubscription({ assigned: ['Ana Nowak'] }),
    trial,
    aSubscription({ id: 'sub-3', status: 'expired' }),
  ];
  return onPhone(openChat({ person: { ...buyer, roles }, colleagues: [luis], account: anAccount(subscriptions) }));
}
