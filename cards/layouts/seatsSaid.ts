import { z } from 'zod';

/** The number that a sentence has said, on its way to the card with the box for it. */
export const seatsSaid = z.object({
  seats: z.number().int().optional(),
  /** It is none of licences: it is asked for, and no other stands in its place. */
  asksSeats: z.literal(true).optional(),
});
export type SeatsSaid = Readonly<z.infer<typeof seatsSaid>>;
