import { z } from 'zod';
import { defineCard } from '../card.js';
import { button } from '../layouts/button.js';
import { signed } from '../layouts/seatsChange.js';
import { nameOf } from '../layouts/subscriptionWords.js';
import { plain } from '../markdown.js';
import { seatsChoice } from '../seats/seatsChoice.js';
import { customerWords } from './sale.js';

export interface QuantitySlip {
  readonly account: string;
  readonly subscription: string;
  readonly customer: string;
  readonly product: string;
  readonly held: number;
  readonly entered: number;
  /** The least that the offer allows: what was entered may not be possible as a total. */
  readonly least: number;
}

/** A new total that looks like how many to add is asked about, not carried out (D4, R15). */
export const quantitySlip = defineCard({
  id: 'quantity-slip',
  answer: seatsChoice.extend({ action: z.literal('choose') }),
  view: (data: QuantitySlip, { strings: { seats, sales } }) => {
    const { account, subscription, customer, product, held, entered, least } = data;
    const ids = { account, subscription };
    const choice = (total: number, doing: 'buy' | 'remove') =>
      button({
        title: seats.slipAdd(total, signed(total - held)),
        data: { action: 'choose', ...ids, doing, seats: total, when: 'now' },
      });
    return {
      title: seats.slipTitle,
      text: sales.slipText(entered, held, plain(nameOf(product)), customerWords(customer)),
      actions: [
        choice(held + entered, 'buy'),
        ...(entered < least ? [] : [choice(entered, 'remove')]),
        button({ title: seats.backToTotal, data: { start: 'quantity', ...ids } }),
      ],
    };
  },
});
