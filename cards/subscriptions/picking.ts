import { z } from 'zod';
import type { Instant } from '../../domain/basics/calendar.js';
import type { Reader } from '../language.js';
import type { Owned } from './row.js';
import { fromKey, keyOf, nameOf, rowWords } from './row.js';
import { picker, pickerTemplate } from '../layouts/picker.js';
import { button } from '../layouts/button.js';

export const picked = z
  .object({ action: z.literal('continue'), pick: z.string().default('') })
  .transform(({ pick }) => fromKey(pick));

export interface Picking {
  readonly rows: readonly Owned[];
  readonly now: Instant;
}

/** How each of these cards is defined. */
export const picking = { template: pickerTemplate, inputs: { pick: 'choice' } } as const;

/** Which of a few subscriptions a journey is about; `data` goes along with what is chosen. */
export function pickingView({ rows, now }: Picking, title: string, text: string, reader: Reader, data: object = {}) {
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
