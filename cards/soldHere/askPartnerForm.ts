import { z } from 'zod';
import type { Wish } from '../../domain/partner/partnership.js';
import { wishes } from '../../domain/partner/partnership.js';
import { defineCard } from '../card.js';
import { button } from '../layouts/button.js';
import type { Problem } from '../layouts/problem.js';
import { problemView } from '../layouts/problem.js';
import { nameOf } from '../layouts/subscriptionWords.js';
import { plain } from '../markdown.js';
import { shortened } from '../names.js';
import type { SoldHere } from './soldHere.js';

/** What has been filled in. */
export interface AskPartnerWish {
  readonly wish: Wish | '';
  readonly note: string;
}

export interface AskPartnerForm extends AskPartnerWish {
  readonly sold: SoldHere;
  /** The most characters of the note. */
  readonly longest: number;
  readonly operation: string;
  readonly problem?: Problem;
}

/** What the partner should do about a subscription that it manages (R48). */
export const askPartnerForm = defineCard({
  id: 'ask-partner-form',
  template: 'soldHere/askPartnerForm.json',
  answer: z.object({
    action: z.literal('send'),
    subscription: z.string().max(200),
    operation: z.string(),
    wish: z.enum(['', ...wishes]).catch(''),
    note: z.string().default(''),
  }),
  review: 'harmless',
  view: ({ sold, wish, note, longest, operation, problem }: AskPartnerForm, { strings }) => {
    const { askPartner: words, soldHere, common } = strings;
    const { subscription } = sold;
    const partner = plain(shortened(sold.partner));
    return {
      ...problemView(problem),
      title: `${words.askTitle(partner)}: ${plain(nameOf(sold.product))}`,
      text: soldHere.managed(partner),
      bindings: {
        wishLabel: words.wishLabel,
        wishes: wishesFor(sold).map((value) => ({ title: words.wishes[value], value })),
        wish,
        wishError: common.chooseOne,
        noteLabel: words.noteLabel,
        noteError: words.noteError(longest),
        note: note.slice(0, longest),
        longest,
      },
      note: words.whatHappens(partner),
      actions: [
        button({
          title: words.send,
          data: { action: 'send', subscription, operation },
          style: 'positive',
          inputs: true,
        }),
        button({ title: common.back, data: { start: 'sold', subscription } }),
      ],
    };
  },
});

/** Nothing but activating is possible while it is suspended (D14), and a trial's number and status are fixed (B-24). */
function wishesFor({ status, trial }: SoldHere): readonly Wish[] {
  if (status === 'suspended') return ['activate', 'other'];
  return status === 'active' && !trial ? ['more', 'fewer', 'suspend', 'other'] : ['other'];
}
