import { z } from 'zod';
import type { Instant } from '../../domain/basics/calendar.js';
import type { Relationship } from '../../domain/partner/relationship.js';
import { defineCard } from '../card.js';
import { capitalised } from '../language.js';
import { plain } from '../markdown.js';
import { shortened } from '../names.js';
import { button } from '../layouts/button.js';
import { nameOf } from '../layouts/subscriptionWords.js';
import { tileOf } from '../layouts/tile.js';
import type { ViewOnlyRow } from './viewOnlyRow.js';
import { viewOnlyWords } from './viewOnlyRow.js';

export interface ViewOnlySubscription {
  readonly customer: Relationship;
  readonly row: ViewOnlyRow;
  readonly now: Instant;
}

/** A customer's subscription that is another's to change: whose it is, no price and no action (R50). */
export const viewOnlySubscription = defineCard<ViewOnlySubscription, never>({
  id: 'view-only-subscription',
  answer: z.never(),
  view: ({ customer, row, now }, reader) => {
    const { customers: words, subscriptions } = reader.strings;
    const { seats, status, outlook } = viewOnlyWords(row, reader, now);
    const name = plain(shortened(customer.name));
    return {
      title: `${plain(shortened(nameOf(row.product)))}: ${seats}`,
      tile: tileOf(row.product, reader),
      text: `${status} · ${words.viewOnly}`,
      facts: [{ title: words.customerLabel, value: name }],
      notes: [
        capitalised(subscriptions.used(row.assigned, row.seats), reader),
        capitalised(outlook, reader),
        row.seller === undefined ? words.directNote(name) : words.soldByNote(plain(shortened(row.seller))),
      ],
      details: { facts: [{ title: reader.strings.buying.reference, value: plain(shortened(row.subscription)) }] },
      actions: [button({ title: words.toCustomer, data: { start: 'customers', customer: customer.customer } })],
    };
  },
});
