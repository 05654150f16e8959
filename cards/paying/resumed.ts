import { z } from 'zod';

const id = z.string().max(100);
const subscribed = { account: id, subscription: id };

/**
 * What somebody was about to do when a payment method was missing, with what was entered, to go back there once there
 * is one: buy or try a product, convert a trial, or add seats.
 */
export const resumed = z.union([
  z.object({
    start: z.enum(['buy', 'trial']),
    product: id,
    seats: z.number().optional(),
    term: z.string().max(20).optional(),
    billing: z.string().max(20).optional(),
  }),
  z.object({
    start: z.literal('trial'),
    ...subscribed,
    seats: z.number().optional(),
    offer: z.string().max(40).optional(),
  }),
  z.object({
    start: z.literal('seats'),
    ...subscribed,
    doing: z.literal('buy'),
    seats: z.number().int(),
    when: z.literal('now'),
  }),
]);
export type Resumed = Readonly<z.infer<typeof resumed>>;
