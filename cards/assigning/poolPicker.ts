import { z } from 'zod';
import { defineCard } from '../card.js';
import { fromKey, nameOf } from '../layouts/subscriptionWords.js';
import { pressedRows } from '../layouts/rows.js';

/** The licences of one product on one account. */
export interface AssignablePool {
  readonly account: string;
  readonly product: string;
  readonly free: number;
  readonly total: number;
}

/** Which product to assign licences of (R18). */
export const poolPicker = defineCard({
  id: 'pool-picker',
  /** Of earlier cards, which had a list to pick from. */
  inputs: { pool: 'choice' },
  answer: z
    .object({ action: z.literal('continue'), pool: z.string().default('') })
    .transform(({ pool: key }) => ({ account: fromKey(key).account, product: fromKey(key).subscription })),
  view: ({ pools }: { readonly pools: readonly AssignablePool[] }, reader) => {
    const { assigning } = reader.strings;
    return {
      title: assigning.productTitle,
      text: assigning.productText,
      rows: pressedRows(
        pools.map(({ account, product, free, total }) => ({
          name: nameOf(product),
          product,
          line: assigning.choice(free, total),
          said: assigning.choice(free, total),
          data: { action: 'continue', pool: `${account} ${product}` },
        })),
        reader,
        'choose',
      ),
      actions: [],
    };
  },
});
