import { z } from 'zod';
import type { LicenceReceived } from '../../domain/account/events.js';
import { defineCard } from '../card.js';
import { plain } from '../markdown.js';
import { shortened } from '../names.js';
import { nameOf } from '../subscriptions/row.js';

/** Tells somebody that they now hold a licence, and from whom; without a price. */
export const licenceReceived = defineCard<LicenceReceived, never>({
  id: 'licence-received',
  template: 'notices/licenceReceived.json',
  answer: z.never(),
  view: ({ product, fromName }, { strings: { notices, common, titles } }) => ({
    title: notices.received(plain(nameOf(product))),
    from: notices.receivedFrom(plain(shortened(fromName))),
    text: notices.receivedText,
    help: titles.help,
    menu: common.menu,
  }),
});
