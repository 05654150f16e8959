import { z } from 'zod';
import { dayOf } from '../../domain/basics/calendar.js';
import { defineCard } from '../card.js';
import { plain } from '../markdown.js';
import { shortened } from '../names.js';
import type { CurrentPolicy } from './currentPolicy.js';
import { button } from '../layouts/button.js';
import { picker, pickerTemplate } from '../layouts/picker.js';

/** What each product's policy is, for admins: who set it and when (D2). */
export const policyList = defineCard({
  id: 'policy-list',
  template: pickerTemplate,
  inputs: { product: 'choice' },
  answer: z.object({ action: z.literal('open'), product: z.string().default('') }),
  view: ({ standings }: { readonly standings: readonly CurrentPolicy[] }, reader) => {
    const { policy: words, titles, common, subscriptions } = reader.strings;
    return {
      title: titles.policy,
      text: words.text,
      facts: standings.map(({ product, policy, last }) => ({
        title: plain(product.name),
        value:
          last === undefined
            ? words.label[policy]
            : words.setBy(words.label[policy], plain(shortened(last.byName)), reader.day(dayOf(last.at))),
      })),
      bindings: picker(
        {
          id: 'product',
          label: common.product,
          style: 'filtered',
          choices: standings.map(({ product }) => ({ title: product.name, value: product.id })),
        },
        reader,
      ),
      actions: [
        button({ title: subscriptions.open, data: { action: 'open' }, inputs: true, style: 'positive' }),
        button({ title: titles.asked, data: { start: 'asked' } }),
      ],
    };
  },
});
