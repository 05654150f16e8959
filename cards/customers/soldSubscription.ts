import { customerIn } from '../../domain/partner/customerAccount.js';
import { seatLimitsOf, seatsOf } from '../../domain/account/subscription.js';
import type { Subscription } from '../../domain/account/subscription.js';
import { dayOf } from '../../domain/basics/calendar.js';
import { defineCard } from '../card.js';
import type { Reader } from '../language.js';
import { capitalised } from '../language.js';
import { plain } from '../markdown.js';
import { namesUpTo, shortened } from '../names.js';
import { button } from '../layouts/button.js';
import { gauge } from '../layouts/chart.js';
import { nameOf, priceWords, statusWords } from '../layouts/subscriptionWords.js';
import { takeBackAnswer } from '../layouts/takeBack.js';
import { tileOf } from '../layouts/tile.js';
import type { SubscriptionDetails } from '../subscriptions/subscriptionDetails.js';
import { scheduledWords, toneOf } from '../subscriptions/subscriptionDetails.js';
import { soldActionsOf } from './soldActions.js';
import { soldNext } from './soldWords.js';

export type SoldSubscription = Omit<SubscriptionDetails, 'list'>;

/** One subscription that the agent's partner has sold, number and status first, and what is possible with it (R52). */
export const soldSubscription = defineCard({
  id: 'sold-subscription',
  template: 'customers/soldSubscription.json',
  answer: takeBackAnswer,
  review: { beside: ({ canTakeBack, operation }: SoldSubscription) => (canTakeBack ? operation : undefined) },
  endsWithMenu: false,
  view: (data: SoldSubscription, reader) => {
    const { account, subscription, now } = data;
    const { subscriptions: words, common, customers } = reader.strings;
    const used = subscription.assignments.length;
    const total = seatsOf(subscription);
    const free = Math.max(0, total - used);
    return {
      banner: data.banner,
      title: `${plain(nameOf(subscription.product))}: ${common.seats(total)}`,
      tile: tileOf(subscription.product, reader),
      text: statusWords(subscription, reader, now),
      textTone: toneOf(subscription),
      facts: [{ title: customers.customerLabel, value: plain(shortened(account.name)) }],
      bindings: {
        gauge: [gauge({ name: words.used_, value: used }, { name: words.free, value: free })],
        used: capitalised(words.used(used, total), reader),
        next: nextWords(data, reader),
        scheduled: scheduledWords(subscription, reader),
        isActive: subscription.status === 'active',
      },
      details: { facts: detailsOf(subscription, reader) },
      actions: actionsOf(data, reader),
    };
  },
});

function nextWords({ subscription, now }: SoldSubscription, reader: Reader): string {
  const { status } = subscription;
  const isPaid = status === 'active' || status === 'suspended';
  const next = soldNext(subscription, reader, now);
  return [capitalised(next, reader), ...(isPaid ? [priceWords(subscription, reader)] : [])].join(' · ');
}

function detailsOf(subscription: Subscription, reader: Reader) {
  const { subscriptions: words, buying, common, customers } = reader.strings;
  const { assignments, term, billing, status, recurring, anchor, suspended } = subscription;
  const { least, most } = seatLimitsOf(subscription);
  const names = namesUpTo(
    20,
    assignments.map(({ name }) => name),
    reader.strings,
  );
  return [
    { title: words.holders, value: assignments.length === 0 ? words.nobody : names },
    ...(status === 'active' ? [{ title: words.recurringLabel, value: words.recurring[recurring] }] : []),
    ...(suspended === undefined
      ? []
      : [
          {
            title: words.status_,
            value: customers.suspendedBy(plain(shortened(suspended.byName)), reader.day(dayOf(suspended.at))),
          },
        ]),
    { title: customers.limitsLabel, value: customers.limits(least, most) },
    { title: buying.term, value: `${common.term[term]}, ${common.billing[billing]}` },
    { title: words.bought, value: reader.day(anchor) },
    { title: buying.reference, value: subscription.id },
  ];
}

/** Six at the most, with *Details*: what agents do most; the rest is behind *More actions*. */
function actionsOf(data: SoldSubscription, reader: Reader) {
  const { subscriptions: words, customers } = reader.strings;
  const { account, subscription, operation, terms, canTakeBack } = data;
  const about = { account: account.id, subscription: subscription.id };
  const takeBack = { title: words.takeBack, data: { action: 'take-back', ...about, operation, terms } } as const;
  const customer = customerIn(account.id) ?? '';
  return [
    ...(canTakeBack ? [takeBack] : []),
    ...soldActionsOf(data, reader).first,
    { title: words.moreActions, data: { start: 'subscriptions', ...about, more: 'actions' } } as const,
    { title: customers.toCustomer, data: { start: 'customers', customer } } as const,
  ].map(button);
}
