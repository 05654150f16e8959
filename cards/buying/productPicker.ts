import { z } from 'zod';
import type { Money } from '../../domain/basics/money.js';
import { defineCard } from '../card.js';
import type { SeatsSaid } from '../layouts/seatsSaid.js';
import { seatsSaid } from '../layouts/seatsSaid.js';
import { picker, pickerTemplate } from '../layouts/picker.js';
import { button } from '../layouts/button.js';

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
  template: pickerTemplate,
  inputs: { product: 'choice' },
  answer: seatsSaid.extend({ action: z.literal('continue'), product: z.string().default('') }),
  view: ({ products, hidden, banner, said = {} }: ProductPicker, reader) => {
    const { buying, common } = reader.strings;
    return {
      banner,
      title: buying.pickTitle,
      text: buying.pickText,
      bindings: picker(
        {
          id: 'product',
          label: common.product,
          style: 'filtered',
          choices: products.map(({ id, name, from }) => ({ title: buying.from(name, reader.money(from)), value: id })),
        },
        reader,
      ),
      note: hidden === 0 ? '' : buying.hidden(hidden),
      actions: [
        button({ title: common.continue, data: { action: 'continue', ...said }, inputs: true, style: 'positive' }),
      ],
    };
  },
});
