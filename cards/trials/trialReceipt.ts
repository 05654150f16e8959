import { z } from 'zod';
import { defineCard } from '../card.js';
import { plain } from '../markdown.js';
import type { Trial } from './trial.js';
import { trialEnd, trialFacts } from './trial.js';
import { button } from '../layouts/button.js';

export interface TrialReceipt extends Trial {
  /** With today. */
  readonly daysLeft: number;
  readonly banner?: string;
}

/** A trial that runs, how long it still does, and the next steps. */
export const trialReceipt = defineCard<TrialReceipt, never>({
  id: 'trial-receipt',
  answer: z.never(),
  view: (data, reader) => {
    const { trials, buying, subscriptions, titles } = reader.strings;
    const { account, result } = data;
    const about = { account, subscription: result.subscription };
    return {
      banner: data.banner,
      title: trials.receiptTitle(result.seats, plain(data.productName)),
      ...trialEnd(data, reader),
      details: {
        facts: [
          ...trialFacts(data, reader, true),
          { title: trials.left, value: trials.daysLeft(data.daysLeft) },
          { title: buying.reference, value: result.subscription },
        ],
        notes: [trials.fixed],
        isOpen: true,
      },
      actions: [
        button({
          title: buying.assign,
          data: { start: 'assign', account, product: result.product },
          style: 'positive',
        }),
        ...(result.becomes ? [button({ title: titles.recurring, data: { start: 'recurring', ...about } })] : []),
        button({ title: trials.open, data: { start: 'subscriptions', ...about } }),
        button({ title: subscriptions.title, data: { start: 'subscriptions' } }),
      ],
    };
  },
});
