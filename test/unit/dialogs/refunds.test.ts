import { expect } from 'chai';
import { purchaseReceipt } from '../../../cards/buying/purchaseReceipt.js';
import { purchaseReview } from '../../../cards/buying/purchaseReview.js';
import { cancelReview } from '../../../cards/cancelling/cancelReview.js';
import { languages, readerFor, stringsOf } from '../../../cards/language.js';
import { undoReview } from '../../../cards/seats/undoReview.js';
import type { Account } from '../../../domain/account/account.js';
import { addDays, cycleOf, dayOf } from '../../../domain/basics/calendar.js';
import type { Payment } from '../../../domain/billing/invoice.js';
import { money } from '../../../domain/basics/money.js';
import { aMethod, anAccount, aSubscription, paidBatch } from '../../support/builders.js';
import type { Chat } from '../../support/chat.js';
import { openChat } from '../../support/chat.js';
import { giveReason, toPurchaseReview } from '../../support/shortcuts.js';

const bought = '2026-03-10T09:00:00.000Z';
const soon = '2026-03-10T20:00:00.000Z';
const euros = (minor: number) => money(minor, 'EUR');
const march = { cycle: cycleOf('2026-03-10', 1) };

function charge(id: string, method: string, net: number, taxRate: number): Payment {
  const [subtotal, tax] = [euros(net), euros(Math.round((net * taxRate) / 10_000))];
  const total = euros(subtotal.minor + tax.minor);
  return { id, at: bought, profile: 'profile-1', method, state: 'done', lines: [], subtotal, taxRate, tax, total };
}

/** Ten seats at 22 % on one card, and another one at 25 % on the next. */
const twice: Account = anAccount(
  [
    aSubscription({
      batches: [
        paidBatch(10, bought, { payment: 'first', net: euros(100_80), tax: euros(22_18), ...march }),
        paidBatch(1, bought, {
          ...{ payment: 'second', net: euros(10_08), tax: euros(2_52), taxRate: 2500, besides: 10, ...march },
        }),
      ],
    }),
  ],
  {
    methods: [aMethod(), aMethod({ id: 'visa-1111', lastFour: '1111' })],
    payments: [charge('first', 'visa-4242', 100_80, 2200), charge('second', 'visa-1111', 10_08, 2500)],
  },
);

async function toBuyAndUndo(chat: Chat): Promise<string> {
  await toPurchaseReview(chat);
  await chat.press(purchaseReview, { action: 'save' });
  const { text } = await chat.press(purchaseReceipt, { start: 'undo' });
  await chat.press(undoReview, { action: 'save' });
  return text;
}

for (const language of languages) {
  const { cancelling, common, buyingBack, buying, words, titles } = stringsOf[language];
  const reader = readerFor('anna', language, undefined);
  const spaced = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');

  describe(`Money back, in ${language},`, () => {
    it('to several cards is named card by card and rate by rate, on review and receipt', async () => {
      const chat = openChat({ account: twice, time: soon, language });
      await chat.say(words.cancel[0] ?? '');
      const review = await giveReason(chat, { reason: 'other' });
      const receipt = await chat.press(cancelReview, { action: 'save' });

      for (const { text } of [review, receipt]) {
        for (const rate of [2200, 2500]) expect(text).to.contain(common.tax(reader.percent(rate)));
        for (const [lastFour, amount] of [
          ['4242', 122_98],
          ['1111', 12_60],
        ] as const) {
          expect(text).to.contain(common.method('Visa', lastFour));
          expect(spaced(text)).to.contain(spaced(reader.money(euros(amount))));
        }
        expect(spaced(text)).to.contain(spaced(reader.money(euros(135_58))));
        expect(text).not.to.contain(cancelling.refundTo(common.method('Visa', '4242')));
      }
      expect(chat.bank.moved.map(({ kind, amount, of }) => [kind, amount.minor, of?.split('/').at(-1)])).to.deep.equal([
        ['refund', 12_60, 'second'],
        ['refund', 122_98, 'first'],
      ]);
    });

    it('in full says that what is bought again is refunded by the day, and that says so in its turn', async () => {
      const chat = openChat({ account: anAccount(), time: soon, language });
      const until = reader.day(addDays(dayOf(soon), 31));
      expect(await toBuyAndUndo(chat)).to.contain(buyingBack.again('Power BI Pro', until));

      const again = await toPurchaseReview(chat);
      expect(again.text)
        .to.contain(buyingBack.bought)
        .and.not.contain(buying.refundable(reader.moment('2026-03-17T20:00:00.000Z')));
      const receipt = await chat.press(purchaseReview, { action: 'save' });
      expect(receipt.text).to.contain(buyingBack.bought);
      expect(receipt.titles).not.to.include(titles.undo);

      await chat.say(words.cancel[0] ?? '');
      const review = await giveReason(chat, { reason: 'other' });
      expect(review.text).to.contain(buyingBack.byDay).and.not.contain(buyingBack.again('Power BI Pro', until));
    });
  });
}
