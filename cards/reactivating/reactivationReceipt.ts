import { z } from 'zod';
import type { SubscriptionReactivated } from '../../domain/account/events.js';
import { defineCard } from '../card.js';
import { plain } from '../markdown.js';
import type { Renewed } from '../trials/conversion.js';
import { termFacts } from '../trials/conversion.js';
import { button, statement, statementTemplate } from '../trials/statement.js';

export interface ReactivationReceipt extends Renewed<SubscriptionReactivated> {
  readonly banner?: string;
}

/** A subscription that is back, what was charged for it, and the next steps. */
export const reactivationReceipt = defineCard<ReactivationReceipt, never>({
  id: 'reactivation-receipt',
  template: statementTemplate,
  answer: z.never(),
  view: (data, reader) => {
    const { reactivating, trials, buying, common } = reader.strings;
    const { account, result } = data;
    return statement({
      banner: data.banner,
      title: reactivating.receiptTitle,
      text: reactivating.receiptText(result.seats, plain(data.productName)),
      facts: [...termFacts(data, buying.charged, reader), { title: buying.reference, value: result.subscription }],
      notes: [reactivating.recurring, buying.termEnds(reader.day(result.termEnds)), buying.cancellable],
      actions: [
        button(buying.assign, { start: 'assign', account, product: result.product }, 'positive'),
        button(trials.open, { start: 'subscriptions', account, subscription: result.subscription }),
        button(common.menu, { start: 'menu' }),
      ],
    });
  },
});
