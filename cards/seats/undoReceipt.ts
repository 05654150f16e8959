import { z } from 'zod';
import { defineCard } from '../card.js';
import { plain } from '../markdown.js';
import type { Undoing } from './undo.js';
import { undoFacts, undoNotes } from './undo.js';
import { button } from '../layouts/button.js';

/** What was given back, and the way on. */
export const undoReceipt = defineCard<Undoing, never>({
  id: 'undo-receipt',
  answer: z.never(),
  view: (data, reader) => {
    const { seats, subscriptions, titles } = reader.strings;
    const { from, to, subscription } = data.result;
    const about = { account: data.account, subscription };
    return {
      banner: data.banner,
      title: seats.undoneTitle,
      text: to === 0 ? seats.undoneAll(plain(data.productName)) : seats.undoneSome(from - to, to),
      facts: undoFacts(data, reader, true),
      notes: undoNotes(data, reader),
      actions: [
        ...(to === 0
          ? [button({ title: titles.buy, data: { start: 'buy' } })]
          : [button({ title: subscriptions.open, data: { start: 'subscriptions', ...about } })]),
        button({ title: subscriptions.title, data: { start: 'subscriptions' } }),
      ],
    };
  },
});
