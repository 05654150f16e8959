import { z } from 'zod';

/** Which way a change of seats goes; missing where only the total will tell. */
export const doing = z.enum(['buy', 'remove']).optional().catch(undefined);

/** A change of seats as the buttons carry it along. */
export const seatsWish = z.object({
  account: z.string(),
  subscription: z.string(),
  doing: z.enum(['buy', 'remove']),
  seats: z.number().int(),
  when: z.enum(['now', 'at-renewal']),
});
export type SeatsWish = z.infer<typeof seatsWish>;

interface Button {
  readonly title: string;
  readonly data: object;
  readonly style?: 'positive' | 'destructive';
  /** Whether what is filled in on the card goes along. */
  readonly inputs?: true;
}

export function button({ inputs, ...rest }: Button) {
  return { type: 'Action.Execute', ...(inputs === undefined && { associatedInputs: 'none' }), ...rest };
}

/** How much more or less: +5, −2. */
export function signed(change: number): string {
  return change < 0 ? `−${-change}` : `+${change}`;
}
