import { z } from 'zod';
import { dayOf } from '../../domain/basics/calendar.js';
import { policies } from '../../domain/basics/tenant.js';
import { defineCard } from '../card.js';
import { plain } from '../markdown.js';
import { shortened } from '../names.js';
import type { CurrentPolicy } from './currentPolicy.js';
import type { Action } from '../layouts/button.js';
import { button, toggle } from '../layouts/button.js';
import type { Row } from '../layouts/rows.js';
import { pressedRows } from '../layouts/rows.js';
import type { Reader } from '../language.js';

/** How many products one card shows. */
export const policiesOnPage = 8;

/** `changed`: an admin has set it here. The others are those with that policy now. */
const whichPolicies = ['all', 'changed', ...policies] as const;
const shownPolicies = z.object({ which: z.enum(whichPolicies).catch('all') });
export type WhichPolicies = (typeof whichPolicies)[number];

/** Where in the list somebody was. */
export const policyListPlace = shownPolicies.extend({ page: z.number().int().min(0).catch(0) });

interface PolicyList {
  readonly currentPolicies: readonly CurrentPolicy[];
  readonly which: WhichPolicies;
  /** From 0. */
  readonly page: number;
  readonly pages: number;
  /** How many match the filter, and how many there are. */
  readonly matching: number;
  readonly all: number;
  /** A sentence named these products, so nothing is filtered. */
  readonly areNamed?: boolean;
  readonly banner?: string;
}

/** What each product's policy is, for admins: who set it and when (D2). */
export const policyList = defineCard({
  id: 'policy-list',
  template: 'policy/policyList.json',
  /** Of earlier cards, which had a list to pick from. */
  inputs: { product: 'choice' },
  answer: z.discriminatedUnion('action', [
    z.object({ action: z.literal('open'), product: z.string().default('') }),
    shownPolicies.extend({ action: z.literal('filter') }),
    policyListPlace.extend({ action: z.literal('page') }),
  ]),
  view: (list: PolicyList, reader) => {
    const { policy: words, titles, common, subscriptions } = reader.strings;
    const { currentPolicies, which, page, pages, matching, all, areNamed = false, banner } = list;
    const count = matching === 0 ? words.noneMatches : words.count(matching, all);
    return {
      banner,
      title: titles.policy,
      text: words.text,
      bindings: {
        count: [count, ...(pages > 1 ? [common.page(page + 1, pages)] : [])].join(' · '),
        canFilter: !areNamed,
        isFiltered: which !== 'all',
        apply: [button({ title: subscriptions.filter, data: { action: 'filter' }, inputs: true })],
        label: words.show,
        choices: whichPolicies.map((value) => ({ title: filterWords(value, reader), value })),
        which,
      },
      rows: pressedRows(
        currentPolicies.map((one) => policyRow(one, reader)),
        reader,
      ),
      actions: actionsOf(list, reader),
    };
  },
});

function filterWords(which: WhichPolicies, { strings: { policy } }: Reader): string {
  if (which === 'all') return policy.all;
  return which === 'changed' ? policy.changed : policy.label[which];
}

function policyRow({ product, policy, last }: CurrentPolicy, { strings, day }: Reader): Row {
  const { label, setBy } = strings.policy;
  return {
    product: product.id,
    name: product.name,
    line: last === undefined ? label[policy] : setBy(label[policy], plain(shortened(last.byName)), day(dayOf(last.at))),
    said: label[policy],
    data: { start: 'policy', product: product.id },
  };
}

function actionsOf({ which, page, pages, areNamed = false }: PolicyList, { strings }: Reader): readonly Action[] {
  const { policy: words, titles, common } = strings;
  const turn = (title: string, to: number) => button({ title, data: { action: 'page', which, page: to } });
  const [hasPrevious, hasNext] = [page > 0, page + 1 < pages];
  const asked = button({ title: titles.asked, data: { start: 'asked' } });
  return [
    button({ title: words.several, data: { start: 'policy', several: which } }),
    ...(areNamed ? [] : [toggle(common.filter, 'filter')]),
    ...(hasPrevious ? [turn(common.previous, page - 1)] : []),
    ...(hasNext ? [turn(common.next, page + 1)] : []),
    // A card has room for six.
    ...(areNamed || (hasPrevious && hasNext) ? [] : [asked]),
    ...(areNamed ? [button({ title: words.all, data: { start: 'policy' } })] : []),
  ];
}
