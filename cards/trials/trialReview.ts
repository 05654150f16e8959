import { z } from 'zod';
import { defineCard } from '../card.js';
import { money } from '../../domain/basics/money.js';
import { plain } from '../markdown.js';
import type { Trial } from './trial.js';
import { trialEnd, trialFacts } from './trial.js';
import { button } from '../layouts/button.js';

/** What was entered on the way to a trial, as the buttons carry it along. */
const trialWish = z.object({
  account: z.string(),
  product: z.string(),
  seats: z.number(),
  method: z.string(),
});
export type TrialWish = z.infer<typeof trialWish>;

export interface TrialReview extends Trial {
  readonly operation: string;
  readonly terms: string;
  readonly banner?: string;
}

/** How long a trial runs and what happens at its end, before it begins. */
export const trialReview = defineCard({
  id: 'trial-review',
  answer: z.discriminatedUnion('action', [
    trialWish.extend({ action: z.literal('start'), operation: z.string(), terms: z.string() }),
    trialWish.extend({ action: z.literal('change') }),
  ]),
  review: ({ operation }: TrialReview) => operation,
  view: (data: TrialReview, reader) => {
    const { trials, common, buying } = reader.strings;
    const { account, operation, terms, result } = data;
    const { product, seats, becomes } = result;
    const wish = { account, product, seats, method: becomes?.method ?? '' };
    return {
      banner: data.banner,
      title: trials.reviewTitle(seats, plain(data.productName)),
      amount: buying.amountNow(reader.money(money(0, data.currency))),
      ...trialEnd(data, reader),
      notes: becomes ? [buying.youPay] : [],
      details: { facts: trialFacts(data, reader, false), notes: [trials.fixed] },
      actions: [
        button({ title: trials.start, data: { action: 'start', operation, terms, ...wish }, style: 'positive' }),
        button({ title: common.back, data: { action: 'change', ...wish } }),
      ],
    };
  },
});
