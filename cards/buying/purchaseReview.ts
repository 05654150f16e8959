import { z } from 'zod';
import { defineCard } from '../card.js';
import { fitting, named } from '../fitting.js';
import { plain } from '../markdown.js';
import { shortened } from '../names.js';
import type { Deal } from './deal.js';
import { dealFacts, dealNotes } from './deal.js';

/** What was entered on the way to a purchase, as the buttons carry it along. */
export const purchase = z.object({
  account: z.string(),
  product: z.string(),
  seats: z.number(),
  term: z.enum(['P1M', 'P1Y']),
  billing: z.enum(['monthly', 'yearly']),
  method: z.string(),
});

export interface PurchaseReview extends Deal {
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
  template: 'buying/purchaseReview.json',
  answer: z.discriminatedUnion('action', [
    purchase.extend({ action: z.literal('save'), operation: z.string(), terms: z.string() }),
    purchase.extend({ action: z.literal('change') }),
  ]),
  review: ({ operation }: PurchaseReview) => operation,
  view: (data: PurchaseReview, reader) => {
    const { buying, common, commits } = reader.strings;
    const buy = fitting(commits.buy(reader.money(data.result.price.total)));
    const { product, seats, term, billing, method } = data.result;
    return {
      banner: data.banner ?? '',
      title: buying.reviewTitle,
      text: buying.reviewText(named(buy)),
      facts: [
        ...dealFacts(data, reader),
        { title: reader.strings.paying.accountLabel, value: plain(shortened(data.payer)) },
      ],
      youPay: buying.youPay,
      ...dealNotes(data.result, reader),
      save: buy,
      back: common.back,
      menu: common.menu,
      ...{ account: data.account, operation: data.operation, terms: data.terms },
      ...{ product, seats, term, billing, method },
    };
  },
});
