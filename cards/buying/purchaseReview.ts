import { z } from 'zod';
import { defineCard } from '../card.js';
import { fitting } from '../fitting.js';
import { plain } from '../markdown.js';
import { shortened } from '../names.js';
import type { Purchase } from './purchase.js';
import { purchaseFacts, purchaseRefund } from './purchase.js';
import { commitmentWords, laterNotes } from '../layouts/charges.js';
import { button } from '../layouts/button.js';

/** What was entered on the way to a purchase, as the buttons carry it along. */
export const purchase = z.object({
  account: z.string(),
  product: z.string(),
  seats: z.number(),
  term: z.enum(['P1M', 'P1Y']),
  billing: z.enum(['monthly', 'yearly']),
  method: z.string(),
});

export interface PurchaseReview extends Purchase {
  readonly account: string;
  /** The billing account's name. */
  readonly payer: string;
  readonly operation: string;
  readonly terms: string;
  readonly banner?: string;
}

/** What the purchase costs, to the cent, before anything happens. */
export const purchaseReview = defineCard({
  id: 'purchase-review',
  answer: z.discriminatedUnion('action', [
    purchase.extend({ action: z.literal('save'), operation: z.string(), terms: z.string() }),
    purchase.extend({ action: z.literal('change') }),
  ]),
  review: ({ operation }: PurchaseReview) => operation,
  view: (data: PurchaseReview, reader) => {
    const { buying, common, commits } = reader.strings;
    const { account, operation, terms, result } = data;
    const total = reader.money(result.price.total);
    const { product, seats, term, billing, method } = result;
    const wish = { account, product, seats, term, billing, method };
    return {
      banner: data.banner,
      title: buying.reviewTitle(seats, plain(data.productName)),
      amount: buying.amountNow(total),
      text: commitmentWords(result, reader),
      notes: [buying.youPay],
      note: purchaseRefund(result, reader),
      details: {
        facts: [
          ...purchaseFacts(data, buying.now, reader),
          { title: reader.strings.paying.accountLabel, value: plain(shortened(data.payer)) },
        ],
        notes: laterNotes(result, reader),
      },
      actions: [
        button({
          title: fitting(commits.buy(total)),
          data: { action: 'save', operation, terms, ...wish },
          style: 'positive',
        }),
        button({ title: common.back, data: { action: 'change', ...wish } }),
      ],
    };
  },
});
