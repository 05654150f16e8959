import { z } from 'zod';
import type { Instant } from '../../domain/basics/calendar.js';
import { renewalDayOf } from '../../domain/account/outlook.js';
import { mostSeats } from '../../domain/basics/product.js';
import { windowsOf } from '../../domain/billing/refund.js';
import { seatsOf } from '../../domain/account/subscription.js';
import { defineCard } from '../card.js';
import type { Reader } from '../language.js';
import { plain } from '../markdown.js';
import type { Owned } from '../layouts/subscriptionWords.js';
import { nameOf, nextFact, priceWords } from '../layouts/subscriptionWords.js';
import { button } from '../layouts/button.js';
import type { Problem } from '../layouts/problem.js';
import { problemView } from '../layouts/problem.js';
import { direction } from '../layouts/seatsChange.js';

export interface SeatsTotal extends Owned {
  readonly doing?: 'buy' | 'remove';
  /** What was entered before; empty where it is asked for anew. */
  readonly entered?: number | '';
  readonly now: Instant;
  /** For the button that drops a scheduled change. */
  readonly operation: string;
  readonly terms: string;
  readonly banner?: Problem;
}

const about = z.object({ account: z.string(), subscription: z.string(), doing: direction });
/** As many as show at a glance. */
const mostWindows = 3;

/** The box for the new total, with how things stand beside it (R14). */
export const seatsTotal = defineCard({
  id: 'seats-total',
  template: 'seats/seatsTotal.json',
  answer: z.discriminatedUnion('action', [
    about.extend({
      action: z.literal('review'),
      when: z.enum(['now', 'at-renewal']),
      seats: z.union([z.string(), z.number()]).default(''),
    }),
    about.extend({ action: z.literal('drop'), operation: z.string(), terms: z.string() }),
  ]),
  review: ({ subscription: { scheduled }, operation }: SeatsTotal) => (scheduled === undefined ? undefined : operation),
  view: (data: SeatsTotal, reader) => {
    const { strings } = reader;
    const { seats, buying } = strings;
    const { subscription } = data;
    const held = seatsOf(subscription);
    const hinted = Math.min(5, mostSeats - held);
    return {
      ...problemView(data.banner),
      title: `${titleFor(data.doing, reader)}: ${plain(nameOf(subscription.product))}`,
      facts: factsOf(data, reader),
      bindings: {
        windows: windowNotes(data, reader),
        totalLabel: seats.totalLabel,
        totalError: buying.seatsError(1, mostSeats),
        most: mostSeats,
        seats: data.entered ?? held,
        hint: data.doing === 'remove' || hinted < 1 ? '' : seats.hint(held, hinted, held + hinted),
      },
      actions: actionsOf(data, reader),
    };
  },
});

function titleFor(doing: SeatsTotal['doing'], { strings: { subscriptions, titles } }: Reader): string {
  if (doing === undefined) return titles.seats;
  return doing === 'buy' ? subscriptions.buyLicences : subscriptions.removeLicences;
}

function factsOf({ subscription, now }: SeatsTotal, reader: Reader) {
  const { seats, subscriptions: words } = reader.strings;
  const { assignments, scheduled } = subscription;
  const held = seatsOf(subscription);
  const used = assignments.length;
  const planned = scheduled && words.scheduledValue(scheduled.seats, reader.day(renewalDayOf(subscription)));
  return [
    { title: seats.heldLabel, value: seats.held(held, used, held - used) },
    nextFact(subscription, reader, now),
    { title: words.price, value: priceWords(subscription, reader) },
    ...(planned === undefined ? [] : [{ title: words.scheduled, value: planned }]),
  ];
}

/** How long which seats can be removed for money back (D4). */
function windowNotes({ account, subscription, now, doing }: SeatsTotal, reader: Reader): readonly string[] {
  const { seats } = reader.strings;
  const { recurring } = subscription;
  if (doing === 'buy') return [];
  if (account.agreement === 'MOSA') return [seats.removableAlways];
  if (recurring === 'off') return [];
  const open = windowsOf(subscription)
    .filter(({ until }) => now <= until)
    .slice(-mostWindows);
  const removable = open.map(({ seats: count, until }) => seats.removable(count, reader.moment(until)));
  return open.length > 0 ? removable : [seats.removableLater(reader.day(renewalDayOf(subscription)))];
}

function actionsOf(data: SeatsTotal, { strings }: Reader) {
  const { seats, common } = strings;
  const { account, subscription, operation, terms } = data;
  const ids = { account: account.id, subscription: subscription.id };
  const direction = data.doing === undefined ? {} : { doing: data.doing };
  const review = { action: 'review', ...ids };
  return [
    button({ title: common.continue, data: { ...review, ...direction, when: 'now' }, inputs: true, style: 'positive' }),
    ...(subscription.scheduled === undefined
      ? []
      : [
          button({ title: seats.changeScheduled, data: { ...review, when: 'at-renewal' }, inputs: true }),
          button({ title: seats.dropScheduled, data: { action: 'drop', ...ids, ...direction, operation, terms } }),
        ]),
    button({ title: common.back, data: { start: 'subscriptions', ...ids } }),
  ];
}
