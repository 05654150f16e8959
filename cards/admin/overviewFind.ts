import { z } from 'zod';
import { overviewSorts } from '../../domain/reports/overview.js';
import { statuses } from '../../domain/account/subscription.js';
import { defineCard } from '../card.js';
import { shortened } from '../names.js';
import { productChoices } from './overviewList.js';
import type { OverviewState } from './overviewState.js';
import { endings, overviewState } from './overviewState.js';
import { button } from '../layouts/button.js';

const longestName = 100;

export interface OverviewFind {
  readonly state: OverviewState;
  /** The name that stands in the purchaser's field. */
  readonly name: string;
  /** Purchasers who are called like that, when there are several. */
  readonly candidates: readonly { readonly id: string; readonly name: string }[];
  readonly banner?: string;
}

/** What an admin looks for, and in which order. */
export const overviewFind = defineCard({
  id: 'overview-find',
  template: 'admin/overviewFind.json',
  answer: overviewState.extend({
    action: z.literal('show'),
    /** What was typed of the purchaser's name. */
    name: z
      .string()
      .max(1_000)
      .catch('')
      .transform((name) => name.slice(0, longestName)),
    /** The name that was there, which `purchaser` is. */
    was: z.string().max(longestName).catch(''),
    /** The purchaser who was chosen among several. */
    who: z.string().max(200).catch(''),
  }),
  view: ({ state, name, candidates, banner = '' }: OverviewFind, { strings }) => {
    const { overview: words, subscriptions } = strings;
    const { text, product, purchaser, status, ending, sort } = state;
    return {
      banner,
      title: words.findTitle,
      bindings: {
        text,
        textLabel: words.textLabel,
        textHint: words.textHint,
        productLabel: words.product,
        products: [{ title: words.anyProduct, value: 'any' }, ...productChoices],
        product: productChoices.some(({ value }) => value === product) ? product : 'any',
        whoLabel: words.whoLabel,
        whoHint: words.whoHint,
        name: name.slice(0, longestName),
        hasCandidates: candidates.length > 0,
        whichLabel: words.whichLabel,
        candidates: candidates.map((one) => ({ title: shortened(one.name), value: one.id })),
        statusLabel: subscriptions.statusLabel,
        statuses: [
          { title: subscriptions.anyStatus, value: 'any' },
          ...statuses.map((value) => ({ title: subscriptions.status[value], value })),
        ],
        status,
        endingLabel: words.endingLabel,
        endings: endings.map((value) => ({ title: words.ending[value], value })),
        ending,
        sortLabel: words.sortLabel,
        sorts: overviewSorts.map((value) => ({ title: words.sort[value], value })),
        sort,
      },
      actions: [
        button({
          title: words.show,
          data: { action: 'show', purchaser, was: purchaser === '' ? '' : name.slice(0, longestName) },
          inputs: true,
          style: 'positive',
        }),
        button({ title: words.showAll, data: { start: 'admin' } }),
        button({ title: words.back, data: { start: 'admin', state } }),
      ],
    };
  },
});
