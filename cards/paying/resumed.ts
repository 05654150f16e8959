import { z } from 'zod';

/** What somebody was about to buy or to try when a payment method was missing, to go back there once there is one. */
export const resumed = z.object({
  start: z.enum(['buy', 'trial']),
  product: z.string().max(100),
  seats: z.number().optional(),
  term: z.string().max(20).optional(),
  billing: z.string().max(20).optional(),
});
export type Resumed = Readonly<z.infer<typeof resumed>>;
