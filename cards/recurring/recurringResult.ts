import { z } from 'zod';
import { recurrings } from '../../domain/account/subscription.js';
import type { Recurring } from '../../domain/account/subscription.js';
import { defineCard } from '../card.js';
import { plain } from '../markdown.js';
import type { Meaning } from './meaning.js';
import { recurringMeaning } from './meaning.js';
import { button } from '../layouts/button.js';

export interface RecurringResult extends Meaning {
  readonly account: string;
  readonly productName: string;
  /** The way back to how it was, where there still is one. */
  readonly back?: { readonly to: Recurring; readonly operation: string; readonly terms: string };
  readonly banner?: string;
}

/** What recurring billing is set to now, and the way back. */
export const recurringResult = defineCard({
  id: 'recurring-result',
  answer: z.object({
    action: z.literal('switch'),
    account: z.string(),
    subscription: z.string(),
    to: z.enum(recurrings),
    operation: z.string(),
    terms: z.string(),
  }),
  review: { beside: ({ back }: RecurringResult) => back?.operation },
  view: (data: RecurringResult, reader) => {
    const { recurring: words, trials } = reader.strings;
    const { account, result, back } = data;
    const about = { account, subscription: result.subscription };
    return {
      banner: data.banner,
      title: words.set[result.to](plain(data.productName)),
      notes: [
        ...recurringMeaning(data, reader),
        ...(result.dropped === undefined ? [] : [words.dropped(result.dropped)]),
        ...(back ? [words.kept] : []),
      ],
      actions: [
        ...(back ? [button({ title: words.switchBack[back.to], data: { action: 'switch', ...about, ...back } })] : []),
        button({ title: trials.open, data: { start: 'subscriptions', ...about } }),
      ],
    };
  },
});
