import { z } from 'zod';
import type { Money } from '../../domain/basics/money.js';
import { defineCard } from '../card.js';
import type { SeatsSaid } from '../seatsSaid.js';
import { seatsSaid } from '../seatsSaid.js';

export interface ProductPicker {
  readonly products: readonly { readonly id: string; readonly name: string; readonly from: Money }[];
  /** How many products of the catalogue this person may not buy. */
  readonly hidden: number;
  readonly banner?: string;
  /** What goes along to the next card. */
  readonly said?: SeatsSaid;
}

/** The products that this person may buy. */
export const productPicker = defineCard({
  id: 'product-picker',
  template: 'buying/productPicker.json',
  answer: seatsSaid.extend({ action: z.literal('continue'), product: z.string().default('') }),
  view: ({ products, hidden, banner = '', said = {} }: ProductPicker, { strings: { buying, common }, money }) => ({
    banner,
    title: buying.pickTitle,
    text: buying.pickText,
    product: common.product,
    choices: products.map(({ id, name, from }) => ({ title: buying.from(name, money(from)), value: id })),
    choose: common.chooseOne,
    hidden: hidden === 0 ? '' : buying.hidden(hidden),
    data: { action: 'continue', ...said },
    continue: common.continue,
    menu: common.menu,
  }),
});
