import { z } from 'zod';
import type { Policy } from '../../domain/basics/tenant.js';
import { defineCard } from '../card.js';
import { plain } from '../markdown.js';
import { button } from '../layouts/button.js';
import type { CurrentPolicy } from './currentPolicy.js';
import { policiesMeaning } from './currentPolicy.js';

interface PoliciesReceipt {
  readonly policy: Policy;
  readonly changed: readonly (CurrentPolicy & { readonly before: Policy })[];
  readonly banner?: string;
}

/** What has been set for several products, with what each of them was before. */
export const policiesReceipt = defineCard<PoliciesReceipt, never>({
  id: 'policies-receipt',
  answer: z.never(),
  view: ({ policy, changed, banner }, reader) => {
    const { policy: words } = reader.strings;
    const label = words.label[policy];
    const products = changed.map(({ product }) => product);
    return {
      banner,
      title: words.severalReceipt(changed.length, label),
      facts: changed.map(({ product, before }) => ({
        title: plain(product.name),
        value: `${words.label[before]} → ${label}`,
      })),
      notes: policiesMeaning(policy, products, reader),
      actions: [
        button({ title: words.all, data: { start: 'policy' } }),
        button({ title: words.several, data: { start: 'policy', several: 'all' } }),
      ],
    };
  },
});
