import { z } from 'zod';
import { defineCard } from '../card.js';
import { fromKey, nameOf } from '../subscriptions/row.js';

/** People who hold a licence of one product from one account. */
export interface HeldPool {
  readonly account: string;
  readonly product: string;
  readonly holders: number;
}

/** Of which product licences are taken back (R24). */
export const unassignPoolPicker = defineCard({
  id: 'unassign-pool-picker',
  template: 'assigning/poolPicker.json',
  answer: z
    .object({ action: z.literal('continue'), pool: z.string().default('') })
    .transform(({ pool: key }) => ({ account: fromKey(key).account, product: fromKey(key).subscription })),
  view: ({ pools }: { readonly pools: readonly HeldPool[] }, { strings: { unassigning, common } }) => ({
    title: unassigning.title,
    text: unassigning.productText,
    product: common.product,
    choices: pools.map(({ account, product, holders }) => ({
      title: unassigning.choice(nameOf(product), holders),
      value: `${account} ${product}`,
    })),
    chosen: pools[0] ? `${pools[0].account} ${pools[0].product}` : '',
    choose: common.chooseOne,
    continue: common.continue,
    menu: common.menu,
  }),
});
