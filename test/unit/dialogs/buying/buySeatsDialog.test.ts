import { expect } from 'chai';
import { peoplePicker } from '../../../../cards/assigning/peoplePicker.js';
import { paymentWaiting } from '../../../../cards/buying/paymentWaiting.js';
import { productPicker } from '../../../../cards/buying/productPicker.js';
import { purchaseOptions } from '../../../../cards/buying/purchaseOptions.js';
import { purchaseReceipt } from '../../../../cards/buying/purchaseReceipt.js';
import { purchaseReview } from '../../../../cards/buying/purchaseReview.js';
import { languages, readerFor, stringsOf } from '../../../../cards/language.js';
import { menu } from '../../../../cards/menu/menu.js';
import { methodKinds } from '../../../../cards/paying/methodKinds.js';
import { refusalCard, sentenceFor } from '../../../../cards/menu/refusal.js';
import type { Account } from '../../../../domain/account/account.js';
import { seatsOf } from '../../../../domain/account/subscription.js';
import { aMethod, anAccount, aPerson, powerBi, visio } from '../../../support/builders.js';
import { openChat } from '../../../support/chat.js';
import { Bank, impatient } from '../../../support/ports.js';
import { alreadyDone, refusalText } from '../../../support/said.js';
import { toPurchaseReview } from '../../../support/shortcuts.js';

const { buying, menu: menuWords, refusals, common } = stringsOf.en;
const reader = readerFor('', 'en', 'en-US');
const luis = aPerson('Luis Herrera');
const declining = aMethod({ id: 'mastercard-0002', brand: 'Mastercard', lastFour: '0002' });

function sketchOf({ subscriptions, payments }: Account) {
  return {
    subscriptions: subscriptions.map((one) => ({ product: one.product, seats: seatsOf(one), status: one.status })),
    payments: payments.map(({ total, state }) => ({ minor: total.minor, state })),
  };
}

const bought = {
  subscriptions: [{ product: powerBi, seats: 3, status: 'active' }],
  payments: [{ minor: 36_89, state: 'done' }],
};
const nothing = { subscriptions: [], payments: [] };

describe('Buying seats', () => {
  for (const language of languages) {
    it(`says which currency has no price, rather than that the organization forbids it, in ${language}`, async () => {
      const { buying: own, words: said } = stringsOf[language];
      const chat = openChat({ language, tenant: { currency: 'JPY' } });

      const list = await chat.say(said.buy[0] ?? '');
      const one = await chat.send({ card: 'menu', for: chat.person.id, start: 'buy', product: powerBi });

      expect(list.text).to.contain(own.noPrices('JPY'));
      const refusal = { code: 'no-price', product: powerBi, currency: 'JPY' } as const;
      expect(one.text).to.contain(sentenceFor(refusal, readerFor('', language, undefined)));
    });
  }

  it('leads from the menu by product, options and review to a receipt and an active subscription', async () => {
    const chat = openChat();

    const review = await toPurchaseReview(chat);
    expect(review.text).to.contain('€36.89').and.contain('April 10, 2026').and.contain(buying.youPay);
    expect(chat.bank.asked).to.deep.equal([]);

    const receipt = await chat.press(purchaseReview, { action: 'save' });
    expect(receipt.text)
      .to.contain(buying.receiptTitle(3, 'Power BI Pro'))
      .and.contain('€36.89')
      .and.contain('Visa ending in 4242');
    expect(sketchOf(await chat.account())).to.deep.equal(bought);
    expect(chat.bank.moved.map(({ kind, amount }) => ({ kind, amount }))).to.deep.equal([
      { kind: 'charge', amount: { minor: 36_89, currency: 'EUR' } },
    ]);
  });

  it('goes on from the receipt to assigning what was bought', async () => {
    const chat = openChat();
    await toPurchaseReview(chat);
    await chat.press(purchaseReview, { action: 'save' });

    const people = await chat.press(purchaseReceipt, { start: 'assign' });

    expect(people.shows(peoplePicker)).to.equal(true);
  });

  for (const language of languages) {
    it(`works in words alone up to the review, in ${language}`, async () => {
      const strings = stringsOf[language];
      const chat = openChat({ language });

      await chat.say(strings.words.buy[0] ?? '');
      await chat.say('visio plan 1');
      const options = await chat.say('７');
      expect(options.inputs.get('seats')).to.equal('7');

      const review = await chat.press(purchaseOptions, { action: 'review', offer: 'P1Y yearly' });
      expect(review.text)
        .to.contain(strings.buying.reviewTitle(7, 'Visio Plan 1'))
        .and.contain(strings.common.term.P1Y);
      const receipt = await chat.press(purchaseReview, { action: 'save' });
      expect(receipt.text).to.contain(strings.buying.receiptTitle(7, 'Visio Plan 1'));
    });
  }

  it('offers what the organisation may buy, each from its lowest price per month, and counts the rest', async () => {
    const chat = openChat({ tenant: { policies: { [visio]: 'disabled', [powerBi]: 'trials-only' } } });

    const reply = await chat.say('buy');

    const rest = await chat.press(productPicker, { action: 'page' });
    const names = [reply, rest].flatMap((page) => [...page.choicesOf('product').keys()]);
    expect(names).to.have.length(13).and.to.include('Choose Power Apps per user');
    expect(reply.text).to.contain(`Power Apps per user\n${buying.from('€18.70')}`);
    expect(names.join()).not.to.match(/Power BI Pro|Visio Plan 1/);
    expect(reply.text).to.contain(buying.hidden(2));
  });

  it('goes on with the product that was picked from the list of an earlier card', async () => {
    const chat = openChat();
    const value = (await chat.say('buy')).valueOf(productPicker, { action: 'continue' }) as object; // ours is an object

    for (const product of [visio, [visio]])
      expect((await chat.send({ ...value, product })).text).to.contain(buying.optionsTitle('Visio Plan 1'));
    expect((await chat.send({ ...value, product: '' })).shows(purchaseOptions)).to.equal(false);
  });

  for (const seats of ['', '0', '-5', '1.5', '1e9', '301', '123456789012345678901', 'ten']) {
    it(`takes no “${seats}” for a number of seats, says why and keeps the other entries`, async () => {
      const chat = openChat({ account: anAccount([], { methods: [aMethod(), declining] }) });

      const reply = await toPurchaseReview(chat, { seats, offer: 'P1Y monthly', method: `account-1 ${declining.id}` });

      expect(reply.text).to.contain(buying.seatsError(1, 300));
      expect(Object.fromEntries(reply.inputs)).to.include({
        offer: 'P1Y monthly',
        method: `account-1 ${declining.id}`,
      });
    });
  }

  for (const entries of [{ offer: '' }, { offer: 'P9Y weekly' }]) {
    it(`asks for a choice instead of taking the offer ${JSON.stringify(entries.offer)}`, async () => {
      const reply = await toPurchaseReview(openChat(), entries);

      expect(reply.wrongBelow('offer')).to.contain(common.chooseOne);
    });
  }

  it('goes back from the review with everything that was entered, and from there to the products', async () => {
    const chat = openChat();
    await toPurchaseReview(chat, { seats: '12', offer: 'P1Y yearly' });

    const options = await chat.press(purchaseReview, { action: 'change' });
    expect(Object.fromEntries(options.inputs)).to.deep.equal({
      seats: '12',
      offer: 'P1Y yearly',
      method: 'account-1 visa-4242',
    });

    expect((await chat.press(purchaseOptions, { action: 'back' })).shows(productPicker)).to.equal(true);
  });

  it('says which card has expired where another one can be picked', async () => {
    const expired = aMethod({ expires: '2026-02' });
    const chat = openChat({ account: anAccount([], { methods: [expired] }) });

    const reply = await toPurchaseReview(chat);

    expect(reply.shows(purchaseOptions)).to.equal(true);
    expect(reply.text).to.contain(sentenceFor({ code: 'card-expired', lastFour: '4242', expired: '2026-02' }, reader));
  });

  it('puts another card of the same account first where the chosen one can no longer pay', async () => {
    const cards = [aMethod(), aMethod({ id: 'over', expires: '2026-02' }), aMethod({ id: 'good', lastFour: '0005' })];
    const profiles = [{ id: 'profile-1', name: 'Contoso', method: 'good' }];
    const other = anAccount([], { id: 'account-0', name: 'First' });
    const chat = openChat({ accounts: [other, anAccount([], { methods: cards, profiles })] });

    const reply = await toPurchaseReview(chat, { method: 'account-1 over' });
    expect(reply.text).to.contain(sentenceFor({ code: 'card-expired', lastFour: '4242', expired: '2026-02' }, reader));
    expect(reply.inputs.get('method')).to.equal('account-1 good');
  });

  it('takes the 300th seat and not the 301st', async () => {
    const chat = openChat({ account: anAccount() });
    expect((await toPurchaseReview(chat, { seats: '300' })).shows(purchaseReview)).to.equal(true);

    const reply = await toPurchaseReview(openChat({ account: anAccount() }), { seats: '301' });
    expect(reply.text).to.contain(buying.seatsError(1, 300));
  });

  it('goes where other wishes always go from the list of products, and nonsense to the menu', async () => {
    for (const [said, isThere] of [
      ['subscriptions', stringsOf.en.subscriptions.empty],
      ['help', stringsOf.en.help.title],
      ['qwertz', menuWords.notUnderstood],
    ] as const) {
      const chat = openChat();
      expect((await chat.say('buy')).shows(productPicker)).to.equal(true);
      const reply = await chat.say(said);
      const alone = await openChat().say(said);
      expect(reply.shows(productPicker), said).to.equal(false);
      expect(reply.text, said).to.equal(alone.text).and.contain(isThere);
    }
  });

  for (const [who, options, sentence] of [
    ['a guest', { person: aPerson('Bruna Rossi', { kind: 'guest' }) }, refusals.guest],
    ['a disabled account', { person: aPerson('Bruna Rossi', { enabled: false }) }, refusals['account-disabled']],
    ['a school', { tenant: { sector: 'education' } }, refusals['tenant-not-eligible']],
    ['an organisation in India', { tenant: { country: 'IN' } }, refusals['tenant-not-eligible']],
  ] as const) {
    it(`refuses ${who} politely, with the way out to the admin center`, async () => {
      const reply = await openChat(options).say('buy');

      expect(reply.text).to.contain((sentence as () => string)());
      expect(reply.links).to.deep.equal(['https://go.microsoft.com/fwlink/p/?linkid=842054']);
      expect(reply.titles).to.deep.equal([common.menu]);
    });
  }

  it('offers somebody without a payment method to add one, and the admin center', async () => {
    const chat = openChat({ account: anAccount([], { methods: [], profiles: [] }) });
    await chat.say('buy');

    const reply = await chat.press(productPicker, { action: 'continue', product: powerBi });

    expect(reply.text)
      .to.contain(refusalText({ code: 'no-payment-method' }))
      .and.contain('Billing › Bills & payments');
    expect(reply.titles[0]).to.equal(stringsOf.en.paying.add);
    expect((await chat.press(refusalCard, { start: 'methods' })).shows(methodKinds)).to.equal(true);
  });
});

describe('Several billing accounts', () => {
  const events = anAccount([], {
    id: 'account-2',
    name: 'Contoso Events',
    agreement: 'MOSA',
    methods: [aMethod({ id: 'own', lastFour: '0005' }), aMethod({ id: 'over', lastFour: '0006', expires: '2026-02' })],
    profiles: [{ id: 'profile-1', name: 'Contoso Events', method: 'own' }],
  });
  const several = { accounts: [anAccount(), events] };

  it('can all pay: each method is named with its account, expired ones last, and the usual one is chosen', async () => {
    const chat = openChat(several);
    await chat.say('buy');

    const options = await chat.press(productPicker, { action: 'continue', product: powerBi });

    expect([...options.choicesOf('method')]).to.deep.equal([
      ['Visa 4242 · Contoso', 'account-1 visa-4242'],
      ['Visa 0005 · Contoso Events', 'account-2 own'],
      ['Visa 0006 (expired) · Contoso Events', 'account-2 over'],
    ]);
    expect(options.inputs.get('method')).to.equal('account-1 visa-4242');
  });

  it('decide by the agreement of the one that is chosen, which then holds the subscription', async () => {
    const chat = openChat(several);

    const review = await toPurchaseReview(chat, { method: 'account-2 own' });
    expect(review.text).to.contain(buying.cancellable).and.contain('Billing account: Contoso Events');
    await chat.press(purchaseReview, { action: 'save' });

    const [first, second] = await chat.accounts();
    expect(first?.subscriptions).to.deep.equal([]);
    expect(second?.subscriptions).to.have.length(1);
    expect(second?.payments.map(({ method, state }) => [method, state])).to.deep.equal([['own', 'done']]);
  });

  it('keep the choice on the way back, and are not mixed up by methods of one name', async () => {
    const twin = { ...events, methods: [aMethod()], profiles: [] };
    const chat = openChat({ accounts: [anAccount(), twin] });
    await toPurchaseReview(chat, { method: 'account-2 visa-4242' });

    const options = await chat.press(purchaseReview, { action: 'change' });

    expect(options.inputs.get('method')).to.equal('account-2 visa-4242');
  });

  it('pay by the account on the button where a card from before names the method alone', async () => {
    const chat = openChat(several);

    expect((await toPurchaseReview(chat, { method: 'visa-4242' })).text).to.contain('Visa ending in 4242');
  });
});

describe('A purchase acts once', () => {
  it('when Save is pressed twice: the second press shows what was bought', async () => {
    const chat = openChat();
    const review = await toPurchaseReview(chat);
    await chat.pressOn(review, purchaseReview, { action: 'save' });

    const again = await chat.pressOn(review, purchaseReview, { action: 'save' });

    expect(again.shows(purchaseReceipt)).to.equal(true);
    expect(again.text).to.match(alreadyDone('March 10, 2026'));
    expect(sketchOf(await chat.account())).to.deep.equal(bought);
    expect(chat.bank.moved).to.have.length(1);
  });

  it('when Save is pressed five times at the same moment', async () => {
    const chat = openChat();
    const review = await toPurchaseReview(chat);

    const replies = await Promise.all(
      Array.from({ length: 5 }, () => chat.pressOn(review, purchaseReview, { action: 'save' })),
    );

    expect(replies.every((reply) => reply.shows(purchaseReceipt))).to.equal(true);
    expect(replies.filter(({ text }) => alreadyDone().test(text))).to.have.length(4);
    expect(sketchOf(await chat.account())).to.deep.equal(bought);
    expect(chat.bank.moved).to.have.length(1);
  });

  it('when Save is pressed again after a restart, and days later', async () => {
    const chat = openChat();
    const review = await toPurchaseReview(chat);
    await chat.pressOn(review, purchaseReview, { action: 'save' });
    chat.restart();
    chat.clock.time = '2026-03-14T09:00:00.000Z';

    const again = await chat.pressOn(review, purchaseReview, { action: 'save' });

    expect(again.text).to.match(alreadyDone('March 10, 2026'));
    expect(sketchOf(await chat.account())).to.deep.equal(bought);
  });

  it('and its receipt, shown again later, names no refund that is over and no charge that does not come', async () => {
    const chat = openChat();
    const review = await toPurchaseReview(chat, { offer: 'P1Y monthly' });
    const receipt = await chat.pressOn(review, purchaseReview, { action: 'save' });
    expect(receipt.text).to.contain(buying.refundable('March 17, 2026 at 9:00 AM UTC'));
    expect(receipt.text).to.contain('from April 10, 2026');

    chat.clock.time = '2026-04-12T09:00:00.000Z';
    await chat.live();
    const later = await chat.pressOn(review, purchaseReview, { action: 'save' });

    expect(later.text).to.contain('from May 10, 2026');
    expect(later.text).to.contain(stringsOf.en.cancelling.noRefundLate);
    expect(later.text).not.to.contain('March 17').and.not.to.contain('April 10');
    expect(later.text).not.to.contain(buying.cancellable);
  });

  it('and the bot may be restarted between review and Save', async () => {
    const chat = openChat();
    await toPurchaseReview(chat);
    chat.restart();

    expect((await chat.press(purchaseReview, { action: 'save' })).shows(purchaseReceipt)).to.equal(true);
  });

  it('and not at all when somebody else presses, who is told so', async () => {
    const chat = openChat({ colleagues: [luis] });
    const review = await toPurchaseReview(chat);

    const reply = await chat.as(luis).pressOn(review, purchaseReview, { action: 'save' });

    expect(reply.card).to.equal(undefined);
    expect(reply.text).to.equal(menuWords.notForYou);
    expect(sketchOf(await chat.account())).to.deep.equal(nothing);
    expect(chat.bank.asked).to.deep.equal([]);
  });

  for (const [what, change] of [
    ['the tax changes', (chat) => chat.settle({ taxRate: 2500 })],
    ['the currency changes', (chat) => chat.settle({ currency: 'USD' })],
    ['midnight passes', (chat) => void (chat.clock.time = '2026-03-11T00:00:00.000Z')],
  ] as readonly (readonly [string, (chat: ReturnType<typeof openChat>) => void])[]) {
    it(`and not on a card from before ${what}: the new terms are shown, and can be saved`, async () => {
      const chat = openChat();
      const old = await toPurchaseReview(chat);
      change(chat);

      const review = await chat.press(purchaseReview, { action: 'save' });
      expect(review.shows(purchaseReview)).to.equal(true);
      expect(review.text).to.contain(buying.changed);
      expect(sketchOf(await chat.account())).to.deep.equal(nothing);

      expect((await chat.press(purchaseReview, { action: 'save' })).shows(purchaseReceipt)).to.equal(true);
      expect((await chat.pressOn(old, purchaseReview, { action: 'save' })).shows(purchaseReview)).to.equal(true);
      expect(chat.bank.moved).to.have.length(1);
    });
  }

  it('and no longer when the policy has changed since the card', async () => {
    const chat = openChat();
    await toPurchaseReview(chat);
    chat.settle({ policies: { [powerBi]: 'disabled' } });

    const reply = await chat.press(purchaseReview, { action: 'save' });

    expect(reply.text).to.contain(refusalText({ code: 'policy', product: powerBi, policy: 'disabled' }));
    expect(sketchOf(await chat.account())).to.deep.equal(nothing);
  });
});

describe('A bank that does not approve at once', () => {
  it('changes nothing by declining, says so and leads to another payment method', async () => {
    const chat = openChat({ bank: new Bank().will('declines') });
    await toPurchaseReview(chat);

    const reply = await chat.press(purchaseReview, { action: 'save' });
    expect(reply.text).to.contain('declined the card ending in 4242').and.contain('Nothing was bought');
    expect((await chat.account()).subscriptions).to.deep.equal([]);
    expect(chat.bank.moved).to.deep.equal([]);

    const options = await chat.press(refusalCard, { start: 'buy' });
    expect(options.shows(purchaseOptions)).to.equal(true);
  });

  it('declines the same button again without asking the bank again', async () => {
    const chat = openChat({ bank: new Bank().will('declines') });
    const review = await toPurchaseReview(chat);
    await chat.pressOn(review, purchaseReview, { action: 'save' });

    const again = await chat.pressOn(review, purchaseReview, { action: 'save' });

    expect(again.text).to.contain('declined the card ending in 4242');
    expect(chat.bank.asked).to.have.length(1);
  });

  for (const language of languages) {
    it(`and is silent: the buyer waits on a card, and sees the receipt once there is an answer, in ${language}`, async () => {
      const strings = stringsOf[language];
      const chat = openChat({ language, bank: new Bank().will('approves-unheard') });
      await toPurchaseReview(chat);

      const waiting = await chat.press(purchaseReview, { action: 'save' });
      expect(waiting.text).to.contain(strings.buying.waitingTitle.buying(3, 'Power BI Pro'));
      expect(sketchOf(await chat.account()).subscriptions).to.deep.equal([
        { product: powerBi, seats: 3, status: 'pending' },
      ]);

      await chat.finish();
      const receipt = await chat.press(paymentWaiting, { action: 'check' });
      expect(receipt.text).to.contain(strings.buying.receiptTitle(3, 'Power BI Pro'));
      expect(sketchOf(await chat.account())).to.deep.equal(bought);
      expect(chat.bank.moved).to.have.length(1);
    });
  }

  it('and is slow: a card is left for the buyer who no longer waits', async () => {
    const chat = openChat({ patience: impatient });
    await toPurchaseReview(chat);

    expect((await chat.press(purchaseReview, { action: 'save' })).shows(paymentWaiting)).to.equal(true);
    await chat.finish();

    const { outbox, ...account } = await chat.account();
    expect(outbox.map(({ to, event }) => ({ to, type: event.type }))).to.deep.equal([
      { to: chat.person.id, type: 'seats-bought' },
    ]);
    expect(sketchOf({ ...account, outbox })).to.deep.equal(bought);
    expect(chat.bank.moved).to.have.length(1);
  });

  it('and declines later: the waiting card says so, and the seats are gone', async () => {
    const chat = openChat({ bank: new Bank().will('declines-unheard') });
    await toPurchaseReview(chat);
    await chat.press(purchaseReview, { action: 'save' });
    await chat.finish();

    const reply = await chat.press(paymentWaiting, { action: 'check' });

    expect(reply.text).to.contain('declined the card ending in 4242');
    expect((await chat.account()).subscriptions).to.deep.equal([]);
  });

  it('and answers nothing: Check now keeps waiting, and Save pressed again charges no second time', async () => {
    const chat = openChat({ bank: new Bank().will('approves-unheard', 'is-silent', 'is-silent') });
    const review = await toPurchaseReview(chat);
    await chat.press(purchaseReview, { action: 'save' });

    expect((await chat.press(paymentWaiting, { action: 'check' })).shows(paymentWaiting)).to.equal(true);
    expect((await chat.pressOn(review, purchaseReview, { action: 'save' })).shows(paymentWaiting)).to.equal(true);
    expect(chat.bank.moved).to.have.length(1);
  });

  it('cannot be made to charge by a “Check now” for a purchase that was never made', async () => {
    const chat = openChat({ bank: new Bank().will('is-silent') });
    await toPurchaseReview(chat);
    const waiting = await chat.press(purchaseReview, { action: 'save' });

    const made = waiting.valueOf(paymentWaiting, { action: 'check' }) as Readonly<Record<string, unknown>>; // ours is an object
    const asked = chat.bank.asked.length;
    const reply = await chat.send({ ...made, operation: 'made-up' });

    expect(reply.shows(purchaseReview)).to.equal(true);
    expect(chat.bank.asked).to.have.length(asked);
  });

  it('can be left for the menu', async () => {
    const chat = openChat({ bank: new Bank().will('is-silent') });
    await toPurchaseReview(chat);
    await chat.press(purchaseReview, { action: 'save' });

    expect((await chat.press(paymentWaiting, { start: 'menu' })).shows(menu)).to.equal(true);
  });
});
