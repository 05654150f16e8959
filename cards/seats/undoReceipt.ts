import { z } from 'zod';
import { defineCard } from '../card.js';
import { plain } from '../markdown.js';
import type { Undoing } from './undo.js';
import { undoShown } from './undo.js';
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
      title: seats.undoneTitle(from - to, plain(data.productName)),
      text: to === 0 ? seats.undoneAll : seats.undoneSome(from - to, to),
      ...undoShown(data, reader, true),
      actions: [
        ...(to === 0
          ? [button({ title: titles.buy, data: { start: 'buy' } })]
          : [button({ title: subscriptions.open, data: { start: 'subscriptions', ...about } })]),
        button({ title: subscriptions.title, data: { start: 'subscriptions' } }),
      ],
    };
  },
});
