import { z } from 'zod';
import { defineCard } from '../card.js';
import { fitting } from '../fitting.js';
import { plain } from '../markdown.js';
import type { Conversion } from './conversion.js';
import { conversionRefund } from './conversion.js';
import { commitmentWords, laterNotes } from '../layouts/charges.js';
import { button } from '../layouts/button.js';
import { termFacts } from '../layouts/newTerm.js';

/** What was entered on the way from a trial to a paid subscription, as the buttons carry it along. */
export const conversionWish = z.object({
  account: z.string(),
  subscription: z.string(),
  seats: z.number(),
  term: z.enum(['P1M', 'P1Y']),
  billing: z.enum(['monthly', 'yearly']),
  method: z.string(),
});
export type ConversionWish = z.infer<typeof conversionWish>;

export interface ConversionReview extends Conversion {
  readonly operation: string;
  readonly terms: string;
  readonly banner?: string;
}

/** What the paid subscription costs, to the cent, before the trial ends for it. */
export const conversionReview = defineCard({
  id: 'conversion-review',
  answer: z.discriminatedUnion('action', [
    conversionWish.extend({ action: z.literal('save'), operation: z.string(), terms: z.string() }),
    conversionWish.extend({ action: z.literal('change') }),
  ]),
  review: ({ operation }: ConversionReview) => operation,
  view: (data: ConversionReview, reader) => {
    const { trials, buying, common, commits } = reader.strings;
    const { account, operation, terms, result } = data;
    const { subscription, seats, term, billing, method } = result;
    const total = reader.money(result.price.total);
    const wish = { account, subscription, seats, term, billing, method };
    return {
      banner: data.banner,
      title: trials.convertReviewTitle(seats, plain(data.productName)),
      amount: buying.amountNow(total),
      text: commitmentWords(result, reader),
      notes: [buying.youPay, trials.stays],
      note: conversionRefund(data, reader),
      details: { facts: termFacts(data, buying.now, reader), notes: laterNotes(result, reader) },
      actions: [
        button({
          title: fitting(commits.convert(total)),
          data: { action: 'save', operation, terms, ...wish },
          style: 'positive',
        }),
        button({ title: common.back, data: { action: 'change', ...wish } }),
      ],
    };
  },
});
