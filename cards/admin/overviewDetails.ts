import { z } from 'zod';
import type { Instant } from '../../domain/basics/calendar.js';
import type { HistoryEntry } from '../../domain/account/history.js';
import type { SubscriptionRow } from '../../domain/reports/overview.js';
import { isRunning } from '../../domain/reports/overview.js';
import { defineCard } from '../card.js';
import { entryWords } from '../layouts/historyEntry.js';
import type { Reader } from '../language.js';
import { plain } from '../markdown.js';
import { shortened } from '../names.js';
import type { Owned } from '../layouts/subscriptionWords.js';
import { gauge } from '../layouts/chart.js';
import { tileOf } from '../layouts/tile.js';
import { overviewFields } from './overviewRow.js';
import type { OverviewState } from './overviewState.js';
import type { NextAction } from '../layouts/button.js';
import { adminCenterButton, button, link } from '../layouts/button.js';

/** How many assigned users one card names. */
export const namesOnPage = 25;
/** How many changes it shows. */
export const latestChanges = 3;

export interface OverviewDetails extends Owned {
  readonly row: SubscriptionRow;
  /** The newest first. */
  readonly changes: readonly HistoryEntry[];
  /** Under which the purchaser can be written to; missing for somebody who has left. */
  readonly contact?: string;
  /** The page of the assigned users, from 0. */
  readonly names: number;
  /** What the list showed. */
  readonly state: OverviewState;
  readonly now: Instant;
}

/** One subscription as an admin sees it: all six fields, and ways to talk about it, none to change it (R5, R6, D1). */
export const overviewDetails = defineCard<OverviewDetails, never>({
  id: 'overview-details',
  template: 'admin/overviewDetails.json',
  answer: z.never(),
  view: (data, reader) => {
    const { row, account, changes, contact } = data;
    const { overview: words } = reader.strings;
    const page = namesOf(data);
    return {
      title: overviewFields(row, reader, data.now).product,
      tile: tileOf(row.product, reader),
      bindings: {
        readOnly: words.readOnly,
        gauge: isRunning(row) ? [seatsOf(row, reader)] : [],
        fields: factsOf(data, reader),
        gone: contact === undefined ? words.gone : '',
        names:
          row.assigned === 0
            ? words.nobodyAssigned
            : words.names(page.first + 1, page.first + page.shown.length, row.assigned),
        people: page.shown.map((name) => plain(shortened(name))).join(', '),
        hasChanges: changes.length > 0,
        latest: words.latest,
        changes: changes.map((entry) => {
          const { title, when, changes: what, amount } = entryWords(withoutMethod(entry), account, reader);
          return {
            title,
            words: [when, what.replaceAll('\n\n', ' · '), amount].filter((text) => text !== '').join(' · '),
          };
        }),
      },
      actions: actionsOf(data, reader),
    };
  },
});

function seatsOf({ seats, assigned }: SubscriptionRow, { strings: { subscriptions } }: Reader) {
  const free = Math.max(0, seats - assigned);
  return gauge({ name: subscriptions.used_, value: assigned }, { name: subscriptions.free, value: free });
}

function factsOf({ row, subscription, now }: OverviewDetails, reader: Reader) {
  const { overview: words, subscriptions, buying, common, cancelling } = reader.strings;
  const fields = overviewFields(row, reader, now);
  const { statusSince, recurring, cancellation, term, billing, id } = subscription;
  return [
    { title: words.product, value: fields.product },
    { title: words.purchaser, value: fields.purchaser },
    { title: words.purchased, value: common.seats(row.seats) },
    { title: words.expiryDate, value: fields.ends },
    {
      title: words.purchasePrice,
      value: row.trial ? fields.price : `${fields.price} (${words.perSeat(reader.money(row.unitPrice))})`,
    },
    { title: words.assignedUsers, value: words.assignedOf(row.assigned, row.seats) },
    { title: subscriptions.status_, value: words.since(fields.status, reader.day(statusSince)) },
    { title: subscriptions.recurringLabel, value: subscriptions.recurring[recurring] },
    ...(cancellation === undefined ? [] : [{ title: words.reason, value: cancelling.reasons[cancellation.reason] }]),
    { title: buying.term, value: `${common.term[term]}, ${common.billing[billing]}` },
    { title: subscriptions.bought, value: reader.day(row.boughtOn) },
    { title: buying.reference, value: plain(shortened(id)) },
  ];
}

/** Which card the buyer pays with is nobody else's business. */
function withoutMethod(entry: HistoryEntry): HistoryEntry {
  const { before, after } = entry;
  return {
    ...entry,
    ...(before && { before: { ...before, method: '' } }),
    ...(after && { after: { ...after, method: '' } }),
  };
}

function namesOf({ subscription, names }: OverviewDetails) {
  const all = subscription.assignments.map(({ name }) => name).toSorted((a, b) => a.localeCompare(b));
  const pages = Math.max(1, Math.ceil(all.length / namesOnPage));
  const page = Math.min(names, pages - 1);
  const first = page * namesOnPage;
  return { shown: all.slice(first, first + namesOnPage), first, page, pages };
}

function actionsOf(data: OverviewDetails, reader: Reader) {
  const { overview: words } = reader.strings;
  const { row, contact, state } = data;
  const { page, pages } = namesOf(data);
  const here = { owner: row.purchaser.id, account: row.account, subscription: row.subscription };
  const turn = (title: string, names: number): NextAction => ({
    title,
    data: { start: 'admin', view: 'one', state, ...here, names },
  });
  return [
    ...(contact === undefined ? [] : [link(words.message, reader.links.chatWith(contact))]),
    adminCenterButton(reader),
    ...(page > 0 ? [button(turn(words.previousNames, page - 1))] : []),
    ...(page + 1 < pages ? [button(turn(words.nextNames, page + 1))] : []),
    button({ title: words.back, data: { start: 'admin', state } }),
  ];
}
