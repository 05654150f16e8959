import { z } from 'zod';
import { defineCard } from '../card.js';
import { plain } from '../markdown.js';
import type { Purchase } from './purchase.js';
import { purchaseFacts, purchaseNotes } from './purchase.js';
import { button } from '../layouts/button.js';

export interface PurchaseReceipt extends Purchase {
  readonly account: string;
  /** Whether it can still be undone (D6). */
  readonly canUndo?: boolean;
  readonly banner?: string;
}

/** What was bought and charged, and the next step. */
export const purchaseReceipt = defineCard<PurchaseReceipt, never>({
  id: 'purchase-receipt',
  answer: z.never(),
  view: (data, reader) => {
    const { buying, subscriptions, titles } = reader.strings;
    const { account, canUndo, result } = data;
    const { product, subscription } = result;
    return {
      banner: data.banner,
      title: buying.receiptTitle,
      text: buying.receiptText(result.seats, plain(data.productName)),
      facts: [
        ...purchaseFacts(data, reader).map((fact) =>
          fact.title === buying.now ? { ...fact, title: buying.charged } : fact,
        ),
        { title: buying.reference, value: subscription },
      ],
      notes: purchaseNotes(result, reader),
      actions: [
        button({ title: buying.assign, data: { start: 'assign', account, product }, style: 'positive' }),
        ...(canUndo === true ? [button({ title: titles.undo, data: { start: 'undo', account, subscription } })] : []),
        button({ title: subscriptions.title, data: { start: 'subscriptions' } }),
      ],
    };
  },
});
