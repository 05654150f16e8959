import { expect } from 'chai';
import { productPicker } from '../../../cards/buying/productPicker.js';
import { purchaseOptions } from '../../../cards/buying/purchaseOptions.js';
import { purchaseReview } from '../../../cards/buying/purchaseReview.js';
import { languages, stringsOf } from '../../../cards/language.js';
import { menu } from '../../../cards/menu/menu.js';
import { seatsReview } from '../../../cards/seats/seatsReview.js';
import { conversionOptions } from '../../../cards/trials/conversionOptions.js';
import { seatsOf } from '../../../domain/account/subscription.js';
import type { SubscriptionSketch } from '../../support/builders.js';
import { anAccount, aSubscription, powerBi, visio } from '../../support/builders.js';
import type { Chat } from '../../support/chat.js';
import { openChat } from '../../support/chat.js';
import type { Screen } from '../../support/screen.js';

const time = '2026-03-10T10:00:00.000Z';
const { buying } = stringsOf.en;
const owning = (sketch: SubscriptionSketch = {}, language: (typeof languages)[number] = 'en') =>
  openChat({ account: anAccount([aSubscription({ seats: 10, ...sketch })]), time, language });

/** Every way that leads to the purchase of a product. */
const entrances: Readonly<Record<string, (chat: Chat) => Promise<Screen>>> = {
  'the words and the list': async (chat) => {
    await chat.say(stringsOf[chat.language ?? 'en'].words.buy[0] ?? '');
    return chat.press(productPicker, { action: 'continue', product: powerBi });
  },
  'a sentence that names it': (chat) =>
    chat.say(`${stringsOf[chat.language ?? 'en'].words.buy[0] ?? ''} 3 Power BI Pro`),
  'the menu': async (chat) => {
    await chat.say('menu');
    await chat.press(menu, { start: 'buy' });
    return chat.press(productPicker, { action: 'continue', product: powerBi });
  },
  'a button of another card': (chat) =>
    chat.send({ card: 'refusal', for: chat.person.id, start: 'buy', product: powerBi }),
};

describe('Buying a product that one has', () => {
  for (const language of languages) {
    for (const [how, enter] of Object.entries(entrances)) {
      it(`by ${how}, says that it makes a second subscription and offers to add to the first, in ${language}`, async () => {
        const own = stringsOf[language].buying;

        const screen = await enter(owning({}, language));

        expect(screen.shows(purchaseOptions)).to.equal(true);
        expect(screen.text).to.contain(own.owned(10, 'Power BI Pro')).and.contain(own.ownedAdd);
        expect(screen.titles.slice(0, 2)).to.deep.equal([own.addToFirst, own.second]);
      });
    }
  }

  it('adds the number that was entered to the first, priced on the next card', async () => {
    const chat = owning();
    await chat.say('buy 3 Power BI Pro');

    const review = await chat.press(purchaseOptions, { action: 'add' });

    expect(review.shows(seatsReview)).to.equal(true);
    expect(review.text).to.contain('10 → 13 (+3)').and.contain('€36.89');
    await chat.press(seatsReview, { action: 'save' });
    expect((await chat.account()).subscriptions.map(seatsOf)).to.deep.equal([13]);
  });

  it('makes a second one all the same, where that is wanted', async () => {
    const chat = owning();
    await chat.say('buy 3 Power BI Pro');
    await chat.press(purchaseOptions, { action: 'review' }, buying.second);

    await chat.press(purchaseReview, { action: 'save' });

    expect((await chat.account()).subscriptions.map(seatsOf)).to.deep.equal([10, 3]);
  });

  it('keeps the number that cannot be added, and says why', async () => {
    const chat = owning();
    await chat.say('buy Power BI Pro');

    const screen = await chat.press(purchaseOptions, { action: 'add', seats: '301' });

    expect(screen.text).to.contain(buying.seatsError(1, 300));
    expect(screen.inputs.get('seats')).to.equal('301');
  });

  it('offers to convert a trial that runs', async () => {
    const chat = owning({ trial: true });

    const screen = await chat.say('buy Power BI Pro');

    expect(screen.text).to.contain(buying.ownedTrial('Power BI Pro')).and.contain(buying.ownedConvert);
    expect((await chat.press(purchaseOptions, { start: 'trial' })).shows(conversionOptions)).to.equal(true);
  });

  for (const [what, sketch] of [
    ['waits for the bank', { status: 'pending' }],
    ['has expired', { status: 'expired' }],
    ['is full', { seats: 300 }],
  ] as readonly (readonly [string, SubscriptionSketch])[]) {
    it(`only says so where the first ${what}`, async () => {
      const screen = await owning(sketch).say('buy Power BI Pro');

      expect(screen.text)
        .to.contain(buying.owned(sketch.seats ?? 10, 'Power BI Pro'))
        .and.not.contain(buying.ownedAdd);
      expect(screen.titles[0]).to.equal(buying.second);
    });
  }

  for (const [what, sketch] of [
    ['has another', { product: visio }],
    ['had one that has ended', { status: 'disabled' }],
    ['has one from the organization', { channel: 'organization' }],
  ] as readonly (readonly [string, SubscriptionSketch])[]) {
    it(`is not in question for somebody who ${what}`, async () => {
      const screen = await owning(sketch).say('buy Power BI Pro');

      expect(screen.titles[0]).to.equal(stringsOf.en.common.continue);
    });
  }
});
