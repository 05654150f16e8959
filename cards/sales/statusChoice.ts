import { z } from 'zod';
import type { Instant } from '../../domain/basics/calendar.js';
import { seatsOf } from '../../domain/account/subscription.js';
import { defineCard } from '../card.js';
import { button } from '../layouts/button.js';
import type { Problem } from '../layouts/problem.js';
import { problemView } from '../layouts/problem.js';
import type { Owned } from '../layouts/subscriptionWords.js';
import { nameOf, nextFact, statusWords } from '../layouts/subscriptionWords.js';
import { plain } from '../markdown.js';
import { customerWords, toCustomer } from './sale.js';

/** What a status can be changed to (R57). */
const targets = ['suspend', 'activate'] as const;
export type StatusTarget = (typeof targets)[number];

export interface StatusChange {
  /** Who changed the status last, as people know them. */
  readonly byName: string;
  readonly at: Instant;
}

export interface StatusChoice extends Owned {
  readonly customer: string;
  /** Of the two what is possible; the other is not offered. */
  readonly to: StatusTarget;
  readonly latest?: StatusChange | undefined;
  readonly now: Instant;
  readonly banner?: Problem;
}

/** Which subscription of which customer it is, to verify, and what its status becomes (R57). */
export const statusChoice = defineCard({
  id: 'status-choice',
  template: 'sales/statusChoice.json',
  answer: z.object({
    action: z.literal('continue'),
    account: z.string(),
    subscription: z.string(),
    to: z.enum(['', ...targets]).catch(''),
  }),
  view: (data: StatusChoice, reader) => {
    const { sales, subscriptions, seats, common } = reader.strings;
    const { account, subscription, customer, to, latest, now } = data;
    const used = subscription.assignments.length;
    const held = seatsOf(subscription);
    const ids = { account: account.id, subscription: subscription.id };
    const by = to === 'activate' ? sales.suspendedBy : sales.activatedBy;
    return {
      ...problemView(data.banner),
      title: sales.statusTitle(plain(nameOf(subscription.product)), customerWords(customer)),
      text: sales.verify,
      facts: [
        { title: sales.customer, value: customerWords(customer) },
        { title: common.product, value: plain(nameOf(subscription.product)) },
        { title: subscriptions.status_, value: statusWords(subscription, reader, now) },
        { title: seats.heldLabel, value: seats.held(held, used, held - used) },
        nextFact(subscription, reader, now),
      ],
      bindings: {
        label: sales.statusLabel,
        choices: [{ title: sales.to[to], value: to }],
        chosen: to,
        choose: common.chooseOne,
      },
      notes: latest === undefined ? [] : [by(customerWords(latest.byName), reader.moment(latest.at))],
      actions: [
        button({ title: common.continue, data: { action: 'continue', ...ids }, inputs: true, style: 'positive' }),
        button(toCustomer(account.id, to === 'suspend' ? sales.keepActive : sales.keepSuspended, subscription.id)),
      ],
    };
  },
});
