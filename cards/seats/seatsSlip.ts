import { z } from 'zod';
import { defineCard } from '../card.js';
import { seatsChoice } from './seatsChoice.js';
import { button } from '../layouts/button.js';
import { signed } from '../layouts/seatsChange.js';

export interface SeatsSlip {
  readonly account: string;
  readonly subscription: string;
  readonly held: number;
  readonly entered: number;
  /** With `remove`, what was entered may be how many to take away; otherwise how many to add. */
  readonly doing?: 'buy' | 'remove';
}

/** What looks like a slip is asked about, not carried out (D4, R15). */
export const seatsSlip = defineCard({
  id: 'seats-slip',
  answer: seatsChoice.extend({ action: z.literal('choose') }),
  view: ({ account, subscription, held, entered, doing: towards }: SeatsSlip, { strings: { seats } }) => {
    const ids = { account, subscription };
    const choice = (total: number, doing: 'buy' | 'remove') =>
      button({
        title: seats.slipAdd(total, signed(total - held)),
        data: { action: 'choose', ...ids, doing, seats: total, when: 'now' },
      });
    return {
      title: seats.slipTitle,
      text: seats.slipText(entered, held),
      actions: [
        towards === 'remove' ? choice(held - entered, 'remove') : choice(held + entered, 'buy'),
        choice(entered, 'remove'),
        button({ title: seats.backToTotal, data: { start: 'seats', ...ids, ...(towards && { doing: towards }) } }),
      ],
    };
  },
});
