import { z } from 'zod';
import type { Money } from '../../domain/basics/money.js';
import { defineCard } from '../card.js';
import { plain } from '../markdown.js';
import { nameOf } from '../layouts/subscriptionWords.js';
import type { NextAction } from '../layouts/button.js';
import { button } from '../layouts/button.js';

export interface ChargeWaiting {
  /** What the bank is asked about. */
  readonly doing: 'converting' | 'reactivating';
  readonly seats: number;
  readonly product: string;
  readonly amount: Money;
  /** What the way to look again carries: it begins the journey that asked the bank. */
  readonly check: NextAction['data'];
}

/** The bank has not answered yet: what that means, and a way to look again. */
export const chargeWaiting = defineCard<ChargeWaiting, never>({
  id: 'charge-waiting',
  answer: z.never(),
  view: ({ doing, seats, product, amount, check }, { strings: { buying }, money }) => ({
    title: buying.waitingTitle[doing](seats, plain(nameOf(product))),
    text: buying.waitingText(money(amount)),
    actions: [button({ title: buying.check, data: check })],
  }),
});
