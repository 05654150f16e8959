import { z } from 'zod';
import type { TrialStarted } from '../../domain/account/events.js';
import { addDays } from '../../domain/basics/calendar.js';
import { defineCard } from '../card.js';
import { button } from '../layouts/button.js';
import { nameOf } from '../layouts/subscriptionWords.js';
import { plain } from '../markdown.js';
import { invoiceFacts } from './quantityShown.js';
import { customerWords, toCustomer } from './sale.js';

export interface SaleTrialReview {
  readonly account: string;
  readonly customer: string;
  readonly offer: string;
  readonly result: TrialStarted;
  readonly operation: string;
  readonly terms: string;
  readonly banner?: string;
}

/** How long a customer's trial runs and what it costs afterwards, before it begins (B-24). */
export const saleTrialReview = defineCard({
  id: 'sale-trial-review',
  answer: z.object({
    action: z.literal('start'),
    account: z.string(),
    offer: z.string(),
    operation: z.string(),
    terms: z.string(),
  }),
  review: ({ operation }: SaleTrialReview) => operation,
  view: (data: SaleTrialReview, reader) => {
    const { sales, trials, buying } = reader.strings;
    const { account, offer, result, operation, terms } = data;
    const { product, seats, firstDay, lastDay, becomes } = result;
    const paid = addDays(lastDay, 1);
    return {
      banner: data.banner,
      title: sales.trialTitle(seats, plain(nameOf(product)), customerWords(data.customer)),
      facts: [{ title: trials.runs, value: trials.runsValue(reader.day(firstDay), reader.day(lastDay)) }],
      notes: [
        ...(becomes === undefined
          ? []
          : [sales.trialThen(reader.day(paid), reader.money(becomes.perCycle), becomes.billing), trials.howToStop]),
      ],
      details: {
        facts: becomes === undefined ? [] : invoiceFacts(becomes.price, [], reader, buying.later),
        notes: [sales.trialFixed],
      },
      actions: [
        button({
          title: sales.startTrial,
          data: { action: 'start', account, offer, operation, terms },
          style: 'positive',
        }),
        button({ title: sales.otherOffer, data: { start: 'add', account, offer } }),
        button(toCustomer(account, sales.dontAdd)),
      ],
    };
  },
});
