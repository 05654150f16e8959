import { z } from 'zod';
import { defineCard } from '../card.js';
import type { SeatsChange } from '../layouts/seatsChange.js';
import { changeHeading, changeShown } from '../layouts/seatsChange.js';
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
    const { buying, subscriptions, titles } = reader.strings;
    const { account, result, canUndo } = data;
    const { subscription, product } = result;
    const about = { account, subscription };
    const isMore = result.type === 'seats-changed' && result.to > result.from;
    const isPlanned = result.type === 'seats-scheduled';
    return {
      banner: data.banner,
      title: changeHeading(data, reader, true),
      ...changeShown(data, reader, true),
      actions: [
        ...(isMore ? [button({ title: buying.assign, data: { start: 'assign', account, product } })] : []),
        ...(canUndo ? [button({ title: titles.undo, data: { start: 'undo', ...about } })] : []),
        ...(isPlanned ? [button({ title: titles.seats, data: { start: 'seats', ...about } })] : []),
        button({ title: subscriptions.open, data: { start: 'subscriptions', ...about } }),
      ],
    };
  },
});
