import { z } from 'zod';
import { defineCard } from '../card.js';
import { plain } from '../markdown.js';
import { shortened } from '../names.js';
import { button } from '../layouts/button.js';
import { nameOf, rowWords } from '../layouts/subscriptionWords.js';
import type { MoreActions } from '../subscriptions/moreActions.js';
import { soldActionsOf } from './soldActions.js';

/** What agents do more rarely to a customer's subscription. */
export const soldMoreActions = defineCard<Omit<MoreActions, 'list'>, never>({
  id: 'sold-more-actions',
  template: 'subscriptions/moreActions.json',
  answer: z.never(),
  endsWithMenu: false,
  view: (data, reader) => {
    const { account, subscription, now } = data;
    const { subscriptions: words, common } = reader.strings;
    const back = { start: 'subscriptions', account: account.id, subscription: subscription.id } as const;
    return {
      title: words.moreActions,
      bindings: {
        product: `${plain(nameOf(subscription.product))} · ${plain(shortened(account.name))}`,
        words: rowWords(subscription, reader, now),
      },
      actions: [...soldActionsOf(data, reader).more, { title: common.back, data: back }].map(button),
    };
  },
});
