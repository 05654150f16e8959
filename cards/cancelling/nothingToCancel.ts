import { z } from 'zod';
import { defineCard } from '../card.js';
import { button } from '../layouts/button.js';

/** Said to somebody who has no subscription that can be cancelled. */
export const nothingToCancel = defineCard({
  id: 'nothing-to-cancel',
  answer: z.never(),
  view: (_: object, { strings: { cancelling, titles } }) => ({
    title: cancelling.nothingTitle,
    text: cancelling.nothingToCancel,
    actions: [button({ title: titles.subscriptions, data: { start: 'subscriptions' } })],
  }),
});
