import { z } from 'zod';
import { defineCard } from '../card.js';
import { leading, sheet, sheetTemplate, toMenu } from './sheet.js';

/** The answer to a card number in the chat: nothing of it, why not, and the right way (D11). */
export const cardNumberSeen = defineCard<object, never>({
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
          ...leading(true, paying.add, { start: 'methods', add: true }),
          ...leading(true, titles.methods, { start: 'methods' }),
          toMenu(reader),
        ],
      },
      reader,
    );
  },
});
