import { expect } from 'chai';
import { languages, readerFor, stringsOf } from '../../../../cards/language.js';
import { moreActions } from '../../../../cards/subscriptions/moreActions.js';
import { recurringChoice } from '../../../../cards/recurring/recurringChoice.js';
import { recurringPicker } from '../../../../cards/recurring/recurringPicker.js';
import { recurringResult } from '../../../../cards/recurring/recurringResult.js';
import { subscriptionDetails } from '../../../../cards/subscriptions/subscriptionDetails.js';
import { subscriptionList } from '../../../../cards/subscriptions/subscriptionList.js';
import { money } from '../../../../domain/basics/money.js';
import { anAccount, aPerson, aSubscription, buyer, visio } from '../../../support/builders.js';
import type { Chat, ChatOptions } from '../../../support/chat.js';
import { openChat } from '../../../support/chat.js';
import { alreadyDone, refusalText, saying } from '../../../support/said.js';
import { toDetails } from '../../../support/shortcuts.js';

const { recurring: words, trials, common, cancelling, commits } = stringsOf.en;
const settings: readonly string[] = Object.values(commits.recurring);
const time = '2026-03-20T09:00:00.000Z';
const paid = aSubscription({ assigned: ['Luis Herrera', 'Ana Nowak'] });
const opened = (options: ChatOptions = {}) => openChat({ account: anAccount([paid]), time, ...options });

const settingIn = async (chat: Chat) => (await chat.account()).subscriptions[0]?.recurring;

describe('Setting recurring billing', () => {
  for (const language of languages) {
    it(`says what each choice means, sets it and leads back, in ${language}`, async () => {
      const { commits: buttons, recurring, subscriptions, words: said } = stringsOf[language];
      const chat = opened({ language });

      const choice = await chat.say(said.recurring[0] ?? '');

      expect(choice.text)
        .to.contain(recurring.now(subscriptions.recurring.on))
        .and.match(/61[.,]49/);
      expect(choice.titles.slice(0, 2)).to.deep.equal([buttons.recurring.off, buttons.recurring.once]);
      const off = await chat.press(recurringChoice, { action: 'save', to: 'off' });
      expect(off.text)
        .to.contain(recurring.set.off('Power BI Pro'))
        .and.contain('Luis Herrera, Ana Nowak')
        .and.contain(recurring.kept);
      expect(await settingIn(chat)).to.equal('off');
      const on = await chat.press(recurringResult, { action: 'switch' }, recurring.switchBack.on);
      expect(on.text)
        .to.contain(recurring.set.on('Power BI Pro'))
        .and.match(/61[.,]49/);
      expect(await settingIn(chat)).to.equal('on');
      expect(chat.bank.asked).to.deep.equal([]);
    });
  }

  it('names the days, the amount and who loses access', async () => {
    const choice = await opened().say('recurring billing');

    for (const sentence of [
      words.on('April 10, 2026', '€61.49'),
      words.once('April 10, 2026', '€61.49'),
      words.off('April 9, 2026'),
      words.stops('April 9, 2026'),
      words.loses(2, 'Luis Herrera, Ana Nowak', 'April 9, 2026'),
    ])
      expect(choice.text).to.contain(sentence);
  });

  it('promises 30 days more under MOSA alone', async () => {
    const mosa = opened({ account: anAccount([paid], { agreement: 'MOSA' }) });

    const choice = await mosa.say('recurring billing');

    expect(choice.text)
      .to.contain(words.worksOn('May 9, 2026'))
      .and.contain(words.loses(2, 'Luis Herrera, Ana Nowak', 'May 9, 2026'));
    expect((await opened().say('recurring billing')).text).not.to.contain('May');
  });

  for (const language of languages) {
    it(`says that a declined charge is still being tried, before and after, in ${language}`, async () => {
      const { recurring, common: both, words: said } = stringsOf[language];
      const chat = openChat({ account: anAccount([paid]), time: '2026-04-09T09:00:00.000Z', language });
      chat.bank.will('declines');
      chat.clock.time = '2026-04-10T09:00:00.000Z';
      await chat.live();
      const reader = readerFor(buyer.id, language, undefined);
      const sentence = recurring.stillTried(both.inclTax(reader.money(money(61_49, 'EUR'))), reader.day('2026-05-10'));

      const choice = await chat.say(said.recurring[0] ?? '');
      expect(choice.text).to.contain(sentence);
      const result = await chat.press(recurringChoice, { action: 'save', to: 'off' });

      expect(result.text).to.contain(recurring.set.off('Power BI Pro')).and.contain(sentence);
      chat.bank.will('approves');
      chat.clock.time = '2026-04-13T09:00:00.000Z';
      await chat.live();
      expect((await chat.account()).payments.map(({ state }) => state)).to.deep.equal(['declined', 'done']);
      expect((await chat.say(said.recurring[0] ?? '')).text).not.to.contain(sentence);
    });
  }

  it('says that a scheduled change is dropped, before and after', async () => {
    const scheduled = { seats: 3, at: '2026-03-15T09:00:00.000Z' };
    const chat = opened({ account: anAccount([{ ...paid, scheduled }]) });

    expect((await chat.say('recurring billing')).text)
      .to.contain(words.drops(3))
      .and.contain('€36.89');
    const result = await chat.press(recurringChoice, { action: 'save', to: 'off' });

    expect(result.text).to.contain(words.dropped(3));
    expect((await chat.account()).subscriptions[0]).not.to.have.property('scheduled');
  });

  it('says what a year that is paid by the month still costs', async () => {
    const year = opened({ account: anAccount([aSubscription({ term: 'P1Y' })]) });

    const choice = await year.say('recurring billing');

    expect(choice.text).to.contain(cancelling.goesOn('€42.00 a month plus tax', 'March 9, 2027'));
    expect((await opened().say('recurring billing')).text).not.to.match(saying(cancelling.goesOn('…', '…')));
  });

  it('renews once on request', async () => {
    const chat = opened();
    await chat.say('recurring billing');

    const result = await chat.press(recurringChoice, { action: 'save', to: 'once' });

    expect(result.text).to.contain(words.set.once('Power BI Pro'));
    expect(await settingIn(chat)).to.equal('once');
  });

  it('lets a trial turn paid or end, and nothing else', async () => {
    const chat = opened({ account: anAccount([aSubscription({ trial: true })]) });

    const choice = await chat.say('recurring billing');

    expect(choice.titles.filter((title) => settings.includes(title))).to.deep.equal([commits.recurring.off]);
    expect(choice.text)
      .to.contain(words.trialOn('April 10, 2026', '€61.49'))
      .and.contain(words.trialOff('April 9, 2026'));
    const result = await chat.press(recurringChoice, { action: 'save', to: 'off' });
    expect(result.text).to.contain(words.trialOff('April 9, 2026'));
  });

  it('has nothing to set on a trial without a card, which ends by itself', async () => {
    const chat = opened({ account: anAccount([aSubscription({ trial: true, method: '', recurring: 'off' })]) });

    expect((await chat.say('recurring billing')).text).to.contain(words.nothing);
    await toDetails(chat);
    const more = await chat.press(
      subscriptionDetails,
      { start: 'subscriptions' },
      stringsOf.en.subscriptions.moreActions,
    );
    expect(more.titles).not.to.include(stringsOf.en.titles.recurring);
  });

  it('begins from a subscription’s details', async () => {
    const chat = opened();
    await toDetails(chat);
    await chat.press(subscriptionDetails, { start: 'subscriptions' }, stringsOf.en.subscriptions.moreActions);

    expect((await chat.press(moreActions, { start: 'recurring' })).shows(recurringChoice)).to.equal(true);
  });

  it('asks which of several, and leads through the list of very many', async () => {
    const several = anAccount([paid, aSubscription({ id: 'sub-2', product: visio })]);
    const chat = opened({ account: several });
    await chat.say('recurring billing');

    const choice = await chat.press(recurringPicker, { action: 'continue', pick: 'account-1 sub-2' });

    expect(choice.text).to.contain('Visio Plan 1');
    const many = Array.from({ length: 21 }, (_, index) => aSubscription({ id: `sub-${index}` }));
    const list = await opened({ account: anAccount(many) }).say('recurring billing');
    expect(list.shows(subscriptionList)).to.equal(true);
  });

  it('says so when it is set like that already, or nothing is chosen', async () => {
    const chat = opened();
    await chat.say('recurring billing');

    const value = chat.screen.valueOf(recurringChoice, { action: 'save' }) as object; // ours is an object
    const same = await chat.send({ ...value, to: 'on' });
    expect(same.text).to.contain(refusalText({ code: 'recurring-same' }));
    expect((await chat.send({ ...value, to: '' })).text).to.contain(common.chooseOne);
  });

  it('is drawn again when somebody has got a license meanwhile', async () => {
    const chat = opened({ colleagues: [aPerson('Eva Sol')] });
    const choice = await chat.say('recurring billing');
    const elsewhere = chat.elsewhere();
    await elsewhere.say('assign');
    const [button] = elsewhere.screen.buttons.filter(({ data }) => data.action === 'assign');
    await elsewhere.send({ ...button?.data, people: 'eva-sol' });

    const reply = await chat.pressOn(choice, recurringChoice, { action: 'save', to: 'off' });

    expect(reply.text).to.contain(words.changed).and.contain('Eva Sol');
    expect(await settingIn(chat)).to.equal('on');
  });

  it('says “already done” on a second press, and shows how it is', async () => {
    const chat = opened();
    const choice = await chat.say('recurring billing');
    await chat.pressOn(choice, recurringChoice, { action: 'save', to: 'off' });

    const again = await chat.pressOn(choice, recurringChoice, { action: 'save', to: 'off' });
    expect(again.text).to.match(alreadyDone()).and.contain(words.set.off('Power BI Pro'));
    await chat.say('recurring billing');
    await chat.press(recurringChoice, { action: 'save', to: 'on' });
    const late = await chat.pressOn(choice, recurringChoice, { action: 'save', to: 'off' });

    expect(late.shows(subscriptionDetails)).to.equal(true);
    expect(await settingIn(chat)).to.equal('on');
  });

  it('can be turned off, but not on, while a charge is overdue', async () => {
    const unpaid = { payment: 'renew', since: time, tries: 1, nextTry: '2026-03-22T09:00:00.000Z' };
    const chat = opened({ account: anAccount([{ ...paid, unpaid }]) });

    const choice = await chat.say('recurring billing');

    expect(choice.titles.filter((title) => settings.includes(title))).to.deep.equal([commits.recurring.off]);
    expect(choice.text).to.contain(refusalText({ code: 'payment-overdue', nextTry: '2026-03-22T09:00:00.000Z' }));
    const off = await chat.press(recurringChoice, { action: 'save', to: 'off' });
    expect(off.titles).to.deep.equal([trials.open, common.menu]);
  });

  it('is the owner’s alone', async () => {
    const chat = opened();
    const { data } = (await chat.say('menu')).buttons[0] ?? { data: {} };
    const luis = chat.as(aPerson('Luis Herrera'));
    const ask = { ...data, for: luis.person.id, start: 'recurring', account: 'account-1', subscription: 'sub-1' };

    expect((await luis.send(ask)).text).to.contain(refusalText({ code: 'not-found' }));
    const cancellation = { at: time, reason: 'other', feedback: '', endsOn: '2026-04-10' } as const;
    const cancelled = opened({ account: anAccount([{ ...paid, recurring: 'off', cancellation }]) });
    const reply = await cancelled.send({ ...ask, for: cancelled.person.id });
    expect(reply.text).to.contain(refusalText({ code: 'already-cancelled', lastDay: '2026-04-09' }));
    expect(reply.titles).to.include(stringsOf.en.subscriptions.takeBack);
  });
});
