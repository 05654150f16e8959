import { z } from 'zod';
import type { UnassignmentResult } from '../../domain/account/events.js';
import { defineCard } from '../card.js';
import { plain } from '../markdown.js';
import { shortened } from '../names.js';
import { nameOf } from '../layouts/subscriptionWords.js';
import type { UnassignPool } from './pool.js';
import { poolData, unassignPool, actionsBack } from './pool.js';
import type { NextAction } from '../layouts/button.js';
import { button } from '../layouts/button.js';

export interface UnassignResults {
  readonly pool: UnassignPool;
  readonly operation: string;
  /** Everybody's, with the names that are known. */
  readonly results: readonly UnassignmentResult[];
  /** Seats that can be assigned now. */
  readonly free: number;
  readonly tellsSomebody: boolean;
  /** What leads on from here, at most three. */
  readonly nextActions: readonly NextAction[];
  /** From 0. */
  readonly page: number;
  readonly banner?: string;
}

/** How many people one page names. */
const resultsPerPage = 18;

/** Who no longer has a licence, and who had none (R24). */
export const unassignResults = defineCard({
  id: 'unassign-results',
  template: 'layouts/results.json',
  answer: unassignPool
    .extend({ action: z.literal('page'), operation: z.string(), page: z.number().int().min(0) })
    .transform(({ action, operation, page, ...pool }) => ({ action, operation, page, pool })),
  review: 'looked-up',
  view: (data: UnassignResults, reader) => {
    const { pool, operation, results, free, tellsSomebody, nextActions, banner = '' } = data;
    const { unassigning: words, assigning, common } = reader.strings;
    const pages = Math.max(1, Math.ceil(results.length / resultsPerPage));
    const page = Math.min(data.page, pages - 1);
    const turn = (title: string, to: number) =>
      button({ title, data: { action: 'page', page: to, operation, ...poolData(pool) } });
    const unassigned = results.filter(({ outcome }) => outcome === 'unassigned').length;
    return {
      banner,
      title: words.resultsTitle(plain(nameOf(pool.product)), unassigned),
      text: unassigned === results.length ? '' : words.summary(unassigned, results.length),
      bindings: {
        results: exceptionsFirst(results)
          .slice(page * resultsPerPage, (page + 1) * resultsPerPage)
          .map(({ name, outcome }) => ({
            mark: outcome === 'unassigned' ? '✓' : '✗',
            tone: outcome === 'unassigned' ? 'Good' : 'Attention',
            words: `**${plain(name === '' ? assigning.unknownPerson : shortened(name))}** ${words.result[outcome]}`,
          })),
        bought: '',
        pages: pages > 1 ? common.page(page + 1, pages) : '',
        told: tellsSomebody ? words.willNotify : '',
      },
      note: words.left(free),
      actions: [
        ...[...actionsBack(pool, reader), ...nextActions].slice(0, 3).map(button),
        ...(page > 0 ? [turn(common.previous, page - 1)] : []),
        ...(page + 1 < pages ? [turn(common.next, page + 1)] : []),
      ],
    };
  },
});

function exceptionsFirst(results: readonly UnassignmentResult[]): readonly UnassignmentResult[] {
  return results.toSorted((a, b) => Number(a.outcome === 'unassigned') - Number(b.outcome === 'unassigned'));
}
