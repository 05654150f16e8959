import { z } from 'zod';
import { defineCard } from '../card.js';
import { button } from '../layouts/button.js';
import type { SeatsChoice } from '../seats/seatsChoice.js';
import { seatsChoice } from '../seats/seatsChoice.js';
import type { QuantityChange } from './quantityShown.js';
import { quantityCommit, quantityHeading, quantityShown } from './quantityShown.js';
import { toCustomer } from './sale.js';

export interface QuantityReview extends QuantityChange {
  readonly wish: SeatsChoice;
  /** The same change at the other moment, where that is possible too (D4). */
  readonly otherwise?: SeatsChoice['when'];
  readonly operation: string;
  readonly terms: string;
  readonly banner?: string;
}

/** What a customer's new total costs or gives back, line by line, and what comes when, before anything happens (R53). */
export const quantityReview = defineCard({
  id: 'quantity-review',
  answer: z.discriminatedUnion('action', [
    seatsChoice.extend({ action: z.literal('submit'), operation: z.string(), terms: z.string() }),
    seatsChoice.extend({ action: z.literal('review') }),
  ]),
  review: ({ operation }: QuantityReview) => operation,
  view: (data: QuantityReview, reader) => {
    const { seats, sales } = reader.strings;
    const { wish, otherwise, operation, terms } = data;
    const { account, subscription, seats: total } = wish;
    const again = { start: 'quantity', account, subscription, seats: total } as const;
    const other = otherwise && {
      title: otherwise === 'now' ? seats.now : seats.atRenewal,
      data: { ...wish, action: 'review', when: otherwise },
    };
    return {
      banner: data.banner,
      title: quantityHeading(data, reader, false),
      ...quantityShown(data, reader, false),
      actions: [
        button({
          title: quantityCommit(data, reader),
          data: { ...wish, action: 'submit', operation, terms },
          style: 'positive',
        }),
        ...(other === undefined ? [] : [button(other)]),
        button({ title: seats.backToTotal, data: again }),
        button(toCustomer(account, sales.keepQuantity, subscription)),
      ],
    };
  },
});
