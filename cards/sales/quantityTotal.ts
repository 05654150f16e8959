import { z } from 'zod';
import type { Instant } from '../../domain/basics/calendar.js';
import { renewalDayOf } from '../../domain/account/outlook.js';
import { seatLimitsOf, seatsOf } from '../../domain/account/subscription.js';
import { windowsOf } from '../../domain/billing/refund.js';
import { defineCard } from '../card.js';
import type { Reader } from '../language.js';
import { button } from '../layouts/button.js';
import type { Problem } from '../layouts/problem.js';
import { problemView } from '../layouts/problem.js';
import type { Owned } from '../layouts/subscriptionWords.js';
import { nameOf, nextFact } from '../layouts/subscriptionWords.js';
import { plain } from '../markdown.js';
import { customerWords, toCustomer } from './sale.js';

export interface QuantityTotal extends Owned {
  readonly customer: string;
  /** What was entered before; empty where it is asked for anew. */
  readonly entered?: number | '';
  /** Fewer were wished for than are assigned: taking some back comes first. */
  readonly isBelowAssigned?: boolean;
  readonly now: Instant;
  /** For the button that drops a scheduled change. */
  readonly operation: string;
  readonly terms: string;
  readonly banner?: Problem;
}

const about = z.object({ account: z.string(), subscription: z.string() });
/** As many as show at a glance. */
const mostWindows = 3;

/** The box for the new total of a customer's subscription, never a difference, with how things stand (R53). */
export const quantityTotal = defineCard({
  id: 'quantity-total',
  template: 'sales/quantityTotal.json',
  answer: z.discriminatedUnion('action', [
    about.extend({
      action: z.literal('review'),
      when: z.enum(['now', 'at-renewal']),
      seats: z.union([z.string(), z.number()]).default(''),
    }),
    about.extend({ action: z.literal('drop'), operation: z.string(), terms: z.string() }),
  ]),
  review: ({ subscription: { scheduled }, operation }: QuantityTotal) =>
    scheduled === undefined ? undefined : operation,
  view: (data: QuantityTotal, reader) => {
    const { seats, sales, buying } = reader.strings;
    const { subscription } = data;
    const { least, most } = seatLimitsOf(subscription);
    const held = seatsOf(subscription);
    const hinted = Math.min(5, most - held);
    return {
      ...problemView(data.banner),
      title: sales.quantityTitle(plain(nameOf(subscription.product)), customerWords(data.customer)),
      facts: factsOf(data, reader),
      bindings: {
        windows: [...windowNotes(data, reader), sales.limits(least, most)],
        totalLabel: sales.newTotal,
        totalError: buying.seatsError(least, most),
        ...{ least, most, seats: data.entered ?? held },
        hint: hinted < 1 ? '' : seats.hint(held, hinted, held + hinted),
      },
      actions: actionsOf(data, reader),
    };
  },
});

function factsOf({ subscription, now }: QuantityTotal, reader: Reader) {
  const { seats, subscriptions: words } = reader.strings;
  const { assignments, scheduled } = subscription;
  const held = seatsOf(subscription);
  const used = assignments.length;
  const planned = scheduled && words.scheduledValue(scheduled.seats, reader.day(renewalDayOf(subscription)));
  return [
    { title: seats.heldLabel, value: seats.held(held, used, held - used) },
    nextFact(subscription, reader, now),
    ...(planned === undefined ? [] : [{ title: words.scheduled, value: planned }]),
  ];
}

/** Until when which licences can be given back (D4, B-54). */
function windowNotes({ subscription, now }: QuantityTotal, reader: Reader): readonly string[] {
  const { sales } = reader.strings;
  if (subscription.recurring === 'off') return [sales.notFewer(reader.day(subscription.termDays.last))];
  const open = windowsOf(subscription)
    .filter(({ until }) => now <= until)
    .slice(-mostWindows);
  const removable = open.map(({ seats: count, until }) => sales.removable(count, reader.moment(until)));
  return open.length > 0 ? removable : [sales.removableLater(reader.day(renewalDayOf(subscription)))];
}

function actionsOf(data: QuantityTotal, { strings }: Reader) {
  const { seats, sales, common, titles } = strings;
  const { account, subscription, operation, terms } = data;
  const ids = { account: account.id, subscription: subscription.id };
  const review = { action: 'review', ...ids };
  const again = { start: 'quantity', ...ids } as const;
  const unassign = { start: 'unassign', account: account.id, product: subscription.product, back: again } as const;
  return [
    button({ title: common.continue, data: { ...review, when: 'now' }, inputs: true, style: 'positive' }),
    ...(data.isBelowAssigned === true ? [button({ title: titles.unassign, data: unassign })] : []),
    ...(subscription.scheduled === undefined
      ? []
      : [
          button({ title: seats.changeScheduled, data: { ...review, when: 'at-renewal' }, inputs: true }),
          button({ title: seats.dropScheduled, data: { action: 'drop', ...ids, operation, terms } }),
        ]),
    button(toCustomer(account.id, sales.keepQuantity, subscription.id)),
  ];
}
