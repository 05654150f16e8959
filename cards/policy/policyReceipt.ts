import { z } from 'zod';
import { defineCard } from '../card.js';
import { plain } from '../markdown.js';
import type { CurrentPolicy } from './currentPolicy.js';
import { policyMeaning, setWords, untouchedWords } from './currentPolicy.js';
import { button } from '../layouts/button.js';

export interface PolicyReceipt extends CurrentPolicy {
  readonly live: number;
  readonly banner?: string;
}

/** How the policy stands after a change. */
export const policyReceipt = defineCard<PolicyReceipt, never>({
  id: 'policy-receipt',
  answer: z.never(),
  view: (data, reader) => {
    const { policy: words, titles, common } = reader.strings;
    const { product, policy, live, banner = '' } = data;
    const about = { start: 'policy', product: product.id } as const;
    return {
      banner,
      title: words.receiptTitle(plain(product.name), words.label[policy]),
      notes: [...policyMeaning(policy, product, reader), untouchedWords(live, reader)],
      details: { facts: [], notes: [setWords(data, reader)], isOpen: true },
      actions: [
        button({ title: titles.history, data: { ...about, history: true } }),
        button({ title: common.back, data: about }),
        button({ title: words.all, data: { start: 'policy' } }),
      ],
    };
  },
});
