import { z } from 'zod';
import { defineCard } from '../card.js';
import { plain } from '../markdown.js';
import type { Conversion } from './conversion.js';
import { conversionNotes } from './conversion.js';
import { button } from '../layouts/button.js';
import { termFacts } from '../layouts/newTerm.js';

export interface ConversionReceipt extends Conversion {
  readonly banner?: string;
}

/** What a trial has become and what was charged, and the next step. */
export const conversionReceipt = defineCard<ConversionReceipt, never>({
  id: 'conversion-receipt',
  answer: z.never(),
  view: (data, reader) => {
    const { trials, buying } = reader.strings;
    const { account, result } = data;
    return {
      banner: data.banner,
      title: trials.convertedTitle,
      text: trials.convertedText(result.seats, plain(data.productName)),
      facts: [...termFacts(data, buying.charged, reader), { title: buying.reference, value: result.subscription }],
      notes: conversionNotes(data, reader),
      actions: [
        button({
          title: buying.assign,
          data: { start: 'assign', account, product: result.product },
          style: 'positive',
        }),
        button({ title: trials.open, data: { start: 'subscriptions', account, subscription: result.subscription } }),
      ],
    };
  },
});
