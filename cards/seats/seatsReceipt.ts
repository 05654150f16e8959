import { z } from 'zod';
import { defineCard } from '../card.js';
import type { Reader } from '../language.js';
import { plain } from '../markdown.js';
import { plainButton } from '../menu/refusal.js';
import type { SeatsChange } from './change.js';
import { changeFacts, changeNotes } from './change.js';

export interface SeatsReceipt extends SeatsChange {
  readonly account: string;
  /** Whether the increase can still be undone (D6). */
  readonly canUndo: boolean;
  readonly banner?: string;
}

/** What has changed, by the numbers of the review, and the next step. */
export const seatsReceipt = defineCard<SeatsReceipt, never>({
  id: 'seats-receipt',
  template: 'layouts/statement.json',
  answer: z.never(),
  view: (data, reader) => {
    const { buying, common, seats, subscriptions, titles } = reader.strings;
    const { account, result, canUndo } = data;
    const { subscription, product } = result;
    const about = { account, subscription };
    const isMore = result.type === 'seats-changed' && result.to > result.from;
    const isPlanned = result.type === 'seats-scheduled';
    return {
      banner: data.banner ?? '',
      title: isPlanned ? seats.scheduledTitle : seats.receiptTitle,
      text: textOf(data, reader),
      hasFacts: true,
      facts: changeFacts(data, reader, true),
      notes: changeNotes(data, reader).map((text) => ({ text })),
      actions: [
        ...(isMore ? [plainButton({ title: buying.assign, data: { start: 'assign', account, product } })] : []),
        ...(canUndo ? [plainButton({ title: titles.undo, data: { start: 'undo', ...about } })] : []),
        ...(isPlanned ? [plainButton({ title: titles.seats, data: { start: 'seats', ...about } })] : []),
        plainButton({ title: subscriptions.open, data: { start: 'subscriptions', ...about } }),
        plainButton({ title: common.menu, data: { start: 'menu' } }),
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
