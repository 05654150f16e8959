import { z } from 'zod';
import { defineCard } from '../card.js';
import { fromKey, nameOf } from '../layouts/subscriptionWords.js';
import { picker, pickerTemplate } from '../layouts/picker.js';
import { button } from '../layouts/button.js';

/** People who hold a licence of one product from one account. */
export interface HeldPool {
  readonly account: string;
  readonly product: string;
  readonly holders: number;
}

/** Of which product licences are taken back (R24). */
export const unassignPoolPicker = defineCard({
  id: 'unassign-pool-picker',
  template: pickerTemplate,
  inputs: { pool: 'choice' },
  answer: z
    .object({ action: z.literal('continue'), pool: z.string().default('') })
    .transform(({ pool: key }) => ({ account: fromKey(key).account, product: fromKey(key).subscription })),
  view: ({ pools }: { readonly pools: readonly HeldPool[] }, reader) => {
    const { unassigning, common } = reader.strings;
    return {
      title: unassigning.title,
      text: unassigning.productText,
      bindings: picker(
        {
          id: 'pool',
          label: common.product,
          style: 'compact',
          choices: pools.map(({ account, product, holders }) => ({
            title: unassigning.choice(nameOf(product), holders),
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
