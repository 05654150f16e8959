import { z } from 'zod';
import { defineCard } from '../card.js';
import type { NextAction } from '../layouts/button.js';
import { button } from '../layouts/button.js';

export interface OverviewLoading {
  /** What was asked for, to be asked for again. */
  readonly again: NextAction['data'];
}

/** Everybody's subscriptions are still being read, just after a start: the answer takes this card's place. */
export const overviewLoading = defineCard<OverviewLoading, never>({
  id: 'overview-loading',
  answer: z.never(),
  view: ({ again }, { strings: { overview, buying } }) => ({
    title: overview.title,
    text: overview.loading,
    actions: [button({ title: buying.check, data: again })],
  }),
});
