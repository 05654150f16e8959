import { z } from 'zod';
import type { HistoryEntry } from '../../domain/account/history.js';
import { defineCard } from '../card.js';
import type { Reader } from '../language.js';
import { plain } from '../markdown.js';
import type { Owned } from '../layouts/subscriptionWords.js';
import { nameOf } from '../layouts/subscriptionWords.js';
import { entryWords } from '../layouts/historyEntry.js';
import type { NextAction } from '../layouts/button.js';
import { button, link } from '../layouts/button.js';

/** How many changes one card shows. */
export const entriesOnPage = 6;

export interface HistoryList extends Owned {
  /** The page's own, the newest first. */
  readonly entries: readonly HistoryEntry[];
  /** From 0. */
  readonly page: number;
  readonly pages: number;
  /** How many there are on all pages. */
  readonly all: number;
  /** Where all of them are downloaded. */
  readonly exportUrl: string;
  /** Of a customer's account: the name of the partner whose agents change it. */
  readonly partner?: string;
}

/** What has happened to a subscription, so that anyone can check it. */
export const historyList = defineCard<HistoryList, never>({
  id: 'history-list',
  template: 'history/historyList.json',
  answer: z.never(),
  view: (data, reader) => {
    const { account, subscription, entries, page, pages, all } = data;
    const { titles, history: words, common } = reader.strings;
    return {
      title: titles.history,
      bindings: {
        product: plain(nameOf(subscription.product)),
        count: all === 0 ? words.empty : words.count(all),
        entries: entries.map((entry) => entryWords(entry, account, reader, data.partner)),
        pages: pages > 1 ? common.page(page + 1, pages) : '',
      },
      actions: actionsOf(data, reader),
    };
  },
});

function actionsOf({ account, subscription, page, pages, all, exportUrl }: HistoryList, { strings }: Reader) {
  const { history: words } = strings;
  const about = { account: account.id, subscription: subscription.id };
  const turn = (title: string, to: number): NextAction => ({ title, data: { start: 'history', ...about, page: to } });
  return [
    ...(page > 0 ? [button(turn(words.newer, page - 1))] : []),
    ...(page + 1 < pages ? [button(turn(words.older, page + 1))] : []),
    ...(all > 0 ? [link(words.export, exportUrl)] : []),
    button({ title: words.back, data: { start: 'subscriptions', ...about } }),
  ];
}
