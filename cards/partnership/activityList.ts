import { z } from 'zod';
import type { ActivityEntry } from '../../domain/reports/activity.js';
import { dayOf } from '../../domain/basics/calendar.js';
import { defineCard } from '../card.js';
import type { Reader } from '../language.js';
import { plain } from '../markdown.js';
import { shortened } from '../names.js';
import { button, link } from '../layouts/button.js';
import type { Problem } from '../layouts/problem.js';
import { problemView } from '../layouts/problem.js';
import { dayOrNone } from '../layouts/dayOrNone.js';
import type { Row } from '../layouts/rows.js';
import { pressedRows } from '../layouts/rows.js';
import { entryTitle } from '../layouts/snapshotWords.js';
import { nameOf } from '../layouts/subscriptionWords.js';

/** How many entries one card shows. */
export const activitiesPerPage = 8;

const wish = z.object({ from: z.string().max(40).catch(''), to: z.string().max(40).catch('') });
export type ActivityWish = z.infer<typeof wish>;

export interface ActivityList {
  readonly entries: readonly ActivityEntry[];
  readonly matching: number;
  /** From 0. */
  readonly page: number;
  readonly pages: number;
  readonly wish: ActivityWish;
  /** The days that are shown; missing where what was entered is none. */
  readonly range?: { readonly first: string; readonly last: string };
  readonly file?: { readonly url: string; readonly minutes: number };
  readonly banner?: Problem;
}

/** Who of the partner has changed what for which customer, newest first (B-63). */
export const activityList = defineCard({
  id: 'activity-list',
  template: 'partnership/activityList.json',
  answer: z.discriminatedUnion('action', [
    wish.extend({ action: z.literal('show') }),
    wish.extend({ action: z.literal('page'), page: z.number().int().min(0) }),
    z.object({ action: z.literal('usual') }),
  ]),
  view: (data: ActivityList, reader) => {
    const { entries, matching, page, pages, wish: chosen, range, file, banner } = data;
    const { activity: words, common, titles, history } = reader.strings;
    const turn = (title: string, to: number) => button({ title, data: { action: 'page', page: to, ...chosen } });
    const pageWords = pages > 1 ? [common.page(page + 1, pages)] : [];
    return {
      ...problemView(banner),
      title: titles.log,
      text:
        range === undefined
          ? ''
          : matching === 0
            ? words.none
            : words.within(reader.day(range.first), reader.day(range.last)),
      facts: [],
      bindings: { fromLabel: words.from, from: dayOrNone(chosen.from), toLabel: words.to, to: dayOrNone(chosen.to) },
      rows: pressedRows(
        entries.map((entry) => rowOf(entry, reader)),
        reader,
      ),
      notes: [
        ...(matching === 0 ? [] : [[words.count(matching), ...pageWords].join(' · ')]),
        ...(file === undefined ? [] : [words.downloadHint(file.minutes)]),
      ],
      actions: [
        button({ title: words.show, data: { action: 'show' }, inputs: true }),
        button({ title: words.usual, data: { action: 'usual' } }),
        ...(page > 0 ? [turn(common.previous, page - 1)] : []),
        ...(page + 1 < pages ? [turn(common.next, page + 1)] : []),
        ...(file === undefined ? [] : [link(history.export, file.url)]),
      ],
    };
  },
});

function rowOf(entry: ActivityEntry, reader: Reader): Row {
  const { customer, customerName, product, subscription, byName, at } = entry;
  const what = entryTitle(entry, reader.strings);
  const moment = momentInUtc(at, reader);
  return {
    name: `${nameOf(product)}: ${what}`,
    line: [plain(shortened(customerName)), plain(shortened(byName)), moment].join(' · '),
    said: `${shortened(customerName)}, ${shortened(byName)}, ${moment}`,
    ...figureOf(entry),
    data: { start: 'customers', customer, subscription },
  };
}

/** The number of licences, before and after, where that has changed. */
function figureOf({ before, after }: ActivityEntry): { readonly figure?: string } {
  if (after === undefined || before?.seats === after.seats) return {};
  return { figure: before === undefined ? String(after.seats) : `${String(before.seats)} → ${String(after.seats)}` };
}

/** The log is read by people of several zones, so that its times are those of the file. */
function momentInUtc(at: string, { day }: Reader): string {
  return `${day(dayOf(at))} ${at.slice(11, 16)} UTC`;
}
