import { z } from 'zod';

/** What the button carries that takes a cancellation back, on whichever card it stands (D6). */
export const takeBackAnswer = z.object({
  action: z.literal('take-back'),
  account: z.string(),
  subscription: z.string(),
  operation: z.string(),
  /** Which cancellation. */
  terms: z.string(),
});
export type TakeBack = Omit<z.infer<typeof takeBackAnswer>, 'action'>;
