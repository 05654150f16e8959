import { expect } from 'chai';
import { assignmentResults } from '../../../cards/assigning/assignmentResults.js';
import { peoplePicker } from '../../../cards/assigning/peoplePicker.js';
import { poolPicker } from '../../../cards/assigning/poolPicker.js';
import { productPicker } from '../../../cards/buying/productPicker.js';
import { purchaseOptions } from '../../../cards/buying/purchaseOptions.js';
import { purchaseReceipt } from '../../../cards/buying/purchaseReceipt.js';
import { purchaseReview } from '../../../cards/buying/purchaseReview.js';
import { cancelReceipt } from '../../../cards/cancelling/cancelReceipt.js';
import { cancelReview } from '../../../cards/cancelling/cancelReview.js';
import { subscriptionPicker } from '../../../cards/cancelling/subscriptionPicker.js';
import { invoiceDetails } from '../../../cards/invoices/invoiceDetails.js';
import { menu } from '../../../cards/menu/menu.js';
import { billingProfile } from '../../../cards/paying/billingProfile.js';
import { replacementReview } from '../../../cards/paying/replacementReview.js';
import { recurringChoice } from '../../../cards/recurring/recurringChoice.js';
import { recurringPicker } from '../../../cards/recurring/recurringPicker.js';
import { recurringResult } from '../../../cards/recurring/recurringResult.js';
import { seatsReceipt } from '../../../cards/seats/seatsReceipt.js';
import { seatsReview } from '../../../cards/seats/seatsReview.js';
import { subscriptionDetails } from '../../../cards/subscriptions/subscriptionDetails.js';
import { subscriptionList } from '../../../cards/subscriptions/subscriptionList.js';
import { trialPicker } from '../../../cards/trials/trialPicker.js';
import { trialReceipt } from '../../../cards/trials/trialReceipt.js';
import { trialReview } from '../../../cards/trials/trialReview.js';
import { unassignPoolPicker } from '../../../cards/unassigning/unassignPoolPicker.js';
import { unassignResults } from '../../../cards/unassigning/unassignResults.js';
import { unassignReview } from '../../../cards/unassigning/unassignReview.js';
import { catalogue } from '../../../domain/basics/product.js';
import { aMethod, anAccount, aPerson, aSubscription, powerBi, visio } from '../../support/builders.js';
import { nodesOf } from '../../support/cardSchema.js';
import type { Chat } from '../../support/chat.js';
import { openChat } from '../../support/chat.js';
import type { AnyCard, Press, Screen } from '../../support/screen.js';

const [ana, luis] = [aPerson('Ana Nowak'), aPerson('Luis Herrera')];
const others = catalogue.filter(({ id, offers }) => offers.length > 0 && id !== powerBi && id !== visio);
const [third, fourth, unowned] = others;
const owned = [powerBi, visio, third?.id ?? '', fourth?.id ?? ''];
const triable = catalogue.find(({ id, trial }) => trial !== undefined && !owned.includes(id));

/** Four subscriptions of four products, one of them just paid for; two people hold a licence, and two cards can pay. */
async function fourProducts(): Promise<Chat> {
  const holders = [['Eva Sol'], ['Marta Nowak'], []];
  const subscriptions = holders.map((assigned, index) =>
    aSubscription({ id: `sub-${index + 1}`, product: owned[index] ?? '', seats: 5, assigned }),
  );
  const methods = [aMethod(), aMethod({ id: 'second', brand: 'Mastercard', lastFour: '0005' })];
  const chat = openChat({ account: anAccount(subscriptions, { methods }), colleagues: [ana, luis] });
  await chat.say(`buy ${fourth?.name ?? ''}`);
  await chat.press(purchaseOptions, { action: 'review', seats: '1' });
  await chat.press(purchaseReview, { action: 'save' });
  return chat;
}

/** A person who counts what they do, from the menu on. */
class Counting {
  clicks = 0;
  turns = 0;
  readonly chat: Chat;

  constructor(chat: Chat) {
    this.chat = chat;
  }

  /** A button or a row is one click and one turn; what is filled in before it counts too. */
  async press(card: AnyCard, press: Press, title?: string): Promise<Screen> {
    const { screen } = this.chat;
    for (const [id, value] of Object.entries(press))
      if (screen.inputs.has(id) && screen.inputs.get(id) !== value) this.clicks += costOf(screen, id);
    this.clicks += 1;
    this.turns += 1;
    return this.chat.press(card, press, title);
  }
}

/** A drop-down is opened and chosen from; anything else is one. */
function costOf({ card }: Screen, id: string): number {
  const input = nodesOf(card).find((node) => node.id === id);
  return input?.type === 'Input.ChoiceSet' && input.style !== 'expanded' ? 2 : 1;
}

interface Job {
  readonly clicks: number;
  readonly turns: number;
  /** From the menu to the receipt, and through its review. */
  readonly play: (person: Counting) => Promise<Screen>;
  readonly receipt: AnyCard;
}

const jobs: Readonly<Record<string, Job>> = {
  'changing seats': {
    clicks: 5,
    turns: 4,
    receipt: seatsReceipt,
    play: async (person) => {
      await person.press(menu, { start: 'subscriptions' });
      await person.press(subscriptionList, { action: 'open', pick: 'account-1 sub-1' });
      await person.press(subscriptionDetails, { start: 'seats', doing: 'buy', total: '9' });
      return person.press(seatsReview, { action: 'save' });
    },
  },
  cancelling: {
    clicks: 5,
    turns: 4,
    receipt: cancelReceipt,
    play: async (person) => {
      await person.press(menu, { start: 'menu', group: 'more' });
      await person.press(menu, { start: 'cancel' });
      await person.press(subscriptionPicker, { action: 'continue', pick: 'account-1 sub-2' });
      return person.press(cancelReview, { action: 'save', reason: 'too-expensive' });
    },
  },
  'unassigning one': {
    clicks: 4,
    turns: 4,
    receipt: unassignResults,
    play: async (person) => {
      await person.press(menu, { start: 'menu', group: 'more' });
      await person.press(menu, { start: 'unassign' });
      await person.press(unassignPoolPicker, { action: 'one' }, 'Choose Eva Sol, Power BI Pro');
      return person.press(unassignReview, { action: 'unassign' });
    },
  },
  'assigning two': {
    clicks: 5,
    turns: 3,
    receipt: assignmentResults,
    play: async (person) => {
      await person.press(menu, { start: 'assign' });
      await person.press(poolPicker, { action: 'continue', pool: `account-1 ${visio}` });
      return person.press(peoplePicker, { action: 'assign', people: `${ana.id},${luis.id}` });
    },
  },
  buying: {
    clicks: 5,
    turns: 4,
    receipt: purchaseReceipt,
    play: async (person) => {
      await person.press(menu, { start: 'buy' });
      await person.press(productPicker, { action: 'continue', product: unowned?.id ?? '' });
      await person.press(purchaseOptions, { action: 'review', seats: '3' });
      return person.press(purchaseReview, { action: 'save' });
    },
  },
  trying: {
    clicks: 4,
    turns: 4,
    receipt: trialReceipt,
    play: async (person) => {
      await person.press(menu, { start: 'menu', group: 'more' });
      await person.press(menu, { start: 'trial' });
      await person.press(trialPicker, { action: 'continue', product: triable?.id ?? '' });
      return person.press(trialReview, { action: 'start' });
    },
  },
  'turning recurring billing off': {
    clicks: 4,
    turns: 4,
    receipt: recurringResult,
    play: async (person) => {
      await person.press(menu, { start: 'menu', group: 'more' });
      await person.press(menu, { start: 'recurring' });
      await person.press(recurringPicker, { action: 'continue', pick: 'account-1 sub-3' });
      return person.press(recurringChoice, { action: 'save', to: 'off' });
    },
  },
  'opening an invoice': {
    clicks: 2,
    turns: 2,
    receipt: invoiceDetails,
    play: async (person) => {
      await person.press(menu, { start: 'menu', group: 'payments' });
      return person.press(menu, { start: 'invoices', account: 'account-1' });
    },
  },
  'replacing a payment card': {
    clicks: 4,
    turns: 4,
    receipt: billingProfile,
    play: async (person) => {
      await person.press(menu, { start: 'menu', group: 'payments' });
      await person.press(menu, { start: 'billing' });
      await person.press(billingProfile, { start: 'billing', method: 'second' });
      return person.press(replacementReview, { action: 'replace' });
    },
  },
};

describe('From the menu to the receipt', () => {
  for (const [name, { clicks, turns, receipt, play }] of Object.entries(jobs))
    it(`${name} takes ${clicks} clicks and ${turns} turns at most`, async () => {
      const person = new Counting(await fourProducts());
      await person.chat.say('menu');

      expect((await person.chat.account()).subscriptions.map(({ product }) => product)).to.have.members(owned);

      const reply = await play(person);

      expect(reply.shows(receipt)).to.equal(true);
      expect(person.clicks).to.be.at.most(clicks);
      expect(person.turns).to.be.at.most(turns);
    });

  it('counts two for a drop-down, one for a box, and nothing for what is left as it is', async () => {
    const person = new Counting(await fourProducts());
    await person.chat.say('subscriptions');
    await person.press(subscriptionList, { action: 'filter', status: 'active', channel: 'all' });
    expect([person.clicks, person.turns]).to.deep.equal([3, 1]);

    await person.press(subscriptionList, { action: 'open' });
    await person.press(subscriptionDetails, { start: 'seats', doing: 'buy', total: '9' });
    expect([person.clicks, person.turns]).to.deep.equal([6, 3]);
  });
});
