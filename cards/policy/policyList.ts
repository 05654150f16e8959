import { z } from 'zod';
import { dayOf } from '../../domain/basics/calendar.js';
import { defineCard } from '../card.js';
import { plain } from '../markdown.js';
import { plainButton } from '../menu/refusal.js';
import { shortened } from '../names.js';
import { button } from '../seats/wish.js';
import type { PolicyStanding } from './standing.js';

/** What each product's policy is, for admins: who set it and when (D2). */
export const policyList = defineCard({
  id: 'policy-list',
  template: 'policy/policyList.json',
  answer: z.object({ action: z.literal('open'), product: z.string().default('') }),
  view: ({ standings }: { readonly standings: readonly PolicyStanding[] }, { strings, day }) => {
    const { policy: words, titles, common, subscriptions } = strings;
    return {
      title: titles.policy,
      text: words.text,
      facts: standings.map(({ product, policy, last }) => ({
        title: plain(product.name),
        value:
          last === undefined
            ? words.label[policy]
            : words.setBy(words.label[policy], plain(shortened(last.byName)), day(dayOf(last.at))),
      })),
      label: common.product,
      choices: standings.map(({ product }) => ({ title: product.name, value: product.id })),
      choose: common.chooseOne,
      actions: [
        button({ title: subscriptions.open, data: { action: 'open' }, inputs: true, style: 'positive' }),
        plainButton({ title: titles.asked, data: { start: 'asked' } }),
        plainButton({ title: common.menu, data: { start: 'menu' } }),
      ],
    };
  },
});
