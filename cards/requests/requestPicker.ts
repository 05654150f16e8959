import { z } from 'zod';
import { defineCard } from '../card.js';

export interface RequestPicker {
  readonly products: readonly { readonly id: string; readonly name: string }[];
  readonly banner?: string;
}

/** Which product a licence is needed of. */
export const requestPicker = defineCard({
  id: 'request-picker',
  template: 'requests/requestPicker.json',
  answer: z.object({ action: z.literal('continue'), product: z.string().default('') }),
  view: ({ products, banner = '' }: RequestPicker, { strings: { requests, common, titles } }) => ({
    banner,
    title: requests.pickTitle,
    text: requests.pickText,
    product: common.product,
    choices: products.map(({ id, name }) => ({ title: name, value: id })),
    choose: common.chooseOne,
    continue: common.continue,
    requests: titles.requests,
    menu: common.menu,
  }),
});
