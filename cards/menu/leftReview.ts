import { z } from 'zod';
import { defineCard } from '../card.js';
import { button } from '../layouts/button.js';

export interface LeftReview {
  /** The review's, in Markdown. */
  readonly title: string;
  /** The button that led to the review. */
  readonly again?: Readonly<Record<string, unknown>> | undefined;
}

/** Stands where a review stood that no longer acts, so that its button is not pressed in vain (D17). */
export const leftReview = defineCard({
  id: 'left-review',
  answer: z.object({ action: z.literal('go-on'), again: z.looseObject({}) }),
  view: ({ title, again }: LeftReview, { strings }) => ({
    title,
    text: strings.menu.left,
    actions: again === undefined ? [] : [button({ title: strings.menu.goOn, data: { action: 'go-on', again } })],
  }),
});
