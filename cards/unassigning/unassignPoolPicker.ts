import { z } from 'zod';
import { defineCard } from '../card.js';
import { fromKey, nameOf } from '../layouts/subscriptionWords.js';
import { pressedRows } from '../layouts/rows.js';
import { plain } from '../markdown.js';
import type { Holder } from './holderPicker.js';
import { keyLength } from './keys.js';
import type { UnassignPool } from './pool.js';
import { poolData, unassignPool } from './pool.js';

/** People who hold a licence of one product from one account. */
export interface HeldPool {
  readonly account: string;
  readonly product: string;
  readonly holders: number;
}

/** Up to so many people stand on the card themselves. */
export const mostPeopleAtOnce = 6;

export interface UnassignPoolPicker {
  readonly pools: readonly HeldPool[];
  /** All who hold a licence, where they are few. */
  readonly people?: readonly (Holder & { readonly pool: UnassignPool })[];
}

/** Of which product licences are taken back (R24). */
export const unassignPoolPicker = defineCard({
  id: 'unassign-pool-picker',
  /** Of earlier cards, which had a list to pick from. */
  inputs: { pool: 'choice' },
  answer: z.discriminatedUnion('action', [
    z.object({ action: z.literal('continue'), pool: z.string().default('') }).transform(({ action, pool: key }) => ({
      action,
      pool: { account: fromKey(key).account, product: fromKey(key).subscription },
    })),
    unassignPool
      .extend({ action: z.literal('one'), key: z.string().length(keyLength) })
      .transform(({ action, key, ...pool }) => ({ action, pool, key })),
  ]),
  view: ({ pools, people = [] }: UnassignPoolPicker, reader) => {
    const { unassigning } = reader.strings;
    return {
      title: unassigning.title,
      text: unassigning.productText,
      rows: pressedRows(
        [
          ...people.map(({ pool, key, name }) => ({
            name,
            line: plain(nameOf(pool.product)),
            said: nameOf(pool.product),
            data: { action: 'one', ...poolData(pool), key },
          })),
          ...pools.map(({ account, product, holders }) => ({
            name: nameOf(product),
            product,
            line: unassigning.choice(holders),
            said: unassigning.choice(holders),
            data: { action: 'continue', pool: `${account} ${product}` },
          })),
        ],
        reader,
        'choose',
      ),
      actions: [],
    };
  },
});
