import { z } from 'zod';

/** The known part of a trial, from a button or a sentence. */
export const trialStart = z.object({
  product: z.string().max(100),
  account: z.string().optional(),
  seats: z.number().optional(),
  method: z.string().optional(),
  /** Everything is known: goes on to the review instead of the form. */
  review: z.literal(true).optional().catch(undefined),
});

export type TrialEntry = z.infer<typeof trialStart>;
