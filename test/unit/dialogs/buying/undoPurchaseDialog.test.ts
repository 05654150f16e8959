import { expect } from 'chai';
import { purchaseReceipt } from '../../../../cards/buying/purchaseReceipt.js';
import { purchaseReview } from '../../../../cards/buying/purchaseReview.js';
import { languages, stringsOf } from '../../../../cards/language.js';
import { menu } from '../../../../cards/menu/menu.js';
import { refusalCard } from '../../../../cards/menu/refusal.js';
import { seatsPicker } from '../../../../cards/seats/seatsPicker.js';
import { seatsReview } from '../../../../cards/seats/seatsReview.js';
import { seatsTotal } from '../../../../cards/seats/seatsTotal.js';
import { undoReceipt } from '../../../../cards/seats/undoReceipt.js';
import { undoReview } from '../../../../cards/seats/undoReview.js';
import { moreActions } from '../../../../cards/subscriptions/moreActions.js';
import { subscriptionDetails } from '../../../../cards/subscriptions/subscriptionDetails.js';
import { seatsOf } from '../../../../domain/account/subscription.js';
import type { SubscriptionSketch } from '../../../support/builders.js';
import { aBatch, anAccount, aPerson, aSubscription, powerBi, visio } from '../../../support/builders.js';
import type { Chat } from '../../../support/chat.js';
import { openChat } from '../../../support/chat.js';
import { Bank } from '../../../support/ports.js';
import { alreadyDone, refusalText } from '../../../support/said.js';
import type { Screen } from '../../../support/screen.js';
import { assign, toDetails, toPurchaseReview } from '../../../support/shortcuts.js';

const { seats: words, titles, menu: menuWords, subscriptions, cancelling } = stringsOf.en;
const luis = aPerson('Luis Herrera');
const bought = '2026-03-10T09:00:00.000Z';
const soon = '2026-03-10T20:00:00.000Z';

function chatWith(sketch: SubscriptionSketch = {}, time = soon): Chat {
  return openChat({ account: anAccount([aSubscription({ seats: 5, ...sketch })]), colleagues: [luis], time });
}

async function standing(chat: Chat) {
  const [subscription] = (await chat.account()).subscriptions;
  return subscription === undefined ? expect.fail('no subscription') : [subscription.status, seatsOf(subscription)];
}

async function toMore(chat: Chat): Promise<Screen> {
  await toDetails(chat);
  return await chat.press(subscriptionDetails, { start: 'subscriptions', more: 'actions' });
}

const moved = (chat: Chat) => chat.bank.moved.map(({ kind, amount }) => [kind, amount.minor]);

describe('Undoing a purchase', () => {
  for (const language of languages) {
    it(`gives all of it back from the receipt, in ${language}`, async () => {
      const { seats, common, cancelling: said, titles: named } = stringsOf[language];
      const chat = openChat({ language, account: anAccount() });
      await toPurchaseReview(chat);
      const receipt = await chat.press(purchaseReview, { action: 'save' });
      expect(receipt.titles).to.include(named.undo);

      const review = await chat.press(purchaseReceipt, { start: 'undo' });
      expect(review.text)
        .to.contain(seats.undoAll)
        .and.contain(seats.undoExact)
        .and.contain(said.refundTo(common.method('Visa', '4242')))
        .and.match(/36[.,]89/);
      expect(await standing(chat)).to.deep.equal(['active', 3]);
      const done = await chat.press(undoReview, { action: 'save' });

      expect(done.text)
        .to.contain(seats.undoneAll)
        .and.match(/36[.,]89/);
      expect(await standing(chat)).to.deep.equal(['disabled', 3]);
      expect(moved(chat)).to.deep.equal([
        ['charge', 36_89],
        ['refund', 36_89],
      ]);
    });
  }

  it('shows how things stand where its button is pressed again and the seats are others by now', async () => {
    const added = { ...aBatch(2, '2026-03-14T10:00:00.000Z'), paid: aBatch(1, bought).paid };
    const chat = chatWith({ batches: [aBatch(10, bought), added] }, '2026-03-14T12:00:00.000Z');
    await toMore(chat);
    const review = await chat.press(moreActions, { start: 'undo' });
    await chat.press(undoReview, { action: 'save' });
    expect((await chat.pressOn(review, undoReview, { action: 'save' })).shows(undoReceipt)).to.equal(true);

    await toDetails(chat);
    await chat.press(subscriptionDetails, { start: 'seats', doing: 'buy' });
    await chat.press(seatsTotal, { action: 'review', seats: '11' });
    await chat.press(seatsReview, { action: 'save' });
    const again = await chat.pressOn(review, undoReview, { action: 'save' });

    expect(await standing(chat)).to.deep.equal(['active', 11]);
    expect(again.shows(subscriptionDetails)).to.equal(true);
    expect(again.text).to.match(alreadyDone());
  });

  it('takes only the last seats where there were others before', async () => {
    const added = { ...aBatch(2, '2026-03-14T10:00:00.000Z'), paid: aBatch(1, bought).paid };
    const chat = chatWith({ batches: [aBatch(10, bought), added] }, '2026-03-14T12:00:00.000Z');
    await toMore(chat);

    const review = await chat.press(moreActions, { start: 'undo' });
    expect(review.text).to.contain(words.undoSome(2, 10)).and.contain('12 → 10 (−2)');
    const done = await chat.press(undoReview, { action: 'save' });

    expect(done.text).to.contain(words.undoneSome(2, 10));
    expect(await standing(chat)).to.deep.equal(['active', 10]);
  });

  it('is offered only while it works', async () => {
    expect((await toMore(chatWith())).titles).to.include(titles.undo);
    expect((await toMore(chatWith({}, '2026-03-11T09:00:00.001Z'))).titles).not.to.include(titles.undo);
    expect((await toMore(chatWith({ assigned: 1 }))).titles).not.to.include(titles.undo);
    expect((await toMore(chatWith({ anchor: '2026-02-10' }))).titles).not.to.include(titles.undo);
  });

  it('is not on a receipt that is shown again when it no longer works', async () => {
    const chat = openChat({ account: anAccount() });
    const review = await toPurchaseReview(chat);
    await chat.press(purchaseReview, { action: 'save' });
    chat.clock.time = '2026-03-12T09:00:00.000Z';

    const again = await chat.pressOn(review, purchaseReview, { action: 'save' });

    expect(again.shows(purchaseReceipt)).to.equal(true);
    expect(again.titles).not.to.include(titles.undo);
  });

  it('asks which one by word, where several can be undone', async () => {
    const others = [aSubscription({ id: 'sub-2', product: visio }), aSubscription({ id: 'sub-3', assigned: 1 })];
    const chat = openChat({ account: anAccount([aSubscription(), ...others]), time: soon });
    const picker = await chat.say('undo');
    expect(picker.choicesOf('pick').size).to.equal(2);

    const review = await chat.press(seatsPicker, { action: 'continue', pick: 'account-1 sub-2' });

    expect(review.text).to.contain(words.undoTitle(5, 'Visio Plan 1'));
  });

  it('says so where there is nothing to undo', async () => {
    const reply = await chatWith({}, '2026-03-12T09:00:00.000Z').say('undo');

    expect(reply.shows(menu)).to.equal(true);
    expect(reply.text).to.contain(words.undoNothing);
  });

  it('keeps it on request', async () => {
    const chat = chatWith();
    await chat.say('undo');

    expect(
      (await chat.press(undoReview, { start: 'subscriptions' }, cancelling.keep)).shows(subscriptionDetails),
    ).to.equal(true);
    expect(await standing(chat)).to.deep.equal(['active', 5]);
  });
});

describe('Undoing acts once', () => {
  it('when Save is pressed again, at the same moment or after a restart', async () => {
    const chat = chatWith();
    const review = await chat.say('undo');
    const save = () => chat.pressOn(review, undoReview, { action: 'save' });

    const replies = await Promise.all([save(), save(), save()]);
    chat.restart();
    replies.push(await save());

    expect(replies.every((reply) => reply.shows(undoReceipt))).to.equal(true);
    expect(replies.filter(({ text }) => alreadyDone().test(text))).to.have.length(3);
    expect(moved(chat)).to.deep.equal([['refund', 61_49]]);
  });

  it('and a second card finds nothing that is still active', async () => {
    const chat = chatWith();
    const first = await chat.say('undo');
    const elsewhere = chat.elsewhere();
    const second = await elsewhere.say('undo');
    await chat.pressOn(first, undoReview, { action: 'save' });

    expect((await elsewhere.pressOn(second, undoReview, { action: 'save' })).text).to.contain('no longer active');
    expect(moved(chat)).to.have.length(1);
  });

  it('and not after its time: the card says until when it worked, and what is still possible', async () => {
    const chat = chatWith();
    await chat.say('undo');
    chat.clock.time = '2026-03-11T09:00:00.001Z';

    const reply = await chat.press(undoReview, { action: 'save' });

    expect(reply.text).to.contain(refusalText({ code: 'undo-too-late', until: '2026-03-11T09:00:00.000Z' }));
    expect(
      (await chat.press(refusalCard, { start: 'seats' }, subscriptions.removeLicences)).shows(seatsTotal),
    ).to.equal(true);
    expect(moved(chat)).to.deep.equal([]);
  });

  it('and not once somebody holds one of its licenses, who has to be unassigned first', async () => {
    const chat = chatWith();
    const review = await chat.say('undo');
    await assign(chat, luis);

    const reply = await chat.pressOn(review, undoReview, { action: 'save' });

    expect(reply.text).to.contain(
      refusalText({ code: 'undo-assigned', product: powerBi, assigned: 1, free: 4, needed: 5 }),
    );
    expect(reply.valueOf(refusalCard, { start: 'unassign' })).to.deep.include({
      back: { start: 'undo', account: 'account-1', subscription: 'sub-1' },
    });
    expect(await standing(chat)).to.deep.equal(['active', 5]);
  });

  it('and not on a card from before another purchase: what it would undo now is shown', async () => {
    const chat = chatWith();
    const review = await chat.say('undo');
    const elsewhere = chat.elsewhere();
    await elsewhere.say('change licenses');
    await elsewhere.say('7');
    await elsewhere.send((await elsewhere.say('7')).valueOf({ id: 'seats-review' }, { action: 'save' }));

    const again = await chat.pressOn(review, undoReview, { action: 'save' });

    expect(again.text).to.contain(words.changed).and.contain('7 → 5 (−2)');
    expect(await standing(chat)).to.deep.equal(['active', 7]);
  });

  it('and not at all for somebody else who presses', async () => {
    const chat = chatWith();
    const review = await chat.say('undo');

    expect((await chat.as(luis).pressOn(review, undoReview, { action: 'save' })).text).to.equal(menuWords.notForYou);
    const made = review.valueOf(undoReview, { action: 'save' }) as object; // ours is one
    expect((await chat.as(luis).send({ ...made, for: luis.id })).text).to.contain(refusalText({ code: 'not-found' }));
    expect(moved(chat)).to.deep.equal([]);
  });

  it('and goes through at once, however late the bank pays back', async () => {
    const account = anAccount([aSubscription()]);
    const chat = openChat({ account, time: soon, bank: new Bank().will('is-silent', 'approves') });
    await chat.say('undo');

    expect((await chat.press(undoReview, { action: 'save' })).shows(undoReceipt)).to.equal(true);
    expect(await standing(chat)).to.deep.equal(['disabled', 5]);
    await chat.finish();
    expect(moved(chat)).to.deep.equal([['refund', 61_49]]);
  });
});
