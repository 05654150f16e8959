import { z } from 'zod';
import { defineCard } from '../card.js';
import { fitting } from '../fitting.js';
import { plain } from '../markdown.js';
import { namesUpTo } from '../names.js';
import { nameOf } from '../layouts/subscriptionWords.js';
import type { Holder } from './holderPicker.js';
import { joinedKeys } from './keys.js';
import type { UnassignPool } from './pool.js';
import { poolData, unassignPool } from './pool.js';
import { button } from '../layouts/button.js';

export interface UnassignReview {
  readonly pool: UnassignPool;
  readonly people: readonly Holder[];
  /** Somebody besides the person who does it. */
  readonly tellsSomebody: boolean;
  readonly operation: string;
  readonly banner?: string;
}

const mostNames = 12;

/** The box that asks once more: who loses what, and that the seats stay paid for (R24). */
export const unassignReview = defineCard({
  id: 'unassign-review',
  template: 'unassigning/unassignReview.json',
  answer: z.discriminatedUnion('action', [
    unassignPool
      .extend({ action: z.literal('unassign'), chosen: joinedKeys, operation: z.string() })
      .transform(({ action, chosen, operation, ...pool }) => ({ action, pool, chosen, operation })),
    unassignPool
      .extend({ action: z.literal('change'), chosen: joinedKeys })
      .transform(({ action, chosen, ...pool }) => ({ action, pool, chosen })),
  ]),
  review: ({ operation }: UnassignReview) => operation,
  view: ({ pool, people, tellsSomebody, operation, banner = '' }: UnassignReview, { strings }) => {
    const { unassigning: words, common, commits } = strings;
    const product = plain(nameOf(pool.product));
    const names = people.map(({ name }) => name);
    const about = { ...poolData(pool), chosen: people.map(({ key }) => key).join('') };
    return {
      banner,
      title: words.boxTitle(product, people.length),
      bindings: {
        loses: words.loses(product, people.length, namesUpTo(mostNames, names, strings)),
        fromNow: words.fromNow,
        paid: words.paid(product),
      },
      note: tellsSomebody ? words.tells : '',
      actions: [
        button({
          title: fitting(commits.unassign(people.length)),
          data: { action: 'unassign', operation, ...about },
          inputs: true,
          style: 'destructive',
        }),
        button({ title: common.back, data: { action: 'change', ...about }, inputs: true }),
      ],
    };
  },
});
