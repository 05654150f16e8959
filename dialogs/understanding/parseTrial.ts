import { z } from 'zod';

/** What a button or a sentence says of a trial that is still to be filled in. */
export const trialWishIn = z.object({
  product: z.string().max(100),
  account: z.string().optional(),
  seats: z.number().optional(),
  method: z.string().optional(),
});

export type TrialEntry = z.infer<typeof trialWishIn>;
