import { z } from 'zod';
import type { Wish } from '../../domain/partner/partnership.js';
import { defineCard } from '../card.js';
import { button } from '../layouts/button.js';
import { nameOf } from '../layouts/subscriptionWords.js';
import { plain } from '../markdown.js';
import { shortened } from '../names.js';
import type { SoldHere } from './soldHere.js';

export interface AskPartnerReceipt {
  readonly sold: SoldHere;
  readonly wish: Wish;
  readonly note: string;
  readonly banner?: string;
}

/** What the partner was asked for, and that nothing has changed yet (R48). */
export const askPartnerReceipt = defineCard<AskPartnerReceipt, never>({
  id: 'ask-partner-receipt',
  answer: z.never(),
  view: ({ sold, wish, note, banner }, { strings }) => {
    const { askPartner: words, soldHere } = strings;
    const { subscription, product } = sold;
    const partner = plain(shortened(sold.partner));
    return {
      banner,
      title: words.sent(partner),
      text: `${plain(nameOf(product))}: ${words.wishes[wish]}`,
      notes: [...(note === '' ? [] : [words.sentNote(plain(note))]), words.sentText],
      actions: [
        button({ title: words.askAgain, data: { start: 'askPartner', subscription } }),
        button({ title: soldHere.all, data: { start: 'sold' } }),
      ],
    };
  },
});
