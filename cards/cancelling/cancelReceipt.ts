import { defineCard } from '../card.js';
import { plain } from '../markdown.js';
import type { Consequences } from './consequences.js';
import { backNotes } from './refundRows.js';
import { lastChance, lossesAfterwards, noRefundWords, refundFacts } from './consequences.js';
import { takeBackAnswer } from '../subscriptions/takeBack.js';

export interface CancelReceipt extends Consequences {
  readonly account: string;
  readonly banner?: string;
  /** For the button that takes it back. */
  readonly operation: string;
  readonly terms: string;
}

/** What has been cancelled, and how to take it back where that is possible (D6). */
export const cancelReceipt = defineCard({
  id: 'cancel-receipt',
  template: 'cancelling/cancelReceipt.json',
  answer: takeBackAnswer,
  review: { beside: ({ result, operation }: CancelReceipt) => (result.when === 'now' ? undefined : operation) },
  view: (data: CancelReceipt, reader) => {
    const { cancelling, common, subscriptions } = reader.strings;
    const { result } = data;
    const isNow = result.when === 'now';
    const facts = refundFacts(data, reader, true);
    const name = plain(data.productName);
    return {
      banner: data.banner ?? '',
      title: cancelling.receiptTitle,
      consequences: [
        isNow ? cancelling.receiptNow(name) : cancelling.receiptLater(name, lastChance(result, reader)),
        lossesAfterwards(data, reader),
        ...(isNow ? noRefundWords(data, reader) : []),
        ...backNotes(result, data.productName, reader),
        ...(data.goesOn === '' ? [] : [data.goesOn]),
        ...(isNow ? [] : [cancelling.canTakeBack(lastChance(result, reader))]),
      ].map((text) => ({ text })),
      hasRefund: facts.length > 0,
      facts,
      canTakeBack: !isNow,
      takeBack: subscriptions.takeBack,
      account: data.account,
      subscription: result.subscription,
      operation: data.operation,
      terms: data.terms,
      subscriptions: subscriptions.title,
      menu: common.menu,
    };
  },
});
