import { z } from 'zod';
import { defineCard } from '../card.js';
import type { Picking } from '../subscriptions/picking.js';
import { fromKey, keyOf, nameOf, rowWords } from '../subscriptions/row.js';

export interface SeatsPicker extends Picking {
  readonly journey: 'seats' | 'undo';
}

/** Which subscription's licences to change, or whose purchase to undo (R12). */
export const seatsPicker = defineCard({
  id: 'seats-picker',
  template: 'seats/seatsPicker.json',
  answer: z
    .object({ action: z.literal('continue'), journey: z.enum(['seats', 'undo']), pick: z.string().default('') })
    .transform(({ journey, pick }) => ({ journey, ...fromKey(pick) })),
  view: ({ journey, rows, now }: SeatsPicker, reader) => {
    const { common, seats, subscriptions, titles } = reader.strings;
    return {
      title: titles[journey],
      text: journey === 'seats' ? seats.pickText : seats.undoPick,
      label: subscriptions.openLabel,
      choices: rows.map((row) => ({
        title: `${nameOf(row.subscription.product)} · ${rowWords(row.subscription, reader, now)}`,
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
