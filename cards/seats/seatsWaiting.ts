import { z } from 'zod';
import type { Money } from '../../domain/basics/money.js';
import { defineCard } from '../card.js';
import { plain } from '../markdown.js';
import { nameOf } from '../layouts/subscriptionWords.js';
import type { SeatsChoice } from './seatsChoice.js';
import { seatsChoice } from './seatsChoice.js';
import { button } from '../layouts/button.js';

export interface SeatsWaiting {
  readonly wish: SeatsChoice;
  readonly product: string;
  /** How many are added. */
  readonly added: number;
  readonly total: Money;
  readonly operation: string;
}

/** The bank has not answered about more seats yet: what that means, and a way to look again. */
export const seatsWaiting = defineCard({
  id: 'seats-waiting',
  answer: seatsChoice.extend({ action: z.literal('check'), operation: z.string() }),
  review: 'looked-up',
  view: ({ wish, product, added, total, operation }: SeatsWaiting, { strings: { buying }, money }) => ({
    title: buying.waitingTitle.buying(added, plain(nameOf(product))),
    text: buying.waitingText(money(total)),
    actions: [button({ title: buying.check, data: { ...wish, action: 'check', operation } })],
  }),
});
