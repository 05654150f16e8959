import { z } from 'zod';
import type { LicenceReceived } from '../../domain/account/events.js';
import { defineCard } from '../card.js';
import { plain } from '../markdown.js';
import { withPartner } from '../names.js';
import { nameOf } from '../layouts/subscriptionWords.js';
import { button } from '../layouts/button.js';

/** A licence that was given or taken back, with the partner whose agent has done it. */
export type FromSomebody<Given> = Given & { readonly partner?: string };

/** Tells somebody that they now hold a licence, and from whom; without a price. */
export const licenceReceived = defineCard<FromSomebody<LicenceReceived>, never>({
  id: 'licence-received',
  answer: z.never(),
  view: ({ product, fromName, partner }, { strings: { notifications: words, titles } }) => ({
    title: words.received(plain(nameOf(product))),
    text: words.receivedFrom(plain(withPartner(fromName, partner))),
    notes: [words.receivedText],
    actions: [button({ title: titles.help, data: { start: 'help' } })],
  }),
});
