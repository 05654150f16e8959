import { z } from 'zod';
import { defineCard } from '../card.js';
import { sheet, sheetTemplate } from './sheet.js';
import { button } from '../layouts/button.js';

/** The answer to a card number in the chat: nothing of it, why not, and the right way (D11). */
export const paymentCardNumberSeen = defineCard<object, never>({
  id: 'card-number-seen',
  template: sheetTemplate,
  answer: z.never(),
  view: (_, reader) => {
    const { paying, titles } = reader.strings;
    return sheet(
      {
        title: paying.numberTitle,
        texts: [paying.numberText, paying.numberWhy],
        actions: [
          button({ title: paying.add, data: { start: 'methods', add: true } }),
          button({ title: titles.methods, data: { start: 'methods' } }),
        ],
      },
      reader,
    );
  },
});
