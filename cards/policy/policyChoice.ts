import { z } from 'zod';
import { policies } from '../../domain/basics/tenant.js';
import { defineCard } from '../card.js';
import { plain } from '../markdown.js';
import type { CurrentPolicy } from './currentPolicy.js';
import { policyMeaning, setWords, untouchedWords } from './currentPolicy.js';
import { button } from '../layouts/button.js';

export interface PolicyChoice extends CurrentPolicy {
  /** How many live subscriptions of it people have. */
  readonly live: number;
  readonly banner?: string;
}

/** What each choice changes and what none of them does, before anything is chosen (B-13). */
export const policyChoice = defineCard({
  id: 'policy-choice',
  template: 'layouts/choice.json',
  answer: z.object({
    action: z.literal('review'),
    product: z.string(),
    seen: z.string(),
    to: z.enum(['', ...policies]).catch(''),
  }),
  view: (data: PolicyChoice, reader) => {
    const { policy: words, titles, common } = reader.strings;
    const { product, policy, last, live, banner = '' } = data;
    return {
      banner,
      title: `${titles.policy}: ${plain(product.name)}`,
      text: words.now(words.label[policy]),
      bindings: {
        now: setWords(data, reader),
        meanings: policies.map((one) => ({
          name: words.label[one],
          sentences: policyMeaning(one, product, reader).map((text) => ({ text })),
        })),
        aside: untouchedWords(live, reader),
        label: words.choice,
        choices: policies.map((one) => ({ title: words.label[one], value: one })),
        chosen: policy,
        choose: common.chooseOne,
      },
      actions: [
        button({
          title: common.continue,
          data: { action: 'review', product: product.id, seen: last?.id ?? '' },
          inputs: true,
          style: 'positive',
        }),
        button({ title: titles.history, data: { start: 'policy', product: product.id, history: true } }),
        button({ title: words.all, data: { start: 'policy' } }),
      ],
    };
  },
});
