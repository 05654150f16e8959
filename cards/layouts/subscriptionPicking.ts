import { z } from 'zod';
import type { Instant } from '../../domain/basics/calendar.js';
import type { Reader } from '../language.js';
import type { Owned } from './subscriptionWords.js';
import { fromKey, keyOf, nameOf, rowWords } from './subscriptionWords.js';
import { picker, pickerTemplate } from './picker.js';
import { button } from './button.js';

export const pickedSubscription = z
  .object({ action: z.literal('continue'), pick: z.string().default('') })
  .transform(({ pick }) => fromKey(pick));

export interface SubscriptionPicking {
  readonly rows: readonly Owned[];
  readonly now: Instant;
}

/** How each of these cards is defined. */
export const subscriptionPicking = { template: pickerTemplate, inputs: { pick: 'choice' } } as const;

/** Which of a few subscriptions a journey is about; `data` goes along with what is chosen. */
export function subscriptionPickingView(
  { rows, now }: SubscriptionPicking,
  title: string,
  text: string,
  reader: Reader,
  data: object = {},
) {
  const { common, subscriptions } = reader.strings;
  return {
    title,
    text,
    bindings: picker(
      {
        id: 'pick',
        label: subscriptions.openLabel,
        style: 'expanded',
        choices: rows.map((row) => ({
          title: `${nameOf(row.subscription.product)} · ${rowWords(row.subscription, reader, now)}`,
          value: keyOf(row),
        })),
        chosen: rows[0] && keyOf(rows[0]),
      },
      reader,
    ),
    actions: [
      button({ title: common.continue, data: { action: 'continue', ...data }, inputs: true, style: 'positive' }),
    ],
  };
}
