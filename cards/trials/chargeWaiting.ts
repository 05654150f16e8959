import { z } from 'zod';
import type { Money } from '../../domain/basics/money.js';
import { defineCard } from '../card.js';
import type { Way } from '../menu/refusal.js';
import { plainButton } from '../menu/refusal.js';
import { statement, statementTemplate } from './statement.js';

export interface ChargeWaiting {
  readonly amount: Money;
  /** What the way to look again carries: it begins the journey that asked the bank. */
  readonly check: Way['data'];
}

/** The bank has not answered yet: what that means, and a way to look again. */
export const chargeWaiting = defineCard<ChargeWaiting, never>({
  id: 'charge-waiting',
  template: statementTemplate,
  answer: z.never(),
  view: ({ amount, check }, { strings: { buying, common }, money }) =>
    statement({
      title: buying.waitingTitle,
      text: buying.waitingText(money(amount)),
      actions: [
        plainButton({ title: buying.check, data: check }),
        plainButton({ title: common.menu, data: { start: 'menu' } }),
      ],
    }),
});
