import { z } from 'zod';
import type { LicenceRemoved } from '../../domain/account/events.js';
import { defineCard } from '../card.js';
import { plain } from '../markdown.js';
import { shortened } from '../names.js';
import { nameOf } from '../subscriptions/row.js';

/** Tells somebody that they no longer hold a licence, and whom to ask about it; without a price. */
export const licenceRemoved = defineCard<LicenceRemoved, never>({
  id: 'licence-removed',
  template: 'notices/licenceReceived.json',
  answer: z.never(),
  view: ({ product, fromName }, { strings: { notices, common, titles } }) => {
    const name = plain(shortened(fromName));
    return {
      title: notices.removed(plain(nameOf(product))),
      from: notices.removedFrom(name),
      text: notices.removedText(name),
      help: titles.help,
      menu: common.menu,
    };
  },
});
