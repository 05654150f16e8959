import { z } from 'zod';
import { defineCard } from '../card.js';
import { picker, pickerTemplate } from '../layouts/picker.js';
import { button } from '../layouts/button.js';

export interface RequestPicker {
  readonly products: readonly { readonly id: string; readonly name: string }[];
  readonly banner?: string;
}

/** Which product a licence is needed of. */
export const requestPicker = defineCard({
  id: 'request-picker',
  template: pickerTemplate,
  inputs: { product: 'choice' },
  answer: z.object({ action: z.literal('continue'), product: z.string().default('') }),
  view: ({ products, banner }: RequestPicker, reader) => {
    const { requests, common, titles } = reader.strings;
    return {
      banner,
      title: requests.pickTitle,
      text: requests.pickText,
      bindings: picker(
        {
          id: 'product',
          label: common.product,
          style: 'filtered',
          choices: products.map(({ id, name }) => ({ title: name, value: id })),
        },
        reader,
      ),
      actions: [
        button({ title: common.continue, data: { action: 'continue' }, inputs: true, style: 'positive' }),
        button({ title: titles.requests, data: { start: 'requests' } }),
      ],
    };
  },
});
