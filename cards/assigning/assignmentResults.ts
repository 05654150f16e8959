import { z } from 'zod';
import type { Money } from '../../domain/basics/money.js';
import type { AssignmentResult } from '../../domain/account/events.js';
import { groupBy } from '../../domain/basics/groupBy.js';
import { defineCard } from '../card.js';
import { plain } from '../markdown.js';
import { namesWithin } from '../names.js';
import { nameOf } from '../layouts/subscriptionWords.js';
import type { Strings } from '../strings/index.js';
import { nameIn } from './assignmentPlan.js';
import { packed } from '../layouts/people.js';
import { allSubscriptions } from '../layouts/allSubscriptions.js';
import { button } from '../layouts/button.js';

export interface AssignmentResults {
  readonly account: string;
  readonly product: string;
  readonly results: readonly AssignmentResult[];
  /** The seats that are left. */
  readonly free: number;
  /** What was bought for it: how many seats, and for how much. */
  readonly bought?: { readonly seats: number; readonly amount: Money };
  /** Who has not had their turn. */
  readonly rest: readonly string[];
  readonly banner?: string;
}

/** So many people get a line each; more are named together, by what became of them. */
const mostLines = 20;
const roomForNames = 3600;

/** Who got a licence, and who did not and why; those without a seat can go on. */
export const assignmentResults = defineCard<AssignmentResults, never>({
  id: 'assignment-results',
  template: 'layouts/results.json',
  answer: z.never(),
  view: (data, reader) => {
    const { strings, money } = reader;
    const { account, product, results, free, bought, rest, banner = '' } = data;
    const { assigning } = strings;
    const assigned = results.filter(({ outcome }) => outcome === 'assigned').length;
    const seatless = results.filter(({ outcome }) => outcome === 'no-free-seat').map(({ person }) => person);
    const again = (people: readonly string[]) =>
      ({ start: 'assign', account, product, people: packed(people) }) as const;
    return {
      banner,
      title: assigning.resultsTitle(plain(nameOf(product)), assigned),
      text: assigned === results.length ? '' : assigning.summary(assigned, results.length),
      bindings: {
        results:
          results.length > mostLines ? together(results, strings) : results.map((one) => lineFor([one], strings)),
        bought: bought === undefined ? '' : assigning.bought(bought.seats, money(bought.amount)),
        pages: '',
        told: assigned > 0 ? assigning.willNotify : '',
      },
      note: assigning.left(free),
      actions: [
        ...(seatless.length > 0
          ? [button({ title: assigning.goOn(seatless.length), data: again(seatless), style: 'positive' })]
          : []),
        rest.length > 0
          ? button({ title: assigning.nextBatch(rest.length), data: again(rest) })
          : button({ title: assigning.more, data: { start: 'assign', account, product } }),
        button(allSubscriptions(reader)),
      ],
    };
  },
});

/** Those who got none come first: they need something. */
function together(results: readonly AssignmentResult[], strings: Strings) {
  const groups = [...groupBy(results, ({ outcome }) => outcome).values()];
  const isFine = ([one]: readonly AssignmentResult[]) => Number(one?.outcome === 'assigned');
  return groups.toSorted((a, b) => isFine(a) - isFine(b)).map((group) => lineFor(group, strings, groups.length));
}

function lineFor(group: readonly AssignmentResult[], strings: Strings, among?: number) {
  const { assigning } = strings;
  const outcome = group[0]?.outcome ?? 'assigned';
  const names = namesWithin(
    roomForNames / (among ?? 1),
    group.map((one) => nameIn(one, assigning.unknownPerson)),
    strings,
  );
  return {
    mark: outcome === 'assigned' ? '✓' : '✗',
    tone: outcome === 'assigned' ? 'Good' : 'Attention',
    words:
      among === undefined
        ? `**${names}** ${assigning.result[outcome]}`
        : `**${assigning.resultOfMany[outcome]} (${group.length}):** ${names}`,
  };
}
