import { expect } from 'chai';
import { cancelReason } from '../../../cards/cancelling/cancelReason.js';
import { cancelReview } from '../../../cards/cancelling/cancelReview.js';
import { nothingToCancel } from '../../../cards/cancelling/nothingToCancel.js';
import { subscriptionPicker } from '../../../cards/cancelling/subscriptionPicker.js';
import { purchaseReview } from '../../../cards/buying/purchaseReview.js';
import type { Language } from '../../../cards/language.js';
import { languages, stringsOf } from '../../../cards/language.js';
import { menu } from '../../../cards/menu/menu.js';
import { subscriptionDetails } from '../../../cards/subscriptions/subscriptionDetails.js';
import { anAccount, aPerson, aSubscription, visio } from '../../support/builders.js';
import type { Chat } from '../../support/chat.js';
import { openChat } from '../../support/chat.js';
import { toPurchaseReview } from '../../support/shortcuts.js';

const cancels: Readonly<Record<Language, string>> = { en: 'cancel', it: 'Annulla!', pl: 'anuluj', es: 'Cancelar' };
const luis = aPerson('Luis Herrera');
const two = [aSubscription({ seats: 5 }), aSubscription({ id: 'sub-2', product: visio, seats: 2 })];
const gone = aSubscription({ id: 'sub-3', status: 'deleted' });
const owner = (language: Language = 'en', agreement: 'MCA' | 'MOSA' = 'MCA') =>
  openChat({ language, account: anAccount([...two, gone], { agreement }), colleagues: [luis] });

describe('“Cancel” alone, while nothing is in progress,', () => {
  for (const language of languages) {
    it(`asks which subscription, with those that can be cancelled as rows, in ${language}`, async () => {
      const chat = owner(language);

      const asked = await chat.say(cancels[language]);

      expect(asked.shows(subscriptionPicker)).to.equal(true);
      expect(asked.text).to.contain(stringsOf[language].cancelling.pickTitle);
      expect(asked.rows.map(({ data }) => data.pick)).to.deep.equal(['account-1 sub-1', 'account-1 sub-2']);
    });

    it(`says so where there is nothing to cancel, with the way to what there is, in ${language}`, async () => {
      const { cancelling, titles, common } = stringsOf[language];
      const chat = openChat({ language, account: anAccount([gone]) });

      const none = await chat.say(cancels[language]);

      expect(none.shows(nothingToCancel)).to.equal(true);
      expect(none.text).to.contain(cancelling.nothingTitle).and.contain(cancelling.nothingToCancel);
      expect(none.titles).to.deep.equal([titles.subscriptions, common.menu]);
    });
  }

  it('asks even where there is only one, which can be typed or pressed', async () => {
    const chat = openChat({ account: anAccount([aSubscription({ seats: 5 })]) });

    expect((await chat.say('cancel')).rows).to.have.length(1);
    expect((await chat.say('1')).shows(cancelReview)).to.equal(true);
  });

  it('asks after a receipt, after “stop”, and beside what is only looked at', async () => {
    const chat = openChat({ account: anAccount(two) });
    await toPurchaseReview(chat);
    await chat.press(purchaseReview, { action: 'save' });
    expect((await chat.say('cancel')).shows(subscriptionPicker)).to.equal(true);

    await chat.say('buy');
    await chat.say('stop');
    expect((await chat.say('cancel')).shows(subscriptionPicker)).to.equal(true);

    await chat.say('stop');
    for (const look of ['subscriptions', 'help', 'invoices', 'my licenses', 'menu']) {
      await chat.say(look);
      expect((await chat.say('cancel')).shows(subscriptionPicker), look).to.equal(true);
      await chat.say('stop');
    }
  });

  it('spends and takes nothing by itself, and an earlier review does not act any more', async () => {
    const chat = openChat({ account: anAccount(two) });
    const review = await toPurchaseReview(chat);
    await chat.say('stop');
    await chat.say('cancel');

    expect((await chat.pressOn(review, purchaseReview, { action: 'save' })).shows(purchaseReview)).to.equal(true);
    expect((await chat.account()).subscriptions.map(({ status }) => status)).to.deep.equal(['active', 'active']);
  });
});

/** What can be in progress, to the card that stands there then. */
const inProgress: Readonly<Record<string, (chat: Chat, language: Language) => Promise<unknown>>> = {
  'products to buy': (chat, language) => chat.say(stringsOf[language].words.buy[0] ?? ''),
  'a purchase to review': (chat) => toPurchaseReview(chat),
  'a subscription to cancel': (chat, language) => chat.say(stringsOf[language].words.cancel[0] ?? ''),
  'the row for a bare “cancel”': (chat, language) => chat.say(cancels[language]),
  'consequences of cancelling': async (chat, language) => {
    await chat.say(cancels[language]);
    await chat.say('1');
    expect(chat.screen.shows(cancelReview)).to.equal(true);
  },
  'people to assign to': async (chat, language) => {
    await chat.say(stringsOf[language].words.assign[0] ?? '');
    await chat.say('1');
  },
};

describe('“Cancel” alone, while something is in progress,', () => {
  for (const language of languages)
    for (const [what, begin] of Object.entries(inProgress))
      it(`stops it, and asks what to cancel only then: ${what}, in ${language}`, async () => {
        const chat = owner(language);
        await begin(chat, language);

        const stopped = await chat.say(cancels[language]);

        expect(stopped.text).to.contain(stringsOf[language].menu.stopped);
        expect(stopped.shows(menu)).to.equal(true);
        expect((await chat.say(cancels[language])).shows(subscriptionPicker)).to.equal(true);
      });

  it('stops a card that has neither a question to answer in words nor a review: the reason for cancelling', async () => {
    const chat = owner('en', 'MOSA');
    await chat.say('cancel Visio');
    expect(chat.screen.shows(cancelReason)).to.equal(true);

    expect((await chat.say('cancel')).text).to.contain(stringsOf.en.menu.stopped);
  });

  it('stops it also when something was looked at in between', async () => {
    const chat = owner();
    await chat.say('cancel Visio');
    await chat.say('subscriptions');

    expect((await chat.say('cancel')).text).to.contain(stringsOf.en.menu.stopped);
  });

  it('with a product still cancels that, and the other words always stop', async () => {
    const chat = owner();

    expect((await chat.say('cancel Visio')).shows(cancelReview)).to.equal(true);
    for (const word of stringsOf.en.words.stop.filter((one) => one !== 'cancel'))
      expect((await chat.say(word)).text, word).to.contain(stringsOf.en.menu.stopped);
  });

  it('is found in a subscription and in the menu’s More', async () => {
    const chat = owner();
    const more = await chat.send({ card: 'menu', for: chat.person.id, start: 'menu', group: 'more' });
    expect(more.rows.map(({ data }) => data.start)).to.include('cancel');

    await chat.send({
      card: 'menu',
      for: chat.person.id,
      start: 'subscriptions',
      account: 'account-1',
      subscription: 'sub-1',
    });
    const actions = await chat.press(
      subscriptionDetails,
      { start: 'subscriptions' },
      stringsOf.en.subscriptions.moreActions,
    );
    expect(actions.buttons.map(({ data }) => data.start)).to.include('cancel');
  });
});
