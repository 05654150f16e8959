import { z } from 'zod';
import { defineCard } from '../card.js';
import { fromKey, nameOf } from '../layouts/subscriptionWords.js';
import { picker, pickerTemplate } from '../layouts/picker.js';
import { button } from '../layouts/button.js';

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
  template: pickerTemplate,
  inputs: { pool: 'choice' },
  answer: z
    .object({ action: z.literal('continue'), pool: z.string().default('') })
    .transform(({ pool: key }) => ({ account: fromKey(key).account, product: fromKey(key).subscription })),
  view: ({ pools }: { readonly pools: readonly AssignablePool[] }, reader) => {
    const { assigning, common } = reader.strings;
    return {
      title: assigning.productTitle,
      text: assigning.productText,
      bindings: picker(
        {
          id: 'pool',
          label: common.product,
          style: 'compact',
          choices: pools.map(({ account, product, free, total }) => ({
            title: assigning.choice(nameOf(product), free, total),
            value: `${account} ${product}`,
          })),
          chosen: pools[0] ? `${pools[0].account} ${pools[0].product}` : '',
        },
        reader,
      ),
      actions: [button({ title: common.continue, data: { action: 'continue' }, inputs: true, style: 'positive' })],
    };
  },
});
