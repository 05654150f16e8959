import { z } from 'zod';
import { defineCard } from '../card.js';
import type { Owned } from '../subscriptions/row.js';
import { fromKey, keyOf, nameOf, rowWords } from '../subscriptions/row.js';

export interface SeatsPicker {
  readonly journey: 'seats' | 'undo';
  readonly rows: readonly Owned[];
}

/** Which subscription's licences to change, or whose purchase to undo (R12). */
export const seatsPicker = defineCard({
  id: 'seats-picker',
  template: 'seats/seatsPicker.json',
  answer: z
    .object({ action: z.literal('continue'), journey: z.enum(['seats', 'undo']), pick: z.string().default('') })
    .transform(({ journey, pick }) => ({ journey, ...fromKey(pick) })),
  view: ({ journey, rows }: SeatsPicker, reader) => {
    const { common, seats, subscriptions, titles } = reader.strings;
    return {
      title: titles[journey],
      text: journey === 'seats' ? seats.pickText : seats.undoPick,
      label: subscriptions.openLabel,
      choices: rows.map((row) => ({
        title: `${nameOf(row.subscription.product)} · ${rowWords(row.subscription, reader)}`,
        value: keyOf(row),
      })),
      chosen: rows[0] ? keyOf(rows[0]) : '',
      choose: common.chooseOne,
      journey,
      continue: common.continue,
      menu: common.menu,
    };
  },
});
