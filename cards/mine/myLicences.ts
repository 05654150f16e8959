import { z } from 'zod';
import type { Outlook } from '../../domain/account/outlook.js';
import type { Status } from '../../domain/account/subscription.js';
import { defineCard } from '../card.js';
import { plain } from '../markdown.js';
import { shortened } from '../names.js';
import { nameOf, outlookWords } from '../layouts/subscriptionWords.js';
import { button } from '../layouts/button.js';

/** A licence as its holder sees it: nothing else of the subscription that it belongs to. */
export interface HeldLicence {
  readonly product: string;
  /** Who gave it; missing for one's own. */
  readonly from?: string;
  /** A partner has sold it and manages it. */
  readonly isManaged?: true;
  readonly status: Status;
  readonly outlook: Outlook;
}

export interface MyLicences {
  /** Those on this page. */
  readonly licences: readonly HeldLicence[];
  readonly count: number;
  /** From 0. */
  readonly page: number;
  readonly pages: number;
  readonly isGuest: boolean;
}

/** How many licences one card shows. */
export const licencesPerPage = 15;

/** What somebody holds, from whom and until when; their own only, and without prices. */
export const myLicences = defineCard({
  id: 'my-licences',
  template: 'mine/myLicences.json',
  answer: z.object({ action: z.literal('page'), page: z.number().int().min(0) }),
  view: ({ licences, count, page, pages, isGuest }: MyLicences, reader) => {
    const { mine, subscriptions, common, titles } = reader.strings;
    const turn = (title: string, to: number) => button({ title, data: { action: 'page', page: to } });
    const isEmpty = count === 0;
    return {
      title: titles.mine,
      text: isEmpty ? mine.empty : mine.count(count),
      bindings: {
        ask: isEmpty ? (isGuest ? mine.askAsGuest : mine.ask) : '',
        rows: licences.map(({ product, from, status, outlook }) => ({
          product: plain(nameOf(product)),
          from: from === undefined ? mine.fromYou : mine.from(plain(shortened(from))),
          state: `${subscriptions.status[status]} · ${outlookWords(outlook, reader)}`,
        })),
        pages: pages > 1 ? common.page(page + 1, pages) : '',
      },
      actions: [
        ...(isEmpty && !isGuest ? [button({ title: titles.buy, data: { start: 'buy' } })] : []),
        ...(licences.some(({ isManaged }) => isManaged)
          ? [button({ title: titles.sold, data: { start: 'sold' } })]
          : []),
        ...(page > 0 ? [turn(common.previous, page - 1)] : []),
        ...(page + 1 < pages ? [turn(common.next, page + 1)] : []),
      ],
    };
  },
});
