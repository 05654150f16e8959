import { z } from 'zod';
import type { LicenceRemoved } from '../../domain/account/events.js';
import { defineCard } from '../card.js';
import { plain } from '../markdown.js';
import { shortened } from '../names.js';
import { nameOf } from '../layouts/subscriptionWords.js';
import { button } from '../layouts/button.js';

/** Tells somebody that they no longer hold a licence, and whom to ask about it; without a price. */
export const licenceRemoved = defineCard<LicenceRemoved, never>({
  id: 'licence-removed',
  answer: z.never(),
  view: ({ product, fromName }, { strings: { notifications: words, titles } }) => {
    const name = plain(shortened(fromName));
    return {
      title: words.removed(plain(nameOf(product))),
      text: words.removedFrom(name),
      notes: [words.removedText(name)],
      actions: [button({ title: titles.help, data: { start: 'help' } })],
    };
  },
});
