import { z } from 'zod';
import { defineCard } from '../card.js';
import { fromKey, nameOf } from '../subscriptions/row.js';

/** The licences of one product on one account. */
export interface Pool {
  readonly account: string;
  readonly product: string;
  readonly free: number;
  readonly total: number;
}

/** Which product to assign licences of (R18). */
export const poolPicker = defineCard({
  id: 'pool-picker',
  template: 'assigning/poolPicker.json',
  answer: z
    .object({ action: z.literal('continue'), pool: z.string().default('') })
    .transform(({ pool: key }) => ({ account: fromKey(key).account, product: fromKey(key).subscription })),
  view: ({ pools }: { readonly pools: readonly Pool[] }, { strings: { assigning, common } }) => ({
    title: assigning.productTitle,
    text: assigning.productText,
    product: common.product,
    choices: pools.map(({ account, product, free, total }) => ({
      title: assigning.choice(nameOf(product), free, total),
      value: `${account} ${product}`,
    })),
    chosen: pools[0] ? `${pools[0].account} ${pools[0].product}` : '',
    choose: common.chooseOne,
    continue: common.continue,
    menu: common.menu,
  }),
});
