import { z } from 'zod';
import type { Reader } from '../language.js';
import type { NextAction } from '../layouts/button.js';
import { direction } from '../layouts/seatsChange.js';

/** What unassigning was needed for, and goes back to: a total, or an undo. */
const backAction = z.object({
  start: z.enum(['seats', 'undo']),
  account: z.string().max(200),
  subscription: z.string().max(200),
  doing: direction,
});

/** The licences of one product on one account, which are taken back. */
export const unassignPool = z.object({
  account: z.string().max(200),
  product: z.string().max(200),
  back: backAction.optional().catch(undefined),
});
export type UnassignPool = z.infer<typeof unassignPool>;

export function poolData({ account, product, back }: UnassignPool) {
  return { account, product, ...(back && { back }) };
}

export function actionsBack({ back }: UnassignPool, { strings }: Reader): readonly NextAction[] {
  if (back === undefined) return [];
  return [{ title: back.start === 'undo' ? strings.titles.undo : strings.seats.backToTotal, data: back }];
}
