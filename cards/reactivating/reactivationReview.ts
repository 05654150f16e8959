import { z } from 'zod';
import type { Day } from '../../domain/basics/calendar.js';
import type { SubscriptionReactivated } from '../../domain/account/events.js';
import { defineCard } from '../card.js';
import { fitting, named } from '../fitting.js';
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
    const reactivate = fitting(commits.reactivate(reader.money(data.result.price.total)));
    const { account, operation, terms, result, assigned } = data;
    const about = { account, subscription: result.subscription };
    return {
      banner: data.banner,
      title: reactivating.reviewTitle,
      text: reactivating.reviewText(reader.day(data.worksUntil), named(reactivate)),
      facts: termFacts(data, buying.now, reader),
      notes: [
        `**${buying.youPay}**`,
        ...(assigned === 0 ? [] : [reactivating.people(assigned)]),
        reactivating.recurring,
        buying.termEnds(reader.day(result.termEnds)),
        buying.cancellable,
      ],
      actions: [
        button({ title: reactivate, data: { action: 'save', operation, terms, ...about }, style: 'positive' }),
        button({ title: common.back, data: { start: 'subscriptions', ...about } }),
      ],
    };
  },
});
