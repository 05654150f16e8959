import { z } from 'zod';
import type { SubscriptionReactivated } from '../../domain/account/events.js';
import { defineCard } from '../card.js';
import { plain } from '../markdown.js';
import { chargedWords, commitmentWords } from '../layouts/charges.js';
import { button } from '../layouts/button.js';
import type { Renewed } from '../layouts/newTerm.js';
import { termFacts } from '../layouts/newTerm.js';

export interface ReactivationReceipt extends Renewed<SubscriptionReactivated> {
  readonly banner?: string;
}

/** A subscription that is back, what was charged for it, and the next steps. */
export const reactivationReceipt = defineCard<ReactivationReceipt, never>({
  id: 'reactivation-receipt',
  answer: z.never(),
  view: (data, reader) => {
    const { reactivating, trials, buying } = reader.strings;
    const { account, result } = data;
    return {
      banner: data.banner,
      title: reactivating.receiptTitle(result.seats, plain(data.productName)),
      text: chargedWords(result, data.method, reader),
      notes: [commitmentWords(result, reader)],
      note: buying.cancellable,
      details: {
        facts: [...termFacts(data, buying.charged, reader), { title: buying.reference, value: result.subscription }],
        notes: [reactivating.recurring],
        isOpen: true,
      },
      actions: [
        button({
          title: buying.assign,
          data: { start: 'assign', account, product: result.product },
          style: 'positive',
        }),
        button({ title: trials.open, data: { start: 'subscriptions', account, subscription: result.subscription } }),
      ],
    };
  },
});
