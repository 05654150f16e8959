import { z } from 'zod';
import { recurrings } from '../../domain/account/subscription.js';
import { defineCard } from '../card.js';
import { plain } from '../markdown.js';
import type { Owned } from '../layouts/subscriptionWords.js';
import { nameOf } from '../layouts/subscriptionWords.js';
import type { Meaning } from './meaning.js';
import { recurringMeaning } from './meaning.js';
import { button } from '../layouts/button.js';

/** What each choice was shown to mean; what it is set to already, or cannot be, has none. */
const shownTerms = z.strictObject({ on: z.string(), once: z.string(), off: z.string() }).partial();
export type ShownTerms = z.infer<typeof shownTerms>;

export interface RecurringChoice extends Owned {
  readonly meanings: readonly Meaning[];
  readonly operation: string;
  readonly terms: ShownTerms;
  /** Why something is not offered. */
  readonly note?: string;
  readonly banner?: string;
}

/** Turning it off is what people come for. */
const inOrder = ['off', 'on', 'once'] as const;

/** How recurring billing is set, and what each choice means, before anything changes. */
export const recurringChoice = defineCard({
  id: 'recurring-choice',
  template: 'layouts/meanings.json',
  /** Of earlier cards, which had a choice instead of buttons. */
  inputs: { to: 'choice' },
  answer: z.object({
    action: z.literal('save'),
    account: z.string(),
    subscription: z.string(),
    to: z.enum(['', ...recurrings]).catch(''),
    operation: z.string(),
    terms: shownTerms,
  }),
  review: ({ operation }: RecurringChoice) => operation,
  view: (data: RecurringChoice, reader) => {
    const { recurring: words, subscriptions, titles, common, commits } = reader.strings;
    const { account, subscription, operation, terms } = data;
    const about = { account: account.id, subscription: subscription.id };
    const save = { action: 'save', ...about, operation, terms };
    const isNow = ({ result }: Meaning) => result.to === subscription.recurring;
    const others = inOrder.filter((to) => terms[to] !== undefined);
    return {
      banner: data.banner,
      title: `${titles.recurring}: ${plain(nameOf(subscription.product))}`,
      text: words.now(subscriptions.recurring[subscription.recurring]),
      bindings: {
        now: data.meanings
          .filter(isNow)
          .flatMap((one) => recurringMeaning(one, reader))
          .join(' '),
        meanings: data.meanings
          .filter((one) => !isNow(one))
          .map((meaning) => ({
            name: subscriptions.recurring[meaning.result.to],
            sentences: [
              ...recurringMeaning(meaning, reader),
              ...(meaning.result.dropped === undefined ? [] : [words.drops(meaning.result.dropped)]),
            ].map((text) => ({ text })),
          })),
        aside: data.note ?? '',
      },
      actions: [
        ...others.map((to) => button({ title: commits.recurring[to], data: { ...save, to } })),
        button({ title: common.back, data: { start: 'subscriptions', ...about } }),
      ],
    };
  },
});
