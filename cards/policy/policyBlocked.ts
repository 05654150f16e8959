import { z } from 'zod';
import type { PolicyBlocked } from '../../domain/account/notificationEvents.js';
import { defineCard } from '../card.js';
import { plain } from '../markdown.js';
import { plainButton } from '../menu/refusal.js';
import { shortened } from '../names.js';
import { nameOf } from '../subscriptions/row.js';

/** Tells an admin that somebody wanted what the policy does not allow. */
export const policyBlocked = defineCard<PolicyBlocked, never>({
  id: 'policy-blocked',
  template: 'notices/news.json',
  answer: z.never(),
  view: ({ product, name, contact }, { strings, links }) => {
    const { policy: words, titles } = strings;
    const productName = plain(nameOf(product));
    return {
      title: words.blockedTitle(productName),
      lines: [words.blockedText(plain(shortened(name)), productName), words.blockedOnce].map((line) => ({ line })),
      hasFacts: false,
      facts: [],
      actions: [
        { type: 'Action.OpenUrl', title: words.message, url: links.chatWith(contact) },
        plainButton({ title: titles.policy, data: { start: 'policy', product } }),
      ],
    };
  },
});
