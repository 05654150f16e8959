import { z } from 'zod';
import type { Policy } from '../../domain/basics/tenant.js';
import { policies } from '../../domain/basics/tenant.js';
import { defineCard } from '../card.js';
import { choicesIn } from '../choices.js';
import { button } from '../layouts/button.js';
import type { CurrentPolicy } from './currentPolicy.js';
import type { WhichPolicies } from './policyList.js';

/** More checkboxes than this are a list to search instead. */
const mostCheckboxes = 20;

interface PoliciesChoice {
  /** The products to choose from. */
  readonly currentPolicies: readonly CurrentPolicy[];
  /** Ids of those that are chosen already. */
  readonly chosen?: readonly string[];
  readonly to?: Policy | '';
  /** The filter of the list that this was opened from. */
  readonly which: WhichPolicies;
  readonly banner?: string;
}

/** Chooses several products, and one policy for all of them. */
export const policiesChoice = defineCard({
  id: 'policies-choice',
  template: 'policy/policiesChoice.json',
  answer: z.object({
    action: z.literal('review'),
    products: z.string().transform(choicesIn),
    to: z.enum(['', ...policies]).catch(''),
    which: z.string().optional().catch(undefined),
  }),
  view: ({ currentPolicies, chosen = [], to = '', which, banner }: PoliciesChoice, { strings }) => {
    const { policy: words, common } = strings;
    return {
      banner,
      title: words.several,
      text: words.severalText,
      bindings: {
        productsLabel: common.product,
        style: currentPolicies.length > mostCheckboxes ? 'filtered' : 'expanded',
        placeholder: words.chooseProducts,
        products: currentPolicies.map(({ product, policy }) => ({
          title: `${product.name} · ${words.label[policy]}`,
          value: product.id,
        })),
        chosen: chosen.join(','),
        chooseProducts: words.chooseProducts,
        label: words.choice,
        choices: policies.map((one) => ({ title: words.label[one], value: one })),
        to,
        choose: common.chooseOne,
      },
      actions: [
        button({ title: common.continue, data: { action: 'review', which }, inputs: true, style: 'positive' }),
        button({ title: common.back, data: { start: 'policy', list: { which, page: 0 } } }),
      ],
    };
  },
});
