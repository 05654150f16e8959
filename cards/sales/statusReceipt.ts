import { z } from 'zod';
import type { SubscriptionActivated, SubscriptionSuspended } from '../../domain/account/events.js';
import { defineCard } from '../card.js';
import { button } from '../layouts/button.js';
import { nameOf } from '../layouts/subscriptionWords.js';
import { plain } from '../markdown.js';
import type { Reader } from '../language.js';
import { backToCustomer, customerWords } from './sale.js';
import { activationWords, peopleFacts, suspensionWords } from './statusWords.js';

export interface StatusReceipt {
  readonly account: string;
  readonly customer: string;
  readonly result: SubscriptionSuspended | SubscriptionActivated;
  readonly banner?: string;
}

/** What a customer's subscription is now, by the facts of the review, and the next step. */
export const statusReceipt = defineCard<StatusReceipt, never>({
  id: 'status-receipt',
  answer: z.never(),
  view: (data, reader) => {
    const { titles, sales } = reader.strings;
    const { account, result } = data;
    const ids = { account, subscription: result.subscription };
    return {
      banner: data.banner,
      ...said(data, reader),
      actions: [
        result.type === 'subscription-suspended'
          ? button({ title: sales.to.activate, data: { start: 'status', ...ids, to: 'activate' } })
          : button({ title: titles.recurring, data: { start: 'recurring', ...ids } }),
        button(backToCustomer(account, reader)),
      ],
    };
  },
});

function said({ customer, result }: StatusReceipt, reader: Reader) {
  const { sales } = reader.strings;
  const about = [plain(nameOf(result.product)), customerWords(customer)] as const;
  return result.type === 'subscription-suspended'
    ? {
        title: sales.suspendedTitle(...about),
        text: sales.lost(result.losing.length),
        details: {
          facts: peopleFacts(customer, result, result.losing, reader),
          notes: [...suspensionWords(result, reader), sales.fixed],
          isOpen: true as const,
        },
      }
    : {
        title: sales.activatedTitle(...about),
        text: sales.regained(result.regaining.length),
        details: {
          facts: peopleFacts(customer, result, result.regaining, reader),
          notes: activationWords(result, reader),
          isOpen: true as const,
        },
      };
}
