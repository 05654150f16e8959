import { expect } from 'chai';
import { languages, readerFor, stringsOf } from '../../../../cards/language.js';
import { menu } from '../../../../cards/menu/menu.js';
import { refusalCard, sentenceFor } from '../../../../cards/menu/refusal.js';
import { requestAnswer } from '../../../../cards/requests/requestAnswer.js';
import { requestForm } from '../../../../cards/requests/requestForm.js';
import { requestList } from '../../../../cards/requests/requestList.js';
import { requestPicker } from '../../../../cards/requests/requestPicker.js';
import { requestState } from '../../../../cards/requests/requestState.js';
import { addHours } from '../../../../domain/basics/calendar.js';
import { dailyRequests, longestNote } from '../../../../domain/organisation/commands/requestLicence.js';
import type { LicenceRequest } from '../../../../domain/organisation/licenceRequest.js';
import { requestStates } from '../../../../domain/organisation/licenceRequest.js';
import type { PolicyChange } from '../../../../domain/organisation/organisation.js';
import { newOrganisation, withAdmin } from '../../../../domain/organisation/organisation.js';
import { catalogue } from '../../../../domain/basics/product.js';
import { askedToo } from '../../../../domain/organisation/licenceRequests.js';
import {
  aLicenceRequest,
  anAccount,
  aPerson,
  aSubscription,
  aTenant,
  buyer,
  visio,
} from '../../../support/builders.js';
import type { Chat, ChatOptions } from '../../../support/chat.js';
import { openChat } from '../../../support/chat.js';
import { chooseProduct } from '../../../support/shortcuts.js';
import { markdownWords } from '../../../support/sampling.js';
import type { Screen } from '../../../support/screen.js';

const words = stringsOf.en.requests;
const reader = readerFor('', 'en', undefined);
const start = '2026-03-10T09:00:00.000Z';
const luis = aPerson('Luis Herrera');
const anna = aPerson('Anna Kowalska');
const gus = aPerson('Gus Lindqvist', { kind: 'guest' });
const marta = aPerson('Marta Klein', { roles: ['global-admin'] });
const empty = newOrganisation(aTenant().id);
const blocked: PolicyChange = {
  ...{ id: 'change-1', product: visio, before: 'enabled', policy: 'disabled', by: marta.id },
  ...{ byName: marta.name, at: start },
} as const;

/** Luis’s chat: Bruna and Anna have bought Visio. */
function open(options: ChatOptions = {}): Chat {
  const accounts = [
    anAccount([aSubscription({ product: visio, seats: 2, assigned: 2 })]),
    anAccount([aSubscription({ product: visio, seats: 5 })], { id: 'account-anna', owner: anna.id }),
  ];
  return openChat({ person: luis, colleagues: [buyer, anna, gus, marta], accounts, ...options });
}

async function ask(chat: Chat, note = ''): Promise<Screen> {
  await chat.say('I need Visio Plan 1');
  return chat.press(requestForm, { action: 'send', note });
}

async function requests(chat: Chat): Promise<readonly LicenceRequest[]> {
  return (await chat.organisation()).requests;
}

describe('A request for a licence', () => {
  for (const language of languages) {
    it(`goes to the colleagues who have the product, after a look at who they are, in ${language}`, async () => {
      const { requests: own, words: said } = stringsOf[language];
      const chat = open({ language });
      const form = await chat.say(`${said.need[0]} Visio Plan 1`);
      expect(form.text).to.contain(own.formTitle('Visio Plan 1'));
      expect(form.text).to.contain(own.askBuyers('Anna Kowalska, Bruna Rossi'));
      expect(await requests(chat)).to.deep.equal([]);

      const sent = await chat.press(requestForm, { action: 'send', note: ' Piani 2027 ' });
      expect(sent.text)
        .to.contain(own.askerTitle.open('Visio Plan 1'))
        .and.contain(own.sentTo('Anna Kowalska, Bruna Rossi'));
      expect(sent.text).to.contain('Piani 2027');
      const [request, ...others] = await requests(chat);
      expect(others).to.deep.equal([]);
      expect(request).to.deep.equal(
        aLicenceRequest({
          id: request?.id ?? '',
          note: 'Piani 2027',
          to: [
            { person: anna.id, name: anna.name, as: 'buyer' },
            { person: buyer.id, name: buyer.name, as: 'buyer' },
          ],
        }),
      );
      const [card] = await chat.as(anna, { language }).news();
      expect(card?.shows(requestAnswer)).to.equal(true);
      expect(card?.text).to.contain(own.answerTitle('Luis Herrera', 'Visio Plan 1')).and.contain('Piani 2027');
    });
  }

  it('is heard in a sentence with part of a product’s name', async () => {
    const chat = open();
    const several = await chat.say('I need Visio');
    expect([...several.choicesOf('product').keys()]).to.deep.equal(['Choose Visio Plan 1', 'Choose Visio Plan 2']);
    expect((await chat.say('Visio Plan 1')).shows(requestForm)).to.equal(true);
    expect((await chat.say('could I have a Copilot please')).text).to.contain('Microsoft 365 Copilot');
    expect((await chat.say('potrzebuję visio plan 1')).shows(requestForm)).to.equal(true);
    await chat.say('menu');
    expect((await chat.say('I need a license for Visio Plan 1')).shows(requestForm)).to.equal(true);
  });

  it('is not what “I need to buy” or “I need help” mean', async () => {
    const chat = open();
    expect((await chat.say('I need to buy 5 Power BI Pro please')).shows(requestForm)).to.equal(false);
    expect((await chat.say('I need help')).text).to.contain(stringsOf.en.help.title);
    expect((await chat.say('I need my licenses')).text).to.contain(stringsOf.en.titles.mine);
  });

  it('begins with all products where none was named', async () => {
    const chat = open();
    const picker = await chat.say('request a license');
    const rest = await chat.press(requestPicker, { action: 'page' });
    expect([picker, rest].flatMap((page) => [...page.choicesOf('product').values()])).to.have.members(
      catalogue.map(({ id }) => id),
    );
    expect((await chooseProduct(chat, requestPicker, visio)).shows(requestForm)).to.equal(true);
  });

  it('is sent once, however often the button is pressed', async () => {
    const chat = open();
    const form = await chat.say('I need Visio Plan 1');
    const value = form.valueOf(requestForm, { action: 'send' });
    await Promise.all([chat.send(value), chat.send(value)]);
    const again = await chat.send(value);

    expect(await requests(chat)).to.have.length(1);
    expect(again.shows(requestState)).to.equal(true);
    expect(again.text).to.contain(stringsOf.en.subscriptions.alreadyDone(reader.moment(start)));
    expect((await chat.organisation()).outbox.map(({ to }) => to)).to.deep.equal([anna.id, buyer.id]);
  });

  it('is one for a product: a second shows the first', async () => {
    const chat = open();
    await ask(chat);
    const second = await chat.say('I need Visio Plan 1');

    expect(second.shows(requestState)).to.equal(true);
    expect(second.text).to.contain(
      sentenceFor({ code: 'request-exists', product: visio, request: '', at: start }, reader),
    );
    expect(await requests(chat)).to.have.length(1);
  });

  it('is one of ten within 24 hours', async () => {
    const chat = open();
    for (let index = 0; index < dailyRequests; index++) {
      chat.clock.time = addHours(start, index);
      await ask(chat);
      await chat.press(requestState, { action: 'withdraw' });
    }
    chat.clock.time = addHours(start, 23.9);
    const no = await chat.say('I need Visio Plan 1');
    const again = addHours(start, 24);
    expect(no.text).to.contain(sentenceFor({ code: 'too-many-requests', limit: dailyRequests, again }, reader));

    chat.clock.time = again;
    expect((await chat.say('I need Visio Plan 1')).shows(requestForm)).to.equal(true);
  });

  it('is not for guests and disabled people', async () => {
    const chat = open();
    const ways = ['request a license', 'I need Visio Plan 1'];
    for (const text of ways)
      expect((await chat.as(gus).say(text)).text).to.contain(sentenceFor({ code: 'guest' }, reader));
    const disabled = chat.as({ ...luis, enabled: false });
    for (const text of ways)
      expect((await disabled.say(text)).text).to.contain(sentenceFor({ code: 'account-disabled' }, reader));
  });

  it('may be made by who holds, or has bought, another product', async () => {
    const ofBruna = [
      aSubscription({ id: 'sub-bi', assigned: [luis.name] }),
      aSubscription({ id: 'sub-visio', product: visio }),
    ];
    const own = anAccount([aSubscription()], { id: 'account-luis', owner: luis.id });
    const chat = open({ accounts: [anAccount(ofBruna), own] });
    await ask(chat);

    expect((await requests(chat)).map(({ product, state }) => [product, state])).to.deep.equal([[visio, 'open']]);
  });

  it('is not needed by somebody who has a licence, or could give themselves one', async () => {
    const chat = open({
      accounts: [anAccount([aSubscription({ product: visio, assigned: [luis.name] })])],
    });
    expect((await chat.say('I need Visio Plan 1')).text).to.contain(
      sentenceFor({ code: 'holds-licence', product: visio }, reader),
    );
    const own = await chat.as(buyer).say('I need Visio Plan 1');
    expect(own.text).to.contain(sentenceFor({ code: 'has-pool', product: visio }, reader));
    expect(own.titles).to.include(stringsOf.en.titles.assign);
  });

  it('is not for what nobody has and anybody may buy', async () => {
    const chat = open({ accounts: [anAccount([], { owner: luis.id })] });
    const no = await chat.say('I need Visio Plan 1');

    expect(no.text).to.contain(sentenceFor({ code: 'nobody-has', product: visio }, reader));
    expect(no.titles.slice(0, 2)).to.deep.equal([stringsOf.en.titles.buy, stringsOf.en.titles.trial]);
    expect((await chat.say('I need Viva Goals')).titles[0]).to.equal(stringsOf.en.titles.trial);
  });

  it('does not go to those who cannot give: guests, the disabled, and those whose subscription has ended', async () => {
    const of = (person: typeof luis, status: 'active' | 'expired' | 'disabled' = 'active') =>
      anAccount([aSubscription({ product: visio, status })], { id: person.id, owner: person.id });
    const [gone, over] = [aPerson('Carlo Conti', { enabled: false }), aPerson('Ada Lind')];
    const people = [of(gus), of(gone), of(over, 'expired'), of(anna)];
    const chat = open({ accounts: people, colleagues: [gus, gone, over, anna] });

    expect((await chat.say('I need Visio Plan 1')).text).to.contain(words.askBuyers('Anna Kowalska'));
  });

  it('goes to twenty at the most, those with free seats first', async () => {
    const crowd = Array.from({ length: 25 }, (_, index) => aPerson(`Person ${String.fromCharCode(97 + index)}`));
    const accounts = crowd.map((person, index) =>
      anAccount([aSubscription({ product: visio, seats: 30, assigned: index })], { id: person.id, owner: person.id }),
    );
    const chat = open({ accounts, colleagues: crowd });
    await ask(chat);

    const [request] = await requests(chat);
    expect(request?.to.map(({ name }) => name)).to.deep.equal(crowd.slice(0, 20).map(({ name }) => name));
  });

  it('goes to the admins where nobody has it and the policy blocks buying', async () => {
    const organisation = { ...withAdmin(empty, marta, start), policies: [blocked] };
    const chat = open({ accounts: [], organisation });
    const form = await chat.say('I need Visio Plan 1');
    expect(form.text).to.contain(words.askAdmins('Marta Klein'));
    await chat.press(requestForm, { action: 'send' });

    const [card] = await chat.as(marta).news();
    expect(card?.titles).to.include.members([words.allow, words.sayNo, stringsOf.en.titles.asked]);
    expect(card?.text).to.contain(words.blocked);
  });

  it('offers the trial that the policy allows', async () => {
    const organisation = {
      ...withAdmin(empty, marta, start),
      policies: [{ ...blocked, policy: 'trials-only' as const }],
    };
    const form = await open({ accounts: [], organisation }).say('I need Visio Plan 1');

    expect(form.titles).to.include(stringsOf.en.titles.trial);
  });

  it('is kept for the first admin who turns up, where none is known', async () => {
    const chat = open({ accounts: [], organisation: { ...empty, policies: [blocked] } });
    expect((await chat.say('I need Visio Plan 1')).text).to.contain(words.askNobody);
    const sent = await chat.press(requestForm, { action: 'send' });
    expect(sent.text).to.contain(words.askNobody);

    const known = await chat.organisation();
    const met = askedToo(withAdmin(known, marta, start), marta, start);
    expect(met.requests[0]?.to).to.deep.equal([{ person: marta.id, name: marta.name, as: 'admin' }]);
    expect(met.outbox.map(({ to, about }) => [to, about])).to.deep.equal([[marta.id, known.requests[0]?.id]]);
    expect(askedToo(met, marta, start)).to.equal(met);
    expect(askedToo(known, luis, start), 'not to the asker').to.equal(known);
  });

  it('takes a note of 500 characters, as it was written', async () => {
    const chat = open();
    const long = await ask(chat, 'x'.repeat(longestNote + 1));
    expect(long.shows(requestForm)).to.equal(true);
    expect(long.text).to.contain(words.noteError(longestNote));
    expect(await requests(chat)).to.deep.equal([]);

    await ask(chat, markdownWords);
    expect((await requests(chat))[0]?.note).to.equal(markdownWords);
    expect((await chat.as(anna).news())[0]?.text).not.to.contain(markdownWords);
  });
});

describe('Own requests', () => {
  it('are listed with their state, and withdrawn', async () => {
    const chat = open();
    expect((await chat.say('my requests')).text).to.contain(words.none);
    await ask(chat);
    const list = await chat.say('my requests');
    expect(list.text).to.contain(words.states.open);
    await chat.press(requestList, { action: 'open' });
    const withdrawn = await chat.press(requestState, { action: 'withdraw' });

    expect(withdrawn.text).to.contain(words.askerTitle.withdrawn('Visio Plan 1'));
    expect((await requests(chat))[0]?.state).to.equal('withdrawn');
    const [card] = await chat.as(anna).news();
    expect(card?.text).to.contain(words.states.withdrawn);
    expect(card?.titles).not.to.include(words.assign);
    expect((await chat.say('my requests')).text).to.contain(words.states.withdrawn);
    expect((await chat.say('I need Visio Plan 1')).shows(requestForm), 'ask again').to.equal(true);
  });

  it('of one product and day are told apart by their numbers', async () => {
    const twice = ['request-b', 'request-a'].map((id) => aLicenceRequest({ id, asker: luis.id, state: 'withdrawn' }));
    const chat = open({ organisation: { ...empty, requests: twice } });
    const [first = '', second = ''] = (await chat.say('my requests')).rows.map(({ title }) => title);

    expect(second).to.equal(`${first} (2)`);
  });

  it('show which of others’ wait for an answer', async () => {
    const chat = open();
    await ask(chat);

    expect((await chat.as(anna).say('my requests')).text).to.contain(words.answerNext);
    expect((await chat.say('my requests')).text).not.to.contain(words.answerNext);
  });

  it('are withdrawn by nobody else, and not once they are answered', async () => {
    const chat = open();
    const sent = await ask(chat);
    const value = { ...(sent.valueOf(requestState, { action: 'withdraw' }) as object) };
    const other = await chat.as(anna).sendLive({ ...value, operation: 'forged', for: anna.id });
    expect(other.shows(refusalCard)).to.equal(true);
    expect((await requests(chat))[0]?.state).to.equal('open');

    const bruna = chat.as(anna);
    const [card] = await bruna.news();
    await bruna.send(card?.valueOf(requestAnswer, { action: 'assign' }));
    const late = await chat.send(value);
    expect((await requests(chat))[0]?.state).to.equal('assigned');
    expect(late.text).to.contain(words.askerTitle.assigned('Visio Plan 1')).and.contain('Anna Kowalska');
  });

  it('end after 30 days, both sides are told, and one can ask again', async () => {
    const chat = open();
    await ask(chat);
    chat.clock.time = addHours(start, 30 * 24);
    expect((await chat.say('my requests')).text).to.contain(words.states.ended);
    await chat.live();

    expect((await requests(chat))[0]?.state).to.equal('ended');
    const [own] = await chat.news();
    expect(own?.text).to.contain(words.ended);
    expect(own?.titles).to.include(words.askAgain);
    expect((await chat.as(anna).news())[0]?.text).to.contain(words.states.ended);
    expect((await chat.say('I need Visio Plan 1')).shows(requestForm)).to.equal(true);
  });

  it('are forgotten 90 days after they have ended', async () => {
    const chat = open();
    await ask(chat);
    chat.clock.time = addHours(start, 30 * 24);
    await chat.live();
    chat.clock.time = addHours(start, 120 * 24 - 1);
    await chat.live();
    expect(await requests(chat)).to.have.length(1);
    chat.clock.time = addHours(start, 120 * 24);
    await chat.live();

    const { requests: left, outbox } = await chat.organisation();
    expect([left, outbox]).to.deep.equal([[], []]);
  });
});

describe('All requests of the organisation', () => {
  const all = requestStates.map((state, index) =>
    aLicenceRequest({
      id: `request-${state}`,
      at: addHours(start, -index),
      state,
      ...(['taken', 'assigned', 'allowed', 'refused'].includes(state) && { answer: { by: 'x', byName: 'Rosa Conti' } }),
    }),
  );

  it('are shown to admins: product, requester, date, status, who answered', async () => {
    const chat = open({ person: marta, colleagues: [luis], organisation: { ...empty, requests: all } });
    const openOnes = await chat.say('license requests');
    expect(openOnes.text).to.contain('Visio Plan 1').and.contain('Luis Herrera').and.contain(words.states.open);
    expect(openOnes.text).to.contain(`${words.states.taken} · Rosa Conti`).and.not.contain(words.states.refused);
    const answered = await chat.press(requestList, { start: 'asked' }, words.answeredOnes);

    expect(answered.text).to.contain(`${words.states.refused} · Rosa Conti`).and.not.contain(words.states.taken);
    for (const state of ['assigned', 'allowed', 'withdrawn', 'ended'] as const)
      expect(answered.text).to.contain(words.states[state]);
    const one = await chat.press(requestList, { action: 'open', pick: 'request-refused' });
    expect(one.text).to.contain('Rosa Conti');
    const back = one.titles;
    expect(back).to.deep.equal([stringsOf.en.titles.asked, stringsOf.en.common.menu]);
  });

  it('come in pages, the newest first', async () => {
    const many = Array.from({ length: 20 }, (_, index) =>
      aLicenceRequest({ id: `request-${index}`, askerName: `Asker ${index}.` }),
    );
    const chat = open({ person: marta, colleagues: [luis], organisation: { ...empty, requests: many } });
    const first = await chat.say('license requests');
    expect(first.text).to.contain('Asker 19.').and.contain('Asker 12.').and.not.contain('Asker 11.');
    const middle = await chat.press(requestList, { action: 'page' }, stringsOf.en.common.next);
    expect(middle.text).to.contain('Asker 11.').and.contain('Asker 4.');
    expect(middle.text).not.to.contain('Asker 12.').and.not.contain('Asker 3.');
    const last = await chat.press(requestList, { action: 'page' }, stringsOf.en.common.next);
    expect(last.text).to.contain('Asker 0.').and.contain(stringsOf.en.common.page(3, 3)).and.not.contain('Asker 4.');
  });

  it('are nobody else’s, however they are asked for', async () => {
    const chat = open({ organisation: { ...empty, requests: all.map((one) => ({ ...one, asker: 'x', to: [] })) } });
    const button = { card: requestList.id, for: luis.id };
    const no = sentenceFor({ code: 'admins-only' }, reader);
    expect((await chat.say('license requests')).text).to.contain(no);
    expect((await chat.send({ ...button, action: 'page', scope: 'open', page: 0 })).text).to.contain(no);
    expect((await chat.send({ ...button, action: 'page', scope: 'answered', page: 0 })).text).to.contain(no);
    const notFound = sentenceFor({ code: 'not-found' }, reader);
    expect((await chat.send({ ...button, action: 'open', pick: 'request-open' })).text).to.contain(notFound);
    expect((await chat.send({ card: menu.id, for: luis.id, start: 'requests', request: 'no-such' })).text).to.contain(
      notFound,
    );
    expect((await chat.say('my requests')).text).to.contain(words.none);
  });
});
