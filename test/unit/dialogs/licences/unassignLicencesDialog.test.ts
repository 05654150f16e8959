import { expect } from 'chai';
import { languages, readerFor, stringsOf } from '../../../../cards/language.js';
import { refusalCard, sentenceFor } from '../../../../cards/menu/refusal.js';
import { menu } from '../../../../cards/menu/menu.js';
import { seatsSlip } from '../../../../cards/seats/seatsSlip.js';
import { seatsTotal } from '../../../../cards/seats/seatsTotal.js';
import { holderPicker } from '../../../../cards/unassigning/holderPicker.js';
import { unassignPoolPicker } from '../../../../cards/unassigning/unassignPoolPicker.js';
import { unassignResults } from '../../../../cards/unassigning/unassignResults.js';
import { unassignReview } from '../../../../cards/unassigning/unassignReview.js';
import { anAccount, aPerson, aSubscription, buyer, powerBi, visio } from '../../../support/builders.js';
import type { Chat, ChatOptions } from '../../../support/chat.js';
import { openChat } from '../../../support/chat.js';
import { alreadyDone } from '../../../support/said.js';
import type { Screen } from '../../../support/screen.js';

const { unassigning: words, subscriptions: list, titles, common, menu: menuWords } = stringsOf.en;
const reader = readerFor('', 'en', 'en-US');
const luis = aPerson('Luis Herrera');
const anna = aPerson('Anna Kowalska');
const marta = aPerson('Marta Nowak');
const held = ['Luis Herrera', 'Anna Kowalska', 'Marta Nowak'];

function chatWith(options: ChatOptions = {}): Chat {
  return openChat({ account: anAccount([aSubscription({ seats: 5, assigned: held })]), ...options });
}

/** People are picked by their names, as they stand on the card. */
function picked(screen: Screen, ...names: readonly string[]): string {
  const choices = screen.choicesOf('people');
  return names.map((name) => choices.get(name) ?? `no ${name}`).join(',');
}

async function toReview(chat: Chat, ...names: readonly string[]): Promise<Screen> {
  const picker = await chat.say('unassign');
  return await chat.press(holderPicker, { action: 'review', people: picked(picker, ...names) });
}

async function holdersOf(chat: Chat): Promise<readonly string[]> {
  return (await chat.account()).subscriptions.flatMap(({ assignments }) => assignments.map(({ name }) => name));
}

async function toldIn(chat: Chat): Promise<readonly string[]> {
  return (await chat.account()).outbox.filter(({ event }) => event.type === 'licence-removed').map(({ to }) => to);
}

function manyNames(count: number, length: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => {
    const letters = String(index)
      .padStart(3, '0')
      .replaceAll(/\d/g, (digit) => String.fromCharCode(97 + Number(digit)));
    return `Name${letters} ${'x'.repeat(Math.max(1, length - 8))}`;
  });
}

describe('Unassigning licences', () => {
  for (const language of languages) {
    it(`asks once more, says what it means, and then does it, in ${language}`, async () => {
      const strings = stringsOf[language];
      const chat = chatWith({ language });
      const picker = await chat.say(strings.words.unassign[0] ?? '');
      expect(picker.text).to.contain(strings.unassigning.holders('Power BI Pro', 3));

      const people = picked(picker, 'Luis Herrera', 'Marta Nowak');
      const box = await chat.press(holderPicker, { action: 'review', people });
      expect(box.text.split('\n')).to.deep.equal([
        strings.unassigning.boxTitle('Power BI Pro', 2),
        strings.unassigning.loses('Power BI Pro', 2, 'Luis Herrera, Marta Nowak'),
        strings.unassigning.fromNow,
        strings.unassigning.paid('Power BI Pro'),
        strings.unassigning.tells,
      ]);
      expect(box.titles[0]).to.equal(strings.commits.unassign(2)[0]);
      expect(await holdersOf(chat)).to.deep.equal(held);

      const results = await chat.press(unassignReview, { action: 'unassign' });
      for (const line of [
        strings.unassigning.resultsTitle('Power BI Pro', 2),
        `**Luis Herrera** ${strings.unassigning.result.unassigned}`,
        `**Marta Nowak** ${strings.unassigning.result.unassigned}`,
        strings.unassigning.willNotify,
        strings.unassigning.left(4),
      ])
        expect(results.text).to.contain(line);
      expect(results.text, 'one page needs no number').not.to.contain(strings.common.page(1, 1));
      expect(await holdersOf(chat)).to.deep.equal(['Anna Kowalska']);
      expect(await toldIn(chat)).to.deep.equal([luis.id, marta.id]);
    });
  }

  it('asks of which product where people hold several, and names only those that somebody holds', async () => {
    const subscriptions = [
      aSubscription({ assigned: ['Luis Herrera'] }),
      aSubscription({ id: 'sub-2', product: visio, assigned: held }),
      aSubscription({ id: 'sub-3', product: 'CFQ7TTC0H6RP' }),
    ];
    const chat = chatWith({ account: anAccount(subscriptions) });
    const products = await chat.say('unassign');
    expect([...products.choicesOf('pool').keys()]).to.deep.equal([
      'Choose Power BI Pro, 1 person',
      'Choose Visio Plan 1, 3 people',
    ]);

    const pool = products.choicesOf('pool').get('Choose Visio Plan 1, 3 people') ?? '';
    const picker = await chat.press(unassignPoolPicker, { action: 'continue', pool });

    expect(picker.text).to.contain(words.holders('Visio Plan 1', 3));
    expect([...picker.choicesOf('people').keys()]).to.deep.equal(['Anna Kowalska', 'Luis Herrera', 'Marta Nowak']);
  });

  it('names the few people at once who hold any product, one press from the review', async () => {
    const subscriptions = [
      aSubscription({ assigned: ['Luis Herrera'] }),
      aSubscription({ id: 'sub-2', product: visio, assigned: ['Luis Herrera', 'Marta Nowak'] }),
    ];
    const chat = chatWith({ account: anAccount(subscriptions) });
    const { rows } = await chat.say('unassign');
    expect(rows.map(({ title }) => title).slice(0, 3)).to.deep.equal([
      'Choose Luis Herrera, Power BI Pro',
      'Choose Luis Herrera, Visio Plan 1',
      'Choose Marta Nowak, Visio Plan 1',
    ]);

    const review = await chat.press(unassignPoolPicker, { action: 'one' }, 'Choose Luis Herrera, Visio Plan 1');

    expect(review.text).to.contain('Luis Herrera').and.contain('Visio Plan 1').and.not.contain('Marta');
    await chat.press(unassignReview, { action: 'unassign' });
    expect((await chat.account()).subscriptions.map(({ assignments }) => assignments.length)).to.deep.equal([1, 1]);
  });

  it('names nobody at once where they are many', async () => {
    const subscriptions = [
      aSubscription({ assigned: ['Anna Kowalska', 'Giulia Ferrari', 'Gus Hill', 'Luis Herrera'] }),
      aSubscription({ id: 'sub-2', product: visio, assigned: ['Ana Nowak', 'Luis Herrera', 'Marta Nowak'] }),
    ];

    expect((await chatWith({ account: anAccount(subscriptions) }).say('unassign')).rows).to.have.length(2);
  });

  it('says so where nobody holds one', async () => {
    expect((await chatWith({ account: anAccount([aSubscription()]) }).say('unassign')).text).to.contain(words.nothing);
    expect((await openChat({ accounts: [] }).say('unassign')).text).to.contain(words.nothing);
  });

  it('asks for somebody when nobody is chosen', async () => {
    const picker = await toReview(chatWith());

    expect(picker.text).to.contain(words.nobodyTicked);
    expect(picker.shows(holderPicker)).to.equal(true);
  });

  it('goes back from the box with the same people ticked', async () => {
    const chat = chatWith();
    await toReview(chat, 'Luis Herrera', 'Anna Kowalska');

    const picker = await chat.press(unassignReview, { action: 'change' });

    expect(picker.inputs.get('people')).to.equal(picked(picker, 'Anna Kowalska', 'Luis Herrera'));
  });

  it('takes the licence of somebody who has left the directory, and does not tell the person who does it', async () => {
    const account = anAccount([aSubscription({ assigned: ['Bruna Rossi', 'Long Gone'] })]);
    const chat = chatWith({ account });

    const box = await toReview(chat, 'Bruna Rossi');
    expect(box.text).not.to.contain(words.tells);
    expect((await chat.press(unassignReview, { action: 'unassign' })).text).not.to.contain(words.willNotify);
    await toReview(chat, 'Long Gone');
    await chat.press(unassignReview, { action: 'unassign' });

    expect(await holdersOf(chat)).to.deep.equal([]);
    expect(await toldIn(chat)).to.deep.equal([aPerson('Long Gone').id]);
  });

  it('tells people of the same name apart by their addresses', async () => {
    const two = [anna, aPerson('Anna Kowalska', { id: 'second', mail: 'second@contoso.example' })];
    const assignments = [...two, { id: 'gone', name: 'Anna Kowalska' }].map(({ id, name }) => {
      return { person: id, name, at: '2026-03-10T09:00:00.000Z' };
    });
    const chat = chatWith({ account: anAccount([{ ...aSubscription(), assignments }]), colleagues: two });

    const picker = await chat.say('unassign');

    expect([...picker.choicesOf('people').keys()].toSorted()).to.deep.equal(
      [
        'Anna Kowalska (anna-kowalska@contoso.example)',
        'Anna Kowalska (second@contoso.example)',
        `Anna Kowalska (${reader.moment('2026-03-10T09:00:00.000Z')})`,
      ].toSorted(),
    );
  });

  it('works where the subscription has expired or is suspended', async () => {
    for (const status of ['expired', 'suspended'] as const) {
      const chat = chatWith({
        account: anAccount([aSubscription({ status, recurring: 'off', assigned: held })], { agreement: 'MOSA' }),
      });
      await toReview(chat, 'Luis Herrera');

      const results = await chat.press(unassignReview, { action: 'unassign' });

      expect(results.text).to.contain(words.resultsTitle('Power BI Pro', 1)).and.contain(words.left(0));
      expect(results.titles, 'what does not work now').not.to.include.members([titles.assign]);
      expect(await holdersOf(chat)).to.have.length(2);
    }
  });
});

describe('The results of unassigning', () => {
  it('lead on to assigning again, removing the seats, and more people', async () => {
    const chat = chatWith();
    await toReview(chat, 'Luis Herrera');

    const results = await chat.press(unassignReview, { action: 'unassign' });

    expect(results.titles).to.deep.equal([titles.assign, list.removeLicences, words.more, common.menu]);
    const total = await chat.pressOn(results, unassignResults, { start: 'seats', doing: 'remove' });
    expect(total.shows(seatsTotal)).to.equal(true);
    const picker = await chat.pressOn(results, unassignResults, { start: 'unassign' });
    expect(picker.text).to.contain(words.holders('Power BI Pro', 2));
  });

  it('offer no removal where there are two subscriptions to remove from', async () => {
    const subscriptions = [aSubscription({ assigned: held }), aSubscription({ id: 'sub-2' })];
    const chat = chatWith({ account: anAccount(subscriptions) });
    await toReview(chat, 'Luis Herrera');

    const results = await chat.press(unassignReview, { action: 'unassign' });

    expect(results.titles).to.deep.equal([titles.assign, words.more, common.menu]);
  });

  it('lead back to the total that was too low', async () => {
    const chat = chatWith();
    await chat.send({
      card: menu.id,
      for: buyer.id,
      start: 'seats',
      account: 'account-1',
      subscription: 'sub-1',
      doing: 'remove',
    });
    await chat.say('2');
    await chat.press(seatsSlip, { action: 'choose' }, 'Total 2 (−3)');
    const picker = await chat.press(refusalCard, { start: 'unassign' });
    expect(picker.titles).to.include(stringsOf.en.seats.backToTotal);
    await chat.press(holderPicker, { action: 'review', people: picked(picker, 'Luis Herrera') });
    await chat.press(unassignReview, { action: 'unassign' });

    const total = await chat.press(unassignResults, { start: 'seats' });

    expect(total.shows(seatsTotal)).to.equal(true);
    await chat.say('2');
    expect((await chat.press(seatsSlip, { action: 'choose' }, 'Total 2 (−3)')).shows(refusalCard)).to.equal(false);
  });

  it('ignore a way back that is none of ours', async () => {
    const chat = chatWith();
    const back = { start: 'buy', account: 'account-1', subscription: 'sub-1' };

    const picker = await chat.send({
      ...{ card: menu.id, for: buyer.id, start: 'unassign', account: 'account-1', product: powerBi },
      back,
    });

    expect(picker.shows(holderPicker)).to.equal(true);
    expect(picker.buttons.map(({ data }) => data.start)).not.to.include('buy');
  });

  it('say whose licence was already gone', async () => {
    const chat = chatWith();
    const old = await toReview(chat, 'Luis Herrera', 'Anna Kowalska');
    const elsewhere = chat.elsewhere();
    await toReview(elsewhere, 'Luis Herrera');
    await elsewhere.press(unassignReview, { action: 'unassign' });

    const results = await chat.pressOn(old, unassignReview, { action: 'unassign' });

    expect(results.text)
      .to.contain(`**Luis Herrera** ${words.result['holds-none']}`)
      .and.contain(`**Anna Kowalska** ${words.result.unassigned}`)
      .and.contain(words.summary(1, 2));
    expect(await toldIn(chat)).to.deep.equal([luis.id, anna.id]);
  });

  it('are shown again, as already done, for a second click', async () => {
    const chat = chatWith();
    const box = await toReview(chat, 'Luis Herrera');

    const replies = await Promise.all([1, 2, 3].map(() => chat.pressOn(box, unassignReview, { action: 'unassign' })));

    expect(replies.every(({ text }) => text.includes(`**Luis Herrera** ${words.result.unassigned}`))).to.equal(true);
    expect(replies.filter(({ text }) => alreadyDone().test(text))).to.have.length(2);
    expect(await toldIn(chat)).to.deep.equal([luis.id]);
  });

  it('do not take away what was assigned again in between', async () => {
    const chat = chatWith({ colleagues: [luis] });
    const box = await toReview(chat, 'Luis Herrera');
    await chat.pressOn(box, unassignReview, { action: 'unassign' });
    await chat.say('assign');
    await chat.say('Luis Herrera');
    await chat.sendLive({
      ...{ card: 'people-picker', for: buyer.id, action: 'assign', account: 'account-1', product: powerBi },
      ...{ operation: 'op-again', chosen: luis.id },
    });
    expect(await holdersOf(chat)).to.include('Luis Herrera');

    await chat.pressOn(box, unassignReview, { action: 'unassign' });

    expect(await holdersOf(chat)).to.include('Luis Herrera');
  });
});

describe('Unassigning by typed names', () => {
  it('ticks those that are clear, and shows all whom a name fits', async () => {
    const names = [...held, 'Anna Kowalczyk'];
    const chat = chatWith({ account: anAccount([aSubscription({ assigned: names })]) });
    await chat.say('unassign');

    const picker = await chat.say('Anna; luis and Unheard');

    expect(picker.text).to.contain(words.several('Anna')).and.contain(words.notFound('Unheard'));
    expect([...picker.choicesOf('people').keys()]).to.deep.equal(['Anna Kowalczyk', 'Anna Kowalska', 'Luis Herrera']);
    expect(picker.inputs.get('people')).to.equal(picked(picker, 'Luis Herrera'));
  });

  it('adds to those already chosen, also after showing everyone again', async () => {
    const chat = chatWith();
    await chat.say('unassign');
    await chat.say('Luis');
    const both = await chat.say('Marta');
    expect(both.text).to.contain(words.carried(1));

    const everybody = await chat.press(holderPicker, { action: 'page' }, words.showAll);

    expect(everybody.inputs.get('people')).to.equal(picked(everybody, 'Luis Herrera', 'Marta Nowak'));
  });

  for (const said of ['no', 'No, wait.', 'her', 'he', 'Her', 'Now', 'nie', 'lui', 'él'])
    it(`ticks nobody for “${said}”`, async () => {
      const chat = chatWith();
      await chat.say('unassign');

      const picker = await chat.say(said);

      expect(picker.shows(holderPicker)).to.equal(true);
      expect(picker.inputs.get('people')).to.equal('');
    });

  it('shows whom a beginning may mean, and ticks nobody for it', async () => {
    const chat = chatWith();
    await chat.say('unassign');

    const picker = await chat.say('Nowa');

    expect(picker.text).to.contain(words.several('Nowa'));
    expect([...picker.choicesOf('people').keys()]).to.deep.equal(['Marta Nowak']);
    expect(picker.inputs.get('people')).to.equal('');
  });

  it('names before the last click those for whom nobody was ticked', async () => {
    const names = [...held, 'Anna Kowalczyk'];
    const chat = chatWith({ account: anAccount([aSubscription({ assigned: names })]) });
    await chat.say('unassign');
    const picker = await chat.say('Luis; Anna');

    const review = await chat.press(holderPicker, { action: 'review' });
    expect(review.text).to.contain(stringsOf.en.assigning.skipped('Anna'));

    const both = picked(picker, 'Luis Herrera', 'Anna Kowalska');
    const other = await chat.pressOn(picker, holderPicker, { action: 'review', people: both });
    expect(other.text).not.to.contain(stringsOf.en.assigning.skipped('Anna'));
  });

  it('takes “Last, First” for one holder, and asks about two halves of other names', async () => {
    const chat = chatWith({ account: anAccount([aSubscription({ assigned: [...held, 'Giulia Ferrari'] })]) });
    await chat.say('unassign');

    const one = await chat.say('Herrera, Luis');
    expect(one.inputs.get('people')).to.equal(picked(one, 'Luis Herrera'));

    const two = await chat.say('Ferrari, Marta');
    expect(two.inputs.get('people')).to.equal('');
    expect([...two.choicesOf('people').keys()]).to.deep.equal(['Giulia Ferrari', 'Marta Nowak']);
  });

  it('takes an address for the holder whose it is', async () => {
    const chat = chatWith({ colleagues: [luis, anna, marta] });
    await chat.say('unassign');

    const picker = await chat.say('Ferrari, Marco <luis-herrera@contoso.example>; nobody@contoso.example');

    expect(picker.inputs.get('people')).to.equal(picked(picker, 'Luis Herrera'));
    expect(picker.text).to.contain(words.notFound('nobody@contoso.example'));
  });

  it('survives a restart, and still hears a wish that is no name', async () => {
    const chat = chatWith();
    await chat.say('unassign');
    chat.restart();

    expect((await chat.say('Luis Herrera')).text).to.contain(words.holders('Power BI Pro', 3));
    expect((await chat.say('I would rather buy licences')).text).to.contain(stringsOf.en.buying.pickText);
  });

  it('take a name that resembles a wish for a name', async () => {
    const names = [...held, 'Buy Cancel Helpman'];
    const chat = chatWith({ account: anAccount([aSubscription({ assigned: names })]) });
    await chat.say('unassign');

    const picker = await chat.say('Buy Cancel Helpman');
    expect(picker.inputs.get('people')).to.equal(picked(picker, 'Buy Cancel Helpman'));
  });

  it('says so where nobody fits, and keeps everybody in sight', async () => {
    const chat = chatWith();
    await chat.say('unassign');

    const picker = await chat.say('The *Zoë*');

    expect(picker.text).to.contain(words.notFound(String.raw`The \*Zoë`));
    expect(picker.choicesOf('people').size).to.equal(3);
  });
});

describe('Unassigning many', () => {
  it('begins with the first page of the holders', async () => {
    const names = manyNames(300, 120);
    const chat = chatWith({ account: anAccount([aSubscription({ seats: 300, assigned: names })]) });
    const picker = await chat.say('unassign');
    const pages = Number(/Page 1 of (\d+)/.exec(picker.text)?.[1]);

    expect(pages).to.be.greaterThan(1);
    expect(picker.text).to.contain(common.page(1, pages));
    expect(picker.titles).to.include(common.next).and.not.include(common.back);
  });

  for (const length of [20, 120]) {
    it(`finds each of 300 holders with names of ${length} letters on one page, and carries choices along`, async () => {
      const names = manyNames(300, length);
      const chat = chatWith({ account: anAccount([aSubscription({ seats: 300, assigned: names })]) });
      let picker = await chat.say('unassign');
      const first = [...picker.choicesOf('people').values()][0] ?? '';
      const seen = [...picker.choicesOf('people').values()];
      await chat.press(holderPicker, { action: 'page', people: first }, common.next);
      picker = chat.screen;
      expect(picker.text).to.contain(words.carried(1));
      seen.push(...picker.choicesOf('people').values());
      while (picker.titles.includes(common.next)) {
        picker = await chat.press(holderPicker, { action: 'page' }, common.next);
        seen.push(...picker.choicesOf('people').values());
      }
      expect(new Set(seen).size).to.equal(300);

      const people = [...picker.choicesOf('people').values()].at(-1) ?? '';
      await chat.press(holderPicker, { action: 'review', people });
      await chat.press(unassignReview, { action: 'unassign' });

      expect(await holdersOf(chat)).to.have.length(298);
      expect((await toldIn(chat)).length).to.equal(2);
    });
  }

  it('says so where more are chosen on other pages than can be carried along', async () => {
    const assigned = manyNames(300, 20);
    const chat = chatWith({ account: anAccount([aSubscription({ seats: 300, assigned })]) });
    const picker = await chat.say('unassign');
    const people = [...picker.choicesOf('people').values()].join(',');

    const next = await chat.press(holderPicker, { action: 'page', people }, common.next);

    expect(picker.choicesOf('people').size).to.be.greaterThan(60);
    expect(next.text).to.contain(words.tooMany(60)).and.contain(words.carried(60));
    expect((await chat.press(holderPicker, { action: 'review' })).text).to.contain('60 people lose Power BI Pro');
  });

  it('asks about the first 300 of a thousand, and goes on with the others afterwards', async () => {
    const assigned = manyNames(1000, 20);
    const chat = chatWith({ account: anAccount([aSubscription({ seats: 1000, assigned })]) });
    await chat.say('unassign');

    const box = await chat.press(holderPicker, { action: 'everyone' });
    expect(box.text).to.contain(words.tooMany(300)).and.contain('300 people lose Power BI Pro');
    await chat.press(unassignReview, { action: 'unassign' });

    const picker = await chat.press(unassignResults, { start: 'unassign' });
    expect(picker.text).to.contain(words.holders('Power BI Pro', 700));
    expect(await holdersOf(chat)).to.have.length(700);
  });

  it('takes 300 licences back at once, and names everybody page by page without doing it again', async () => {
    const names = manyNames(300, 20);
    const chat = chatWith({ account: anAccount([aSubscription({ seats: 300, assigned: names })]) });
    await chat.say('unassign');
    const box = await chat.press(holderPicker, { action: 'everyone' });
    expect(box.text).to.contain('300 people lose Power BI Pro').and.contain('and 288 more');

    let results = await chat.press(unassignReview, { action: 'unassign' });
    expect(results.text).to.contain(words.resultsTitle('Power BI Pro', 300)).and.contain(words.left(300));
    const kept = await chat.account();
    let text = results.text;
    while (results.titles.includes(common.next)) {
      results = await chat.press(unassignResults, { action: 'page' }, common.next);
      text += results.text;
    }

    expect(names.filter((name) => !text.includes(`**${name}** ${words.result.unassigned}`))).to.deep.equal([]);
    expect(await chat.account()).to.deep.equal(kept);
    expect((await toldIn(chat)).length).to.equal(300);
    expect(results.titles).not.to.include(words.more);
  });
});

describe('Nobody can take licences back', () => {
  it('from somebody else’s account', async () => {
    const theirs = anAccount([aSubscription({ assigned: held })], { owner: luis.id });
    const chat = openChat({ accounts: [theirs], colleagues: [luis] });

    const reply = await chat.send({
      ...{ card: menu.id, for: buyer.id, start: 'unassign', account: 'account-1', product: powerBi },
    });

    expect(reply.text).to.contain(sentenceFor({ code: 'not-found' }, reader));
    expect(JSON.stringify(reply.card)).not.to.contain('Kowalska');
  });

  it('with a button that was made for somebody else', async () => {
    const chat = chatWith();
    const box = await toReview(chat, 'Luis Herrera');

    const reply = await chat.as(luis).pressOn(box, unassignReview, { action: 'unassign' });

    expect(reply.text).to.equal(menuWords.notForYou);
    expect(await holdersOf(chat)).to.deep.equal(held);
  });

  it('as a guest', async () => {
    const chat = chatWith({ person: aPerson('Bruna Rossi', { kind: 'guest' }) });

    expect((await chat.say('unassign')).text).to.contain(sentenceFor({ code: 'guest' }, reader));
    const box = await toReview(chatWith(), 'Luis Herrera');
    await chat.pressOn(box, unassignReview, { action: 'unassign' });
    expect(await holdersOf(chat)).to.deep.equal(held);
  });
});
