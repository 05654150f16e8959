import { z } from 'zod';
import type { SubscriptionActivated } from '../../domain/account/events.js';
import { defineCard } from '../card.js';
import { button } from '../layouts/button.js';
import { nameOf } from '../layouts/subscriptionWords.js';
import { plain } from '../markdown.js';
import { customerWords, toCustomer } from './sale.js';
import type { StatusChange } from './statusChoice.js';
import { activationWords, peopleFacts } from './statusWords.js';

export interface ActivationReview {
  readonly account: string;
  readonly customer: string;
  readonly result: SubscriptionActivated;
  /** Who had suspended it, and when. */
  readonly latest?: StatusChange | undefined;
  readonly operation: string;
  readonly terms: string;
  readonly banner?: string;
}

/** Who can sign in again, and what does not come back, before a suspended subscription is activated (R57). */
export const activationReview = defineCard({
  id: 'activation-review',
  answer: z.object({
    action: z.literal('save'),
    account: z.string(),
    subscription: z.string(),
    operation: z.string(),
    terms: z.string(),
  }),
  review: ({ operation }: ActivationReview) => operation,
  view: (data: ActivationReview, reader) => {
    const { sales } = reader.strings;
    const { account, result, latest, operation, terms } = data;
    const { subscription, product, regaining } = result;
    const save = { action: 'save', account, subscription, operation, terms };
    const by = latest && sales.suspendedBy(customerWords(latest.byName), reader.moment(latest.at));
    return {
      banner: data.banner,
      title: sales.activateTitle(plain(nameOf(product)), customerWords(data.customer)),
      text: sales.regains(regaining.length),
      notes: activationWords(result, reader),
      details: {
        facts: peopleFacts(data.customer, result, regaining, reader),
        ...(by !== undefined && { notes: [by] }),
      },
      actions: [
        button({ title: sales.saveActivate, data: save, style: 'positive' }),
        button(toCustomer(account, sales.keepSuspended, subscription)),
      ],
    };
  },
});
