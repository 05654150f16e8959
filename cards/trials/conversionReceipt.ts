import { z } from 'zod';
import { defineCard } from '../card.js';
import { plain } from '../markdown.js';
import type { Conversion } from './conversion.js';
import { conversionNotes, termFacts } from './conversion.js';
import { button, statement, statementTemplate } from './statement.js';

export interface ConversionReceipt extends Conversion {
  readonly banner?: string;
}

/** What a trial has become and what was charged, and the next step. */
export const conversionReceipt = defineCard<ConversionReceipt, never>({
  id: 'conversion-receipt',
  template: statementTemplate,
  answer: z.never(),
  view: (data, reader) => {
    const { trials, buying, common } = reader.strings;
    const { account, result } = data;
    return statement({
      banner: data.banner,
      title: trials.convertedTitle,
      text: trials.convertedText(result.seats, plain(data.productName)),
      facts: [...termFacts(data, buying.charged, reader), { title: buying.reference, value: result.subscription }],
      notes: conversionNotes(data, reader),
      actions: [
        button(buying.assign, { start: 'assign', account, product: result.product }, 'positive'),
        button(trials.open, { start: 'subscriptions', account, subscription: result.subscription }),
        button(common.menu, { start: 'menu' }),
      ],
    });
  },
});
