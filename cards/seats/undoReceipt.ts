import { z } from 'zod';
import { defineCard } from '../card.js';
import { plain } from '../markdown.js';
import { plainButton } from '../menu/refusal.js';
import type { Undoing } from './undo.js';
import { undoFacts, undoNotes } from './undo.js';

/** What was given back, and the way on. */
export const undoReceipt = defineCard<Undoing, never>({
  id: 'undo-receipt',
  template: 'layouts/statement.json',
  answer: z.never(),
  view: (data, reader) => {
    const { common, seats, subscriptions, titles } = reader.strings;
    const { from, to, subscription } = data.result;
    const about = { account: data.account, subscription };
    return {
      banner: data.banner ?? '',
      title: seats.undoneTitle,
      text: to === 0 ? seats.undoneAll(plain(data.productName)) : seats.undoneSome(from - to, to),
      hasFacts: true,
      facts: undoFacts(data, reader, true),
      notes: undoNotes(data, reader),
      actions: [
        ...(to === 0
          ? [plainButton({ title: titles.buy, data: { start: 'buy' } })]
          : [plainButton({ title: subscriptions.open, data: { start: 'subscriptions', ...about } })]),
        plainButton({ title: subscriptions.title, data: { start: 'subscriptions' } }),
        plainButton({ title: common.menu, data: { start: 'menu' } }),
      ],
    };
  },
});
