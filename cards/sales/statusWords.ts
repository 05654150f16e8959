import type { SubscriptionActivated, SubscriptionSuspended } from '../../domain/account/events.js';
import type { Fact } from '../layouts/frame.js';
import { nameOf } from '../layouts/subscriptionWords.js';
import type { Reader } from '../language.js';
import { plain } from '../markdown.js';
import { namesUpTo } from '../names.js';
import { customerWords } from './sale.js';

const namesShown = 20;

/** What a suspension means: the end of the account, charges, what goes, recurring billing and the data (R55, R56). */
export function suspensionWords(result: SubscriptionSuspended, { strings, money, day }: Reader): readonly string[] {
  const { sales, seats } = strings;
  const { nextCharge, perCycle, billing, termEnds, deletedOn, dropped, recurring } = result;
  return [
    sales.beginsEnd,
    nextCharge === undefined
      ? sales.paidUntil(day(termEnds))
      : sales.goesOn(money(perCycle), billing, day(nextCharge), day(termEnds)),
    ...(dropped === undefined ? [] : [seats.droppedWith(dropped)]),
    recurring === 'off' ? sales.recurringStaysOff : sales.recurringGoesOff,
    sales.data(day(termEnds), day(deletedOn)),
  ];
}

/** What an activation brings back and what it does not. */
export function activationWords({ termEnds }: SubscriptionActivated, { strings, day }: Reader): readonly string[] {
  const { sales } = strings;
  return [sales.endsOn(day(termEnds)), sales.notBack, sales.activatingIsFree];
}

/** Of what customer and product, how many licences, and who has one. */
export function peopleFacts(
  customer: string,
  { product, seats }: SubscriptionSuspended | SubscriptionActivated,
  names: readonly string[],
  { strings }: Reader,
): readonly Fact[] {
  const { sales, common, seats: words, subscriptions } = strings;
  return [
    { title: sales.customer, value: customerWords(customer) },
    { title: common.product, value: plain(nameOf(product)) },
    { title: words.totalLabel, value: common.number(seats) },
    { title: sales.people, value: names.length === 0 ? subscriptions.nobody : namesUpTo(namesShown, names, strings) },
  ];
}
