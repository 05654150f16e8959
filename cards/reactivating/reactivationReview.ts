import { z } from 'zod';
import type { Day } from '../../domain/basics/calendar.js';
import type { SubscriptionReactivated } from '../../domain/account/events.js';
import { defineCard } from '../card.js';
import { fitting } from '../fitting.js';
import { plain } from '../markdown.js';
import { commitmentWords } from '../layouts/charges.js';
import { button } from '../layouts/button.js';
import type { Renewed } from '../layouts/newTerm.js';
import { termFacts } from '../layouts/newTerm.js';

export interface ReactivationReview extends Renewed<SubscriptionReactivated> {
  readonly operation: string;
  readonly terms: string;
  /** The last day on which it still works as it is. */
  readonly worksUntil: Day;
  readonly assigned: number;
  readonly banner?: string;
}

/** What bringing a subscription back costs, to the cent, before anything happens. */
export const reactivationReview = defineCard({
  id: 'reactivation-review',
  answer: z.object({
    action: z.literal('save'),
    account: z.string(),
    subscription: z.string(),
    operation: z.string(),
    terms: z.string(),
  }),
  review: ({ operation }: ReactivationReview) => operation,
  view: (data: ReactivationReview, reader) => {
    const { reactivating, buying, common, commits } = reader.strings;
    const { account, operation, terms, result, assigned } = data;
    const total = reader.money(result.price.total);
    const about = { account, subscription: result.subscription };
    return {
      banner: data.banner,
      title: reactivating.reviewTitle(result.seats, plain(data.productName)),
      amount: buying.amountNow(total),
      text: commitmentWords(result, reader),
      notes: [
        buying.youPay,
        reactivating.reviewText(reader.day(data.worksUntil)),
        ...(assigned === 0 ? [] : [reactivating.people(assigned)]),
      ],
      note: buying.cancellable,
      details: { facts: termFacts(data, buying.now, reader), notes: [reactivating.recurring] },
      actions: [
        button({
          title: fitting(commits.reactivate(total)),
          data: { action: 'save', operation, terms, ...about },
          style: 'positive',
        }),
        button({ title: common.back, data: { start: 'subscriptions', ...about } }),
      ],
    };
  },
});
