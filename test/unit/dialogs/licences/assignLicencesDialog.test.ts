import { expect } from 'chai';
import { assignmentResults } from '../../../../cards/assigning/assignmentResults.js';
import { nameChooser } from '../../../../cards/assigning/nameChooser.js';
import { peoplePicker } from '../../../../cards/assigning/peoplePicker.js';
import { poolPicker } from '../../../../cards/assigning/poolPicker.js';
import { cancelReview } from '../../../../cards/cancelling/cancelReview.js';
import { languages, readerFor, stringsOf } from '../../../../cards/language.js';
import { menu } from '../../../../cards/menu/menu.js';
import { refusalCard, sentenceFor } from '../../../../cards/menu/refusal.js';
import { anAccount, aPerson, aSubscription, powerBi, visio } from '../../../support/builders.js';
import type { Chat, ChatOptions } from '../../../support/chat.js';
import { openChat } from '../../../support/chat.js';
import { alreadyDone, refusalText } from '../../../support/said.js';
import { assign, idsOf, toCancelReview } from '../../../support/shortcuts.js';

const { assigning: words, menu: menuWords } = stringsOf.en;
const reader = readerFor('', 'en', 'en-US');
const luis = aPerson('Luis Herrera');
const kowalska = aPerson('Anna Kowalska');
const kowalczyk = aPerson('Anna Kowalczyk');
const gus = aPerson('Gus Lindqvist', { kind: 'guest' });
const carlo = aPerson('Carlo Conti', { enabled: false });
const crowd = Array.from({ length: 25 }, (_, index) => aPerson(`Colleague ${String.fromCharCode(97 + index)}`));
const colleagues = [luis, kowalska, kowalczyk, gus, carlo, ...crowd];

function chatWith(options: ChatOptions = {}): Chat {
  return openChat({ account: anAccount([aSubscription({ seats: 30 })]), colleagues, ...options });
}

async function holdersOf(chat: Chat): Promise<readonly string[]> {
  return (await chat.account()).subscriptions.flatMap(({ assignments }) => assignments.map(({ name }) => name));
}

describe('Assigning licences', () => {
  for (const separator of [';', '; ', ',', ' , ']) {
    it(`takes people as clients send them, with “${separator}”`, async () => {
      const chat = chatWith();
      await chat.say('assign');

      await chat.press(peoplePicker, {
        action: 'assign',
        people: [luis, kowalska].map(({ id }) => id).join(separator),
      });

      expect(await holdersOf(chat)).to.deep.equal([luis.name, kowalska.name]);
    });
  }

  it('takes nobody where people are null, and asks', async () => {
    const chat = chatWith();
    await chat.say('assign');
    const value = chat.screen.valueOf(peoplePicker, { action: 'assign' }) as object; // a button's data

    const reply = await chat.send({ ...value, people: null, chosen: null });

    expect(reply.shows(peoplePicker)).to.equal(true);
    expect(reply.text).not.to.contain(menuWords.stale);
  });

  for (const language of languages) {
    it(`gives everybody who was picked a licence and an own line, and tells them, in ${language}`, async () => {
      const strings = stringsOf[language];
      const chat = chatWith({ language });
      await chat.say(strings.words.assign[0] ?? '');

      const reply = await chat.press(peoplePicker, { action: 'assign', people: idsOf([luis, kowalska]) });

      expect(reply.text)
        .to.contain(strings.assigning.resultsTitle('Power BI Pro', 2))
        .and.contain(strings.assigning.willNotify);
      expect(reply.text).to.contain(`**Luis Herrera** ${strings.assigning.result.assigned}`);
      expect(reply.text).to.contain(strings.assigning.left(28));
      const { outbox } = await chat.account();
      expect(outbox.map(({ to, event }) => ({ to, type: event.type }))).to.deep.equal([
        { to: luis.id, type: 'licence-received' },
        { to: kowalska.id, type: 'licence-received' },
      ]);
    });
  }

  it('says of each one who gets none why not', async () => {
    const holding = aSubscription({ seats: 3, assigned: ['Luis Herrera', 'Colleague a'] });
    const chat = chatWith({ account: anAccount([holding]) });

    const { text } = await assign(chat, luis, gus, carlo, aPerson('Nobody Known'), kowalska);

    for (const line of [
      `**Luis Herrera** ${words.result['holds-one']}`,
      `**Gus Lindqvist** ${words.result.guest}`,
      `**Carlo Conti** ${words.result.disabled}`,
      `**${words.unknownPerson}** ${words.result['not-in-organization']}`,
      `**Anna Kowalska** ${words.result.assigned}`,
      words.summary(1, 5),
    ])
      expect(text).to.contain(line);
  });

  it('asks of which product where there are several', async () => {
    const chat = chatWith({ account: anAccount([aSubscription(), aSubscription({ id: 'sub-2', product: visio })]) });
    await chat.say('assign');
    const choice = chat.screen.choicesOf('pool').get(`Choose Visio Plan 1, ${words.choice(5, 5)}`) ?? '';

    await chat.press(poolPicker, { action: 'continue', pool: choice });
    await chat.press(peoplePicker, { action: 'assign', people: luis.id });

    const { subscriptions } = await chat.account();
    expect(subscriptions.map(({ product, assignments }) => [product, assignments.length])).to.deep.equal([
      [powerBi, 0],
      [visio, 1],
    ]);
  });

  it('takes twenty people at a time', async () => {
    const chat = chatWith();

    expect((await assign(chat, ...crowd.slice(0, 20))).text).to.contain(words.resultsTitle('Power BI Pro', 20));
  });

  it('asks for somebody when nobody is chosen', async () => {
    expect((await assign(chatWith())).text).to.contain(refusalText({ code: 'nobody-chosen' }));
  });

  it('leads somebody without a subscription to buying', async () => {
    const chat = openChat();
    await chat.say('assign');

    expect((await chat.press(refusalCard, { start: 'buy' })).text).to.contain(stringsOf.en.buying.pickText);
  });

  it('goes on with more people from the results', async () => {
    const chat = chatWith();
    await assign(chat, luis);

    const reply = await chat.press(assignmentResults, { start: 'assign' });

    expect(reply.text).to.contain(words.free('Power BI Pro', 29));
  });
});

describe('Assigning by typed names', () => {
  it('chooses those that are clear', async () => {
    const chat = chatWith();
    await chat.say('assign');

    const picker = await chat.say('Luis Herrera, Anna Kowalska and Colleague b');
    expect(picker.inputs.get('chosen')).to.equal(idsOf([luis, kowalska, crowd[1] ?? luis]));

    expect((await chat.press(peoplePicker, { action: 'assign' })).text).to.contain(
      words.resultsTitle('Power BI Pro', 3),
    );
  });

  it('asks on a card who is meant by a name that several have, and assigns to the one picked', async () => {
    const chat = chatWith();
    await chat.say('assign');

    const question = await chat.say('Anna; Luis');
    expect([...question.choicesOf('who-0').keys()]).to.deep.equal([
      'Anna Kowalska (anna-kowalska@contoso.example)',
      'Anna Kowalczyk (anna-kowalczyk@contoso.example)',
      words.none,
    ]);

    const picker = await chat.press(nameChooser, { action: 'continue', 'who-0': kowalczyk.id });
    expect(picker.inputs.get('chosen')).to.equal(idsOf([luis, kowalczyk]));
    expect(picker.text).not.to.contain(words.skipped('').slice(0, -2));
    await chat.press(peoplePicker, { action: 'assign' });
    expect(await holdersOf(chat)).to.deep.equal(['Luis Herrera', 'Anna Kowalczyk']);
  });

  it('leaves out whoever turns out not to be meant', async () => {
    const chat = chatWith();
    await chat.say('assign');
    await chat.say('Anna; Luis');

    const picker = await chat.press(nameChooser, { action: 'continue', 'who-0': 'none' });

    expect(picker.inputs.get('chosen')).to.equal(luis.id);
    expect(picker.text).not.to.contain('Anna');
  });

  it('names those about whom a question was left open', async () => {
    const chat = chatWith();
    await chat.say('assign');
    await chat.say('Anna; Luis');

    const picker = await chat.press(nameChooser, { action: 'continue' });

    expect(picker.text).to.contain(words.skipped('Anna'));
    expect(picker.inputs.get('chosen')).to.equal(luis.id);
  });

  it('names those who are not found', async () => {
    const chat = chatWith();
    await chat.say('assign');

    const picker = await chat.say('Luis Herrera, Mr *Unheard*');

    expect(picker.text).to.contain(words.notFound(String.raw`Mr \*Unheard`));
    expect(picker.inputs.get('chosen')).to.equal(luis.id);
  });

  it('names an unknown name that stands alone, too', async () => {
    const chat = chatWith();
    await chat.say('assign');

    const picker = await chat.say('Zdzisława');

    expect(picker.text).to.contain(words.notFound('Zdzisława'));
    expect(picker.shows(peoplePicker)).to.equal(true);
  });

  it('takes a name that resembles a wish for a name', async () => {
    const buyerByName = aPerson('Buy Cancel Helpman');
    const chat = chatWith({ colleagues: [buyerByName, luis] });
    await chat.say('assign');

    expect((await chat.say('Buy Cancel Helpman')).inputs.get('chosen')).to.equal(buyerByName.id);
  });

  it('refuses guests and disabled people for what they are', async () => {
    const chat = chatWith();
    await chat.say('assign');
    await chat.say('Luis Herrera, Gus Lindqvist, Carlo Conti');

    const { text } = await chat.press(peoplePicker, { action: 'assign' });

    expect(text).to.contain(`**Gus Lindqvist** ${words.result.guest}`);
    expect(text).to.contain(`**Carlo Conti** ${words.result.disabled}`);
    expect(await holdersOf(chat)).to.deep.equal(['Luis Herrera']);
  });

  it('adds to those already typed, each once', async () => {
    const chat = chatWith();
    await chat.say('assign');
    await chat.say('Luis');
    await chat.say('Anna Kowalska');

    const picker = await chat.say('Luis Herrera; Anna Kowalczyk');

    expect(picker.inputs.get('chosen')).to.equal(idsOf([luis, kowalska, kowalczyk]));
  });

  it('takes an address for a person', async () => {
    const chat = chatWith();
    await chat.say('assign');

    const picker = await chat.say('luis-herrera@contoso.example, Anna Kowalska');

    expect(picker.inputs.get('chosen')).to.equal(idsOf([luis, kowalska]));
  });

  it('still hears a wish that is no name', async () => {
    const chat = chatWith();
    await chat.say('assign');

    expect((await chat.say('I would rather buy licences')).text).to.contain(stringsOf.en.buying.pickText);
  });

  it('survives a restart between question and answer', async () => {
    const chat = chatWith();
    await chat.say('assign');
    chat.restart();

    expect((await chat.say('Luis Herrera')).inputs.get('chosen')).to.equal(luis.id);
  });
});

describe('An assignment acts once', () => {
  it('when the same people are sent twice with the same button, also at the same moment', async () => {
    const chat = chatWith();
    const picker = await chat.say('assign');
    const press = { action: 'assign', people: idsOf([luis, kowalska]) };

    const replies = await Promise.all([1, 2, 3].map(() => chat.pressOn(picker, peoplePicker, press)));

    expect(replies.every((reply) => reply.text.includes(words.resultsTitle('Power BI Pro', 2)))).to.equal(true);
    expect(replies.filter(({ text }) => alreadyDone().test(text))).to.have.length(2);
    expect(await holdersOf(chat)).to.deep.equal(['Luis Herrera', 'Anna Kowalska']);
    expect((await chat.account()).outbox).to.have.length(2);
  });

  it('and says what came of it also once there is nothing left to assign', async () => {
    const chat = chatWith({ account: anAccount([aSubscription({ seats: 30 })]) });
    const picker = await chat.say('assign');
    const press = { action: 'assign', people: luis.id };
    await chat.pressOn(picker, peoplePicker, press);
    await toCancelReview(chat);
    await chat.press(cancelReview, { action: 'save' });

    const again = await chat.pressOn(picker, peoplePicker, press);

    expect((await chat.account()).subscriptions.map(({ status }) => status)).not.to.include('active');
    expect(again.text).to.contain(words.resultsTitle('Power BI Pro', 1)).and.match(alreadyDone());
  });

  it('and the same button with somebody else is another assignment', async () => {
    const chat = chatWith();
    const picker = await chat.say('assign');
    await chat.pressOn(picker, peoplePicker, { action: 'assign', people: luis.id });

    await chat.pressOn(picker, peoplePicker, { action: 'assign', people: kowalska.id });

    expect(await holdersOf(chat)).to.deep.equal(['Luis Herrera', 'Anna Kowalska']);
  });

  it('and two windows cannot give the last seat twice', async () => {
    const chat = chatWith({ account: anAccount([aSubscription({ seats: 1 })]) });
    const first = await chat.say('assign');
    const elsewhere = chat.elsewhere();
    const second = await elsewhere.say('assign');

    const replies = await Promise.all([
      chat.pressOn(first, peoplePicker, { action: 'assign', people: luis.id }),
      elsewhere.pressOn(second, peoplePicker, { action: 'assign', people: kowalska.id }),
    ]);

    expect(await holdersOf(chat)).to.have.length(1);
    expect(replies.map(({ text }) => text).join()).to.contain(words.result['no-free-seat']);
  });

  it('and not at all for somebody else who presses', async () => {
    const chat = chatWith();
    const picker = await chat.say('assign');

    const reply = await chat.as(luis).pressOn(picker, peoplePicker, { action: 'assign', people: luis.id });

    expect(reply.text).to.equal(menuWords.notForYou);
    expect(await holdersOf(chat)).to.deep.equal([]);
  });

  it('and not for a guest, whatever account they have', async () => {
    const guest = aPerson('Bruna Rossi', { kind: 'guest' });
    const chat = chatWith({ person: guest });
    await chat.say('menu');

    const reply = await chat.press(menu, { start: 'assign' });

    expect(reply.text).to.contain(sentenceFor({ code: 'guest' }, reader));
    const picker = await chatWith().say('assign');
    await chat.pressOn(picker, peoplePicker, { action: 'assign', people: luis.id });
    expect(await holdersOf(chat)).to.deep.equal([]);
  });
});

describe('People who are named in the sentence that begins an assignment', () => {
  for (const said of [
    'assign Power BI Pro to Luis Herrera and Anna Kowalska',
    'assegna Power BI Pro a Luis Herrera, Anna Kowalska',
    'przypisz licencje Power BI Pro dla Luis Herrera i Anna Kowalska',
    'asigna una licencia a Herrera, Luis; Anna Kowalska',
  ])
    it(`are chosen by “${said}”`, async () => {
      const picker = await chatWith().say(said);

      expect(picker.shows(peoplePicker)).to.equal(true);
      expect(picker.inputs.get('chosen')).to.equal([luis, kowalska].map(({ id }) => id).join(','));
    });

  it('are asked about where they are unclear', async () => {
    const asked = await chatWith().say('assign Power BI Pro to Anna');
    expect([...asked.choicesOf('who-0').values()]).to.have.members([kowalska.id, kowalczyk.id, 'none']);
  });

  it('are named where nobody is called so, beside somebody who is', async () => {
    const picker = await chatWith().say('assign Power BI Pro to Luis Herrera and Zed Nobody');
    expect(picker.text).to.contain(words.notFound('Zed Nobody'));
    expect(picker.inputs.get('chosen')).to.equal(luis.id);
  });

  for (const said of ['assign Power BI Pro', 'please assign some licenses now', 'assign Power BI Pro to her'])
    it(`are none in “${said}”`, async () => {
      const picker = await chatWith().say(said);
      expect(picker.shows(peoplePicker)).to.equal(true);
      expect(picker.inputs.get('chosen')).to.equal(undefined);
      expect(picker.text).not.to.contain(words.notFound('her'));
    });
});

describe('While people are picked', () => {
  for (const said of ['no', 'No, wait.', 'her', 'he', 'yes', 'ok', 'nie', 'ona', 'sì', 'lei', 'sí', 'él'])
    it(`“${said}” names nobody`, async () => {
      const nowak = aPerson('Ana Nowak');
      const chat = chatWith({
        colleagues: [...colleagues, nowak, aPerson('Yesenia Okafor'), aPerson('Elena Sienkiewicz')],
      });
      await chat.say('assign');
      await chat.say('Anna Kowalska');

      const picker = await chat.say(said);

      expect(picker.shows(peoplePicker)).to.equal(true);
      expect(picker.inputs.get('chosen')).to.equal(kowalska.id);
    });

  it('says that an answer is no name', async () => {
    const chat = chatWith();
    await chat.say('assign');

    expect((await chat.say('no, wait')).text).to.contain(words.noName);
    expect((await chat.say('her')).text).to.contain(words.notFound('her'));
  });

  it('asks about the beginning of a name, from four letters on', async () => {
    const chat = chatWith();
    await chat.say('assign');

    expect((await chat.say('Her')).text).to.contain(words.notFound('Her'));
    expect([...(await chat.say('Herr')).choicesOf('who-0').values()]).to.deep.equal([luis.id, 'none']);
  });

  it('asks about the rest where more names are unclear than fit on a card', async () => {
    const chat = chatWith();
    await chat.say('assign');
    const question = await chat.say('Anna; Kowa; Kowal; Kowals; Kowalc; Colle; Colleag; Colleagu; Herr');
    expect(question.choicesOf('who-7').size).to.be.greaterThan(1);
    const picks = Object.fromEntries(Array.from({ length: 8 }, (_, index) => [`who-${index}`, 'none']));
    const last = await chat.press(nameChooser, { action: 'continue', ...picks });

    expect([...last.choicesOf('who-0').values()]).to.deep.equal([luis.id, 'none']);
    const picker = await chat.press(nameChooser, { action: 'continue', 'who-0': luis.id });
    expect(picker.inputs.get('chosen')).to.equal(luis.id);
  });

  it('takes several choices as older clients send them', async () => {
    const chat = chatWith();
    await chat.say('assign');

    const { text } = await chat.press(peoplePicker, { action: 'assign', people: `${luis.id}; ${kowalska.id}` });

    expect(text).to.contain(words.resultsTitle('Power BI Pro', 2));
  });
});
