import { expect } from 'chai';
import { languages, stringsOf } from '../../../../cards/language.js';
import { refusalCard } from '../../../../cards/menu/refusal.js';
import { reactivationPicker } from '../../../../cards/reactivating/reactivationPicker.js';
import { reactivationReceipt } from '../../../../cards/reactivating/reactivationReceipt.js';
import { reactivationReview } from '../../../../cards/reactivating/reactivationReview.js';
import { subscriptionDetails } from '../../../../cards/subscriptions/subscriptionDetails.js';
import { subscriptionList } from '../../../../cards/subscriptions/subscriptionList.js';
import { chargeWaiting } from '../../../../cards/trials/chargeWaiting.js';
import { aMethod, anAccount, aPerson, aSubscription, powerBi, visio } from '../../../support/builders.js';
import type { Chat, ChatOptions } from '../../../support/chat.js';
import { openChat } from '../../../support/chat.js';
import { Bank, impatient } from '../../../support/ports.js';
import { alreadyDone, refusalText, saying } from '../../../support/said.js';
import { toDetails } from '../../../support/shortcuts.js';

const { reactivating: words, buying } = stringsOf.en;
const time = '2026-04-20T09:00:00.000Z';
const cancellation = { at: '2026-03-12T09:00:00.000Z', reason: 'other', feedback: '', endsOn: '2026-04-10' } as const;
const expired = {
  ...aSubscription({ assigned: ['Luis Herrera'], recurring: 'off', cancellation }),
  status: 'expired',
  statusSince: '2026-04-10',
} as const;
const account = anAccount([expired], { agreement: 'MOSA' });
const opened = (options: ChatOptions = {}) => openChat({ account, time, ...options });

const stateIn = async (chat: Chat) => {
  const [one] = (await chat.account()).subscriptions;
  return [one?.status, one?.recurring, one?.termDays.last, one?.assignments.length];
};
const back = ['active', 'on', '2026-05-19', 1];
const stillExpired = ['expired', 'off', '2026-04-09', 1];

describe('Reactivating a subscription', () => {
  for (const language of languages) {
    it(`shows the price and the dates, and brings it back with its people, in ${language}`, async () => {
      const { reactivating, words: said } = stringsOf[language];
      const chat = opened({ language });

      const review = await chat.say(said.reactivate[0] ?? '');

      expect(review.text)
        .to.contain(reactivating.reviewTitle(5, 'Power BI Pro'))
        .and.contain(reactivating.people(1))
        .and.match(/61[.,]49/);
      expect(await stateIn(chat)).to.deep.equal(stillExpired);
      const receipt = await chat.press(reactivationReview, { action: 'save' });
      expect(receipt.text).to.contain(reactivating.receiptTitle(5, 'Power BI Pro'));
      expect(await stateIn(chat)).to.deep.equal(back);
      expect((await chat.account()).subscriptions[0]).not.to.have.property('cancellation');
      expect(chat.bank.moved.map(({ amount }) => amount.minor)).to.deep.equal([61_49]);
    });
  }

  it('says until when it works without', async () => {
    expect((await opened().say('reactivate')).text).to.contain(words.reviewText('May 9, 2026'));
  });

  it('begins from its details', async () => {
    const chat = opened();
    await toDetails(chat);

    expect((await chat.press(subscriptionDetails, { start: 'reactivate' })).shows(reactivationReview)).to.equal(true);
  });

  it('asks which of several, and leads through the list of very many', async () => {
    const two = anAccount([expired, { ...expired, id: 'sub-2', product: visio }], { agreement: 'MOSA' });
    const chat = opened({ account: two });
    await chat.say('reactivate');

    const review = await chat.press(reactivationPicker, { action: 'continue', pick: 'account-1 sub-2' });

    expect(review.text).to.contain('Visio Plan 1');
    const many = Array.from({ length: 21 }, (_, index) => ({ ...expired, id: `sub-${index}` }));
    const list = await opened({ account: anAccount(many, { agreement: 'MOSA' }) }).say('reactivate');
    expect(list.shows(subscriptionList)).to.equal(true);
  });

  it('has nothing to do under MCA and for a trial that is over', async () => {
    const trial = anAccount([{ ...expired, trial: true }], { agreement: 'MOSA' });

    expect((await opened({ account: anAccount([expired]) }).say('reactivate')).text).to.contain(words.nothing);
    expect((await opened({ account: trial }).say('reactivate')).text).to.contain(words.nothing);
    expect((await toDetails(opened({ account: trial }))).titles).not.to.include(stringsOf.en.titles.reactivate);
  });

  it('charges once, however often Save is pressed', async () => {
    const chat = opened();
    const review = await chat.say('reactivate');
    await chat.pressOn(review, reactivationReview, { action: 'save' });

    const again = await chat.pressOn(review, reactivationReview, { action: 'save' });

    expect(again.text).to.match(alreadyDone()).and.contain(words.receiptTitle(5, 'Power BI Pro'));
    expect(chat.bank.moved).to.have.length(1);
  });

  it('is drawn again on the next day, and charges nothing', async () => {
    const chat = opened();
    await chat.say('reactivate');
    chat.clock.time = '2026-04-21T00:00:00.000Z';

    expect((await chat.press(reactivationReview, { action: 'save' })).text).to.contain(words.changed);
    expect(chat.bank.asked).to.deep.equal([]);
  });

  it('is over after 30 days', async () => {
    const chat = opened();
    await chat.say('reactivate');
    chat.clock.time = '2026-05-10T00:00:00.000Z';

    const reply = await chat.press(reactivationReview, { action: 'save' });

    expect(reply.text).to.contain(refusalText({ code: 'cannot-reactivate' }));
    expect(chat.bank.asked).to.deep.equal([]);
  });

  it('stays expired when the bank declines, with ways on', async () => {
    const chat = opened({ bank: new Bank().will('declines') });
    await chat.say('reactivate');

    const reply = await chat.press(reactivationReview, { action: 'save' });

    expect(reply.text).to.contain(buying.declined('€61.49', 5, 'Power BI Pro'));
    expect(await stateIn(chat)).to.deep.equal(stillExpired);
    const review = await chat.press(refusalCard, { start: 'reactivate' });
    expect(review.shows(reactivationReview)).to.equal(true);
  });

  it('names the card that has expired, with the way to another', async () => {
    const old = { ...account, methods: [aMethod({ expires: '2026-03' })] };

    const reply = await opened({ account: old }).say('reactivate');

    expect(reply.text).to.contain('The card ending in 4242 expired at the end of March 2026');
    expect(reply.buttons.map(({ data }) => data.start)).to.deep.equal(['methods', 'methods', 'reactivate', 'menu']);
  });

  it('waits for a slow bank, and shows what came of it', async () => {
    const bank = new Bank();
    const answer = bank.holds();
    const chat = opened({ patience: impatient, bank });
    await chat.say('reactivate');

    const waiting = await chat.press(reactivationReview, { action: 'save' });
    expect(waiting.text).to.contain(buying.waitingTitle.reactivating(5, 'Power BI Pro'));
    expect(await stateIn(chat)).to.deep.equal(stillExpired);
    const meanwhile = await chat.say('reactivate');
    expect(meanwhile.text).to.match(
      saying(refusalText({ code: 'payment-pending', product: powerBi, since: '2026-04-20T09:00:00.000Z' })),
    );
    expect(meanwhile.titles).not.to.include(stringsOf.en.titles.reactivate);
    answer();
    await chat.finish();

    expect((await chat.pressOn(waiting, chargeWaiting, { start: 'reactivate' })).shows(reactivationReceipt)).to.equal(
      true,
    );
    expect(await stateIn(chat)).to.deep.equal(back);
  });

  it('looks again without reactivating what nobody has agreed to, and only what is one’s own', async () => {
    const chat = opened();
    const { data } = (await chat.say('menu')).buttons[0] ?? { data: {} };
    const ask = { ...data, start: 'reactivate', account: 'account-1', subscription: 'sub-1', check: 'op-made-up' };

    expect((await chat.send(ask)).text).to.contain(refusalText({ code: 'review-outdated' }));
    expect(chat.bank.asked).to.deep.equal([]);
    const luis = chat.as(aPerson('Luis Herrera'));
    expect((await luis.send({ ...ask, for: luis.person.id })).text).to.contain(refusalText({ code: 'not-found' }));
  });
});
