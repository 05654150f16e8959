import { z } from 'zod';
import type { Instant } from '../../domain/basics/calendar.js';
import { defineCard } from '../card.js';
import { plain } from '../markdown.js';
import type { Owned } from '../layouts/subscriptionWords.js';
import { nameOf, rowWords } from '../layouts/subscriptionWords.js';
import type { ListPlace } from './subscriptionList.js';
import { nextActionsOf } from './nextActions.js';
import { button } from '../layouts/button.js';

export interface MoreActions extends Owned {
  readonly now: Instant;
  /** The list that the subscription was opened from. */
  readonly list?: ListPlace | undefined;
}

/** What is done to a subscription more rarely; cancelling is here on purpose (R26). */
export const moreActions = defineCard<MoreActions, never>({
  id: 'more-actions',
  template: 'subscriptions/moreActions.json',
  answer: z.never(),
  endsWithMenu: false,
  view: (data, reader) => {
    const { account, subscription } = data;
    const { subscriptions: words, common } = reader.strings;
    const { list } = data;
    const about = { account: account.id, subscription: subscription.id };
    const back = { start: 'subscriptions', ...about, ...(list && { list }) } as const;
    return {
      title: words.moreActions,
      bindings: { product: plain(nameOf(subscription.product)), words: rowWords(subscription, reader, data.now) },
      actions: [...nextActionsOf(data, data.now, reader).more, { title: common.back, data: back }].map(button),
    };
  },
});
