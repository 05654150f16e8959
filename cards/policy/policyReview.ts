import { z } from 'zod';
import { policies } from '../../domain/basics/tenant.js';
import type { Policy } from '../../domain/basics/tenant.js';
import { defineCard } from '../card.js';
import { fitting } from '../fitting.js';
import { plain } from '../markdown.js';
import type { CurrentPolicy } from './currentPolicy.js';
import { policyMeaning, untouchedWords } from './currentPolicy.js';
import { button } from '../layouts/button.js';

export interface PolicyReview extends CurrentPolicy {
  readonly to: Policy;
  readonly live: number;
  readonly operation: string;
  readonly banner?: string;
}

/** What is about to change for everybody, and what is not. */
export const policyReview = defineCard({
  id: 'policy-review',
  answer: z.object({
    action: z.literal('save'),
    product: z.string(),
    seen: z.string(),
    to: z.enum(policies),
    operation: z.string(),
  }),
  review: ({ operation }: PolicyReview) => operation,
  view: ({ product, policy, last, to, live, operation, banner = '' }: PolicyReview, reader) => {
    const { policy: words, common, commits } = reader.strings;
    return {
      banner,
      title: words.reviewTitle(plain(product.name), words.label[to]),
      text: words.now(words.label[policy]),
      notes: [...policyMeaning(to, product, reader), untouchedWords(live, reader)],
      note: words.fromNow,
      actions: [
        button({
          title: fitting([words.label[to], commits.changePolicy]),
          data: { action: 'save', product: product.id, seen: last?.id ?? '', to, operation },
          style: 'positive',
        }),
        button({ title: common.back, data: { start: 'policy', product: product.id } }),
      ],
    };
  },
});
