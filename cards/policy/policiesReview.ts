import { z } from 'zod';
import type { Policy } from '../../domain/basics/tenant.js';
import { policies } from '../../domain/basics/tenant.js';
import { defineCard } from '../card.js';
import { fitting } from '../fitting.js';
import { plain } from '../markdown.js';
import { button } from '../layouts/button.js';
import type { CurrentPolicy } from './currentPolicy.js';
import { policiesMeaning, untouchedWords } from './currentPolicy.js';
import type { WhichPolicies } from './policyList.js';

interface PoliciesReview {
  /** The products that change. */
  readonly changing: readonly CurrentPolicy[];
  /** Names of chosen products that have the policy already. */
  readonly same: readonly string[];
  readonly to: Policy;
  /** How many live subscriptions of them people have. */
  readonly live: number;
  readonly operation: string;
  /** All that was chosen, and the filter of the list that it was chosen from: the way back. */
  readonly chosen: readonly string[];
  readonly which: WhichPolicies;
  readonly banner?: string;
}

const reviewed = z.object({ product: z.string().max(200), seen: z.string().max(200) });

/** What is about to change for everybody, product by product, and what is not. */
export const policiesReview = defineCard({
  id: 'policies-review',
  answer: z.object({
    action: z.literal('save'),
    products: z.array(reviewed).min(1).max(200),
    to: z.enum(policies),
    operation: z.string(),
  }),
  review: ({ operation }: PoliciesReview) => operation,
  view: ({ changing, same, to, live, operation, chosen, which, banner }: PoliciesReview, reader) => {
    const { policy: words, common, commits } = reader.strings;
    const label = words.label[to];
    return {
      banner,
      title: words.severalReview(changing.length, label),
      facts: changing.map(({ product, policy }) => ({
        title: plain(product.name),
        value: words.now(words.label[policy]),
      })),
      notes: [
        ...(same.length === 0 ? [] : [words.alreadySo(same.map(plain).join(', '))]),
        ...policiesMeaning(
          to,
          changing.map(({ product }) => product),
          reader,
        ),
      ],
      details: { facts: [], notes: [untouchedWords(live, reader)] },
      actions: [
        button({
          title: fitting([words.severalCommit(label, changing.length), label, commits.changePolicy]),
          data: {
            action: 'save',
            products: changing.map(({ product, last }) => ({ product: product.id, seen: last?.id ?? '' })),
            to,
            operation,
          },
          style: 'positive',
        }),
        button({ title: common.back, data: { start: 'policy', several: which, to, chosen } }),
      ],
    };
  },
});
