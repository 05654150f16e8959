import { z } from 'zod';
import { defineCard } from '../card.js';
import { button } from '../layouts/button.js';
import type { QuantityChange } from './quantityShown.js';
import { quantityHeading, quantityShown } from './quantityShown.js';
import { backToCustomer, toCustomer } from './sale.js';

export interface QuantityReceipt extends QuantityChange {
  readonly account: string;
  readonly banner?: string;
}

/** What has changed for the customer, by the numbers of the review, and the next step. */
export const quantityReceipt = defineCard<QuantityReceipt, never>({
  id: 'quantity-receipt',
  answer: z.never(),
  view: (data, reader) => {
    const { titles, subscriptions } = reader.strings;
    const { account, result } = data;
    const { product, subscription } = result;
    const isMore = result.type === 'seats-changed' && result.to > result.from;
    return {
      banner: data.banner,
      title: quantityHeading(data, reader, true),
      ...quantityShown(data, reader, true),
      actions: [
        ...(isMore
          ? [button({ title: titles.assign, data: { start: 'assign', account, product }, style: 'positive' })]
          : []),
        button({ title: titles.quantity, data: { start: 'quantity', account, subscription } }),
        button(toCustomer(account, subscriptions.open, subscription)),
        button(backToCustomer(account, reader)),
      ],
    };
  },
});
