import { z } from 'zod';

/** The known part of a purchase, from a button or a sentence. */
export const purchaseStart = z.object({
  product: z.string().max(100),
  account: z.string().optional(),
  seats: z.number().optional(),
  term: z.string().optional(),
  billing: z.string().optional(),
  method: z.string().optional(),
  /** Everything is known: goes on to the review instead of the form. */
  review: z.literal(true).optional().catch(undefined),
});

export type PurchaseStart = z.infer<typeof purchaseStart>;
