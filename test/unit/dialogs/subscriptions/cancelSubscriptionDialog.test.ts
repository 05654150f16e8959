import { expect } from 'chai';
import { cancelReason } from '../../../../cards/cancelling/cancelReason.js';
import { nothingToCancel } from '../../../../cards/cancelling/nothingToCancel.js';
import { cancelReceipt } from '../../../../cards/cancelling/cancelReceipt.js';
import { cancelReview } from '../../../../cards/cancelling/cancelReview.js';
import { subscriptionPicker } from '../../../../cards/cancelling/subscriptionPicker.js';
import { languages, stringsOf } from '../../../../cards/language.js';
import { subscriptionDetails } from '../../../../cards/subscriptions/subscriptionDetails.js';
import { subscriptionList } from '../../../../cards/subscriptions/subscriptionList.js';
import { money } from '../../../../domain/basics/money.js';
import { aBatch, anAccount, aPerson, aSubscription, visio } from '../../../support/builders.js';
import type { Chat, ChatOptions } from '../../../support/chat.js';
import { openChat } from '../../../support/chat.js';
import { alreadyDone, refusalText, saying } from '../../../support/said.js';
import { giveReason, toCancelReview, toPurchaseReview } from '../../../support/shortcuts.js';
import { purchaseReview } from '../../../../cards/buying/purchaseReview.js';

const { cancelling: words, menu: menuWords } = stringsOf.en;
const luis = aPerson('Luis Herrera');
const firstDay = '2026-03-10T20:00:00.000Z';
const thirdDay = '2026-03-12T10:00:00.000Z';
const late = '2026-03-25T10:00:00.000Z';

function chatWith(options: ChatOptions = {}): Chat {
  const account = anAccount([aSubscription({ seats: 5, assigned: ['Luis Herrera', 'Ana Nowak'] })]);
  return openChat({ account, colleagues: [luis], time: late, ...options });
}

async function statusOf(chat: Chat): Promise<string> {
  const [subscription] = (await chat.account()).subscriptions;
  return `${subscription?.status ?? ''}, ${subscription?.recurring === 'on' ? 'renews' : 'does not renew'}`;
}

describe('Cancelling a subscription', () => {
  it('takes feedback that is null for none', async () => {
    const chat = chatWith();
    await chat.say('cancel subscription');
    const value = chat.screen.valueOf(cancelReview, { action: 'save', reason: 'other' }) as object; // a button's data

    expect((await chat.send({ ...value, reason: null })).text).to.contain(words.reasonError);
    expect(await statusOf(chat)).to.equal('active, renews');
    const again = chat.screen.valueOf(cancelReview, { action: 'save', reason: 'other' }) as object; // a button's data
    expect((await chat.send({ ...again, feedback: null })).shows(cancelReceipt)).to.equal(true);
  });

  it('asks for the reason where it shows what happens, and keeps it with the cancellation', async () => {
    const chat = chatWith();

    const review = await chat.say('cancel subscription');
    expect(review.text).to.contain(words.losesLater(2, 'Luis Herrera, Ana Nowak', 'April 9, 2026'));
    expect(review.text).to.contain(words.reasonLabel);
    await chat.press(cancelReview, { action: 'save', reason: 'too-expensive', feedback: 'Hm' });

    const [subscription] = (await chat.account()).subscriptions;
    expect(subscription?.cancellation).to.deep.include({ reason: 'too-expensive', feedback: 'Hm' });
  });

  it('asks for a reason, shows what happens, and ends at the term’s end after the seven days', async () => {
    const chat = chatWith();
    await chat.say('cancel subscription');

    const review = await giveReason(chat, { reason: 'other', feedback: 'Too *slow*' });
    for (const line of [
      words.endsLater('April 9, 2026'),
      words.losesLater(2, 'Luis Herrera, Ana Nowak', 'April 9, 2026'),
      words.noRefundLate,
      words.canTakeBack('April 9, 2026'),
    ])
      expect(review.text).to.contain(line);
    expect(await statusOf(chat)).to.equal('active, renews');

    const receipt = await chat.press(cancelReview, { action: 'save' });
    expect(receipt.text).to.contain(words.receiptLater('Power BI Pro', 'April 9, 2026'));
    expect(await statusOf(chat)).to.equal('active, does not renew');
    const [{ cancellation } = {}] = (await chat.account()).subscriptions;
    expect(cancellation).to.deep.equal({
      at: late,
      reason: 'other',
      feedback: 'Too *slow*',
      endsOn: '2026-04-10',
      recurring: 'on',
    });
  });

  it('says what a year that is paid by the month still costs, and nothing of it where nothing more is charged', async () => {
    const yearly = anAccount([aSubscription({ seats: 5, term: 'P1Y' })]);
    const more = words.goesOn('€42.00 a month plus tax', 'March 9, 2027');

    expect((await toCancelReview(chatWith({ account: yearly }))).text).to.contain(more);
    for (const nothingMore of [chatWith(), chatWith({ account: yearly, time: thirdDay })])
      expect((await toCancelReview(nothingMore)).text).not.to.match(saying(words.goesOn('…', '…')));
  });

  for (const language of languages) {
    it(`says of a free trial that there was nothing to pay, and names no refund, in ${language}`, async () => {
      const { cancelling, words: said } = stringsOf[language];
      const trial = aSubscription({
        trial: true,
        method: '',
        recurring: 'off',
        batches: [aBatch(5, firstDay, money(0, 'EUR'))],
      });
      const chat = openChat({ account: anAccount([trial]), time: firstDay, language });
      await chat.say(said.cancel[0] ?? '');

      const review = await giveReason(chat, { reason: 'other', feedback: '' });
      const receipt = await chat.press(cancelReview, { action: 'save' });

      for (const { text } of [review, receipt]) {
        expect(text).to.contain(cancelling.noRefundTrial);
        expect(text).not.to.match(/0[.,]00/);
      }
      expect((await chat.account()).payments).to.deep.equal([]);
    });
  }

  for (const language of languages) {
    it(`gives everything back within a day, to the card that paid, in ${language}`, async () => {
      const { cancelling, words: said } = stringsOf[language];
      const chat = openChat({ language });
      await toPurchaseReview(chat);
      await chat.press(purchaseReview, { action: 'save' });
      chat.clock.time = firstDay;
      await chat.say(said.cancel[0] ?? '');

      const review = await giveReason(chat, { reason: 'bought-by-mistake' });
      expect(review.text)
        .to.contain(cancelling.endsNow)
        .and.contain(cancelling.final)
        .and.match(/36[.,]89/);
      const receipt = await chat.press(cancelReview, { action: 'save' });

      expect(receipt.text).to.contain(cancelling.receiptNow('Power BI Pro'));
      expect(await statusOf(chat)).to.equal('disabled, does not renew');
      expect(chat.bank.moved.map(({ kind, amount }) => [kind, amount.minor])).to.deep.equal([
        ['charge', 36_89],
        ['refund', 36_89],
      ]);
    });
  }

  it('gives back by the day within seven days', async () => {
    const chat = chatWith({ time: thirdDay });

    const review = await toCancelReview(chat);

    // 5 × €10.08 × 29 of 31 days, and 22 % tax (money rules 5 to 7)
    expect(review.text).to.contain('€57.51').and.contain(words.loses(2, 'Luis Herrera, Ana Nowak'));
  });

  it('goes no further without a reason', async () => {
    const chat = chatWith();
    await chat.say('cancel subscription');

    const reply = await giveReason(chat, { feedback: 'Just so' });

    expect(reply.wrongBelow('reason')).to.equal(words.reasonError);
    expect(reply.inputs.get('feedback')).to.equal('Just so');
  });

  it('takes a thousand characters of feedback and not one more', async () => {
    const chat = chatWith();

    expect((await toCancelReview(chat, { feedback: 'x'.repeat(1_000) })).shows(cancelReview)).to.equal(true);
    const reply = await toCancelReview(chat, { feedback: 'x'.repeat(1_001) });
    expect(reply.shows(cancelReason)).to.equal(true);
    expect(reply.text).to.contain(words.feedbackError(1_000));
  });

  it('lets a MOSA buyer choose between now and the end of the term', async () => {
    const account = anAccount([aSubscription()], { agreement: 'MOSA' });

    const now = await toCancelReview(chatWith({ account }), { when: 'now' });
    const later = await toCancelReview(chatWith({ account }), { when: 'at-term-end' });

    expect(now.text).to.contain(words.endsNow);
    expect(later.text).to.contain(words.endsLater('April 9, 2026'));
  });

  it('goes back to the reason with what was said, and keeps the subscription on request', async () => {
    const chat = chatWith();
    await toCancelReview(chat, { feedback: 'Hm' });

    const reason = await chat.press(cancelReview, { action: 'change' });
    expect(Object.fromEntries(reason.inputs)).to.deep.include({ reason: 'too-expensive', feedback: 'Hm' });

    await giveReason(chat);
    expect((await chat.press(cancelReview, { start: 'subscriptions' })).shows(subscriptionDetails)).to.equal(true);
    expect(await statusOf(chat)).to.equal('active, renews');
  });

  it('asks which one where there are several', async () => {
    const chat = chatWith({ account: anAccount([aSubscription(), aSubscription({ id: 'sub-2', product: visio })]) });
    await chat.say('cancel subscription');

    const reply = await chat.press(subscriptionPicker, { action: 'continue', pick: 'account-1 sub-2' });

    expect(reply.text).to.contain('Visio Plan 1').and.not.contain('Power BI Pro');
  });

  it('shows the list where there are more than a card can hold', async () => {
    const many = Array.from({ length: 21 }, (_, index) => aSubscription({ id: `sub-${index}` }));

    expect((await chatWith({ account: anAccount(many) }).say('unsubscribe')).shows(subscriptionList)).to.equal(true);
  });

  it('says so when there is nothing to cancel', async () => {
    const reply = await openChat().say('unsubscribe');

    expect(reply.shows(nothingToCancel)).to.equal(true);
    expect(reply.text).to.contain(words.nothingToCancel);
  });

  it('can be taken back from the receipt', async () => {
    const chat = chatWith();
    await toCancelReview(chat);
    await chat.press(cancelReview, { action: 'save' });

    const reply = await chat.press(cancelReceipt, { action: 'take-back' });

    expect(reply.text).to.contain(stringsOf.en.subscriptions.takenBack('April 10, 2026'));
    expect(await statusOf(chat)).to.equal('active, renews');
  });
});

describe('A cancellation acts once', () => {
  it('when Save is pressed again, at the same moment or after a restart', async () => {
    const chat = chatWith({ time: thirdDay });
    const review = await toCancelReview(chat);
    const save = () => chat.pressOn(review, cancelReview, { action: 'save' });

    const replies = await Promise.all([save(), save(), save()]);
    chat.restart();
    replies.push(await save());

    expect(replies.every((reply) => reply.shows(cancelReceipt))).to.equal(true);
    expect(replies.filter(({ text }) => alreadyDone('March 12, 2026').test(text))).to.have.length(3);
    expect(chat.bank.moved.map(({ kind }) => kind)).to.deep.equal(['refund']);
  });

  it('and a second card for the same subscription says that it is already cancelled', async () => {
    const chat = chatWith();
    const first = await toCancelReview(chat);
    const elsewhere = chat.elsewhere();
    const second = await toCancelReview(elsewhere);
    await chat.pressOn(first, cancelReview, { action: 'save' });

    const reply = await elsewhere.pressOn(second, cancelReview, { action: 'save' });

    expect(reply.text).to.contain(refusalText({ code: 'already-cancelled', lastDay: '2026-04-09' }));
  });

  it('and not on a card from before midnight: the new refund is shown', async () => {
    const chat = chatWith({ time: thirdDay });
    await toCancelReview(chat);
    chat.clock.time = '2026-03-13T00:00:00.000Z';

    const review = await chat.press(cancelReview, { action: 'save' });

    expect(review.text).to.contain(words.changed);
    expect(await statusOf(chat)).to.equal('active, renews');
  });

  it('and not at all for somebody else who presses', async () => {
    const chat = chatWith();
    const review = await toCancelReview(chat);

    const reply = await chat.as(luis).pressOn(review, cancelReview, { action: 'save' });

    expect(reply.text).to.equal(menuWords.notForYou);
    expect(await statusOf(chat)).to.equal('active, renews');
  });
});
