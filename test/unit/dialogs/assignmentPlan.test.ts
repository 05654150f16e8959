import { expect } from 'chai';
import { assignmentPlan } from '../../../cards/assigning/assignmentPlan.js';
import { assignmentResults } from '../../../cards/assigning/assignmentResults.js';
import { assignmentWaiting } from '../../../cards/assigning/assignmentWaiting.js';
import { mostChosen, packed, packedPeople } from '../../../cards/layouts/people.js';
import { peoplePicker } from '../../../cards/assigning/peoplePicker.js';
import { languages, stringsOf } from '../../../cards/language.js';
import { refusalCard } from '../../../cards/menu/refusal.js';
import { holderPicker } from '../../../cards/unassigning/holderPicker.js';
import { unassignReview } from '../../../cards/unassigning/unassignReview.js';
import { anAccount, aPerson, aSubscription } from '../../support/builders.js';
import type { Chat, ChatOptions } from '../../support/chat.js';
import { openChat } from '../../support/chat.js';
import { Bank, impatient } from '../../support/ports.js';
import type { Screen } from '../../support/screen.js';
import { assign, idsOf } from '../../support/shortcuts.js';

const { assigning: words } = stringsOf.en;
const powerBiPro = 'Power BI Pro';
const luis = aPerson('Luis Herrera');
const anna = aPerson('Anna Kowalska');
const gus = aPerson('Gus Lindqvist', { kind: 'guest' });
const crowd = Array.from({ length: mostChosen + 5 }, (_, index) =>
  aPerson(`Colleague ${String.fromCharCode(97 + (index % 26))}${String.fromCharCode(97 + Math.floor(index / 26))}`),
);
const names = (people: readonly { readonly name: string }[]) => people.map(({ name }) => name);

function chatWith(seats: number, options: ChatOptions = {}): Chat {
  const account = anAccount([aSubscription({ seats })]);
  return openChat({ account, colleagues: [luis, anna, gus, ...crowd], ...options });
}

async function holdersOf(chat: Chat): Promise<readonly string[]> {
  return (await chat.account()).subscriptions.flatMap(({ assignments }) => assignments.map(({ name }) => name));
}

async function seatsOf(chat: Chat): Promise<number> {
  const { subscriptions } = await chat.account();
  return subscriptions.flatMap(({ batches }) => batches).reduce((sum, { seats }) => sum + seats, 0);
}

function buttonTo(screen: Screen, action: string): string {
  return screen.buttons.find(({ data }) => data.action === action)?.title ?? `nothing to ${action}`;
}

const five = crowd.slice(0, 5);
const pressed = (action: string) => ({ action });

describe('Choosing more people than there are seats', () => {
  for (const language of languages)
    it(`is said before anything happens, with both ways on, in ${language}`, async () => {
      const strings = stringsOf[language].assigning;
      const chat = chatWith(2, { language });

      const plan = await assign(chat, ...five, gus);

      expect(plan.text).to.contain(strings.tooFew(5, 2));
      expect(plan.text).to.contain(strings.firstOnes(2, 'Colleague aa, Colleague ba'));
      expect(plan.text).to.contain(strings.without('Colleague ca, Colleague da, Colleague ea'));
      expect(plan.text).to.contain(`**Gus Lindqvist** ${strings.result.guest}`);
      expect(buttonTo(plan, 'first')).to.equal(strings.assignFirst(2)[0]);
      expect(buttonTo(plan, 'buy')).to.match(/3 \S+ .*\d/);
      expect(await holdersOf(chat)).to.deep.equal([]);
      expect(chat.bank.moved).to.deep.equal([]);
    });

  it('buys the missing seats at the price that was shown, and then assigns to all', async () => {
    const chat = chatWith(2);
    const plan = await assign(chat, ...five);
    const price = /for (€[\d.,]+)$/.exec(buttonTo(plan, 'buy'))?.[1] ?? 'none';
    expect(plan.text).to.contain(`**${price}**`);

    const results = await chat.press(assignmentPlan, pressed('buy'));

    expect(results.text).to.contain(words.resultsTitle('Power BI Pro', 5)).and.contain(words.bought(3, price));
    expect(await holdersOf(chat)).to.deep.equal(names(five));
    expect(await seatsOf(chat)).to.equal(5);
  });

  it('assigns to the first ones, who were named, and keeps the others named, who can go on', async () => {
    const chat = chatWith(2);
    await assign(chat, ...five);

    const results = await chat.press(assignmentPlan, pressed('first'));

    expect(await holdersOf(chat)).to.deep.equal(names(five.slice(0, 2)));
    for (const { name } of five.slice(2))
      expect(results.text).to.contain(`**${name}** ${words.result['no-free-seat']}`);
    const next = await chat.press(assignmentResults, { start: 'assign' }, words.goOn(3));
    expect(next.text).to.contain(words.tooFew(3, 0));
    await chat.press(assignmentPlan, pressed('buy'));
    expect(await holdersOf(chat)).to.deep.equal(names(five));
  });

  it('keeps the others named where no further change is allowed for now', async () => {
    const chat = chatWith(2, { limits: { perHour: 1, perDay: 1 } });
    await assign(chat, ...five);

    const results = await chat.press(assignmentPlan, pressed('first'));

    expect(await holdersOf(chat)).to.deep.equal(names(five.slice(0, 2)));
    for (const { name } of five.slice(2))
      expect(results.text).to.contain(`**${name}** ${words.result['no-free-seat']}`);
  });

  it('offers nobody a seat that is not there', async () => {
    const chat = chatWith(1, { account: anAccount([aSubscription({ seats: 1, assigned: ['Ana Nowak'] })]) });

    const plan = await assign(chat, luis);

    expect(plan.text).to.contain(words.tooFew(1, 0)).and.contain(words.without('Luis Herrera'));
    expect(buttonTo(plan, 'first')).to.equal('nothing to first');
  });

  it('needs no seat for those who cannot have one', async () => {
    const chat = chatWith(1);

    const results = await assign(chat, gus, luis);

    expect(results.text).to.contain(words.summary(1, 2));
    expect(await holdersOf(chat)).to.deep.equal(['Luis Herrera']);
  });

  it('is not asked about where there are just enough', async () => {
    const chat = chatWith(5);

    expect((await assign(chat, ...five)).text).to.contain(words.resultsTitle('Power BI Pro', 5));
  });

  it('offers to buy separately what the subscription does not take', async () => {
    const trial = aSubscription({ seats: 1, trial: true });
    const chat = chatWith(1, { account: anAccount([trial]) });

    const plan = await assign(chat, luis, anna);

    expect(plan.text).to.contain(words.noMore);
    expect(plan.titles).to.include(words.buyMore);
    expect(buttonTo(plan, 'buy')).to.equal('nothing to buy');
  });

  it('leads back to the people, who stay chosen', async () => {
    const chat = chatWith(2);
    await assign(chat, ...five);

    const picker = await chat.press(assignmentPlan, pressed('change'));

    expect(picker.inputs.get('chosen')).to.equal(idsOf(five));
  });

  it('hears more names while it is shown', async () => {
    const chat = chatWith(2);
    await assign(chat, ...five);

    expect((await chat.say('Luis Herrera')).inputs.get('chosen')).to.equal(idsOf([...five, luis]));
  });
});

describe('A plan for many people acts once', () => {
  it('when it is confirmed twice, also at the same moment', async () => {
    const chat = chatWith(2);
    const plan = await assign(chat, ...five);

    const replies = await Promise.all([1, 2].map(() => chat.pressOn(plan, assignmentPlan, pressed('buy'))));

    expect(replies.every(({ text }) => text.includes(words.resultsTitle('Power BI Pro', 5)))).to.equal(true);
    expect(chat.bank.moved).to.have.length(1);
    expect(await holdersOf(chat)).to.deep.equal(names(five));
    expect((await chat.account()).outbox.filter(({ event }) => event.type === 'licence-received')).to.have.length(5);
  });

  for (const action of ['buy', 'first'])
    it(`and not at all where a seat was given to somebody else meanwhile: ${action}`, async () => {
      const chat = chatWith(2);
      const plan = await assign(chat, ...five);
      await assign(chat, luis);

      const again = await chat.pressOn(plan, assignmentPlan, pressed(action));

      expect(again.text).to.contain(words.planChanged).and.contain(words.tooFew(5, 1));
      expect(await holdersOf(chat)).to.deep.equal(['Luis Herrera']);
      expect(chat.bank.moved).to.deep.equal([]);
    });

  it('and buys nothing where a seat has become free meanwhile', async () => {
    const chat = chatWith(2);
    await assign(chat, luis);
    const plan = await assign(chat, ...five.slice(0, 2));
    const holders = await chat.say('unassign');
    const key = holders.choicesOf('people').get('Luis Herrera') ?? '';
    await chat.press(holderPicker, { action: 'review', people: key });
    await chat.press(unassignReview, { action: 'unassign' });

    const again = await chat.pressOn(plan, assignmentPlan, pressed('buy'));

    expect(again.text).to.contain(words.planChanged).and.contain(words.planTitle(powerBiPro, 2));
    expect(chat.bank.moved).to.deep.equal([]);
  });

  it('and is refused to somebody else who presses', async () => {
    const chat = chatWith(2);
    const plan = await assign(chat, ...five);

    const reply = await chat.as(luis).pressOn(plan, assignmentPlan, pressed('buy'));

    expect(reply.text).to.equal(stringsOf.en.menu.notForYou);
    expect(chat.bank.moved).to.deep.equal([]);
  });
});

describe('Missing seats that the bank has not agreed to', () => {
  it('are waited for by name and number, and assigned once it has', async () => {
    const chat = chatWith(2, { patience: impatient, bank: new Bank().will('is-silent') });
    await assign(chat, ...five);

    const waiting = await chat.press(assignmentPlan, pressed('buy'));
    expect(waiting.text).to.contain(words.waiting(powerBiPro, 5));
    expect(await holdersOf(chat)).to.deep.equal([]);
    expect((await chat.press(assignmentWaiting, pressed('check'))).text).to.contain(words.waiting(powerBiPro, 5));

    await chat.finish();
    const results = await chat.press(assignmentWaiting, pressed('check'));

    expect(results.text).to.contain(words.resultsTitle('Power BI Pro', 5));
    expect(await holdersOf(chat)).to.deep.equal(names(five));
    expect(chat.bank.moved).to.have.length(1);
    await chat.pressOn(waiting, assignmentWaiting, pressed('check'));
    expect(await holdersOf(chat)).to.have.length(5);
  });

  it('are not bought where it says no: the people stay chosen', async () => {
    const chat = chatWith(2, { bank: new Bank().will('declines') });
    await assign(chat, ...five);

    const refused = await chat.press(assignmentPlan, pressed('buy'));
    expect(refused.shows(refusalCard)).to.equal(true);
    expect(await holdersOf(chat)).to.deep.equal([]);

    const plan = await chat.press(refusalCard, { start: 'assign' });
    expect(plan.text).to.contain(words.tooFew(5, 2));
    await chat.press(assignmentPlan, pressed('buy'));
    expect(await holdersOf(chat)).to.deep.equal(names(five));
  });
});

describe('More than twenty people', () => {
  it('who are named in one message are one plan with all of them', async () => {
    const chat = chatWith(30);
    await chat.say('assign');

    const plan = await chat.say(names(crowd.slice(0, 21)).join('\n'));

    expect(plan.text).to.contain(words.planTitle(powerBiPro, 21)).and.contain(words.inBatches(20));
    for (const { name } of crowd.slice(0, 21)) expect(plan.text).to.contain(name);
    expect(await holdersOf(chat)).to.deep.equal([]);

    const results = await chat.press(assignmentPlan, pressed('all'));
    expect(results.text).to.contain(words.resultsTitle('Power BI Pro', 21));
    expect(await holdersOf(chat)).to.deep.equal(names(crowd.slice(0, 21)));
    const batches = (await chat.account()).operations.map(({ result }) =>
      result.type === 'licences-assigned' ? result.results.length : 0,
    );
    expect(batches).to.deep.equal([20, 1]);
  });

  it('who are picked are the same plan', async () => {
    const chat = chatWith(30);

    expect((await assign(chat, ...crowd.slice(0, 21))).text).to.contain(words.planTitle(powerBiPro, 21));
  });

  it('and too few seats are one plan with both ways on', async () => {
    const chat = chatWith(22);

    const plan = await assign(chat, ...crowd.slice(0, 25));
    expect(plan.text).to.contain(words.tooFew(25, 22));
    expect(buttonTo(plan, 'first')).to.equal(words.assignFirst(22)[0]);

    await chat.press(assignmentPlan, pressed('buy'));
    expect(await holdersOf(chat)).to.deep.equal(names(crowd.slice(0, 25)));
  });

  it('each get a result with the reason, also in a crowd', async () => {
    const chat = chatWith(30);
    await assign(chat, luis);
    await assign(chat, luis, gus, ...crowd.slice(0, 20));

    const { text } = await chat.press(assignmentPlan, pressed('all'));

    expect(text).to.contain(words.summary(20, 22));
    expect(text).to.contain(`**${words.resultOfMany['holds-one']} (1):** Luis Herrera`);
    expect(text).to.contain(`**${words.resultOfMany.guest} (1):** Gus Lindqvist`);
    for (const { name } of crowd.slice(0, 20)) expect(text).to.contain(name);
  });

  it('have a line each up to twenty, and are named together from the twenty-first on', async () => {
    const twenty = await assign(chatWith(30), ...crowd.slice(0, 20));
    expect(twenty.text).to.contain(`**${crowd[0]?.name ?? ''}** ${words.result.assigned}`);

    const chat = chatWith(30);
    await assign(chat, ...crowd.slice(0, 21));
    const more = await chat.press(assignmentPlan, pressed('all'));
    expect(more.text).to.contain(`**${words.resultOfMany.assigned} (21):** ${crowd[0]?.name ?? ''}`);
  });

  it('are changed in the picker, where those who are not listed stay chosen', async () => {
    const chat = chatWith(30);
    await assign(chat, ...crowd.slice(0, 25));

    const picker = await chat.press(assignmentPlan, pressed('change'));
    expect(picker.inputs.get('chosen')).to.equal(idsOf(crowd.slice(0, 20)));
    expect(picker.text).to.contain(words.batches(20, 5));

    const plan = await chat.press(peoplePicker, { action: 'assign', chosen: idsOf(crowd.slice(1, 20)) });
    expect(plan.text).to.contain(words.planTitle(powerBiPro, 24));
  });

  it('fit up to a limit, and those beyond it are named', async () => {
    const most = crowd.slice(0, mostChosen);
    expect((await assign(chatWith(300), ...most)).text).to.contain(words.planTitle(powerBiPro, mostChosen));

    const plan = await assign(chatWith(300), ...crowd.slice(0, mostChosen + 1));

    expect(plan.text).to.contain(words.planTitle(powerBiPro, mostChosen));
    expect(plan.text).to.contain(words.leftOut(mostChosen, crowd[mostChosen]?.name ?? ''));
  });

  it('go on where they were when the button is pressed again', async () => {
    const chat = chatWith(30);
    const plan = await assign(chat, ...crowd.slice(0, 25));
    await chat.press(assignmentPlan, pressed('all'));

    const again = await chat.pressOn(plan, assignmentPlan, pressed('all'));

    expect(again.text)
      .to.contain(words.resultsTitle('Power BI Pro', 25))
      .and.contain(stringsOf.en.subscriptions.alreadyDone('').slice(0, 15));
    expect((await chat.account()).operations).to.have.length(2);
  });
});

describe('People on a button', () => {
  it('are as short as they can be, and come back as they were', () => {
    const people = ['a1b0c002-7e55-4a39-9a50-0d2b6c7a1002', 'ffffffff-ffff-ffff-ffff-ffffffffffff', 'luis', 'Å@x'];

    expect(packed(people.slice(0, 1))).to.have.length(22);
    expect(packedPeople.parse(packed(people))).to.deep.equal(people);
    expect(packedPeople.parse('')).to.deep.equal([]);
  });

  it('are no more than a plan takes', () => {
    const ids = (count: number) => packed(Array.from({ length: count }, (_, index) => `id-${index}`));

    expect(packedPeople.safeParse(ids(mostChosen)).success).to.equal(true);
    expect(packedPeople.safeParse(ids(mostChosen + 1)).success).to.equal(false);
  });
});
