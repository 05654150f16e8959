import { z } from 'zod';

/** A change of seats as the buttons carry it along. */
export const seatsChoice = z.object({
  account: z.string(),
  subscription: z.string(),
  doing: z.enum(['buy', 'remove']),
  seats: z.number().int(),
  when: z.enum(['now', 'at-renewal']),
});
export type SeatsChoice = z.infer<typeof seatsChoice>;
