import { z } from 'zod';
import { defineCard } from '../card.js';
import type { Picking } from '../subscriptions/picking.js';
import { fromKey, keyOf, nameOf, rowWords } from '../subscriptions/row.js';

/** Which subscription to cancel. */
export const subscriptionPicker = defineCard({
  id: 'subscription-picker',
  template: 'cancelling/subscriptionPicker.json',
  answer: z
    .object({ action: z.literal('continue'), pick: z.string().default('') })
    .transform(({ pick }) => fromKey(pick)),
  view: ({ rows, now }: Picking, reader) => {
    const { cancelling, common, subscriptions } = reader.strings;
    return {
      title: cancelling.pickTitle,
      text: cancelling.pickText,
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
  },
});
