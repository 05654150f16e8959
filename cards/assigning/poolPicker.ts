import { z } from 'zod';
import { defineCard } from '../card.js';
import { fromKey, nameOf } from '../layouts/subscriptionWords.js';
import { pressedRows } from '../layouts/rows.js';
import { mostChosen, packedPeople } from '../layouts/people.js';

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
  /** People who are picked already, as a button carries them. */
  readonly people?: string;
  readonly banner?: string;
}

/** Each row carries the names, so they fit on few rows only: so many characters on all of them together. */
const roomForNames = 2_000;
const mostRowsWithNames = 8;
const mostRowsWithPeople = 12;
const roomForPeople = 1_000;
const charactersEach = 23;

/** How many picked people a card with so many rows can carry along: each row has all of them. */
export function mostPicked(rows: number): number {
  return rows > mostRowsWithPeople ? 0 : Math.min(mostChosen, Math.floor(roomForPeople / (rows * charactersEach)));
}

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
      people: packedPeople.catch([]),
    })
    .transform(({ pool: key, whom, people }) => {
      const { account, subscription: product } = fromKey(key);
      return { account, product, whom, people };
    }),
  view: ({ pools, whom = '', people = '', banner }: PoolPicker, reader) => {
    const { assigning } = reader.strings;
    const isRoom = pools.length <= mostRowsWithNames && JSON.stringify(whom).length * pools.length <= roomForNames;
    const named = { ...(whom !== '' && isRoom && { whom }), ...(people !== '' && { people }) };
    return {
      banner: whom !== '' && !isRoom ? assigning.namesAfter : banner,
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
