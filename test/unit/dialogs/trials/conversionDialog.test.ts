import { expect } from 'chai';
import { languages, stringsOf } from '../../../../cards/language.js';
import { recurringChoice } from '../../../../cards/recurring/recurringChoice.js';
import { subscriptionDetails } from '../../../../cards/subscriptions/subscriptionDetails.js';
import { chargeWaiting } from '../../../../cards/trials/chargeWaiting.js';
import { conversionOptions } from '../../../../cards/trials/conversionOptions.js';
import { conversionReceipt } from '../../../../cards/trials/conversionReceipt.js';
import { conversionReview } from '../../../../cards/trials/conversionReview.js';
import { refusalCard } from '../../../../cards/menu/refusal.js';
import { aMethod, anAccount, aPerson, aSubscription, visio } from '../../../support/builders.js';
import type { Chat, ChatOptions } from '../../../support/chat.js';
import { openChat } from '../../../support/chat.js';
import { Bank, impatient } from '../../../support/ports.js';
import { alreadyDone, refusalText } from '../../../support/said.js';
import type { Press, Screen } from '../../../support/screen.js';
import { toDetails } from '../../../support/shortcuts.js';

const { trials: words, buying, common, subscriptions } = stringsOf.en;
const time = '2026-03-15T09:00:00.000Z';
const trial = aSubscription({
  product: visio,
  trial: true,
  recurring: 'off',
  method: '',
  seats: 5,
  assigned: ['Luis Herrera', 'Ana Nowak'],
});
const account = anAccount([trial]);

async function toOptions(chat: Chat): Promise<Screen> {
  await toDetails(chat);
  return chat.press(subscriptionDetails, { start: 'trial' });
}

async function toReview(chat: Chat, entries: Press = {}): Promise<Screen> {
  await toOptions(chat);
  return chat.press(conversionOptions, { action: 'review', ...entries });
}

const paidIn = async (chat: Chat) => {
  const [one] = (await chat.account()).subscriptions;
  return [one?.trial, one?.recurring, one?.batches.map(({ seats }) => seats).join('+'), one?.termDays.last];
};
const stillTrial = [true, 'off', '5', '2026-04-09'];
const opened = (options: ChatOptions = {}) => openChat({ account, time, ...options });

describe('Turning a trial into a paid subscription', () => {
  for (const language of languages) {
    it(`shows both lines, charges what it showed and keeps the people, in ${language}`, async () => {
      const { trials, buying: said } = stringsOf[language];
      const chat = opened({ language });
      await chat.say(stringsOf[language].words.subscriptions[0] ?? '');
      const [row] = chat.screen.buttons.filter(({ data }) => data.action === 'open');
      await chat.send({ ...row?.data, pick: 'account-1 sub-1' });
      await chat.press(subscriptionDetails, { start: 'trial' });

      const review = await chat.press(conversionOptions, { action: 'review', total: '8' });

      // 8 × €5.64 and 22 % tax
      expect(review.text)
        .to.contain(trials.credit(5))
        .and.contain(trials.charge(8))
        .and.match(/45[.,]12/);
      expect(review.text)
        .to.contain(said.now)
        .and.match(/55[.,]05/)
        .and.contain(trials.stays);
      expect(await paidIn(chat)).to.deep.equal(stillTrial);
      const receipt = await chat.press(conversionReview, { action: 'save' });
      expect(receipt.text).to.contain(trials.convertedTitle(8, 'Visio Plan 1'));
      expect(await paidIn(chat)).to.deep.equal([false, 'on', '8', '2026-04-14']);
      expect((await chat.account()).subscriptions[0]?.assignments).to.have.length(2);
      expect(chat.bank.moved.map(({ amount }) => amount.minor)).to.deep.equal([55_05]);
    });
  }

  it('asks with what the trial has, how long it still runs, and the lowest total', async () => {
    const options = await toOptions(opened());

    expect(options.text).to.contain(words.daysLeft(26)).and.contain(words.assigned(2));
    expect(Object.fromEntries(options.inputs)).to.deep.equal({ total: '5', offer: 'P1M monthly', method: 'visa-4242' });
  });

  it('offers to let it end, where it would not', async () => {
    const chat = opened({ account: anAccount([{ ...trial, recurring: 'on', method: 'visa-4242' }]) });
    await toOptions(chat);

    const choice = await chat.press(conversionOptions, { start: 'recurring' }, words.letEnd);

    expect(choice.shows(recurringChoice)).to.equal(true);
    expect(choice.titles[0]).to.equal(stringsOf.en.commits.recurring.off);
    expect((await toOptions(opened())).titles).not.to.include(words.letEnd);
  });

  it('takes a total that is written while it is asked', async () => {
    const chat = opened();
    await toOptions(chat);

    expect((await chat.say('12')).inputs.get('total')).to.equal('12');
    expect((await chat.say('301')).text).to.contain(buying.seatsError(1, 300));
    expect((await chat.say('What?')).shows(conversionOptions)).to.equal(false);
  });

  for (const total of ['0', '301', '2.5', '']) {
    it(`does not take “${total}” for a total`, async () => {
      const reply = await toReview(opened(), { total });

      expect(reply.shows(conversionOptions)).to.equal(true);
      expect(reply.text).to.contain(buying.seatsError(1, 300));
    });
  }

  it('says who must be unassigned first for fewer than hold a license', async () => {
    const reply = await toReview(opened(), { total: '1' });

    expect(reply.shows(conversionOptions)).to.equal(true);
    expect(reply.wrongBelow('total')).to.contain('2 licenses are assigned, so the lowest total today is 2, not 1');
  });

  it('asks for an offer that it has', async () => {
    const reply = await toReview(opened(), { offer: '' });

    expect(reply.wrongBelow('offer')).to.contain(common.chooseOne);
  });

  it('goes back to what was entered', async () => {
    const chat = opened();
    await toReview(chat, { total: '7', offer: 'P1Y yearly' });

    const options = await chat.press(conversionReview, { action: 'change' });

    expect([options.inputs.get('total'), options.inputs.get('offer')]).to.deep.equal(['7', 'P1Y yearly']);
  });

  it('charges once, however often Save is pressed', async () => {
    const chat = opened();
    const review = await toReview(chat);
    await chat.pressOn(review, conversionReview, { action: 'save' });

    const again = await chat.pressOn(review, conversionReview, { action: 'save' });

    expect(again.text).to.match(alreadyDone()).and.contain(words.convertedTitle(5, 'Visio Plan 1'));
    expect(chat.bank.moved).to.have.length(1);
  });

  it('is drawn again on the next day, and charges nothing', async () => {
    const chat = opened();
    await toReview(chat);
    chat.clock.time = '2026-03-16T00:00:00.000Z';

    const reply = await chat.press(conversionReview, { action: 'save' });

    expect(reply.text).to.contain(words.convertChanged);
    expect(chat.bank.asked).to.deep.equal([]);
  });

  it('leaves the trial as it is when the bank declines, and offers another card', async () => {
    const chat = opened({ bank: new Bank().will('declines') });
    await toReview(chat);

    const reply = await chat.press(conversionReview, { action: 'save' });

    expect(reply.text).to.contain(buying.declined('€34.40', 5, 'Visio Plan 1'));
    expect(await paidIn(chat)).to.deep.equal(stillTrial);
    const options = await chat.press(refusalCard, { start: 'trial' }, buying.otherMethod);
    expect(options.shows(conversionOptions)).to.equal(true);
  });

  it('waits for a slow bank, and tells when it has answered', async () => {
    const bank = new Bank();
    const answer = bank.holds();
    const chat = opened({ patience: impatient, bank });
    await toReview(chat);

    const waiting = await chat.press(conversionReview, { action: 'save' });
    expect(waiting.text).to.contain(buying.waitingText('€34.40'));
    expect((await toDetails(chat)).titles).not.to.include(subscriptions.convert);
    answer();
    await chat.finish();
    const receipt = await chat.pressOn(waiting, chargeWaiting, { start: 'trial' });

    expect(receipt.shows(conversionReceipt)).to.equal(true);
    expect(await paidIn(chat)).to.deep.equal([false, 'on', '5', '2026-04-14']);
    expect((await chat.account()).outbox.map(({ event }) => event.type)).to.deep.equal(['trial-converted']);
  });

  it('looks again without converting what nobody has agreed to', async () => {
    const chat = opened();
    await toDetails(chat);
    const { data } = chat.screen.buttons[0] ?? { data: {} };
    const check = { seats: 300, term: 'P1Y', billing: 'yearly', method: 'visa-4242', operation: 'op-made-up' };

    const reply = await chat.send({ ...data, start: 'trial', account: 'account-1', subscription: 'sub-1', check });

    expect(reply.shows(conversionReview)).to.equal(true);
    expect(chat.bank.asked).to.deep.equal([]);
  });

  it('is of the own trials only, and of those that are none any more nothing', async () => {
    const chat = opened({ account: anAccount([aSubscription()]) });
    const card = await chat.say('menu');
    const { data } = card.buttons[0] ?? { data: {} };
    const convert = { ...data, start: 'trial', subscription: 'sub-1' };

    expect((await chat.send({ ...convert, account: 'account-luis' })).text).to.contain(
      refusalText({ code: 'not-found' }),
    );
    expect((await chat.send({ ...convert, account: 'account-1' })).text).to.contain(
      refusalText({ code: 'not-a-trial' }),
    );
    const luis = chat.as(aPerson('Luis Herrera'));
    const theirs = await luis.send({ ...convert, account: 'account-1', for: luis.person.id });
    expect(theirs.text).to.contain(refusalText({ code: 'not-found' }));
  });

  it('needs a card', async () => {
    const none = await toOptions(opened({ account: { ...account, methods: [] } }));
    const old = opened({ account: { ...account, methods: [aMethod({ expires: '2026-02' })] } });

    expect(none.text).to.contain(refusalText({ code: 'no-payment-method' }));
    expect((await toReview(old)).text).to.contain('expired at the end of February 2026');
  });
});
