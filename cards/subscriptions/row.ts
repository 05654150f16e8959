import type { Account } from '../../domain/account.js';
import { addDays } from '../../domain/calendar.js';
import { multiply } from '../../domain/money.js';
import { productOf } from '../../domain/product.js';
import type { Subscription } from '../../domain/subscription.js';
import { seatsOf } from '../../domain/subscription.js';
import type { Reader } from '../language.js';

/** A subscription with the account that it is on. */
export interface Owned {
  readonly account: Account;
  readonly subscription: Subscription;
}

export function nameOf(product: string): string {
  return productOf(product)?.name ?? product;
}

/** Renews, ends or has ended on which day. */
export function nextDate(
  { status, statusSince, cancellation, termDays, recurring }: Subscription,
  { strings, day }: Reader,
): string {
  const { renews, ends, ended } = strings.subscriptions;
  const after = cancellation?.endsOn ?? addDays(termDays.last, 1);
  if (status === 'disabled' || status === 'deleted' || status === 'expired')
    return ended(day(statusSince < after ? statusSince : after));
  return recurring !== 'off' ? renews(day(after)) : ends(day(after));
}

export function priceWords(subscription: Subscription, { strings, money }: Reader): string {
  const price = money(multiply(subscription.unitPrice, seatsOf(subscription)));
  return strings.subscriptions.plusTax(strings.common.perCycle(price, subscription.billing));
}

/** What state it is in, and what matters most about that. */
export function statusWords({ status, trial, unpaid }: Subscription, { strings, moment }: Reader): string {
  const { subscriptions } = strings;
  const name = subscriptions.status[status];
  if (unpaid?.nextTry !== undefined && status === 'active')
    return `${name}: ${subscriptions.overdue(moment(unpaid.nextTry))}`;
  return trial ? `${name}, ${subscriptions.trial}` : name;
}

/** One line that names a subscription among others. */
export function rowWords(subscription: Subscription, reader: Reader): string {
  const { subscriptions } = reader.strings;
  return [
    subscription.trial
      ? `${subscriptions.status[subscription.status]}, ${subscriptions.trial}`
      : subscriptions.status[subscription.status],
    subscriptions.used(subscription.assignments.length, seatsOf(subscription)),
    nextDate(subscription, reader),
    priceWords(subscription, reader),
  ].join(' · ');
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
