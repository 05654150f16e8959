import { expect } from 'chai';
import { peoplePicker } from '../../../../cards/assigning/peoplePicker.js';
import { languages, readerFor, stringsOf } from '../../../../cards/language.js';
import { refusalCard, sentenceFor } from '../../../../cards/menu/refusal.js';
import { requestAnswer } from '../../../../cards/requests/requestAnswer.js';
import { requestForm } from '../../../../cards/requests/requestForm.js';
import { requestGiven } from '../../../../cards/requests/requestGiven.js';
import { requestNo } from '../../../../cards/requests/requestNo.js';
import { requestPurchase } from '../../../../cards/requests/requestPurchase.js';
import { requestState } from '../../../../cards/requests/requestState.js';
import { requestWaiting } from '../../../../cards/requests/requestWaiting.js';
import type { Account } from '../../../../domain/account/account.js';
import { addHours } from '../../../../domain/basics/calendar.js';
import { longestNote } from '../../../../domain/organisation/commands/requestLicence.js';
import type { LicenceRequest } from '../../../../domain/organisation/licenceRequest.js';
import type { PolicyChange } from '../../../../domain/organisation/organisation.js';
import { newOrganisation, withAdmin } from '../../../../domain/organisation/organisation.js';
import { anAccount, aMethod, aPerson, aSubscription, aTenant, buyer, visio } from '../../../support/builders.js';
import type { Chat, ChatOptions } from '../../../support/chat.js';
import { openChat } from '../../../support/chat.js';
import { Bank, impatient } from '../../../support/ports.js';
import { markdownWords } from '../../../support/sampling.js';
import type { Screen } from '../../../support/screen.js';

const words = stringsOf.en.requests;
const reader = readerFor('', 'en', undefined);
const start = '2026-03-10T09:00:00.000Z';
const luis = aPerson('Luis Herrera');
const anna = aPerson('Anna Kowalska');
const marta = aPerson('Marta Klein', { roles: ['global-admin'] });
const rosa = aPerson('Rosa Conti', { roles: ['billing-admin'] });
const empty = newOrganisation(aTenant().id);
const blocked: PolicyChange = {
  ...{ id: 'change-1', product: visio, before: 'enabled', policy: 'disabled', by: marta.id },
  ...{ byName: marta.name, at: start },
} as const;

const full = aSubscription({ product: visio, seats: 2, assigned: 2 });
const free = aSubscription({ product: visio, seats: 5, assigned: 2 });
const poolOfAnna = anAccount([full], { id: 'account-anna', owner: anna.id });

/** Luis has asked Bruna, whose pool this is, and Anna, whose is full. */
async function asked(pool = free, options: ChatOptions = {}) {
  const chat = openChat({
    person: luis,
    colleagues: [buyer, anna, marta, rosa],
    accounts: [anAccount([pool]), poolOfAnna],
    ...options,
  });
  await chat.say('I need Visio Plan 1');
  await chat.press(requestForm, { action: 'send' });
  return { chat, bruna: chat.as(buyer), anna: chat.as(anna) };
}

/** The card that waits for somebody, put on their screen. */
async function cardOf(chat: Chat): Promise<Screen> {
  const [card] = await chat.news();
  if (card === undefined) throw new Error('Nobody told them');
  return (chat.screen = card);
}

async function requestIn(chat: Chat): Promise<LicenceRequest> {
  const [request] = (await chat.organisation()).requests;
  if (request === undefined) throw new Error('There is no request');
  return request;
}

const holders = ({ subscriptions }: Account) =>
  subscriptions.flatMap(({ assignments }) => assignments.map((one) => one.person));

describe('Answering with a free seat', () => {
  for (const language of languages) {
    it(`takes one press, and everybody’s card shows it, in ${language}`, async () => {
      const { requests } = stringsOf[language];
      const { chat, bruna, anna: other } = await asked();
      bruna.language = language;
      chat.language = language;
      other.language = language;
      const card = await cardOf(bruna);
      expect(card.text).to.contain(`${requests.free}: 3`);
      expect(card.titles.slice(0, 3)).to.deep.equal([requests.assign, requests.buyMore, requests.sayNo]);
      const done = await bruna.press(requestAnswer, { action: 'assign' });

      expect(done.text).to.contain(requests.states.assigned);
      expect(holders(await bruna.account())).to.include(luis.id);
      expect((await requestIn(chat)).state).to.equal('assigned');
      const [own] = await chat.news();
      expect(own?.text).to.contain(requests.assignedBy('Bruna Rossi', 'Visio Plan 1'));
      expect(own?.titles).to.include(stringsOf[language].titles.mine);
      const others = await cardOf(other);
      expect(others.text).to.contain(requests.states.assigned).and.contain('Bruna Rossi');
      expect(others.titles).not.to.include(requests.sayNo);
    });
  }

  it('is not offered where none is free', async () => {
    const { bruna } = await asked(full);
    const card = await cardOf(bruna);

    expect(card.text).to.contain(`${words.free}: 0`);
    expect(card.titles).not.to.include(words.assign);
    expect(card.titles).to.include(words.buyMore);
  });

  it('happens once, however often it is pressed', async () => {
    const { chat, bruna } = await asked();
    const value = (await cardOf(bruna)).valueOf(requestAnswer, { action: 'assign' });
    await Promise.all([bruna.send(value), bruna.send(value)]);
    const again = await bruna.send(value);

    expect(again.text).to.contain(stringsOf.en.subscriptions.alreadyDone(reader.moment(start)));
    expect(holders(await bruna.account()).filter((one) => one === luis.id)).to.have.length(1);
    expect((await requestIn(chat)).tries).to.equal(1);
  });

  it('is the first one’s: an old card’s button says who was quicker', async () => {
    const { bruna, anna: other } = await asked(free);
    const old = await cardOf(other);
    await cardOf(bruna);
    await bruna.press(requestAnswer, { action: 'assign' });

    for (const action of ['buy', 'no'] as const) {
      const late = await other.pressOn(old, requestAnswer, { action });
      expect(late.text, action).to.contain(words.states.assigned).and.contain('Bruna Rossi');
    }
    expect((await other.account()).operations).to.deep.equal([]);
  });

  it('is one answer, where two press at the same moment', async () => {
    const pools = [anAccount([free]), { ...poolOfAnna, subscriptions: [free] }];
    const { chat, bruna, anna: other } = await asked(free, { accounts: pools });
    const values = [await cardOf(bruna), await cardOf(other)].map((card) =>
      card.valueOf(requestAnswer, { action: 'assign' }),
    );
    await Promise.all([bruna.send(values[0]), other.send(values[1])]);

    const all = [...holders(await bruna.account()), ...holders(await other.account())];
    expect(all.filter((one) => one === luis.id)).to.have.length(1);
    expect((await requestIn(chat)).state).to.equal('assigned');
  });

  it('opens the request again where the seat has gone meanwhile, and says why', async () => {
    const one = aSubscription({ product: visio, seats: 3, assigned: 2 });
    const { chat, bruna, anna: other } = await asked(one);
    const card = await cardOf(bruna);
    const elsewhere = bruna.elsewhere();
    await elsewhere.say('assign licenses');
    await elsewhere.say('Marta Klein');
    await elsewhere.press(peoplePicker, { action: 'assign', people: marta.id });
    const no = await bruna.pressOn(card, requestAnswer, { action: 'assign' });

    expect(no.text).to.contain(stringsOf.en.assigning.result['no-free-seat']).and.contain(words.openAgain);
    expect(no.titles).to.include(words.buyMore).and.not.include(words.assign);
    expect((await requestIn(chat)).state).to.equal('open');
    expect((await requestIn(chat)).answer).to.equal(undefined);
    expect((await cardOf(other)).titles).to.include(words.sayNo);
    await bruna.press(requestAnswer, { action: 'buy' });
    await bruna.press(requestPurchase, { action: 'save' });
    expect((await requestIn(chat)).state, 'a second try').to.equal('assigned');
  });

  it('counts as given where the asker has got one from the same buyer meanwhile', async () => {
    const { chat, bruna } = await asked();
    const card = await cardOf(bruna);
    const elsewhere = bruna.elsewhere();
    await elsewhere.say('assign licenses');
    await elsewhere.press(peoplePicker, { action: 'assign', people: luis.id });
    await bruna.pressOn(card, requestAnswer, { action: 'assign' });

    expect((await requestIn(chat)).state).to.equal('assigned');
    expect(holders(await bruna.account()).filter((one) => one === luis.id)).to.have.length(1);
  });
});

describe('Answering with one more seat', () => {
  it('costs what the review says, to the cent, on the card, the receipt and the invoice', async () => {
    const { chat, bruna } = await asked(full, { time: '2026-03-20T09:00:00.000Z' });
    const card = await cardOf(bruna);
    const price = '€4.66';
    expect(card.text).to.contain(`${words.oneMore}: ${words.oneMoreValue(price)}`);
    const review = await bruna.press(requestAnswer, { action: 'buy' });
    expect(review.text)
      .to.contain(words.buyTitle('Luis Herrera', 'Visio Plan 1'))
      .and.contain(price)
      .and.contain('2 → 3 (+1)');
    expect((await bruna.account()).payments).to.deep.equal([]);
    const receipt = await bruna.press(requestPurchase, { action: 'save' });

    expect(receipt.shows(requestGiven)).to.equal(true);
    expect(receipt.text).to.contain(words.givenTitle('Luis Herrera', 'Visio Plan 1')).and.contain(price);
    const account = await bruna.account();
    expect(account.payments.map(({ total, state }) => [total.minor, state])).to.deep.equal([[466, 'done']]);
    expect(holders(account)).to.include(luis.id);
    expect((await requestIn(chat)).state).to.equal('assigned');
  });

  it('is bought once, however often Save is pressed', async () => {
    const { bruna } = await asked(full);
    await cardOf(bruna);
    const review = await bruna.press(requestAnswer, { action: 'buy' });
    const value = review.valueOf(requestPurchase, { action: 'save' });
    await Promise.all([bruna.send(value), bruna.send(value)]);
    const again = await bruna.send(value);

    expect(again.text).to.contain(words.states.assigned);
    expect(bruna.bank.moved).to.have.length(1);
  });

  it('is shown again where the price has changed since the review', async () => {
    const { chat, bruna } = await asked(full);
    await cardOf(bruna);
    await bruna.press(requestAnswer, { action: 'buy' });
    bruna.clock.time = '2026-03-20T09:00:00.000Z';
    const again = await bruna.press(requestPurchase, { action: 'save' });

    expect(again.shows(requestPurchase)).to.equal(true);
    expect(again.text).to.contain(words.buyChanged);
    expect((await requestIn(chat)).state).to.equal('open');
    expect(bruna.bank.moved).to.deep.equal([]);
    await bruna.press(requestPurchase, { action: 'save' });
    expect((await requestIn(chat)).state).to.equal('assigned');
  });

  it('is shown again where another request has got the seat of the same total meanwhile', async () => {
    const { chat, bruna } = await asked(full);
    const rosas = chat.as(rosa);
    await rosas.say('I need Visio Plan 1');
    await rosas.press(requestForm, { action: 'send' });
    const { requests } = await chat.organisation();
    const chats = [bruna, bruna.elsewhere()] as const;
    for (const [index, { id }] of requests.entries()) {
      const one = chats[index];
      await one?.send({ start: 'requests', request: id, card: 'menu', for: buyer.id });
      await one?.press(requestAnswer, { action: 'buy' });
    }
    await chats[1].press(requestPurchase, { action: 'save' });
    const again = await bruna.press(requestPurchase, { action: 'save' });

    expect(again.shows(requestPurchase)).to.equal(true);
    expect(again.text).to.contain(stringsOf.en.seats.changed);
    await bruna.press(requestPurchase, { action: 'save' });
    const { requests: after } = await chat.organisation();
    expect(after.map(({ state }) => state)).to.deep.equal(['assigned', 'assigned']);
    expect(bruna.bank.moved).to.have.length(2);
  });

  it('opens the request again where the bank declines', async () => {
    const { chat, bruna } = await asked(full, { bank: new Bank().will('declines') });
    await cardOf(bruna);
    await bruna.press(requestAnswer, { action: 'buy' });
    const no = await bruna.press(requestPurchase, { action: 'save' });

    expect(no.text).to.contain(sentenceFor({ code: 'payment-declined', product: visio, lastFour: '4242' }, reader));
    expect(no.shows(requestAnswer)).to.equal(true);
    expect((await requestIn(chat)).state).to.equal('open');
    expect((await bruna.account()).subscriptions[0]?.batches).to.have.length(1);
  });

  it('waits for a bank that does not answer; nobody else can answer meanwhile, and the seat is given when it has', async () => {
    const { chat, bruna, anna: other } = await asked(full, { patience: impatient, bank: new Bank().will('is-silent') });
    const old = await cardOf(other);
    await cardOf(bruna);
    await bruna.press(requestAnswer, { action: 'buy' });
    const waiting = await bruna.press(requestPurchase, { action: 'save' });
    expect(waiting.shows(requestWaiting)).to.equal(true);
    expect((await cardOf(chat)).text).to.contain(words.takenBy('Bruna Rossi'));
    expect((await other.pressOn(old, requestAnswer, { action: 'no' })).text).to.contain(words.states.taken);
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect((await bruna.press(requestWaiting, { action: 'check' })).shows(requestWaiting)).to.equal(true);

    bruna.clock.time = addHours(start, 1);
    await chat.live();
    expect((await requestIn(chat)).state, 'the bank is still silent').to.equal('taken');
    await chat.finish();
    await chat.live();
    expect((await requestIn(chat)).state).to.equal('assigned');
    expect(holders(await bruna.account())).to.include(luis.id);
    expect(bruna.bank.moved).to.have.length(1);
    expect((await cardOf(bruna)).text, 'the buyer is told').to.contain(words.states.assigned);
  });

  it('is given at once where the buyer looks again', async () => {
    const { chat, bruna } = await asked(full, { patience: impatient, bank: new Bank().will('is-silent') });
    await cardOf(bruna);
    await bruna.press(requestAnswer, { action: 'buy' });
    const waiting = await bruna.press(requestPurchase, { action: 'save' });
    await new Promise((resolve) => setTimeout(resolve, 5));
    await chat.finish();
    const done = await bruna.pressOn(waiting, requestWaiting, { action: 'check' });

    expect(done.text).to.contain(words.states.assigned);
    expect((await requestIn(chat)).state).to.equal('assigned');
  });

  it('opens the request again where a silent bank says no in the end', async () => {
    const bank = new Bank().will('declines-unheard');
    const { chat, bruna } = await asked(full, { patience: impatient, bank });
    await cardOf(bruna);
    await bruna.press(requestAnswer, { action: 'buy' });
    await bruna.press(requestPurchase, { action: 'save' });
    await new Promise((resolve) => setTimeout(resolve, 5));
    await chat.finish();
    bruna.clock.time = addHours(start, 1);
    await chat.live();

    expect((await requestIn(chat)).state).to.equal('open');
    expect((await cardOf(bruna)).titles).to.include(words.buyMore);
  });

  it('is not offered where it cannot be bought', async () => {
    const expired = [aMethod({ expires: '2026-02' })];
    const pools = [anAccount([full], { methods: expired }), poolOfAnna];
    const { bruna } = await asked(full, { accounts: pools });
    const card = await cardOf(bruna);
    expect(card.titles).not.to.include(words.buyMore);
    expect(card.text).to.contain(words.noOffer);

    const trial = aSubscription({ product: visio, trial: true, seats: 25, assigned: 1, method: '', recurring: 'off' });
    const ofTrial = await cardOf((await asked(trial)).bruna);
    expect(ofTrial.titles).to.include(words.assign).and.not.include(words.buyMore);
  });
});

describe('Saying no', () => {
  it('may have a reason, which the asker reads as it was written', async () => {
    const { chat, bruna, anna: other } = await asked();
    await cardOf(bruna);
    const box = await bruna.press(requestAnswer, { action: 'no' });
    expect(box.shows(requestNo)).to.equal(true);
    const long = await bruna.press(requestNo, { action: 'refuse', note: 'x'.repeat(longestNote + 1) });
    expect(long.text).to.contain(words.noteError(longestNote));
    await bruna.press(requestNo, { action: 'refuse', note: markdownWords });

    expect((await requestIn(chat)).answer).to.deep.equal({ by: buyer.id, byName: buyer.name, reason: markdownWords });
    const own = await cardOf(chat);
    expect(own.text).to.contain(words.refusedBy('Bruna Rossi')).and.contain(words.reason);
    expect(own.text).not.to.contain(markdownWords);
    expect(own.titles).to.include(words.askAgain);
    expect((await cardOf(other)).text)
      .to.contain(words.states.refused)
      .and.contain('Bruna Rossi');
  });

  it('may have none', async () => {
    const { chat, bruna } = await asked();
    await cardOf(bruna);
    await bruna.press(requestAnswer, { action: 'no' });
    const said = await bruna.press(requestNo, { action: 'refuse' });

    expect(said.text).to.contain(words.states.refused);
    expect((await cardOf(chat)).text).not.to.contain(words.reason);
  });
});

describe('An admin who is asked', () => {
  async function askedAdmins() {
    const organisation = {
      ...withAdmin(withAdmin(empty, marta, start), rosa, start),
      policies: [blocked],
    };
    const { chat } = await asked(free, { accounts: [anAccount([], { owner: luis.id })], organisation });
    return { chat, admin: chat.as(marta), second: chat.as(rosa) };
  }

  it('can only allow it or say no', async () => {
    const { admin } = await askedAdmins();
    const { titles } = await cardOf(admin);

    const ways = [stringsOf.en.titles.asked, stringsOf.en.common.menu];
    expect(titles).to.deep.equal([words.allow, words.sayNo, ...ways]);
  });

  it('allows it to this one person for 30 days, and the others see it', async () => {
    const { chat, admin, second } = await askedAdmins();
    await cardOf(admin);
    const done = await admin.press(requestAnswer, { action: 'allow' });
    expect(done.text).to.contain(words.states.allowed);
    const until = 'April 9, 2026';
    const own = await cardOf(chat);
    expect(own.text).to.contain(words.allowedBy('Marta Klein', 'Visio Plan 1', until));
    expect((await cardOf(second)).text).to.contain('Marta Klein');

    const bought = await chat.press(requestState, { start: 'buy' });
    expect(bought.shows(refusalCard)).to.equal(false);
    expect((await chat.as(anna).say('buy Visio Plan 1')).shows(refusalCard)).to.equal(true);
    chat.clock.time = addHours(start, 30 * 24);
    await chat.say('menu');
    expect((await chat.say('buy Visio Plan 1')).shows(refusalCard)).to.equal(true);
    await chat.say('my requests');
    const over = await chat.send({
      card: 'menu',
      for: luis.id,
      start: 'requests',
      request: (await requestIn(chat)).id,
    });
    expect(over.text).to.contain(words.allowedUntil(until));
  });

  it('says no like a buyer, and is refused when no longer an admin', async () => {
    const { chat, admin } = await askedAdmins();
    const card = await cardOf(admin);
    const demoted = chat.as({ ...marta, roles: [] });
    for (const action of ['allow', 'no'] as const)
      expect((await demoted.pressOn(card, requestAnswer, { action })).shows(refusalCard), action).to.equal(true);
    expect((await requestIn(chat)).state).to.equal('open');

    await admin.press(requestAnswer, { action: 'no' });
    await admin.press(requestNo, { action: 'refuse', note: 'Visio 2' });
    expect((await requestIn(chat)).state).to.equal('refused');
  });

  it('cannot answer with a licence, and a buyer cannot allow', async () => {
    const { chat, admin } = await askedAdmins();
    const { id: request } = await requestIn(chat);
    const press = { card: requestAnswer.id, for: marta.id, request, operation: 'forged' };
    const assigned = await admin.sendLive({ ...press, action: 'assign', account: 'account-1' });
    expect(assigned.shows(refusalCard)).to.equal(true);
    expect((await requestIn(chat)).state).to.equal('open');

    const { chat: another, bruna } = await asked();
    const forged = { ...press, for: buyer.id, request: (await requestIn(another)).id, action: 'allow' };
    expect((await bruna.sendLive(forged)).shows(refusalCard)).to.equal(true);
    expect((await requestIn(another)).state).to.equal('open');
  });
});

describe('Who may answer', () => {
  it('is not the asker, nor anybody who was not asked, nor another account’s owner', async () => {
    const { chat, bruna } = await asked();
    const { id: request } = await requestIn(chat);
    const notFound = sentenceFor({ code: 'not-found' }, reader);
    const press = (by: Chat, data: object) =>
      by.sendLive({
        card: requestAnswer.id,
        for: by.person.id,
        request,
        account: 'account-1',
        operation: 'forged',
        ...data,
      });
    for (const by of [chat, chat.as(aPerson('Tina Berg')), chat.as(aPerson('Nobody Knows'))]) {
      expect((await press(by, { action: 'assign' })).text).to.contain(notFound);
      expect((await press(by, { action: 'allow' })).text).to.contain(notFound);
      const no = { card: requestNo.id, action: 'refuse', note: '' };
      expect((await press(by, no)).text).to.contain(notFound);
      const save = { card: requestPurchase.id, action: 'save', subscription: 'sub-1', seats: 6, terms: '' };
      expect((await press(by, save)).text).to.contain(notFound);
      expect((await press(by, { card: requestWaiting.id, action: 'check' })).text).to.contain(notFound);
    }
    expect((await press(bruna, { action: 'assign', account: 'account-anna', operation: 'f-2' })).text).to.contain(
      notFound,
    );
    expect((await press(bruna, { action: 'assign', request: 'none', operation: 'f-3' })).text).to.contain(notFound);
    expect(await requestIn(chat)).to.include({ state: 'open', tries: 0 });
  });

  it('is somebody who has the product at that moment', async () => {
    const ending = aSubscription({ product: visio, recurring: 'off', boughtAt: '2026-02-15T09:00:00.000Z' });
    const { chat, bruna } = await asked(ending);
    const card = await cardOf(bruna);
    chat.clock.time = '2026-03-16T09:00:00.000Z';
    await chat.live();
    const no = await bruna.pressOn(card, requestAnswer, { action: 'assign' });

    expect(no.text).to.contain(sentenceFor({ code: 'no-licences', product: visio }, reader));
    expect((await requestIn(chat)).state).to.equal('open');
  });
});
