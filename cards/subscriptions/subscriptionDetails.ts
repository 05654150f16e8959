import { methodOf } from '../../domain/account/account.js';
import type { Instant } from '../../domain/basics/calendar.js';
import { dayOf } from '../../domain/basics/calendar.js';
import { outlookOn, renewalDayOf } from '../../domain/account/outlook.js';
import type { Subscription } from '../../domain/account/subscription.js';
import { seatsOf } from '../../domain/account/subscription.js';
import { mostSeats } from '../../domain/basics/product.js';
import { defineCard } from '../card.js';
import type { Reader } from '../language.js';
import { capitalised } from '../language.js';
import { plain } from '../markdown.js';
import { namesUpTo, shortened } from '../names.js';
import { gauge } from '../layouts/chart.js';
import type { Tone } from '../layouts/frame.js';
import { methodText } from '../layouts/paymentMethodWords.js';
import type { Owned } from '../layouts/subscriptionWords.js';
import { nameOf, outlookWords, priceWords, statusWords } from '../layouts/subscriptionWords.js';
import { takeBackAnswer } from '../layouts/takeBack.js';
import { tileOf } from '../layouts/tile.js';
import { adminCenterButton, button } from '../layouts/button.js';
import { nextActionsOf } from './nextActions.js';
import type { ListPlace } from './subscriptionList.js';

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
      text: statusWords(subscription, reader, data.now),
      textTone: toneOf(subscription),
      bindings: {
        gauge: [gauge({ name: words.used_, value: used }, { name: words.free, value: Math.max(0, total - used) })],
        used: capitalised(words.used(used, total), reader),
        next: nextWords(data, reader),
        scheduled: scheduledWords(subscription, reader),
        total,
        isActive,
        totalLabel: hasTotal(data, reader) ? seats.totalLabel : '',
        totalError: buying.seatsError(1, mostSeats),
        most: mostSeats,
      },
      details: { facts: detailsOf(data, reader), link: adminCenterButton(reader) },
      actions: actionsOf(data, reader),
    };
  },
});

export function toneOf({ status, unpaid }: Subscription): Tone {
  if (status === 'active') return unpaid?.nextTry === undefined ? 'Good' : 'Attention';
  return status === 'disabled' || status === 'deleted' ? 'Attention' : 'Warning';
}

/** Whether a button takes the total that is entered on the card. */
function hasTotal(data: SubscriptionDetails, reader: Reader): boolean {
  return nextActionsOf(data, data.now, reader).first.some(({ data: { start } }) => start === 'seats');
}

/** Six at the most, with *Details*: what people do most; the rest is behind *More actions* (R26). */
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
  ];
}

/** When it renews or ends, and what is paid until then, as in the list. */
function nextWords({ subscription, now }: SubscriptionDetails, reader: Reader): string {
  const { status } = subscription;
  const isPaid = status === 'active' || status === 'pending';
  const next = outlookWords(outlookOn(subscription, dayOf(now)), reader);
  return [capitalised(next, reader), ...(isPaid ? [priceWords(subscription, reader)] : [])].join(' · ');
}

export function scheduledWords({ status, scheduled, termDays }: Subscription, { strings, day }: Reader): string {
  if (status !== 'active' || scheduled === undefined) return '';
  const { scheduled: label, scheduledValue } = strings.subscriptions;
  return `${label}: ${scheduledValue(scheduled.seats, day(renewalDayOf({ termDays })))}`;
}

function detailsOf({ account, subscription }: SubscriptionDetails, reader: Reader) {
  const { subscriptions: words, buying, common, paying } = reader.strings;
  const { assignments, term, billing, status, recurring, anchor } = subscription;
  const names = namesUpTo(
    20,
    assignments.map(({ name }) => name),
    reader.strings,
  );
  const method = methodOf(account, subscription.method);
  return [
    { title: words.holders, value: assignments.length === 0 ? words.nobody : names },
    ...(status === 'active' ? [{ title: words.recurringLabel, value: words.recurring[recurring] }] : []),
    { title: buying.term, value: `${common.term[term]}, ${common.billing[billing]}` },
    ...(method === undefined ? [] : [{ title: buying.paidWith, value: methodText(method, reader) }]),
    { title: paying.accountLabel, value: plain(shortened(account.name)) },
    { title: words.bought, value: reader.day(anchor) },
    { title: buying.reference, value: subscription.id },
  ];
}
