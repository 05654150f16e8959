import { z } from 'zod';
import { defineCard } from '../card.js';
import { plain } from '../markdown.js';
import type { Deal } from './deal.js';
import { dealFacts, dealNotes } from './deal.js';

export interface PurchaseReceipt extends Deal {
  readonly account: string;
  /** Whether it can still be undone (D6). */
  readonly canUndo?: boolean;
  readonly banner?: string;
}

/** What was bought and charged, and the next step. */
export const purchaseReceipt = defineCard<PurchaseReceipt, never>({
  id: 'purchase-receipt',
  template: 'buying/purchaseReceipt.json',
  answer: z.never(),
  view: (data, reader) => {
    const { buying, common, subscriptions, titles } = reader.strings;
    return {
      banner: data.banner ?? '',
      title: buying.receiptTitle,
      text: buying.receiptText(data.result.seats, plain(data.productName)),
      facts: [
        ...dealFacts(data, reader).map((fact) =>
          fact.title === buying.now ? { ...fact, title: buying.charged } : fact,
        ),
        { title: buying.reference, value: data.result.subscription },
      ],
      ...dealNotes(data.result, reader),
      account: data.account,
      product: data.result.product,
      subscription: data.result.subscription,
      canUndo: data.canUndo === true,
      undo: titles.undo,
      assign: buying.assign,
      subscriptions: subscriptions.title,
      menu: common.menu,
    };
  },
});
