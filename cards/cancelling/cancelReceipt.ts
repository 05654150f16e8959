import { defineCard } from '../card.js';
import { plain } from '../markdown.js';
import type { Consequences } from './consequences.js';
import { backNotes } from '../layouts/refundRows.js';
import { lastChance, losingWordsAfterwards, noRefundWords, refundFacts } from './consequences.js';
import { takeBackAnswer } from '../layouts/takeBack.js';
import { button } from '../layouts/button.js';
import { sentences, sentencesTemplate } from '../layouts/sentences.js';

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
  template: sentencesTemplate,
  answer: takeBackAnswer,
  review: { beside: ({ result, operation }: CancelReceipt) => (result.when === 'now' ? undefined : operation) },
  view: (data: CancelReceipt, reader) => {
    const { cancelling, subscriptions } = reader.strings;
    const { account, operation, terms, result } = data;
    const isNow = result.when === 'now';
    const name = plain(data.productName);
    return {
      banner: data.banner,
      title: cancelling.receiptTitle,
      bindings: sentences(
        [
          isNow ? cancelling.receiptNow(name) : cancelling.receiptLater(name, lastChance(result, reader)),
          losingWordsAfterwards(data, reader),
          ...(isNow ? noRefundWords(data, reader) : []),
          ...backNotes(result, data.productName, reader),
          ...(data.goesOn === '' ? [] : [data.goesOn]),
          ...(isNow ? [] : [cancelling.canTakeBack(lastChance(result, reader))]),
        ],
        refundFacts(data, reader, true),
      ),
      actions: [
        ...(isNow
          ? []
          : [
              button({
                title: subscriptions.takeBack,
                data: { action: 'take-back', account, subscription: result.subscription, operation, terms },
              }),
            ]),
        button({ title: subscriptions.title, data: { start: 'subscriptions' } }),
      ],
    };
  },
});
