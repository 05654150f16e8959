import { z } from 'zod';
import type { LicenceReceived } from '../../domain/account/events.js';
import { defineCard } from '../card.js';
import { plain } from '../markdown.js';
import { shortened } from '../names.js';
import { nameOf } from '../layouts/subscriptionWords.js';
import { button } from '../layouts/button.js';

/** Tells somebody that they now hold a licence, and from whom; without a price. */
export const licenceReceived = defineCard<LicenceReceived, never>({
  id: 'licence-received',
  answer: z.never(),
  view: ({ product, fromName }, { strings: { notifications: words, titles } }) => ({
    title: words.received(plain(nameOf(product))),
    text: words.receivedFrom(plain(shortened(fromName))),
    notes: [words.receivedText],
    actions: [button({ title: titles.help, data: { start: 'help' } })],
  }),
});
