import { z } from 'zod';
import { packedText } from '../layouts/people.js';

const id = z.string().max(100);
const subscribed = { account: id, subscription: id };

/**
 * What somebody was about to do when a payment method was missing, with what was entered, to go back there once there
 * is one: buy or try a product, convert a trial, add seats, assign with seats missing, or reactivate.
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
  z.object({ start: z.literal('assign'), account: id, product: id, people: packedText }),
  z.object({ start: z.literal('reactivate'), ...subscribed }),
]);
export type Resumed = Readonly<z.infer<typeof resumed>>;
