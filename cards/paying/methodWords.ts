import type { PaymentMethod } from '../../domain/account/account.js';
import type { Instant } from '../../domain/basics/calendar.js';
import { dayOf } from '../../domain/basics/calendar.js';
import { expiryOf, productsOf, useOf } from '../../domain/billing/paymentMethod/methodUse.js';
import { multiply } from '../../domain/basics/money.js';
import { nextChargeOf, renewalDayOf } from '../../domain/account/outlook.js';
import type { Subscription } from '../../domain/account/subscription.js';
import { seatsOf } from '../../domain/account/subscription.js';
import type { Reader } from '../language.js';
import type { Row } from '../layouts/rows.js';
import { plain } from '../markdown.js';
import { shortened } from '../names.js';
import { nameOf } from '../layouts/subscriptionWords.js';
import type { OwnMethod } from '../layouts/paymentMethodWords.js';
import { methodName, methodText } from '../layouts/paymentMethodWords.js';

const mostNames = 4;

/** A name that leaves room for others; nothing is formatted where choices stand. */
function brief(name: string): string {
  return name.length > 40 ? `${name.slice(0, 39)}…` : name;
}

/** The profiles and products that need a method, in one line. */
export function useWords({ account, method }: OwnMethod, { strings }: Reader, mark = plain): string {
  const { profiles, subscriptions } = useOf(account, method.id);
  const names = [...profiles.map(({ name }) => name), ...productsOf(subscriptions).map(nameOf)];
  if (names.length === 0) return strings.paying.unused;
  const shown = names.slice(0, mostNames).map((name) => mark(brief(name)));
  const rest = names.length - shown.length;
  const listed = shown.join(', ');
  return strings.paying.usedBy(rest > 0 ? `${listed} ${strings.paying.more(rest)}` : listed);
}

/** When it expires. */
export function expiryWords({ expires }: PaymentMethod, { strings, month }: Reader): string {
  return strings.paying.expiry(month(expires));
}

/** A valid card as a row of a list, without what a press on it does. */
export function methodRow(method: PaymentMethod, reader: Reader): Omit<Row, 'data'> {
  const expiry = expiryWords(method, reader);
  return { name: methodName(method, reader), line: expiry, said: expiry };
}

/** What should be done about a card in a list that fails, or will fail, to pay. */
export function expiryNext({ account, method }: OwnMethod, now: Instant, { strings, month }: Reader): Row['next'] {
  const { state } = expiryOf(method, account, now);
  const { expiredNext, expiresNext } = strings.paying;
  if (state === 'expired') return { text: expiredNext(month(method.expires)), color: 'Attention' };
  return state === 'expires-first' ? { text: expiresNext(month(method.expires)), color: 'Warning' } : undefined;
}

/** A word on a card that fails, or will fail, to pay; none where all is well. */
export function expiryWarning({ account, method }: OwnMethod, now: Instant, reader: Reader): readonly string[] {
  const expiry = expiryOf(method, account, now);
  const { paying } = reader.strings;
  const card = methodText(method, reader);
  const month = reader.month(method.expires);
  if (expiry.state === 'expired') return [paying.expiredWarning(card, month)];
  return expiry.state === 'expires-first' ? [paying.expiresWarning(card, month, reader.day(expiry.charge))] : [];
}

const mostCharges = 10;

/** What is charged and when next, one line for each subscription. */
export function chargeFacts(
  subscriptions: readonly Subscription[],
  words: (subscription: Subscription) => string,
  { strings }: Reader,
) {
  const rest = subscriptions.length - mostCharges;
  return [
    ...subscriptions.slice(0, mostCharges).map((one) => ({
      title: plain(shortened(nameOf(one.product))),
      value: words(one),
    })),
    ...(rest > 0 ? [{ title: '…', value: strings.paying.more(rest) }] : []),
  ];
}

/** The amount of the next charge, and its day. */
export function chargeWords(subscription: Subscription, { strings, money, day, moment }: Reader, now: Instant): string {
  const { paying, subscriptions, common } = strings;
  const { scheduled, billing, unitPrice, unpaid } = subscription;
  if (unpaid?.nextTry !== undefined) return subscriptions.overdue(moment(unpaid.nextTry));
  const next = nextChargeOf(subscription);
  if (next === undefined) return paying.noCharge;
  if (next < dayOf(now)) return subscriptions.renewing;
  const seats =
    scheduled !== undefined && next === renewalDayOf(subscription) ? scheduled.seats : seatsOf(subscription);
  const price = subscriptions.plusTax(common.perCycle(money(multiply(unitPrice, seats)), billing));
  return paying.charge(price, day(next));
}
