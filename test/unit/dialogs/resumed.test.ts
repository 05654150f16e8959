import { expect } from 'chai';
import { assignmentPlan } from '../../../cards/assigning/assignmentPlan.js';
import { purchaseOptions } from '../../../cards/buying/purchaseOptions.js';
import { readerFor, stringsOf } from '../../../cards/language.js';
import { refusalCard, sentenceFor } from '../../../cards/menu/refusal.js';
import { paymentCardLink } from '../../../cards/paying/paymentCardLink.js';
import { methodKinds } from '../../../cards/paying/methodKinds.js';
import { pageDone } from '../../../cards/paying/pageDone.js';
import { reactivationReview } from '../../../cards/reactivating/reactivationReview.js';
import { seatsReview } from '../../../cards/seats/seatsReview.js';
import { conversionOptions } from '../../../cards/trials/conversionOptions.js';
import { conversionReview } from '../../../cards/trials/conversionReview.js';
import { trialReview } from '../../../cards/trials/trialReview.js';
import type { Account } from '../../../domain/account/account.js';
import { catalogue } from '../../../domain/basics/product.js';
import { addPaymentMethod } from '../../../domain/commands/addPaymentMethod.js';
import type { PaymentCardPurpose } from '../../../dialogs/services.js';
import type { Person } from '../../../domain/basics/person.js';
import { aMethod, anAccount, aPerson, aSubscription, buyer, given, powerBi } from '../../support/builders.js';
import { nodesOf } from '../../support/cardSchema.js';
import type { Chat } from '../../support/chat.js';
import { openChat } from '../../support/chat.js';
import { assign } from '../../support/shortcuts.js';
import { Screen } from '../../support/screen.js';

const { assigning, page, paying, commits } = stringsOf.en;
const reader = readerFor(buyer.id, 'en', undefined);
const luis = aPerson('Luis Herrera');
const anna = aPerson('Anna Kowalska');
const now = '2026-03-10T10:00:00.000Z';
const bare = { methods: [], profiles: [{ id: 'profile-1', name: 'Contoso', method: '' }] };
const ids = { account: 'account-1', subscription: 'sub-1' };
const trial = aSubscription({ trial: true, seats: 5, method: '' });

/** Presses the way to the page for a payment card, until the card with its link is there. */
async function toPage(chat: Chat): Promise<PaymentCardPurpose> {
  const asked = await chat.press(refusalCard, { start: 'methods' }, paying.add);
  if (asked.shows(methodKinds)) await chat.press(methodKinds, { action: 'continue', kind: 'credit-card' });
  expect(chat.screen.shows(paymentCardLink)).to.equal(true);
  return chat.purposes.at(-1) ?? expect.fail();
}

/** The card that says that the page is done, in the chat of somebody who now has this payment card. */
function done(account: Account, purpose: PaymentCardPurpose, colleagues: readonly Person[] = []) {
  if (purpose.purpose !== 'add') return expect.fail();
  const { brand, lastFour, expires, nameOnCard, address, token } = aMethod();
  const card = { brand, lastFour, expires, nameOnCard, address, token };
  const { profile, resume } = purpose;
  const decision = addPaymentMethod.decide(account, { card, ...(profile && { profile }) }, given(now));
  if (!decision.accepted) return expect.fail(decision.refusal.code);
  const method = decision.account.methods.at(-1) ?? expect.fail();
  const json = pageDone.render({ purpose: 'add', account: decision.account, method, resume }, reader);
  const chat = openChat({ account: decision.account, colleagues, time: now });
  return { chat, screen: new Screen({ card: json }), method };
}

describe('A payment card that was missing', () => {
  it('for a purchase is used for it by name: the form has what was said, and the card', async () => {
    const account = anAccount([], bare);
    const chat = openChat({ account, time: now });
    await chat.say('buy 7 Power BI Pro');

    const after = done(account, await toPage(chat));
    expect(after.screen.titles[0]).to.equal(page.useFor('7 × Power BI Pro'));
    expect(nodesOf(after.screen.card).find(({ title }) => title === page.useFor('7 × Power BI Pro'))?.style).to.equal(
      'positive',
    );
    const form = await after.chat.pressOn(after.screen, pageDone, { start: 'buy' });

    expect(form.shows(purchaseOptions)).to.equal(true);
    expect([form.inputs.get('seats'), form.inputs.get('method')]).to.deep.equal(['7', `account-1 ${after.method.id}`]);
  });

  it('for a purchase whose term is known leads to its review', async () => {
    const account = anAccount([], bare);
    const chat = openChat({ account, time: now });
    const known = { product: powerBi, seats: 7, term: 'P1Y', billing: 'yearly' };
    await chat.send({ card: 'menu', for: buyer.id, start: 'buy', ...known });

    const after = done(account, await toPage(chat));
    const review = await after.chat.pressOn(after.screen, pageDone, { start: 'buy' });

    expect(review.text).to.contain(stringsOf.en.buying.reviewTitle(7, 'Power BI Pro')).and.contain('€860.83');
  });

  it('for a trial leads to its review', async () => {
    const account = anAccount([], bare);
    const chat = openChat({ account, time: now });
    await chat.say('try 4 Power BI Pro');

    const after = done(account, await toPage(chat));
    expect(after.screen.titles[0]).to.equal(page.useFor('4 × Power BI Pro'));
    const review = await after.chat.pressOn(after.screen, pageDone, { start: 'trial' });

    expect(review.shows(trialReview)).to.equal(true);
    expect(review.text).to.contain('4 licenses');
  });

  it('for a trial that becomes paid leads to that review, with the number and the term', async () => {
    const account = anAccount([trial], bare);
    const chat = openChat({ account, time: now });
    await chat.send({ card: 'menu', for: buyer.id, start: 'trial', ...ids, seats: 6, offer: 'P1Y yearly' });

    const after = done(account, await toPage(chat));
    expect(after.screen.titles[0]).to.equal(page.useFor('6 × Power BI Pro'));
    const review = await after.chat.pressOn(after.screen, pageDone, { start: 'trial' });

    expect(review.shows(conversionReview)).to.equal(true);
    const changed = await after.chat.press(conversionReview, { action: 'change' });
    expect(changed.shows(conversionOptions)).to.equal(true);
    expect(['total', 'offer', 'method'].map((id) => changed.inputs.get(id))).to.deep.equal([
      ...['6', 'P1Y yearly'],
      after.method.id,
    ]);
  });

  it('for more seats stands on the billing profile that pays for them, and leads to their review', async () => {
    const profiles = [{ id: 'profile-1', name: 'Contoso', method: 'gone' }];
    const account = anAccount([aSubscription({ seats: 100, method: 'gone' })], { methods: [], profiles });
    const chat = openChat({ account, time: now });
    await chat.send({ card: 'menu', for: buyer.id, start: 'seats', ...ids, doing: 'buy', seats: 105, when: 'now' });

    const purpose = await toPage(chat);
    expect(purpose).to.include({ profile: 'profile-1' });
    const after = done(account, purpose);
    expect(after.screen.titles[0]).to.equal(page.useFor('5 × Power BI Pro'));
    const review = await after.chat.pressOn(after.screen, pageDone, { start: 'seats' });

    expect(review.shows(seatsReview)).to.equal(true);
    expect(review.text).to.contain('100 → 105 (+5)');
    expect(review.titles[0]).to.equal(commits.pay('€61.49')[0]);
  });

  it('for seats of an assignment leads to its plan with their price, and the people', async () => {
    const expired = aMethod({ expires: '2026-02' });
    const account = anAccount([aSubscription({ seats: 1 })], { methods: [expired] });
    const chat = openChat({ account, colleagues: [luis, anna], time: now });
    const plan = await assign(chat, luis, anna);
    expect(plan.text).to.contain(sentenceFor({ code: 'card-expired', lastFour: '4242', expired: '2026-02' }, reader));

    await chat.press(assignmentPlan, { start: 'methods' }, paying.add);
    const after = done(account, chat.purposes.at(-1) ?? expect.fail(), [luis, anna]);
    expect(after.screen.titles[0]).to.equal(page.useFor('Power BI Pro'));
    const priced = await after.chat.pressOn(after.screen, pageDone, { start: 'assign' });

    expect(priced.text).to.contain(assigning.planTitle('Power BI Pro', 2));
    expect(priced.titles[0]).to.equal(assigning.buyAndAssign(2, 1, '€12.30')[0]);
  });

  it('for a reactivation leads to its review', async () => {
    const ended = { ...aSubscription({ recurring: 'off' }), status: 'expired', statusSince: '2026-03-10' } as const;
    const profiles = [{ id: 'profile-1', name: 'Contoso', method: 'visa-4242' }];
    const methods = [aMethod({ expires: '2026-02' })];
    const account = anAccount([ended], { agreement: 'MOSA', methods, profiles });
    const chat = openChat({ account, time: now });
    await chat.say('reactivate');

    const after = done(account, await toPage(chat));
    expect(after.screen.titles[0]).to.equal(page.useFor('5 × Power BI Pro'));
    const review = await after.chat.pressOn(after.screen, pageDone, { start: 'reactivate' });

    expect(review.shows(reactivationReview)).to.equal(true);
    expect(review.text).to.contain('€61.49');
  });

  it('for nothing in particular is used for nothing', () => {
    const account = anAccount([], bare);
    const { screen } = done(account, { purpose: 'add', account: 'account-1' });

    expect(screen.buttons.map(({ data }) => data.start)).to.deep.equal(['methods', 'billing', 'menu']);
  });

  it('is offered by a shorter name where the product’s is too long for a button', () => {
    const titles = catalogue.map(({ id, name }) => {
      const resume = { start: 'buy', product: id, seats: 300 } as const;
      const { screen } = done(anAccount([], bare), { purpose: 'add', account: 'account-1', resume });
      return { name, title: screen.titles[0] ?? '' };
    });

    expect(titles.filter(({ title }) => title.length > 32)).to.deep.equal([]);
    expect(new Set(titles.map(({ title, name }) => title.replace(name, '')))).to.deep.equal(
      new Set([page.useFor('300 × '), page.useFor(''), page.useNow]),
    );
  });
});
