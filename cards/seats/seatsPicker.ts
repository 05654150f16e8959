import { z } from 'zod';
import { defineCard } from '../card.js';
import type { SubscriptionPicking } from '../layouts/subscriptionPicking.js';
import { subscriptionPicking, subscriptionPickingView } from '../layouts/subscriptionPicking.js';
import { fromKey } from '../layouts/subscriptionWords.js';

export interface SeatsPicker extends SubscriptionPicking {
  readonly journey: 'seats' | 'undo';
}

/** Which subscription's licences to change, or whose purchase to undo (R12). */
export const seatsPicker = defineCard({
  id: 'seats-picker',
  ...subscriptionPicking,
  answer: z
    .object({ action: z.literal('continue'), journey: z.enum(['seats', 'undo']), pick: z.string().default('') })
    .transform(({ journey, pick }) => ({ journey, ...fromKey(pick) })),
  view: ({ journey, ...data }: SeatsPicker, reader) => {
    const { seats, titles } = reader.strings;
    const text = journey === 'seats' ? seats.pickText : seats.undoPick;
    return subscriptionPickingView(data, titles[journey], text, reader, { journey });
  },
});
