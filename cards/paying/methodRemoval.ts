import { z } from 'zod';
import { defineCard } from '../card.js';
import { sheet, sheetTemplate } from './sheet.js';
import { button } from '../layouts/button.js';
import type { OwnMethod } from '../layouts/paymentMethodWords.js';
import { methodText } from '../layouts/paymentMethodWords.js';

export interface MethodRemoval extends OwnMethod {
  readonly operation: string;
  readonly terms: string;
  readonly banner?: string;
}

/** What removing a card means, before it is gone. */
export const methodRemoval = defineCard({
  id: 'method-removal',
  template: sheetTemplate,
  answer: z.object({
    action: z.literal('remove'),
    account: z.string(),
    method: z.string(),
    operation: z.string(),
    terms: z.string(),
  }),
  review: ({ operation }: MethodRemoval) => operation,
  view: ({ account, method, operation, terms, banner }: MethodRemoval, reader) => {
    const { paying, commits } = reader.strings;
    const about = { account: account.id, method: method.id };
    return sheet(
      {
        title: paying.removeTitle(methodText(method, reader)),
        banner,
        texts: [paying.removeText],
        actions: [
          button({
            title: commits.removeCard,
            data: { action: 'remove', ...about, operation, terms },
            style: 'destructive',
          }),
          button({ title: commits.keepCard, data: { start: 'methods', ...about } }),
        ],
      },
      reader,
    );
  },
});
