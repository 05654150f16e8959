import { z } from 'zod';
import type { LicenceRemoved } from '../../domain/account/events.js';
import { defineCard } from '../card.js';
import { plain } from '../markdown.js';
import { shortened, withPartner } from '../names.js';
import { nameOf } from '../layouts/subscriptionWords.js';
import { button } from '../layouts/button.js';
import type { FromSomebody } from './licenceReceived.js';

/** Tells somebody that they no longer hold a licence, and whom to ask about it; without a price. */
export const licenceRemoved = defineCard<FromSomebody<LicenceRemoved>, never>({
  id: 'licence-removed',
  answer: z.never(),
  view: ({ product, fromName, partner }, { strings: { notifications: words, soldHere, titles } }) => {
    const name = plain(shortened(fromName));
    return {
      title: words.removed(plain(nameOf(product))),
      text: words.removedFrom(plain(withPartner(fromName, partner))),
      notes: [partner === undefined ? words.removedText(name) : soldHere.removedText(name, plain(shortened(partner)))],
      actions: [button({ title: titles.help, data: { start: 'help' } })],
    };
  },
});
