import { z } from 'zod';
import type { LicencesAssigned } from '../../domain/events.js';
import { defineCard } from '../card.js';
import { plain } from '../markdown.js';
import { shortened } from '../names.js';

export interface AssignmentResults {
  readonly account: string;
  readonly result: LicencesAssigned;
  /** Whose turn comes in the next batch (D9). */
  readonly rest: readonly string[];
  readonly banner?: string;
}

/** Who got a licence, and who did not and why. */
export const assignmentResults = defineCard<AssignmentResults, never>({
  id: 'assignment-results',
  template: 'assigning/assignmentResults.json',
  answer: z.never(),
  view: ({ account, result, rest, banner = '' }, { strings }) => {
    const { assigning, common, subscriptions } = strings;
    const assigned = result.results.filter(({ outcome }) => outcome === 'assigned').length;
    return {
      banner,
      title: assigning.resultsTitle,
      summary: assigning.summary(assigned, result.results.length),
      results: result.results.map(({ name, outcome }) => ({
        mark: outcome === 'assigned' ? '✓' : '✗',
        words: `**${plain(name === '' ? assigning.unknownPerson : shortened(name))}** ${assigning.result[outcome]}`,
      })),
      told: assigned > 0 ? assigning.told : '',
      left: assigning.left(result.free),
      more: rest.length === 0 ? assigning.more : assigning.nextBatch(rest.length),
      rest,
      needsSeats: result.results.some(({ outcome }) => outcome === 'no-free-seat'),
      buy: assigning.buyMore,
      account,
      product: result.product,
      subscriptions: subscriptions.title,
      menu: common.menu,
    };
  },
});
