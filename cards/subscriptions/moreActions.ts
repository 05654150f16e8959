import { z } from 'zod';
import type { Instant } from '../../domain/calendar.js';
import { defineCard } from '../card.js';
import { plain } from '../markdown.js';
import { plainButton } from '../menu/refusal.js';
import type { Owned } from './row.js';
import { nameOf, rowWords } from './row.js';
import { waysOf } from './ways.js';

export interface MoreActions extends Owned {
  readonly now: Instant;
}

/** What is done to a subscription more rarely; cancelling is here on purpose (R26). */
export const moreActions = defineCard<MoreActions, never>({
  id: 'more-actions',
  template: 'subscriptions/moreActions.json',
  answer: z.never(),
  view: (data, reader) => {
    const { account, subscription } = data;
    const { subscriptions: words, common } = reader.strings;
    const back = { start: 'subscriptions', account: account.id, subscription: subscription.id } as const;
    return {
      title: words.moreActions,
      product: plain(nameOf(subscription.product)),
      words: rowWords(subscription, reader, data.now),
      actions: [...waysOf(data, data.now, reader).more, { title: common.back, data: back }].map(plainButton),
    };
  },
});
