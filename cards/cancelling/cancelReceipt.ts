import { defineCard } from '../card.js';
import { plain } from '../markdown.js';
import type { Consequences } from './consequences.js';
import { backNotes } from '../layouts/refundRows.js';
import { lastChance, losingWordsAfterwards, noRefundWords, refundFacts, refundWays } from './consequences.js';
import { takeBackAnswer } from '../layouts/takeBack.js';
import { allSubscriptions } from '../layouts/allSubscriptions.js';
import { button } from '../layouts/button.js';

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
  answer: takeBackAnswer,
  review: { beside: ({ result, operation }: CancelReceipt) => (result.when === 'now' ? undefined : operation) },
  view: (data: CancelReceipt, reader) => {
    const { cancelling, subscriptions } = reader.strings;
    const { account, operation, terms, result } = data;
    const isNow = result.when === 'now';
    const name = plain(data.productName);
    const last = lastChance(result, reader);
    const ways = refundWays(data, reader, true);
    const refund = refundFacts(data, reader, true);
    return {
      banner: data.banner,
      title: isNow ? cancelling.receiptNow(name) : cancelling.receiptLater(name, last),
      text: ways.sentence ?? '',
      facts: ways.facts ?? [],
      notes: [
        losingWordsAfterwards(data, reader),
        ...(isNow ? noRefundWords(data, reader) : []),
        ...backNotes(result, data.productName, reader),
        ...(data.goesOn === '' ? [] : [data.goesOn]),
      ],
      note: isNow ? '' : cancelling.canTakeBack(last),
      ...(refund.length > 0 && { details: { facts: refund, isOpen: true as const } }),
      actions: [
        ...(isNow
          ? []
          : [
              button({
                title: subscriptions.takeBack,
                data: { action: 'take-back', account, subscription: result.subscription, operation, terms },
              }),
            ]),
        button(allSubscriptions(reader)),
      ],
    };
  },
});
