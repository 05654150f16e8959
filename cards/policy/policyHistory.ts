import { z } from 'zod';
import type { PolicyChange } from '../../domain/organisation/organisation.js';
import type { Product } from '../../domain/basics/product.js';
import { defineCard } from '../card.js';
import { plain } from '../markdown.js';
import { shortened } from '../names.js';
import { button } from '../layouts/button.js';

export interface PolicyHistory {
  readonly product: Product;
  /** Newest first. */
  readonly changes: readonly PolicyChange[];
}

/** As many as one card shows. */
const mostShown = 20;

/** Who has set a product's policy, when, from what to what. */
export const policyHistory = defineCard<PolicyHistory, never>({
  id: 'policy-history',
  answer: z.never(),
  view: ({ product, changes }, { strings, moment }) => {
    const { policy: words, common } = strings;
    const older = changes.length - mostShown;
    const entries = changes.slice(0, mostShown).map(({ at, byName, before, policy }) => {
      const change = `${words.label[before]} → ${words.label[policy]}`;
      return `${moment(at)} · ${plain(shortened(byName))}: ${change}`;
    });
    return {
      title: words.historyTitle(plain(product.name)),
      text: entries.length === 0 ? words.historyEmpty : older > 0 ? words.historyOlder(older) : words.text,
      notes: entries,
      actions: [
        button({ title: common.back, data: { start: 'policy', product: product.id } }),
        button({ title: words.all, data: { start: 'policy' } }),
      ],
    };
  },
});
