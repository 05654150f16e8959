import { dayOf } from '../../domain/calendar.js';
import { seatsOf } from '../../domain/subscription.js';
import { defineCard } from '../card.js';
import type { Reader } from '../language.js';
import { plain } from '../markdown.js';
import { namesUpTo } from '../names.js';
import type { Owned } from './row.js';
import { nameOf, nextDate, priceWords } from './row.js';
import { takeBackAnswer } from './takeBack.js';

export interface SubscriptionDetails extends Owned {
  /** For the button that takes a cancellation back. */
  readonly operation: string;
  readonly terms: string;
  readonly canTakeBack: boolean;
  readonly banner?: string;
}

/** One subscription and what is possible with it. */
export const subscriptionDetails = defineCard({
  id: 'subscription-details',
  template: 'subscriptions/subscriptionDetails.json',
  answer: takeBackAnswer,
  view: (data: SubscriptionDetails, reader) => {
    const { account, subscription } = data;
    const { subscriptions: words, common } = reader.strings;
    const used = subscription.assignments.length;
    const total = seatsOf(subscription);
    const isActive = subscription.status === 'active';
    return {
      banner: data.banner ?? '',
      title: plain(nameOf(subscription.product)),
      used,
      free: total - used,
      total,
      usedLabel: words.used_,
      freeLabel: words.free,
      facts: factsOf(data, reader),
      isActive,
      canAssign: isActive,
      assign: words.assign,
      account: account.id,
      productId: subscription.product,
      subscription: subscription.id,
      operation: data.operation,
      terms: data.terms,
      canTakeBack: data.canTakeBack,
      takeBack: words.takeBack,
      canCancel: isActive && subscription.cancellation === undefined,
      moreActions: words.moreActions,
      cancel: words.cancel,
      back: common.back,
      adminCenter: common.adminCenter,
      adminCenterUrl: reader.links.adminCenter,
    };
  },
});

function factsOf({ subscription }: SubscriptionDetails, reader: Reader) {
  const { subscriptions: words, buying, common } = reader.strings;
  const { assignments, term, billing, status, termSince } = subscription;
  const names = namesUpTo(
    20,
    assignments.map(({ name }) => name),
    reader.strings,
  );
  return [
    { title: words.status_, value: words.status[status] },
    { title: words.seatsUsed, value: words.used(assignments.length, seatsOf(subscription)) },
    { title: words.nextDate, value: nextDate(subscription, reader) },
    ...(status === 'active' || status === 'pending'
      ? [{ title: words.price, value: priceWords(subscription, reader) }]
      : []),
    { title: buying.term, value: `${common.term[term]}, ${common.billing[billing]}` },
    { title: words.bought, value: reader.day(dayOf(termSince)) },
    { title: words.holders, value: assignments.length === 0 ? words.nobody : names },
    { title: buying.reference, value: subscription.id },
  ];
}
