import { z } from 'zod';
import { defineCard } from '../card.js';
import type { Picking } from '../subscriptions/picking.js';
import { picking, pickingView } from '../subscriptions/picking.js';
import { fromKey } from '../subscriptions/row.js';

export interface SeatsPicker extends Picking {
  readonly journey: 'seats' | 'undo';
}

/** Which subscription's licences to change, or whose purchase to undo (R12). */
export const seatsPicker = defineCard({
  id: 'seats-picker',
  ...picking,
  answer: z
    .object({ action: z.literal('continue'), journey: z.enum(['seats', 'undo']), pick: z.string().default('') })
    .transform(({ journey, pick }) => ({ journey, ...fromKey(pick) })),
  view: ({ journey, ...data }: SeatsPicker, reader) => {
    const { seats, titles } = reader.strings;
    const text = journey === 'seats' ? seats.pickText : seats.undoPick;
    return pickingView(data, titles[journey], text, reader, { journey });
  },
});
