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

interface PoolPicker {
  readonly pools: readonly AssignablePool[];
  /** The names in the sentence that began it, as they were typed. */
  readonly whom?: string;
}

/** Each row carries the names, so they fit on few rows only: so many characters on all of them together. */
const roomForNames = 2_000;
const mostRowsWithNames = 8;

/** Which product to assign licences of (R18). */
export const poolPicker = defineCard({
  id: 'pool-picker',
  /** Of earlier cards, which had a list to pick from. */
  inputs: { pool: 'choice' },
  answer: z
    .object({
      action: z.literal('continue'),
      pool: z.string().default(''),
      whom: z.string().max(roomForNames).catch(''),
    })
    .transform(({ pool: key, whom }) => ({ account: fromKey(key).account, product: fromKey(key).subscription, whom })),
  view: ({ pools, whom = '' }: PoolPicker, reader) => {
    const { assigning } = reader.strings;
    const isRoom = pools.length <= mostRowsWithNames && JSON.stringify(whom).length * pools.length <= roomForNames;
    const named = whom !== '' && isRoom ? { whom } : {};
    return {
      banner: whom !== '' && !isRoom ? assigning.namesAfter : '',
      title: assigning.productTitle,
      text: assigning.productText,
      rows: pressedRows(
        pools.map(({ account, product, free, total }) => ({
          name: nameOf(product),
          product,
          line: assigning.choice(free, total),
          said: assigning.choice(free, total),
          data: { action: 'continue', pool: `${account} ${product}`, ...named },
        })),
        reader,
        'choose',
      ),
      actions: [],
    };
  },
});
