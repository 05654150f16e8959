import { z } from 'zod';
import { defineCard } from '../card.js';
import { plain } from '../markdown.js';
import type { Purchase } from './purchase.js';
import { purchase } from './purchaseReview.js';
import { button } from '../layouts/button.js';

export interface PaymentWaiting extends Purchase {
  readonly account: string;
  readonly operation: string;
}

/** The bank has not answered yet: what that means, and a way to look again. */
export const paymentWaiting = defineCard({
  id: 'payment-waiting',
  answer: purchase.extend({ action: z.literal('check'), operation: z.string() }),
  review: 'looked-up',
  view: ({ account, operation, result, productName }: PaymentWaiting, { strings: { buying }, money }) => {
    const { product, seats, term, billing, method } = result;
    return {
      title: buying.waitingTitle.buying(seats, plain(productName)),
      text: buying.waitingText(money(result.price.total)),
      actions: [
        button({
          title: buying.check,
          data: { action: 'check', account, operation, product, seats, term, billing, method },
        }),
      ],
    };
  },
});
