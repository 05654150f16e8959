import { z } from 'zod';
import { defineCard } from '../card.js';
import type { SubscriptionPicking } from '../layouts/subscriptionPicking.js';
import { subscriptionPicking, subscriptionPickingView } from '../layouts/subscriptionPicking.js';
import { fromKey } from '../layouts/subscriptionWords.js';

export interface SeatsPicker extends SubscriptionPicking {
  readonly journey: 'seats' | 'undo';
  /** A number was said, which may be a total or a difference: the box for the total stays empty. */
  readonly asksSeats?: boolean;
}

/** Which subscription's licences to change, or whose purchase to undo (R12). */
export const seatsPicker = defineCard({
  id: 'seats-picker',
  ...subscriptionPicking,
  answer: z
    .object({
      action: z.literal('continue'),
      journey: z.enum(['seats', 'undo']),
      asksSeats: z.literal(true).optional().catch(undefined),
      pick: z.string().default(''),
    })
    .transform(({ journey, asksSeats, pick }) => ({ journey, ...(asksSeats && { asksSeats }), ...fromKey(pick) })),
  view: ({ journey, asksSeats, ...data }: SeatsPicker, reader) => {
    const { seats, titles } = reader.strings;
    const text = journey === 'seats' ? seats.pickText : seats.undoPick;
    return subscriptionPickingView(data, titles[journey], text, reader, {
      journey,
      ...(asksSeats === true && { asksSeats }),
    });
  },
});
