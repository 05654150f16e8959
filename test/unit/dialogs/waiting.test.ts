import { expect } from 'chai';
import { assignmentPlan } from '../../../cards/assigning/assignmentPlan.js';
import { assignmentResults } from '../../../cards/assigning/assignmentResults.js';
import { assignmentWaiting } from '../../../cards/assigning/assignmentWaiting.js';
import { purchaseReceipt } from '../../../cards/buying/purchaseReceipt.js';
import { purchaseReview } from '../../../cards/buying/purchaseReview.js';
import { languages, stringsOf } from '../../../cards/language.js';
import { menu } from '../../../cards/menu/menu.js';
import { refusalCard } from '../../../cards/menu/refusal.js';
import { reactivationReceipt } from '../../../cards/reactivating/reactivationReceipt.js';
import { reactivationReview } from '../../../cards/reactivating/reactivationReview.js';
import { seatsReceipt } from '../../../cards/seats/seatsReceipt.js';
import { seatsReview } from '../../../cards/seats/seatsReview.js';
import { conversionReceipt } from '../../../cards/trials/conversionReceipt.js';
import { conversionReview } from '../../../cards/trials/conversionReview.js';
import type { Account } from '../../../domain/account/account.js';
import type { Subscription } from '../../../domain/account/subscription.js';
import { anAccount, aPerson, aSubscription } from '../../support/builders.js';
import type { Chat, ChatOptions } from '../../support/chat.js';
import { openChat } from '../../support/chat.js';
import { Bank, impatient } from '../../support/ports.js';
import type { AnyCard } from '../../support/screen.js';
import { assign, toPurchaseReview } from '../../support/shortcuts.js';

const { assigning: words, titles } = stringsOf.en;
const powerBiPro = 'Power BI Pro';
const luis = aPerson('Luis Herrera');
const anna = aPerson('Anna Kowalska');
const ids = { account: 'account-1', subscription: 'sub-1' };

interface Waiter {
  readonly account?: Account;
  readonly time?: string;
  /** Up to the review. */
  readonly open: (chat: Chat) => Promise<unknown>;
  readonly review: AnyCard;
  /** What its button does. */
  readonly action: string;
  readonly receipt: AnyCard;
}

const withOne = (subscription: Subscription) => anAccount([subscription]);
const expired = { ...aSubscription({ recurring: 'off' }), status: 'expired', statusSince: '2026-04-10' } as const;

/** Every journey that may have to wait for the bank. */
const waiters: Readonly<Record<string, Waiter>> = {
  'a purchase': {
    open: (chat) => toPurchaseReview(chat),
    ...{ review: purchaseReview, action: 'save', receipt: purchaseReceipt },
  },
  'more licenses': {
    account: withOne(aSubscription()),
    open: (chat) => chat.send({ card: menu.id, for: chat.person.id, start: 'seats', ...ids, doing: 'buy', ...more }),
    ...{ review: seatsReview, action: 'save', receipt: seatsReceipt },
  },
  'a trial that becomes paid': {
    account: withOne(aSubscription({ trial: true })),
    open: (chat) => chat.send({ card: menu.id, for: chat.person.id, start: 'trial', ...ids, ...paid }),
    ...{ review: conversionReview, action: 'save', receipt: conversionReceipt },
  },
  'a reactivation': {
    account: anAccount([expired], { agreement: 'MOSA' }),
    time: '2026-04-20T09:00:00.000Z',
    open: (chat) => chat.say('reactivate'),
    ...{ review: reactivationReview, action: 'save', receipt: reactivationReceipt },
  },
  'an assignment with seats missing': {
    account: withOne(aSubscription({ seats: 1 })),
    open: (chat) => assign(chat, luis, anna),
    ...{ review: assignmentPlan, action: 'buy', receipt: seatsReceipt },
  },
};
const more = { seats: 9, when: 'now' };
const paid = { seats: 5, offer: 'P1M monthly', method: 'visa-4242', review: true };

async function waiting(what: string, options: ChatOptions = {}): Promise<Chat> {
  const { account, time, open, review, action } = waiters[what] ?? expect.fail(what);
  const bank = new Bank().will('is-silent');
  const chat = openChat({
    ...(account && { account }),
    ...(time !== undefined && { time }),
    ...{ colleagues: [luis, anna], patience: impatient, bank },
    ...options,
  });
  await open(chat);
  await chat.press(review, { action });
  return chat;
}

async function holdersOf(chat: Chat): Promise<readonly string[]> {
  const { subscriptions } = await chat.account();
  return subscriptions.flatMap(({ assignments }) => assignments.map(({ name }) => name));
}

describe('A card that waits for the bank', () => {
  for (const [what, { receipt }] of Object.entries(waiters)) {
    it(`becomes the receipt when the bank answers: ${what}`, async () => {
      const chat = await waiting(what);
      expect(chat.screen.text).to.contain(stringsOf.en.buying.waitingText('').slice(-30));

      expect((await chat.answered())?.shows(receipt)).to.equal(true);
    });

    it(`becomes the refusal when the bank declines: ${what}`, async () => {
      const chat = await waiting(what, { bank: new Bank().will('is-silent', 'declines') });

      expect((await chat.answered())?.shows(refusalCard)).to.equal(true);
    });
  }
});

describe('Licenses whose seats the bank has approved late', () => {
  for (const language of languages)
    it(`are assigned by one press, to the people who were chosen, in ${language}`, async () => {
      const { assigning, seats } = stringsOf[language];
      const chat = await waiting('an assignment with seats missing', { language });
      expect(chat.screen.text).to.contain(assigning.waiting(powerBiPro, 2));
      const receipt = (await chat.answered()) ?? expect.fail();
      expect(receipt.text).to.contain(seats.receiptMore(1, powerBiPro));
      expect(receipt.titles[0]).to.equal(assigning.assignTo(2)[0]);

      const results = await chat.press(seatsReceipt, { start: 'assign' });

      expect(results.text).to.contain(assigning.resultsTitle(powerBiPro, 2));
      expect(await holdersOf(chat)).to.have.members([luis.name, anna.name]);
      expect(chat.bank.moved).to.have.length(1);
    });

  it('are assigned once, however often that is pressed', async () => {
    const chat = await waiting('an assignment with seats missing');
    const receipt = (await chat.answered()) ?? expect.fail();
    await chat.press(seatsReceipt, { start: 'assign' });

    const again = await chat.pressOn(receipt, seatsReceipt, { start: 'assign' });

    expect(again.shows(assignmentResults)).to.equal(true);
    expect(await holdersOf(chat)).to.have.length(2);
    expect(chat.bank.moved).to.have.length(1);
  });

  it('are asked about again once something else has begun in the conversation (D17)', async () => {
    const chat = await waiting('an assignment with seats missing');
    const receipt = (await chat.answered()) ?? expect.fail();
    await chat.say('stop');

    const plan = await chat.pressOn(receipt, seatsReceipt, { start: 'assign' });

    expect(await holdersOf(chat)).to.deep.equal([]);
    expect(plan.text).to.contain(stringsOf.en.refusals['review-outdated']({ code: 'review-outdated' }, {} as never));
  });

  it('keep their result on the card of somebody who has looked again', async () => {
    const chat = await waiting('an assignment with seats missing');
    const { awaits, screen } = chat;
    expect((await chat.answered())?.shows(seatsReceipt)).to.equal(true);
    await chat.pressOn(screen, assignmentWaiting, { action: 'check' });
    expect(chat.screen.shows(assignmentResults)).to.equal(true);
    chat.awaits = awaits;

    expect(await chat.answered()).to.equal(undefined);
  });

  it('are offered again, with the people, where the bank declines', async () => {
    const chat = await waiting('an assignment with seats missing', { bank: new Bank().will('is-silent', 'declines') });
    const refusal = (await chat.answered()) ?? expect.fail();
    expect(refusal.titles).to.include(titles.assign);

    const plan = await chat.press(refusalCard, { start: 'assign' });

    expect(plan.text).to.contain(words.planTitle(powerBiPro, 2)).and.contain(anna.name);
  });
});
