import { z } from 'zod';
import { defineCard } from '../card.js';
import { plain } from '../markdown.js';
import type { Purchase } from './purchase.js';
import { purchaseFacts, purchaseRefund } from './purchase.js';
import { chargedWords, commitmentWords, laterNotes } from '../layouts/charges.js';
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
      title: buying.receiptTitle(result.seats, plain(data.productName)),
      text: chargedWords(result, data.method, reader),
      notes: [commitmentWords(result, reader)],
      note: purchaseRefund(result, reader),
      details: {
        facts: [...purchaseFacts(data, buying.charged, reader), { title: buying.reference, value: subscription }],
        notes: laterNotes(result, reader),
        isOpen: true,
      },
      actions: [
        button({ title: buying.assign, data: { start: 'assign', account, product }, style: 'positive' }),
        ...(canUndo === true ? [button({ title: titles.undo, data: { start: 'undo', account, subscription } })] : []),
        button({ title: subscriptions.title, data: { start: 'subscriptions' } }),
      ],
    };
  },
});
