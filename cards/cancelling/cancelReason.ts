import { z } from 'zod';
import type { Instant } from '../../domain/basics/calendar.js';
import { cancelReasons } from '../../domain/account/subscription.js';
import { defineCard } from '../card.js';
import { plain } from '../markdown.js';
import type { Owned } from '../layouts/subscriptionWords.js';
import { nameOf, rowWords } from '../layouts/subscriptionWords.js';
import type { Problem } from '../layouts/problem.js';
import { problemView } from '../layouts/problem.js';
import { button } from '../layouts/button.js';
import type { Reader } from '../language.js';

/** Everything that cannot be seen but a line break. */
const control = /[^\P{Cc}\n]/gu;

/** What was said about a cancellation so far, as the buttons carry it along. */
export const cancelWish = z.object({
  account: z.string(),
  subscription: z.string(),
  reason: z.enum(['', ...cancelReasons]).catch(''),
  feedback: z
    .string()
    .default('')
    .transform((text) => text.replaceAll(control, ' ')),
  when: z.enum(['now', 'at-term-end']).catch('now'),
});
export type CancelWish = z.infer<typeof cancelWish>;

export interface CancelReasonView extends Owned {
  readonly wish: Omit<CancelWish, 'account' | 'subscription'>;
  /** Whether there is a choice between now and the end of the term (D5). */
  readonly hasChoice: boolean;
  readonly longest: number;
  readonly problem?: Problem;
  readonly now: Instant;
}

interface ReasonForm {
  /** Said above the boxes. */
  readonly consequences?: readonly string[];
  readonly hasChoice?: boolean;
  readonly longest: number | undefined;
}

export const reasonTemplate = 'cancelling/cancelReason.json';

/** The boxes for a reason, the moment and a word more; none where no length is given for that word. */
export function reasonForm(
  { reason, when, feedback }: CancelReasonView['wish'],
  { consequences = [], hasChoice = false, longest }: ReasonForm,
  { strings: { cancelling } }: Reader,
) {
  return {
    consequences,
    asks: longest !== undefined,
    reasonLabel: cancelling.reasonLabel,
    reasons: cancelReasons.map((value) => ({ title: cancelling.reasons[value], value })),
    reasonError: cancelling.reasonError,
    reason,
    hasChoice,
    whenLabel: cancelling.whenLabel,
    whens: (['now', 'at-term-end'] as const).map((value) => ({ title: cancelling.when[value], value })),
    when,
    feedbackLabel: cancelling.feedbackLabel,
    feedbackError: cancelling.feedbackError(longest ?? 0),
    longest: longest ?? 0,
    feedback: feedback.slice(0, longest),
  };
}

/** Why, and optionally a word more (R27, R28). */
export const cancelReason = defineCard({
  id: 'cancel-reason',
  template: reasonTemplate,
  answer: cancelWish.extend({ action: z.literal('continue') }),
  view: (data: CancelReasonView, reader) => {
    const { account, subscription, wish: said, hasChoice, longest, problem } = data;
    const { cancelling, common } = reader.strings;
    const about = { account: account.id, subscription: subscription.id };
    return {
      ...problemView(problem),
      title: cancelling.title,
      text: `**${plain(nameOf(subscription.product))}** · ${rowWords(subscription, reader, data.now)}`,
      bindings: reasonForm(said, { hasChoice, longest }, reader),
      actions: [
        button({ title: common.continue, data: { action: 'continue', ...about }, inputs: true, style: 'positive' }),
        button({ title: cancelling.keep, data: { start: 'subscriptions', ...about } }),
      ],
    };
  },
});
