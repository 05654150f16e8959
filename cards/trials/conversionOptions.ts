import { z } from 'zod';
import type { Instant } from '../../domain/basics/calendar.js';
import type { PaymentMethod } from '../../domain/account/account.js';
import type { Money } from '../../domain/basics/money.js';
import type { Billing, Term } from '../../domain/basics/product.js';
import { mostSeats } from '../../domain/basics/product.js';
import { defineCard } from '../card.js';
import { plain } from '../markdown.js';
import type { Owned } from '../layouts/subscriptionWords.js';
import { nameOf, nextFact } from '../layouts/subscriptionWords.js';
import { button } from '../layouts/button.js';
import { form, formTemplate } from '../layouts/form.js';
import type { Problem } from '../layouts/problem.js';
import { problemView } from '../layouts/problem.js';

export interface ConversionOptions extends Owned {
  readonly offers: readonly { readonly term: Term; readonly billing: Billing; readonly price: Money }[];
  readonly methods: readonly PaymentMethod[];
  /** Missing where it is asked for anew. */
  readonly seats: number | undefined;
  readonly offer: string;
  readonly method: string;
  /** With today. */
  readonly daysLeft: number;
  /** What is wrong with what was entered. */
  readonly problem?: Problem;
  readonly sandbox: boolean;
  readonly now: Instant;
}

/** How a running trial goes on as a paid subscription, and how long there is still time. */
export const conversionOptions = defineCard({
  id: 'conversion-options',
  template: formTemplate,
  inputs: { total: 'number' },
  answer: z.object({
    action: z.literal('review'),
    account: z.string(),
    subscription: z.string(),
    total: z.union([z.string(), z.number()]).default(''),
    offer: z.string().default(''),
    method: z.string().default(''),
  }),
  view: (data: ConversionOptions, reader) => {
    const { trials, buying, common } = reader.strings;
    const { account, subscription } = data;
    const assigned = subscription.assignments.length;
    const about = { account: account.id, subscription: subscription.id };
    return {
      ...problemView(data.problem),
      title: trials.convertTitle(plain(nameOf(subscription.product))),
      facts: [{ title: trials.left, value: trials.daysLeft(data.daysLeft) }, nextFact(subscription, reader, data.now)],
      bindings: form(
        {
          hint: assigned === 0 ? '' : trials.assigned(assigned),
          seats: {
            id: 'total',
            label: trials.totalLabel,
            least: Math.max(1, assigned),
            most: mostSeats,
            entered: data.seats,
          },
          offers: {
            choices: data.offers.map(({ term, billing, price }) => ({
              title: buying.offer(term, billing, reader.money(price)),
              value: `${term} ${billing}`,
            })),
            chosen: data.offer,
          },
          methods: {
            choices: data.methods.map(({ id, brand, lastFour }) => ({
              title: common.method(brand, lastFour),
              value: id,
            })),
            chosen: data.method,
            style: 'expanded',
          },
        },
        reader,
      ),
      note: data.sandbox ? buying.sandbox : '',
      actions: [
        button({ title: common.continue, data: { action: 'review', ...about }, inputs: true, style: 'positive' }),
        ...(subscription.recurring === 'off'
          ? []
          : [button({ title: trials.letEnd, data: { start: 'recurring', ...about } })]),
        button({ title: common.back, data: { start: 'subscriptions', ...about } }),
      ],
    };
  },
});
