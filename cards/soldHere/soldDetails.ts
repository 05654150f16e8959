import { z } from 'zod';
import { defineCard } from '../card.js';
import { button } from '../layouts/button.js';
import { nameOf, outlookWords } from '../layouts/subscriptionWords.js';
import { tileOf } from '../layouts/tile.js';
import { plain } from '../markdown.js';
import { shortened } from '../names.js';
import type { SoldHere } from './soldHere.js';
import { soldStatus } from './soldHere.js';

/** One subscription that a partner has sold: what there is of it, and whom to ask for a change (R48). */
export const soldDetails = defineCard<SoldHere, never>({
  id: 'sold-details',
  answer: z.never(),
  view: (sold, reader) => {
    const { soldHere: words, subscriptions, titles } = reader.strings;
    const { product, seats, assigned, outlook } = sold;
    const partner = plain(shortened(sold.partner));
    return {
      title: plain(nameOf(product)),
      tile: tileOf(product, reader),
      text: words.managed(partner),
      facts: [
        { title: words.partner, value: partner },
        { title: subscriptions.status_, value: soldStatus(sold, reader) },
        { title: words.licences, value: words.assigned(seats, assigned) },
        { title: subscriptions.nextDate, value: outlookWords(outlook, reader) },
      ],
      actions: [
        button({ title: titles.askPartner, data: { start: 'askPartner', subscription: sold.subscription } }),
        button({ title: words.all, data: { start: 'sold' } }),
      ],
    };
  },
});
