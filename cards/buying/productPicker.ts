import { z } from 'zod';
import type { Money } from '../../domain/money.js';
import { defineCard } from '../card.js';

export interface ProductPicker {
  readonly products: readonly { readonly id: string; readonly name: string; readonly from: Money }[];
  /** How many products of the catalogue this person may not buy. */
  readonly hidden: number;
  readonly banner?: string;
}

/** The products that this person may buy. */
export const productPicker = defineCard({
  id: 'product-picker',
  template: 'buying/productPicker.json',
  answer: z.object({ action: z.literal('continue'), product: z.string().default('') }),
  view: ({ products, hidden, banner = '' }: ProductPicker, { strings: { buying, common }, money }) => ({
    banner,
    title: buying.pickTitle,
    text: buying.pickText,
    product: common.product,
    choices: products.map(({ id, name, from }) => ({ title: buying.from(name, money(from)), value: id })),
    choose: common.chooseOne,
    hidden: hidden === 0 ? '' : buying.hidden(hidden),
    continue: common.continue,
    menu: common.menu,
  }),
});
