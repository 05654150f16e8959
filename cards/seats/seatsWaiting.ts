import { z } from 'zod';
import type { Money } from '../../domain/basics/money.js';
import { defineCard } from '../card.js';
import { plainButton } from '../menu/refusal.js';
import type { SeatsWish } from './wish.js';
import { button, seatsWish } from './wish.js';

export interface SeatsWaiting {
  readonly wish: SeatsWish;
  readonly total: Money;
  readonly operation: string;
}

/** The bank has not answered about more seats yet: what that means, and a way to look again. */
export const seatsWaiting = defineCard({
  id: 'seats-waiting',
  template: 'layouts/statement.json',
  answer: seatsWish.extend({ action: z.literal('check'), operation: z.string() }),
  review: 'looked-up',
  view: ({ wish, total, operation }: SeatsWaiting, { strings: { buying, common }, money }) => ({
    banner: '',
    title: buying.waitingTitle,
    text: buying.waitingText(money(total)),
    hasFacts: false,
    facts: [],
    notes: [],
    actions: [
      button({ title: buying.check, data: { ...wish, action: 'check', operation } }),
      plainButton({ title: common.menu, data: { start: 'menu' } }),
    ],
  }),
});
