import type { Instant } from '../../domain/basics/calendar.js';
import { renewalDayOf } from '../../domain/account/outlook.js';
import type { Subscription } from '../../domain/account/subscription.js';
import { mostSeats } from '../../domain/basics/product.js';
import { seatsOf } from '../../domain/account/subscription.js';
import { defineCard } from '../card.js';
import type { Reader } from '../language.js';
import { plain } from '../markdown.js';
import { namesUpTo } from '../names.js';
import type { Owned } from '../layouts/subscriptionWords.js';
import { nameOf, nextFact, priceWords, statusWords } from '../layouts/subscriptionWords.js';
import type { ListPlace } from './subscriptionList.js';
import { gauge } from '../layouts/chart.js';
import { tileOf } from '../layouts/tile.js';
import { takeBackAnswer } from '../layouts/takeBack.js';
import { nextActionsOf } from './nextActions.js';
import { adminCenterButton, button } from '../layouts/button.js';

export interface SubscriptionDetails extends Owned {
  /** For the button that takes a cancellation back. */
  readonly operation: string;
  readonly terms: string;
  readonly canTakeBack: boolean;
  readonly now: Instant;
  readonly banner?: string;
  /** The list that it was opened from. */
  readonly list?: ListPlace | undefined;
}

/** One subscription and what is possible with it. */
export const subscriptionDetails = defineCard({
  id: 'subscription-details',
  template: 'subscriptions/subscriptionDetails.json',
  answer: takeBackAnswer,
  review: { beside: ({ canTakeBack, operation }: SubscriptionDetails) => (canTakeBack ? operation : undefined) },
  endsWithMenu: false,
  view: (data: SubscriptionDetails, reader) => {
    const { subscription } = data;
    const { subscriptions: words, seats, buying } = reader.strings;
    const used = subscription.assignments.length;
    const total = seatsOf(subscription);
    const isActive = subscription.status === 'active';
    return {
      banner: data.banner,
      title: plain(nameOf(subscription.product)),
      tile: tileOf(subscription.product, reader),
      bindings: {
        gauge: [gauge({ name: words.used_, value: used }, { name: words.free, value: Math.max(0, total - used) })],
        total,
        fields: factsOf(data, reader),
        isActive,
        totalLabel: hasTotal(data, reader) ? seats.totalLabel : '',
        totalError: buying.seatsError(1, mostSeats),
        most: mostSeats,
      },
      actions: actionsOf(data, reader),
    };
  },
});

/** Whether a button takes the total that is entered on the card. */
function hasTotal(data: SubscriptionDetails, reader: Reader): boolean {
  return nextActionsOf(data, data.now, reader).first.some(({ data: { start } }) => start === 'seats');
}

/** Six at the most: what people do most; the rest is behind *More actions* (R26). */
function actionsOf(data: SubscriptionDetails, reader: Reader) {
  const { subscriptions: words, common } = reader.strings;
  const { account, subscription, operation, terms, list } = data;
  const from = list && { list };
  const about = { account: account.id, subscription: subscription.id };
  const takeBack = { title: words.takeBack, data: { action: 'take-back', ...about, operation, terms } };
  return [
    ...(data.canTakeBack ? [button(takeBack)] : []),
    ...nextActionsOf(data, data.now, reader).first.map((next) =>
      button({ ...next, ...(next.data.start === 'seats' && { inputs: true }) }),
    ),
    button({ title: words.moreActions, data: { start: 'subscriptions', ...about, more: 'actions', ...from } }),
    button({ title: common.back, data: { start: 'subscriptions', ...from } }),
    adminCenterButton(reader),
  ];
}

function factsOf({ subscription, now }: SubscriptionDetails, reader: Reader) {
  const { subscriptions: words, buying, common } = reader.strings;
  const { assignments, term, billing, status, anchor } = subscription;
  const names = namesUpTo(
    20,
    assignments.map(({ name }) => name),
    reader.strings,
  );
  return [
    { title: words.status_, value: statusWords(subscription, reader, now) },
    { title: words.seatsUsed, value: words.used(assignments.length, seatsOf(subscription)) },
    nextFact(subscription, reader, now),
    ...scheduledFacts(subscription, reader),
    ...(status === 'active' || status === 'pending'
      ? [{ title: words.price, value: priceWords(subscription, reader) }]
      : []),
    { title: buying.term, value: `${common.term[term]}, ${common.billing[billing]}` },
    { title: words.bought, value: reader.day(anchor) },
    { title: words.holders, value: assignments.length === 0 ? words.nobody : names },
    { title: buying.reference, value: subscription.id },
  ];
}

function scheduledFacts(subscription: Subscription, reader: Reader) {
  const { status, scheduled, recurring } = subscription;
  if (status !== 'active') return [];
  const { subscriptions: words } = reader.strings;
  return [
    { title: words.recurringLabel, value: words.recurring[recurring] },
    ...(scheduled === undefined
      ? []
      : [
          {
            title: words.scheduled,
            value: words.scheduledValue(scheduled.seats, reader.day(renewalDayOf(subscription))),
          },
        ]),
  ];
}
