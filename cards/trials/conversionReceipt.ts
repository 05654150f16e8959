import { z } from 'zod';
import { defineCard } from '../card.js';
import { plain } from '../markdown.js';
import type { Conversion } from './conversion.js';
import { conversionRefund } from './conversion.js';
import { chargedWords, commitmentWords, laterNotes } from '../layouts/charges.js';
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
      title: trials.convertedTitle(result.seats, plain(data.productName)),
      text: chargedWords(result, data.method, reader),
      notes: [commitmentWords(result, reader), trials.stays],
      note: conversionRefund(data, reader),
      details: {
        facts: [...termFacts(data, buying.charged, reader), { title: buying.reference, value: result.subscription }],
        notes: laterNotes(result, reader),
        isOpen: true,
      },
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
