import { z } from 'zod';
import type { PolicyBlocked } from '../../domain/account/notificationEvents.js';
import { defineCard } from '../card.js';
import { plain } from '../markdown.js';
import { shortened } from '../names.js';
import { nameOf } from '../layouts/subscriptionWords.js';
import { button, link } from '../layouts/button.js';
import { sentences, sentencesTemplate } from '../layouts/sentences.js';

/** Tells an admin that somebody wanted what the policy does not allow. */
export const policyBlocked = defineCard<PolicyBlocked, never>({
  id: 'policy-blocked',
  template: sentencesTemplate,
  titleSize: 'Medium',
  endsWithMenu: false,
  answer: z.never(),
  view: ({ product, name, contact }, { strings, links }) => {
    const { policy: words, titles } = strings;
    const productName = plain(nameOf(product));
    return {
      title: words.blockedTitle(productName),
      bindings: sentences([words.blockedText(plain(shortened(name)), productName), words.blockedOnce]),
      actions: [
        link(words.message, links.chatWith(contact)),
        button({ title: titles.policy, data: { start: 'policy', product } }),
      ],
    };
  },
});
