import { z } from 'zod';
import { defineCard } from '../card.js';
import { plain } from '../markdown.js';
import { button, statement, statementTemplate } from './statement.js';
import type { Trial } from './trial.js';
import { trialFacts, trialNotes } from './trial.js';

export interface TrialReceipt extends Trial {
  /** With today. */
  readonly daysLeft: number;
  readonly banner?: string;
}

/** A trial that runs, how long it still does, and the next steps. */
export const trialReceipt = defineCard<TrialReceipt, never>({
  id: 'trial-receipt',
  template: statementTemplate,
  answer: z.never(),
  view: (data, reader) => {
    const { trials, buying, subscriptions, titles, common } = reader.strings;
    const { account, result } = data;
    const about = { account, subscription: result.subscription };
    return statement({
      banner: data.banner,
      title: trials.receiptTitle,
      text: trials.receiptText(result.seats, plain(data.productName)),
      facts: [
        ...trialFacts(data, reader, true),
        { title: trials.left, value: trials.daysLeft(data.daysLeft) },
        { title: buying.reference, value: result.subscription },
      ],
      notes: trialNotes(data, reader),
      actions: [
        button(buying.assign, { start: 'assign', account, product: result.product }, 'positive'),
        ...(result.becomes ? [button(titles.recurring, { start: 'recurring', ...about })] : []),
        button(trials.open, { start: 'subscriptions', ...about }),
        button(subscriptions.title, { start: 'subscriptions' }),
        button(common.menu, { start: 'menu' }),
      ],
    });
  },
});
