import { z } from 'zod';
import { defineCard } from '../card.js';
import { button } from '../layouts/button.js';
import { pressedRows } from '../layouts/rows.js';

export interface RequestPicker {
  readonly products: readonly { readonly id: string; readonly name: string }[];
  readonly banner?: string;
}

/** Which product a licence is needed of. */
export const requestPicker = defineCard({
  id: 'request-picker',
  /** Of earlier cards, which had a list to pick from. */
  inputs: { product: 'choice' },
  answer: z.object({ action: z.literal('continue'), product: z.string().min(1) }),
  view: ({ products, banner }: RequestPicker, reader) => {
    const { requests, titles } = reader.strings;
    return {
      banner,
      title: requests.pickTitle,
      text: requests.pickText,
      rows: pressedRows(
        products.map(({ id, name }) => ({ name, data: { action: 'continue', product: id } })),
        reader,
        'choose',
      ),
      actions: [button({ title: titles.requests, data: { start: 'requests' } })],
    };
  },
});
