import { z } from 'zod';
import type { Instant } from '../../domain/basics/calendar.js';
import type { Reader } from '../language.js';
import type { Owned } from './row.js';
import { fromKey, keyOf, nameOf, rowWords } from './row.js';

/** Which of a few subscriptions a journey is about. */
export const pickingTemplate = 'cancelling/subscriptionPicker.json';

export const picked = z
  .object({ action: z.literal('continue'), pick: z.string().default('') })
  .transform(({ pick }) => fromKey(pick));

export interface Picking {
  readonly rows: readonly Owned[];
  readonly now: Instant;
}

export function pickingView({ rows, now }: Picking, title: string, text: string, reader: Reader): object {
  const { common, subscriptions } = reader.strings;
  return {
    title,
    text,
    label: subscriptions.openLabel,
    choices: rows.map((row) => ({
      title: `${nameOf(row.subscription.product)} · ${rowWords(row.subscription, reader, now)}`,
      value: keyOf(row),
    })),
    chosen: rows[0] ? keyOf(rows[0]) : '',
    choose: common.chooseOne,
    continue: common.continue,
    menu: common.menu,
  };
}
