import { z } from 'zod';
import { defineCard } from '../card.js';
import { button } from '../layouts/button.js';
import { pageButtons, productPage, productPageTurn } from '../layouts/productPages.js';
import { pressedRows } from '../layouts/rows.js';

export interface RequestPicker {
  readonly products: readonly { readonly id: string; readonly name: string }[];
  /** From 0. */
  readonly page?: number | undefined;
  /** The products that words have narrowed the pages down to. */
  readonly only?: readonly string[] | undefined;
  readonly banner?: string;
}

/** Which product a licence is needed of. */
export const requestPicker = defineCard({
  id: 'request-picker',
  /** Of earlier cards, which had a list to pick from. */
  inputs: { product: 'choice' },
  answer: z.discriminatedUnion('action', [
    z.object({ action: z.literal('continue'), product: z.string().min(1) }),
    productPageTurn,
  ]),
  view: ({ products, page, only, banner }: RequestPicker, reader) => {
    const { requests, titles } = reader.strings;
    const { shown, ...place } = productPage(products, page);
    return {
      banner,
      title: requests.pickTitle,
      text: requests.pickText,
      rows: pressedRows(
        shown.map(({ id, name }) => ({ name, product: id, data: { action: 'continue', product: id } })),
        reader,
        'choose',
      ),
      actions: [
        ...pageButtons(place, { ...(only && { only }) }, reader),
        button({ title: titles.requests, data: { start: 'requests' } }),
      ],
    };
  },
});
