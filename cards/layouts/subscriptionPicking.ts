import { z } from 'zod';
import type { Instant } from '../../domain/basics/calendar.js';
import type { Reader } from '../language.js';
import type { Owned } from './subscriptionWords.js';
import { fromKey, keyOf, subscriptionRow } from './subscriptionWords.js';
import { pressedRows } from './rows.js';

export const pickedSubscription = z
  .object({ action: z.literal('continue'), pick: z.string().default('') })
  .transform(({ pick }) => fromKey(pick));

/** How many subscriptions can be chosen from on one card. */
export const mostPicked = 10;

export interface SubscriptionPicking {
  readonly rows: readonly Owned[];
  readonly now: Instant;
}

/** How each of these cards is defined; earlier ones had a list to pick from. */
export const subscriptionPicking = { inputs: { pick: 'choice' } } as const;

/** Which of a few subscriptions a journey is about; `data` goes along with what is chosen. */
export function subscriptionPickingView(
  { rows, now }: SubscriptionPicking,
  title: string,
  text: string,
  reader: Reader,
  data: object = {},
) {
  return {
    title,
    text,
    rows: pressedRows(
      rows.map((row) => ({
        ...subscriptionRow(row, reader, now),
        data: { action: 'continue', ...data, pick: keyOf(row) },
      })),
      reader,
      'choose',
    ),
    actions: [],
  };
}
