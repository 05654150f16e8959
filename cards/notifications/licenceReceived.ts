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
  view: ({ product, fromName }, { strings: { notices, titles } }) => ({
    title: notices.received(plain(nameOf(product))),
    text: notices.receivedFrom(plain(shortened(fromName))),
    notes: [notices.receivedText],
    actions: [button({ title: titles.help, data: { start: 'help' } })],
  }),
});
