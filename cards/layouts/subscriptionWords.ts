import type { Account } from '../../domain/account/account.js';
import type { Instant } from '../../domain/basics/calendar.js';
import { dayOf, daysFrom } from '../../domain/basics/calendar.js';
import { multiply } from '../../domain/basics/money.js';
import type { Outlook } from '../../domain/account/outlook.js';
import { outlookOn } from '../../domain/account/outlook.js';
import { productOf } from '../../domain/basics/product.js';
import type { Subscription } from '../../domain/account/subscription.js';
import { seatsOf } from '../../domain/account/subscription.js';
import type { Reader } from '../language.js';
import type { Fact } from './frame.js';
import type { Row } from './rows.js';

/** A subscription with the account that it is on. */
export interface Owned {
  readonly account: Account;
  readonly subscription: Subscription;
}

export function nameOf(product: string): string {
  return productOf(product)?.name ?? product;
}

/** Renews, ends or has ended on which day. */
export function outlookWords(outlook: Outlook, { strings, day }: Reader): string {
  const { renews, renewing, ends, ended, endedWorks } = strings.subscriptions;
  switch (outlook.kind) {
    case 'renews':
      return renews(day(outlook.on));
    case 'converts':
      return strings.trials.becomesPaid(day(outlook.on));
    case 'renewing':
      return renewing;
    case 'ends':
      return ends(day(outlook.last));
    case 'expired':
      return endedWorks(day(outlook.last), day(outlook.worksUntil));
    case 'ended':
      return ended(day(outlook.last));
  }
}

function nextDate(subscription: Subscription, reader: Reader, now: Instant): string {
  return outlookWords(outlookOn(subscription, dayOf(now)), reader);
}

/** The same as a label and a day. */
export function nextFact(subscription: Subscription, reader: Reader, now: Instant): Fact {
  const { dateOf, nextDate: next } = reader.strings.subscriptions;
  const outlook = outlookOn(subscription, dayOf(now));
  switch (outlook.kind) {
    case 'renews':
    case 'converts':
      return { title: dateOf[outlook.kind], value: reader.day(outlook.on) };
    case 'ends':
    case 'ended':
      return { title: dateOf[outlook.kind], value: reader.day(outlook.last) };
    case 'renewing':
    case 'expired':
      return { title: next, value: outlookWords(outlook, reader) };
  }
}

export function priceWords(subscription: Subscription, { strings, money }: Reader): string {
  const { unitPrice, billing, trial, recurring } = subscription;
  if (trial && recurring === 'off') return strings.trials.free;
  const price = money(multiply(unitPrice, seatsOf(subscription)));
  const words = strings.subscriptions.plusTax(strings.common.perCycle(price, billing));
  return trial ? strings.trials.freeThen(words) : words;
}

/** How long a trial still runs, with today. */
export function daysLeftOf({ termDays }: Subscription, now: Instant): number {
  return Math.max(0, daysFrom(dayOf(now), termDays.last));
}

/** What state it is in, and what matters most about that. */
export function statusWords(subscription: Subscription, reader: Reader, now: Instant): string {
  const { status, unpaid } = subscription;
  const { subscriptions } = reader.strings;
  return unpaid?.nextTry !== undefined && status === 'active'
    ? `${subscriptions.status[status]}: ${subscriptions.overdue(reader.moment(unpaid.nextTry))}`
    : stateWords(subscription, reader, now);
}

function stateWords(subscription: Subscription, { strings }: Reader, now: Instant): string {
  const { status, trial } = subscription;
  const { subscriptions, trials } = strings;
  if (!trial) return subscriptions.status[status];
  const left = status === 'active' ? [trials.daysLeft(daysLeftOf(subscription, now))] : [];
  return [subscriptions.status[status], subscriptions.trial, ...left].join(', ');
}

/** One line that names a subscription among others. */
export function rowWords(subscription: Subscription, reader: Reader, now: Instant): string {
  const { subscriptions } = reader.strings;
  return [
    stateWords(subscription, reader, now),
    subscriptions.used(subscription.assignments.length, seatsOf(subscription)),
    nextDate(subscription, reader, now),
    priceWords(subscription, reader),
  ].join(' · ');
}

/** A subscription as a row of a list, without what a press on it does. */
export function subscriptionRow({ subscription }: Owned, reader: Reader, now: Instant): Omit<Row, 'data'> {
  const { subscriptions, common } = reader.strings;
  const { status, trial, unitPrice, billing, unpaid } = subscription;
  const used = subscriptions.used(subscription.assignments.length, seatsOf(subscription));
  const state = status === 'active' && !trial ? [] : [stateWords(subscription, reader, now)];
  const isOverdue = unpaid?.nextTry !== undefined && status === 'active';
  return {
    name: nameOf(subscription.product),
    product: subscription.product,
    line: [
      ...state,
      used,
      nextDate(subscription, reader, now),
      ...(trial ? [priceWords(subscription, reader)] : []),
    ].join(' · '),
    said: [...state, used].join(', '),
    ...(isOverdue && { next: { text: subscriptions.declinedNext, color: 'Attention' } }),
    ...(!trial &&
      reader.showsPrices && {
        figure: reader.money(multiply(unitPrice, seatsOf(subscription))),
        unit: common.cycle[billing],
      }),
  };
}

const separator = ' ';

/** An account's and a subscription's id as one value of a choice. */
export function keyOf({ account, subscription }: Owned): string {
  return `${account.id}${separator}${subscription.id}`;
}

export function fromKey(key: string): { readonly account: string; readonly subscription: string } {
  const [account = '', subscription = ''] = key.split(separator);
  return { account, subscription };
}
