import { z } from 'zod';
import type { Money } from '../../domain/basics/money.js';
import { defineCard } from '../card.js';
import { plain } from '../markdown.js';
import { nameOf } from '../layouts/subscriptionWords.js';
import { packed, packedPeople } from '../layouts/people.js';
import { button } from '../layouts/button.js';

export interface AssignmentWaiting {
  readonly account: string;
  readonly product: string;
  readonly people: readonly string[];
  readonly operation: string;
  readonly subscription: string;
  /** How many seats are added. */
  readonly added: number;
  /** The new total. */
  readonly seats: number;
  readonly total: Money;
}

/** The bank has not answered about the missing seats yet: what happens then, and a way to go on. */
export const assignmentWaiting = defineCard({
  id: 'assignment-waiting',
  answer: z.object({
    action: z.literal('check'),
    account: z.string().max(200),
    product: z.string().max(200),
    operation: z.string(),
    subscription: z.string().max(200),
    seats: z.number().int(),
    people: packedPeople,
  }),
  review: 'looked-up',
  view: (data: AssignmentWaiting, { strings: { assigning, buying }, money }) => {
    const { people, added, total, product, ...rest } = data;
    return {
      title: buying.waitingTitle.buying(added, plain(nameOf(product))),
      text: buying.waitingText(money(total)),
      notes: [assigning.waiting(plain(nameOf(product)), people.length)],
      actions: [button({ title: buying.check, data: { action: 'check', ...rest, product, people: packed(people) } })],
    };
  },
});
