import { expect } from 'chai';
import { languages, stringsOf } from '../../../../cards/language.js';
import { productPicker } from '../../../../cards/buying/productPicker.js';
import { menu } from '../../../../cards/menu/menu.js';
import { refusalCard } from '../../../../cards/menu/refusal.js';
import { accountOpened } from '../../../../cards/paying/accountOpened.js';
import { accountOpening } from '../../../../cards/paying/accountOpening.js';
import { billingProfile } from '../../../../cards/paying/billingProfile.js';
import { paymentCardLink } from '../../../../cards/paying/paymentCardLink.js';
import { methodKinds } from '../../../../cards/paying/methodKinds.js';
import { paymentMethods } from '../../../../cards/paying/paymentMethods.js';
import { trialOptions } from '../../../../cards/trials/trialOptions.js';
import { trialPicker } from '../../../../cards/trials/trialPicker.js';
import { trialReview } from '../../../../cards/trials/trialReview.js';
import { aPerson, anAccount, buyer, powerBi, visio } from '../../../support/builders.js';
import type { Chat, ChatOptions } from '../../../support/chat.js';
import { openChat } from '../../../support/chat.js';
import { chooseProduct } from '../../../support/shortcuts.js';

const { paying, common, refusalTitles } = stringsOf.en;
const newcomer = (options: ChatOptions = {}) => openChat({ accounts: [], ...options });

async function toTrialOffer(chat: Chat) {
  await chat.say(stringsOf[chat.language ?? 'en'].words.trial[0] ?? '');
  return chooseProduct(chat, trialPicker, visio);
}

describe('Somebody without a billing account', () => {
  for (const language of languages) {
    it(`is offered one of their own, and goes on to a trial that needs no card, in ${language}`, async () => {
      const { paying: own } = stringsOf[language];
      const chat = newcomer({ language });

      const offer = await toTrialOffer(chat);

      for (const words of [own.openAccount, own.openPays, own.openNothingYet, own.agreement.MCA, buyer.name])
        expect(offer.text).to.contain(words);
      expect(await chat.accounts()).to.deep.equal([]);

      expect((await chat.press(accountOpening, { start: 'trial' })).shows(trialOptions)).to.equal(true);
      await chat.press(trialOptions, { action: 'review', seats: '3' });
      await chat.press(trialReview, { action: 'start' });
      const [account, ...others] = await opened(chat);
      const [trial] = account.subscriptions;
      expect([trial?.trial, trial?.status, trial?.product, others]).to.deep.equal([true, 'active', visio, []]);
      expect([account.name, account.owner, account.agreement, account.methods, account.profiles]).to.deep.equal([
        buyer.name,
        buyer.id,
        'MCA',
        [],
        [{ id: 'profile-1', name: buyer.name, method: '' }],
      ]);
    });
  }

  it('comes by way of a card to the purchase that they began', async () => {
    const chat = newcomer();
    expect((await chat.say('buy 7 Power BI Pro')).shows(accountOpening)).to.equal(true);

    const isOpen = await chat.press(accountOpening, { start: 'buy' });
    expect(isOpen.text).to.contain(paying.opened).and.contain(paying.openedNext);
    expect([
      isOpen.titles,
      Object.values(refusalTitles).some((title) => typeof title === 'string' && isOpen.text.includes(title)),
    ]).to.deep.equal([[paying.add, common.menu], false]);
    await chat.press(accountOpened, { start: 'methods' });
    const link = await chat.press(methodKinds, { action: 'continue' });

    expect(link.links).to.have.length(1);
    const resume = { start: 'buy', product: powerBi, seats: 7 };
    expect(link.valueOf(paymentCardLink, { start: 'methods' }, paying.newLink)).to.deep.include({ resume });
    expect(link.valueOf(paymentCardLink, { start: 'buy' }, common.back)).to.deep.include(resume);
    expect(chat.purposes).to.deep.equal([{ purpose: 'add', account: 'own', resume }]);
  });

  it('comes by way of a card to the trial that needs one', async () => {
    const chat = newcomer();
    await chat.say('try');
    await chat.press(trialPicker, { action: 'continue', product: powerBi });
    expect((await chat.press(accountOpening, { start: 'trial' })).text).to.contain(paying.opened);

    await chat.press(accountOpened, { start: 'methods' });
    await chat.press(methodKinds, { action: 'continue' });
    expect(chat.purposes).to.deep.equal([
      { purpose: 'add', account: 'own', resume: { start: 'trial', product: powerBi, seats: 1 } },
    ]);
  });

  it('finds the same offer at payment methods, at billing accounts and behind the first product', async () => {
    const methods = newcomer();
    await methods.say('payment methods');
    const list = await methods.press(accountOpening, { start: 'methods' });
    expect([list.shows(paymentMethods), list.text.includes(paying.opened)]).to.deep.equal([true, true]);
    const adding = newcomer();
    await adding.send({ card: menu.id, for: buyer.id, start: 'methods', add: true });
    const kinds = await adding.press(accountOpening, { start: 'methods' });
    expect([kinds.shows(methodKinds), kinds.text.includes(paying.opened)]).to.deep.equal([true, true]);
    const billing = newcomer();
    await billing.say('billing accounts');
    const profile = await billing.press(accountOpening, { start: 'billing' });
    expect([profile.shows(billingProfile), profile.text.includes(paying.opened)]).to.deep.equal([true, true]);
    const buying = newcomer();
    await buying.say('buy');
    const offer = await buying.press(productPicker, { action: 'continue', product: powerBi });
    expect([offer.shows(accountOpening), offer.titles]).to.deep.equal([true, [paying.openAccount, common.menu]]);
  });

  it('gets one account, however often and at whatever moment the button is pressed', async () => {
    const chat = newcomer();
    const offer = await toTrialOffer(chat);
    const press = offer.valueOf(accountOpening, { start: 'trial' });

    const replies = await Promise.all([chat.send(press), chat.send(press), chat.send(press)]);
    replies.push(await chat.send(press));

    expect(replies.map((reply) => reply.shows(trialOptions))).to.deep.equal([true, true, true, true]);
    expect(await chat.accounts()).to.have.length(1);
  });

  for (const [who, options] of [
    ['a guest', { person: aPerson('Gus', { kind: 'guest' }) }],
    ['a disabled person', { person: aPerson('Carlo', { enabled: false }) }],
    ['somebody whose organization may not buy', { tenant: { sector: 'government' } }],
  ] as readonly (readonly [string, ChatOptions])[]) {
    it(`gets none as ${who}, by whatever button`, async () => {
      const value = (await toTrialOffer(newcomer())).valueOf(accountOpening, { start: 'trial' });
      const chat = newcomer(options);
      for (const words of ['payment methods', 'billing accounts', 'buy 5 Power BI Pro', 'try Visio Plan 1'])
        expect((await chat.say(words)).shows(refusalCard), words).to.equal(true);

      const reply = await chat.send(Object.assign({}, value, { for: chat.person.id }));

      expect(reply.shows(refusalCard)).to.equal(true);
      expect(await chat.accounts()).to.deep.equal([]);
    });
  }
});

describe('Somebody with a billing account', () => {
  it('gets no other by a button that opens one', async () => {
    const value = (await toTrialOffer(newcomer())).valueOf(accountOpening, { start: 'trial' });
    const chat = openChat();

    await chat.send(value);

    expect((await chat.accounts()).map(({ id }) => id)).to.deep.equal([anAccount().id]);
  });
});

async function opened(chat: Chat) {
  const [first, ...others] = await chat.accounts();
  return [first ?? expect.fail('no account'), ...others] as const;
}
