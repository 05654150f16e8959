import { z } from 'zod';
import { defineCard } from '../card.js';
import type { Reader } from '../language.js';
import { plain } from '../markdown.js';
import type { SeatsChange } from '../layouts/seatsChange.js';
import { changeFacts, changeNotes } from '../layouts/seatsChange.js';
import { button } from '../layouts/button.js';

export interface SeatsReceipt extends SeatsChange {
  readonly account: string;
  /** Whether the increase can still be undone (D6). */
  readonly canUndo: boolean;
  readonly banner?: string;
}

/** What has changed, by the numbers of the review, and the next step. */
export const seatsReceipt = defineCard<SeatsReceipt, never>({
  id: 'seats-receipt',
  answer: z.never(),
  view: (data, reader) => {
    const { buying, seats, subscriptions, titles } = reader.strings;
    const { account, result, canUndo } = data;
    const { subscription, product } = result;
    const about = { account, subscription };
    const isMore = result.type === 'seats-changed' && result.to > result.from;
    const isPlanned = result.type === 'seats-scheduled';
    return {
      banner: data.banner,
      title: isPlanned ? seats.scheduledTitle : seats.receiptTitle,
      text: textOf(data, reader),
      facts: changeFacts(data, reader, true),
      notes: changeNotes(data, reader),
      actions: [
        ...(isMore ? [button({ title: buying.assign, data: { start: 'assign', account, product } })] : []),
        ...(canUndo ? [button({ title: titles.undo, data: { start: 'undo', ...about } })] : []),
        ...(isPlanned ? [button({ title: titles.seats, data: { start: 'seats', ...about } })] : []),
        button({ title: subscriptions.open, data: { start: 'subscriptions', ...about } }),
      ],
    };
  },
});

function textOf({ result, productName }: SeatsReceipt, { strings: { seats }, day }: Reader): string {
  const name = plain(productName);
  if (result.type === 'seats-scheduled') return seats.receiptScheduled(result.to ?? result.from, name, day(result.on));
  const change = result.to - result.from;
  return change > 0 ? seats.receiptMore(change, name) : seats.receiptFewer(-change, name);
}
