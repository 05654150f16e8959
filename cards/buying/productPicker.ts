import { z } from 'zod';
import type { Money } from '../../domain/basics/money.js';
import { defineCard } from '../card.js';
import type { SeatsSaid } from '../layouts/seatsSaid.js';
import { seatsSaid } from '../layouts/seatsSaid.js';
import { pageButtons, productPage, productPageTurn } from '../layouts/productPages.js';
import { pressedRows } from '../layouts/rows.js';

export interface ProductPicker {
  readonly products: readonly { readonly id: string; readonly name: string; readonly from: Money }[];
  /** From 0. */
  readonly page?: number | undefined;
  /** The products that words have narrowed the pages down to. */
  readonly only?: readonly string[] | undefined;
  /** How many products of the catalogue this person may not buy. */
  readonly hidden: number;
  readonly banner?: string;
  /** What goes along to the next card. */
  readonly said?: SeatsSaid;
}

/** The products that this person may buy. */
export const productPicker = defineCard({
  id: 'product-picker',
  /** Of earlier cards, which had a list to pick from. */
  inputs: { product: 'choice' },
  answer: z.discriminatedUnion('action', [
    seatsSaid.extend({ action: z.literal('continue'), product: z.string().min(1) }),
    productPageTurn,
  ]),
  view: ({ products, page, only, hidden, banner, said = {} }: ProductPicker, reader) => {
    const { buying } = reader.strings;
    const { shown, ...place } = productPage(products, page);
    return {
      banner,
      title: buying.pickTitle,
      text: buying.pickText,
      rows: pressedRows(
        shown.map(({ id, name, from }) => ({
          name,
          product: id,
          line: buying.from(reader.money(from)),
          data: { action: 'continue', product: id, ...said },
        })),
        reader,
        'choose',
      ),
      note: hidden === 0 ? '' : buying.hidden(hidden),
      actions: pageButtons(place, { ...said, ...(only && { only }) }, reader),
    };
  },
});
