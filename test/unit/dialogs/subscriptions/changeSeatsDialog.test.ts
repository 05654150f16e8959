import { expect } from 'chai';
import { languages, stringsOf } from '../../../../cards/language.js';
import { menu } from '../../../../cards/menu/menu.js';
import { refusalCard } from '../../../../cards/menu/refusal.js';
import { seatsPicker } from '../../../../cards/seats/seatsPicker.js';
import { seatsReceipt } from '../../../../cards/seats/seatsReceipt.js';
import { seatsReview } from '../../../../cards/seats/seatsReview.js';
import { seatsSlip } from '../../../../cards/seats/seatsSlip.js';
import { seatsTotal } from '../../../../cards/seats/seatsTotal.js';
import { seatsWaiting } from '../../../../cards/seats/seatsWaiting.js';
import { undoReview } from '../../../../cards/seats/undoReview.js';
import { subscriptionDetails } from '../../../../cards/subscriptions/subscriptionDetails.js';
import { subscriptionList } from '../../../../cards/subscriptions/subscriptionList.js';
import { seatsOf } from '../../../../domain/account/subscription.js';
import type { SubscriptionSketch } from '../../../support/builders.js';
import { aBatch, aMethod, anAccount, aPerson, aSubscription, powerBi, visio } from '../../../support/builders.js';
import type { Chat, ChatOptions } from '../../../support/chat.js';
import { openChat } from '../../../support/chat.js';
import { Bank, impatient } from '../../../support/ports.js';
import { alreadyDone, refusalText, saying } from '../../../support/said.js';
import type { Screen } from '../../../support/screen.js';
import { toDetails } from '../../../support/shortcuts.js';

const { seats: words, buying, subscriptions, refusals, menu: menuWords, titles, common, cancelling } = stringsOf.en;
const luis = aPerson('Luis Herrera');
const bought = '2026-03-10T09:00:00.000Z';
const fifthDay = '2026-03-14T10:00:00.000Z';
const late = '2026-03-25T10:00:00.000Z';

function chatWith(sketch: SubscriptionSketch = {}, options: ChatOptions = {}): Chat {
  const account = anAccount([aSubscription({ seats: 100, ...sketch })]);
  return openChat({ account, colleagues: [luis], time: fifthDay, ...options });
}

/** From nothing to the box for the total. */
async function toTotal(chat: Chat, doing: 'buy' | 'remove'): Promise<Screen> {
  await toDetails(chat);
  const title = doing === 'buy' ? subscriptions.buyLicences : subscriptions.removeLicences;
  return await chat.press(subscriptionDetails, { start: 'seats' }, title);
}

async function toReview(chat: Chat, doing: 'buy' | 'remove', seats: string): Promise<Screen> {
  await toTotal(chat, doing);
  return await chat.press(seatsTotal, { action: 'review', seats }, common.continue);
}

async function standing(chat: Chat) {
  const [subscription] = (await chat.account()).subscriptions;
  if (subscription === undefined) return expect.fail('no subscription');
  return { seats: seatsOf(subscription), scheduled: subscription.scheduled?.seats };
}

const moved = (chat: Chat) => chat.bank.moved.map(({ kind, amount }) => [kind, amount.minor]);

describe('Buying more licenses', () => {
  it('takes the 300th, and not the 301st', async () => {
    const chat = chatWith({ seats: 299 });
    expect((await toReview(chat, 'buy', '300')).text).to.contain('299 → 300 (+1)');
    await chat.press(seatsReview, { action: 'save' });
    expect(await standing(chat)).to.deep.include({ seats: 300 });

    const reply = await toReview(chatWith({ seats: 299 }), 'buy', '301');
    expect(reply.text).to.contain(buying.seatsError(1, 300));
  });

  it('takes zero for no slip, but for all of them', async () => {
    for (const zero of ['0', '00']) {
      const reply = await toReview(chatWith(), 'buy', zero);
      expect(reply.shows(seatsSlip), zero).to.equal(false);
      expect(reply.text, zero).to.contain(refusalText({ code: 'no-seats-left', product: powerBi }));
    }
  });

  it('asks about half of what is held, and not about one more than half', async () => {
    expect((await toReview(chatWith({ seats: 10 }), 'buy', '5')).shows(seatsSlip)).to.equal(true);
    expect((await toReview(chatWith({ seats: 10 }), 'buy', '6')).shows(seatsSlip)).to.equal(false);
    expect((await toReview(chatWith({ seats: 299 }), 'buy', '1')).shows(seatsSlip), '300 in all').to.equal(true);
    expect((await toReview(chatWith({ seats: 299 }), 'buy', '2')).shows(seatsSlip), '301 in all').to.equal(false);
  });

  it('explains the total with as many more as there is room for', async () => {
    expect((await toTotal(chatWith({ seats: 295 }), 'buy')).text).to.contain(words.hint(295, 5, 300));
    expect((await toTotal(chatWith({ seats: 298 }), 'buy')).text).to.contain(words.hint(298, 2, 300));
    expect((await toTotal(chatWith({ seats: 300 }), 'buy')).text).not.to.contain(words.hint(300, 0, 300));
  });

  it('takes the total: with 100 licenses, 105 adds 5, charged by the day (R15)', async () => {
    const chat = chatWith();

    const total = await toTotal(chat, 'buy');
    expect(total.text)
      .to.contain(words.held(100, 0, 100))
      .and.contain(words.hint(100, 5, 105))
      .and.contain(words.totalLabel);
    const review = await chat.press(seatsTotal, { action: 'review', seats: '105' }, common.continue);
    for (const line of [
      '100 → 105 (+5)',
      `${words.line(100, 27, 31)}: −€877.93`,
      `${words.line(105, 27, 31)}: €921.83`,
      `${buying.subtotal}: €43.90`,
      `${common.tax('22%')}: €9.66`,
      `${buying.now}: **€53.56**`,
      buying.laterValue('€1,291.25', 'monthly', 'April 10, 2026'),
      words.removableUntil('March 21, 2026 at 10:00 AM UTC'),
      buying.youPay,
    ])
      expect(review.text).to.contain(line);
    expect([await standing(chat), moved(chat)]).to.deep.equal([{ seats: 100, scheduled: undefined }, []]);

    const receipt = await chat.press(seatsReview, { action: 'save' });
    expect(receipt.text)
      .to.contain(words.receiptMore(5, 'Power BI Pro'))
      .and.contain(`${buying.charged}: **€53.56**`)
      .and.contain('€921.83');
    expect(receipt.titles).to.deep.equal([buying.assign, titles.undo, subscriptions.open, common.menu]);
    expect([await standing(chat), moved(chat)]).to.deep.equal([
      { seats: 105, scheduled: undefined },
      [['charge', 53_56]],
    ]);
  });

  it('hears the total typed while the box is open', async () => {
    const chat = chatWith();
    await toTotal(chat, 'buy');

    expect((await chat.say('１05')).text).to.contain('100 → 105 (+5)');
    expect((await chat.say('106')).text).to.contain('100 → 106 (+6)');
  });

  it('asks about what looks like a slip, and does what is meant', async () => {
    const chat = chatWith();
    await toTotal(chat, 'buy');

    const slip = await chat.say('5');
    expect(slip.text).to.contain(words.slipText(5, 100));
    expect(slip.titles).to.deep.equal(['Total 105 (+5)', 'Total 5 (−95)', words.backToTotal, common.menu]);
    expect((await chat.press(seatsSlip, { action: 'choose' }, 'Total 105 (+5)')).text).to.contain('100 → 105 (+5)');
    expect((await chat.pressOn(slip, seatsSlip, { action: 'choose' }, 'Total 5 (−95)')).text).to.contain(
      '100 → 5 (−95)',
    );
    expect((await chat.pressOn(slip, seatsSlip, { start: 'seats' })).shows(seatsTotal)).to.equal(true);
    expect([await standing(chat), moved(chat)]).to.deep.equal([{ seats: 100, scheduled: undefined }, []]);
  });

  it('asks in the same way how many to remove, and goes back to removing', async () => {
    const chat = chatWith({ seats: 105 });
    await toTotal(chat, 'remove');

    const slip = await chat.say('5');
    expect(slip.text).to.contain(words.slipText(5, 105));
    expect(slip.titles).to.deep.equal(['Total 100 (−5)', 'Total 5 (−100)', words.backToTotal, common.menu]);
    expect((await chat.press(seatsSlip, { action: 'choose' }, 'Total 100 (−5)')).text).to.contain('105 → 100 (−5)');
    expect((await chat.pressOn(slip, seatsSlip, { action: 'choose' }, 'Total 5 (−100)')).text).to.contain(
      '105 → 5 (−100)',
    );
    const back = await chat.pressOn(slip, seatsSlip, { start: 'seats' });
    expect(back.text).to.contain(subscriptions.removeLicences);
    expect([await standing(chat), moved(chat)]).to.deep.equal([{ seats: 105, scheduled: undefined }, []]);
  });

  it('does not ask where no more could be held, or where both would leave as many', async () => {
    const refused = await toReview(chatWith({ seats: 300 }), 'buy', '5');
    expect(refused.text).to.contain(refusalText({ code: 'wrong-direction', doing: 'buy', now: 300, total: 5 }));

    expect((await toReview(chatWith(), 'remove', '50')).text).to.contain('100 → 50 (−50)');
    expect((await toReview(chatWith(), 'remove', '60')).text).to.contain('100 → 60 (−40)');
  });

  it('refuses a lower total, with a button for the other direction and one back', async () => {
    const chat = chatWith();

    const reply = await toReview(chat, 'buy', '90');
    expect(reply.text).to.contain('which is fewer');
    const other = await chat.press(refusalCard, { start: 'seats' }, subscriptions.removeLicences);
    expect([other.inputs.get('seats'), other.text]).to.deep.equal(['90', other.text]);
    expect((await chat.press(seatsTotal, { action: 'review' }, common.continue)).text).to.contain('100 → 90 (−10)');
    expect((await chat.pressOn(reply, refusalCard, { start: 'seats' }, words.backToTotal)).shows(seatsTotal)).to.equal(
      true,
    );
  });

  it('may wait for the renewal, and come back to now', async () => {
    const chat = chatWith();
    await toReview(chat, 'buy', '105');

    const later = await chat.press(seatsReview, { action: 'review' }, words.atRenewal);
    expect(later.text)
      .to.contain(words.untilThen(100, 'April 10, 2026'))
      .and.contain(words.noMoney)
      .and.contain(buying.laterValue('€1,291.25', 'monthly', 'April 10, 2026'));
    expect((await chat.press(seatsReview, { action: 'review' }, words.now)).text).to.contain('€53.56');

    await chat.press(seatsReview, { action: 'review' }, words.atRenewal);
    const receipt = await chat.press(seatsReview, { action: 'save' });
    expect(receipt.text).to.contain(words.receiptScheduled(105, 'Power BI Pro', 'April 10, 2026'));
    expect([await standing(chat), moved(chat)]).to.deep.equal([{ seats: 100, scheduled: 105 }, []]);
  });

  it('offers no renewal where there is none, and no later charge', async () => {
    const review = await toReview(chatWith({ recurring: 'off' }), 'buy', '105');

    expect(review.titles).to.deep.equal(['Save: pay €53.56', common.back, common.menu]);
    expect(review.text).not.to.contain(buying.next('€').split('€')[0]);
  });

  it('goes back from the review with what was entered', async () => {
    const chat = chatWith();
    await toReview(chat, 'buy', '105');

    expect((await chat.press(seatsReview, { start: 'seats' })).inputs.get('seats')).to.equal('105');
  });

  for (const typed of ['', '-5', '1.5', '1e9', '301', 'ten']) {
    it(`takes no “${typed}” for a total, and says why`, async () => {
      const reply = await toReview(chatWith(), 'buy', typed);

      expect(reply.shows(seatsTotal)).to.equal(true);
      expect(reply.text).to.contain(buying.seatsError(1, 300));
    });
  }

  it('says at the box that the total is the same', async () => {
    const reply = await toReview(chatWith(), 'buy', '100');

    expect(reply.shows(seatsTotal)).to.equal(true);
    expect(reply.wrongBelow('seats')).to.equal(refusals['same-total']({ code: 'same-total', total: 100 }, {} as never));
  });

  it('leads to a new payment card or the others where the card has expired', async () => {
    const account = anAccount([aSubscription({ seats: 100 })], { methods: [aMethod({ expires: '2026-02' })] });

    const reply = await toReview(openChat({ account, time: fifthDay }), 'buy', '105');

    expect(reply.text).to.contain('expired at the end of February 2026');
    expect(reply.titles).to.deep.equal([
      stringsOf.en.paying.add,
      ...[titles.billing, titles.methods, words.backToTotal, common.menu],
    ]);
  });
});

describe('Removing licenses', () => {
  for (const language of languages) {
    it(`gives money back by the day within seven days, to the card that paid, in ${language}`, async () => {
      const strings = stringsOf[language];
      const chat = chatWith({ seats: 12 }, { language });
      await chat.say(strings.words.seats[0] ?? '');

      const review = await chat.press(seatsTotal, { action: 'review', seats: '8' }, strings.common.continue);
      expect(review.text)
        .to.contain('12 → 8 (−4)')
        .and.contain(strings.seats.line(12, 27, 31))
        .and.contain(strings.seats.line(8, 27, 31))
        .and.contain(strings.cancelling.refund)
        .and.contain(strings.cancelling.refundTo(strings.common.method('Visa', '4242')))
        .and.match(/42[.,]85/);
      const receipt = await chat.press(seatsReview, { action: 'save' });

      expect(receipt.text)
        .to.contain(strings.seats.receiptFewer(4, 'Power BI Pro'))
        .and.match(/42[.,]85/);
      expect([await standing(chat), moved(chat)]).to.deep.equal([
        { seats: 8, scheduled: undefined },
        [['refund', 42_85]],
      ]);
    });
  }

  it('splits what goes now from what can only go at renewal, and offers all of it at renewal', async () => {
    const young = { ...aBatch(3, '2026-03-24T20:00:00.000Z') };
    const chat = chatWith({ batches: [aBatch(10, bought), young] }, { time: late });

    const review = await toReview(chat, 'remove', '8');
    expect(review.text)
      .to.contain('13 → 10 (−3)')
      .and.contain(words.rest(8, 'April 10, 2026'))
      .and.contain(`${cancelling.refund}: **€36.89**`)
      .and.contain(buying.laterValue('€98.38', 'monthly', 'April 10, 2026'));
    expect(review.titles).to.include(words.atRenewal);
    const all = await chat.press(seatsReview, { action: 'review' }, words.atRenewal);
    expect(all.text).to.contain('13 → 8 (−5)').and.contain(words.untilThen(13, 'April 10, 2026'));

    await chat.press(seatsReview, { action: 'review' }, words.now);
    await chat.press(seatsReview, { action: 'save' });
    expect([await standing(chat), moved(chat)]).to.deep.equal([{ seats: 10, scheduled: 8 }, [['refund', 36_89]]]);
  });

  it('waits for the renewal after the seven days, and says why', async () => {
    const chat = chatWith({}, { time: late });

    const total = await toTotal(chat, 'remove');
    expect(total.text).to.contain(words.removableLater('April 10, 2026'));
    const review = await chat.press(seatsTotal, { action: 'review', seats: '90' }, common.continue);
    expect(review.text).to.contain(words.onlyAtRenewal(100, 'April 10, 2026'));
    expect(review.titles).to.deep.equal(['Save: 90 licenses from April 10', common.back, common.menu]);

    await chat.press(seatsReview, { action: 'save' });
    expect([await standing(chat), moved(chat)]).to.deep.equal([{ seats: 100, scheduled: 90 }, []]);
  });

  it('shows until when which licenses can be removed', async () => {
    const batches = [aBatch(10, bought), aBatch(3, '2026-03-13T20:00:00.000Z')];

    const total = await toTotal(chatWith({ batches }), 'remove');

    expect(total.text)
      .to.contain(words.removable(10, 'March 17, 2026 at 9:00 AM UTC'))
      .and.contain(words.removable(3, 'March 20, 2026 at 8:00 PM UTC'));
  });

  it('is possible at any time under MOSA', async () => {
    const account = anAccount([aSubscription({ seats: 100 })], { agreement: 'MOSA' });
    const chat = openChat({ account, time: late });

    expect((await toTotal(chat, 'remove')).text).to.contain(words.removableAlways);
    expect((await chat.say('90')).text)
      .to.contain('100 → 90 (−10)')
      .and.contain(cancelling.refund);
  });

  it('stops at what is assigned, with the way to unassign and back', async () => {
    const chat = chatWith({ seats: 10, assigned: 7 });

    const reply = await toReview(chat, 'remove', '5');

    expect(reply.text).to.contain('7 licenses are assigned, so the lowest total today is 7, not 5');
    expect(reply.titles).to.deep.equal([titles.unassign, words.backToTotal, common.menu]);
    expect(reply.valueOf(refusalCard, { start: 'unassign' })).to.deep.include({
      account: 'account-1',
      product: 'CFQ7TTC0H9MP',
      back: { start: 'seats', account: 'account-1', subscription: 'sub-1', doing: 'remove', seats: 5 },
    });
  });

  it('leads to cancelling where no license is to be left', async () => {
    const chat = chatWith({ seats: 10 });

    const reply = await toReview(chat, 'remove', '0');

    expect(reply.text).to.contain(refusalText({ code: 'no-seats-left', product: powerBi }));
    expect(reply.titles).to.deep.equal([titles.cancel, words.backToTotal, common.menu]);
    const back = await chat.press(refusalCard, { start: 'seats' }, words.backToTotal);
    expect(back.inputs.get('seats')).to.equal('0');
  });

  it('leads to recurring billing where that is off', async () => {
    const chat = chatWith({ seats: 10, recurring: 'off' });
    await chat.say('change licenses');

    const reply = await chat.press(seatsTotal, { action: 'review', seats: '8' }, common.continue);

    expect(reply.text).to.contain(refusalText({ code: 'recurring-off', product: powerBi, lastDay: '2026-04-09' }));
    expect(reply.titles).to.deep.equal([titles.recurring, words.backToTotal, common.menu]);
  });
});

describe('A scheduled change', () => {
  const planned = { seats: 10, scheduled: { seats: 8, at: bought } };

  it('is shown, and can be changed at the renewal', async () => {
    const chat = chatWith(planned);
    const total = await toTotal(chat, 'buy');
    expect(total.text).to.contain(subscriptions.scheduledValue(8, 'April 10, 2026'));

    const review = await chat.press(seatsTotal, { action: 'review', seats: '7' }, words.changeScheduled);
    expect(review.text).to.contain('10 → 7 (−3)').and.contain(words.untilThen(10, 'April 10, 2026'));
    await chat.press(seatsReview, { action: 'save' });
    expect(await standing(chat)).to.deep.equal({ seats: 10, scheduled: 7 });
  });

  it('can be dropped, once', async () => {
    const chat = chatWith(planned);
    const total = await toTotal(chat, 'buy');

    expect((await chat.press(seatsTotal, { action: 'drop' })).text).to.contain(words.dropped);
    expect(await standing(chat)).to.deep.equal({ seats: 10, scheduled: undefined });
    expect((await chat.pressOn(total, seatsTotal, { action: 'drop' })).text).to.match(alreadyDone());
  });

  it('is not dropped by the button of an earlier one', async () => {
    const chat = chatWith(planned);
    const total = await toTotal(chat, 'buy');
    await chat.press(seatsTotal, { action: 'review', seats: '7' }, words.changeScheduled);
    await chat.press(seatsReview, { action: 'save' });

    const reply = await chat.pressOn(total, seatsTotal, { action: 'drop' });

    expect(reply.text).to.contain(subscriptions.scheduledValue(7, 'April 10, 2026'));
    expect(await standing(chat)).to.deep.equal({ seats: 10, scheduled: 7 });
  });

  it('goes with a change now, which says so before and afterwards', async () => {
    const chat = chatWith(planned);

    expect((await toReview(chat, 'buy', '12')).text).to.contain(words.droppedWith(8));
    expect((await chat.press(seatsReview, { action: 'save' })).text).to.contain(words.droppedWith(8));
    expect(await standing(chat)).to.deep.equal({ seats: 12, scheduled: undefined });
  });
});

describe('Which subscription', () => {
  const second = aSubscription({ id: 'sub-2', product: visio });

  it('is asked where there are several, and then the total tells the direction', async () => {
    const account = anAccount([aSubscription(), second, aSubscription({ id: 'sub-3', trial: true })]);
    const chat = openChat({ account, time: fifthDay });
    const picker = await chat.say('change licenses');
    expect(picker.choicesOf('pick').size).to.equal(2);

    const total = await chat.press(seatsPicker, { action: 'continue', pick: 'account-1 sub-2' });
    expect(total.text).to.contain(`${titles.seats}: Visio Plan 1`);
    expect((await chat.say('4')).text).to.contain('5 → 4 (−1)');
    expect((await chat.say('6')).text).to.contain('5 → 6 (+1)');
  });

  it('is found in the list where there are more than a card can hold', async () => {
    const many = Array.from({ length: 21 }, (_, index) => aSubscription({ id: `sub-${index}` }));

    const reply = await openChat({ account: anAccount(many), time: fifthDay }).say('change licenses');

    expect(reply.shows(subscriptionList)).to.equal(true);
    expect(reply.text).to.contain(words.openFirst);
  });

  it('says why the only one cannot be changed now', async () => {
    const reply = await chatWith({ trial: true, recurring: 'off', method: '' }).say('change licenses');

    expect(reply.shows(subscriptionDetails)).to.equal(true);
    expect(reply.text).to.contain(refusalText({ code: 'trial-fixed', product: powerBi, lastDay: '2026-04-09' }));
  });

  it('is none where none can be changed', async () => {
    const reply = await chatWith({ status: 'disabled' }).say('change licenses');

    expect(reply.shows(menu)).to.equal(true);
    expect(reply.text).to.contain(words.nothing);
  });

  it('that belongs to somebody else is not found, whatever a button carries', async () => {
    const chat = chatWith();
    const total = await toTotal(chat, 'buy');
    const made = total.valueOf(seatsTotal, { action: 'review', seats: '105' }, common.continue) as object; // ours is one

    for (const changed of [{ account: 'account-2' }, { subscription: 'sub-2' }])
      expect((await chat.send({ ...made, ...changed })).text).to.contain(
        refusals['not-found']({ code: 'not-found' }, {} as never),
      );
    expect((await chat.as(luis).send({ ...made, for: luis.id })).text).to.contain(refusalText({ code: 'not-found' }));
  });

  it('that is a trial or no longer active leads to its own card, with the reason', async () => {
    const chat = chatWith({ trial: true });
    const start = { card: 'menu', for: chat.person.id, start: 'seats', account: 'account-1', subscription: 'sub-1' };

    const reply = await chat.send(start);

    expect(reply.shows(subscriptionDetails)).to.equal(true);
    expect(reply.text).to.contain(refusalText({ code: 'trial-fixed', product: powerBi, lastDay: '2026-04-09' }));
  });
});

describe('A change of licenses acts once', () => {
  it('when Save is pressed again, at the same moment, after a restart and days later', async () => {
    const chat = chatWith();
    const review = await toReview(chat, 'buy', '105');
    const save = () => chat.pressOn(review, seatsReview, { action: 'save' });

    const replies = await Promise.all([save(), save(), save()]);
    chat.restart();
    chat.clock.time = '2026-03-18T10:00:00.000Z';
    replies.push(await save());

    expect(replies.every((reply) => reply.shows(seatsReceipt))).to.equal(true);
    expect(replies.filter(({ text }) => alreadyDone('March 14, 2026').test(text))).to.have.length(3);
    expect(replies.at(-1)?.titles).not.to.include(titles.undo);
    expect([await standing(chat), moved(chat)]).to.deep.equal([
      { seats: 105, scheduled: undefined },
      [['charge', 53_56]],
    ]);
  });

  it('and an old Save shows how things stand after another change', async () => {
    const chat = chatWith();
    const review = await toReview(chat, 'buy', '105');
    await chat.press(seatsReview, { action: 'save' });
    await toReview(chat, 'remove', '103');
    await chat.press(seatsReview, { action: 'save' });

    const reply = await chat.pressOn(review, seatsReview, { action: 'save' });

    expect(reply.shows(subscriptionDetails)).to.equal(true);
    expect(reply.text).to.match(alreadyDone()).and.contain(subscriptions.used(0, 103));
  });

  for (const [what, change] of [
    ['midnight passes', (chat) => void (chat.clock.time = '2026-03-15T00:00:00.000Z')],
    ['the tax changes', (chat) => chat.settle({ taxRate: 2500 })],
  ] as readonly (readonly [string, (chat: Chat) => void])[]) {
    it(`and not on a card from before ${what}: the new terms are shown, and can be saved`, async () => {
      const chat = chatWith();
      await toReview(chat, 'buy', '105');
      change(chat);

      const review = await chat.press(seatsReview, { action: 'save' });
      expect(review.text).to.contain(words.changed);
      expect([await standing(chat), moved(chat)]).to.deep.equal([{ seats: 100, scheduled: undefined }, []]);
      expect((await chat.press(seatsReview, { action: 'save' })).shows(seatsReceipt)).to.equal(true);
      expect(chat.bank.moved).to.have.length(1);
    });
  }

  it('and a second card for the same subscription is no longer true', async () => {
    const chat = chatWith();
    const first = await toReview(chat, 'buy', '105');
    const elsewhere = chat.elsewhere();
    const second = await toReview(elsewhere, 'buy', '110');
    await chat.pressOn(first, seatsReview, { action: 'save' });

    const reply = await elsewhere.pressOn(second, seatsReview, { action: 'save' });

    expect(reply.text).to.contain(words.changed).and.contain('105 → 110 (+5)');
  });

  it('and not at all for somebody else who presses', async () => {
    const chat = chatWith();
    const review = await toReview(chat, 'buy', '105');

    expect((await chat.as(luis).pressOn(review, seatsReview, { action: 'save' })).text).to.equal(menuWords.notForYou);
    expect(moved(chat)).to.deep.equal([]);
  });
});

describe('A bank that does not approve more licenses at once', () => {
  it('changes nothing by declining, and leads to another card or back', async () => {
    const chat = chatWith({ scheduled: { seats: 90, at: bought } }, { bank: new Bank().will('declines') });
    await toReview(chat, 'buy', '105');

    const reply = await chat.press(seatsReview, { action: 'save' });

    expect(reply.text)
      .to.contain(buying.declined('€53.56', 5, 'Power BI Pro'))
      .and.contain('declined the card ending in 4242');
    expect(reply.titles).to.deep.equal([titles.billing, titles.methods, words.backToTotal, common.menu]);
    expect([await standing(chat), moved(chat)]).to.deep.equal([{ seats: 100, scheduled: 90 }, []]);
  });

  it('is asked again by Check now, which charges once', async () => {
    const chat = chatWith({}, { bank: new Bank().will('approves-unheard', 'is-silent', 'approves') });
    await toReview(chat, 'buy', '105');

    expect((await chat.press(seatsReview, { action: 'save' })).shows(seatsWaiting)).to.equal(true);
    expect((await chat.press(seatsWaiting, { action: 'check' })).shows(seatsWaiting)).to.equal(true);
    expect(await standing(chat)).to.deep.equal({ seats: 100, scheduled: undefined });
    expect((await chat.press(seatsWaiting, { action: 'check' })).shows(seatsReceipt)).to.equal(true);
    expect([await standing(chat), moved(chat)]).to.deep.equal([
      { seats: 105, scheduled: undefined },
      [['charge', 53_56]],
    ]);
  });

  it('lets nothing else about money happen meanwhile', async () => {
    const stillAsked = saying(
      refusalText({ code: 'payment-pending', product: powerBi, since: '2026-03-14T10:00:00.000Z' }),
    );
    const chat = chatWith({}, { bank: new Bank().will('is-silent', 'is-silent') });
    const other = await toReview(chat, 'remove', '90');
    await toReview(chat, 'buy', '105');
    await chat.press(seatsReview, { action: 'save' });

    expect((await chat.pressOn(other, seatsReview, { action: 'save' })).text).to.match(stillAsked);
    expect((await chat.say('change licenses')).text).to.match(stillAsked);
  });

  it('cannot be made to charge by a “Check now” for what was never saved', async () => {
    const chat = chatWith({}, { bank: new Bank().will('is-silent') });
    await toReview(chat, 'buy', '105');
    const waiting = await chat.press(seatsReview, { action: 'save' });
    const made = waiting.valueOf(seatsWaiting, { action: 'check' }) as object; // ours is one
    await chat.finish();
    const asked = chat.bank.asked.length;

    expect((await chat.send({ ...made, operation: 'made-up', seats: 110 })).shows(seatsReview)).to.equal(true);
    expect(chat.bank.asked).to.have.length(asked);
  });

  it('leaves a card for the buyer who no longer waits', async () => {
    const chat = chatWith({}, { patience: impatient });
    await toReview(chat, 'buy', '105');
    expect((await chat.press(seatsReview, { action: 'save' })).shows(seatsWaiting)).to.equal(true);

    await chat.finish();

    const { outbox } = await chat.account();
    expect(outbox.map(({ to, event }) => [to, event.type])).to.deep.equal([[chat.person.id, 'seats-changed']]);
  });
});

describe('From the receipt of more licenses', () => {
  it('Undo leads to what it gives back', async () => {
    const chat = chatWith();
    await toReview(chat, 'buy', '105');
    await chat.press(seatsReview, { action: 'save' });

    const reply = await chat.press(seatsReceipt, { start: 'undo' });

    expect(reply.shows(undoReview)).to.equal(true);
    expect(reply.text).to.contain('105 → 100 (−5)').and.contain('€53.56');
  });
});
