import type { PaymentMethod } from '../../domain/account/account.js';
import type { Instant } from '../../domain/basics/calendar.js';
import { addDays } from '../../domain/basics/calendar.js';
import type { Charge } from '../../domain/billing/charge.js';
import { isExpired } from '../../domain/billing/paymentMethod/paymentCard.js';
import { negate } from '../../domain/basics/money.js';
import type {
  PaymentCardExpiring,
  ChargeFailed,
  ReductionClosing,
  RefundFailed,
  RenewalComing,
  SubscriptionEnded,
  SubscriptionRenewed,
} from '../../domain/account/lifecycleEvents.js';
import type { Reader } from '../language.js';
import { plain } from '../markdown.js';
import { amountShown } from '../withoutPrices.js';
import { nameOf } from '../layouts/subscriptionWords.js';
import type { Notification } from './notification.js';
import type { NextAction } from '../layouts/button.js';
import { chargedWords, nextChargeFacts } from '../layouts/charges.js';

/** Where the thing is that is told about. */
interface NotificationSubject {
  readonly account: string;
  readonly method?: PaymentMethod;
}

export function renewed(
  event: SubscriptionRenewed,
  { account, method }: NotificationSubject,
  reader: Reader,
): Notification {
  const { strings, money, moment, percent } = reader;
  const { lifecycleNotifications: words, buying, common } = strings;
  const { price, kept, refundableUntil } = event;
  return {
    title: words.renewedTitle[event.why](nameOf(event.product), event.seats),
    lines: [
      ...(method ? [chargedWords(event, method, reader)] : []),
      ...(kept === undefined ? [] : [words.kept(kept)]),
      ...(refundableUntil === undefined ? [] : [buying.refundable(moment(refundableUntil))]),
    ],
    facts: [
      { title: buying.subtotal, value: money(price.subtotal) },
      { title: common.tax(percent(price.taxRate)), value: money(price.tax) },
      { title: buying.charged, value: common.inclTax(`**${money(price.total)}**`) },
      ...(method ? [{ title: buying.paidWith, value: methodWords(method, reader) }] : []),
      ...nextChargeFacts(event, reader),
    ],
    nextActions: [openSubscription(event, account, reader), invoices(reader)],
  };
}

export function chargeFailed(
  event: ChargeFailed & Pick<Charge, 'seats'>,
  { account, method }: NotificationSubject,
  reader: Reader,
): Notification {
  const { strings, day, moment } = reader;
  const { lifecycleNotifications: words } = strings;
  const card = method ? methodWords(method, reader) : event.lastFour;
  return {
    title: strings.buying.declined(amountShown(event.amount, reader), event.seats, nameOf(event.product)),
    tone: 'Attention',
    lines: [
      words.failedText(card),
      ...(event.nextTry === undefined ? [] : [words.failedNext(moment(event.nextTry))]),
      words.failedUntil(day(event.until)),
    ],
    nextActions: [
      { title: words.changeMethod, data: { start: 'billing', account } },
      openSubscription(event, account, reader),
    ],
  };
}

export function subscriptionEnded(
  event: SubscriptionEnded,
  { account }: NotificationSubject,
  reader: Reader,
): Notification {
  const { strings, day } = reader;
  const { lifecycleNotifications: words, titles } = strings;
  const until = event.next === undefined ? '' : day(addDays(event.next, -1));
  const after = {
    expired: words.endedExpired(until),
    disabled: words.endedDisabled(until),
    deleted: words.endedDeleted,
  };
  const about = { account, subscription: event.subscription };
  return {
    title: words.endedTitle[event.status](nameOf(event.product)),
    tone: event.status === 'expired' ? 'Warning' : 'Attention',
    lines: [
      `${productOf(event)}, ${strings.subscriptions.ended(day(event.last ?? addDays(event.on, -1)))}. ${words.endedWhy[event.why]}`,
      ...(event.losing === 0 ? [] : [words.losing(event.losing)]),
      after[event.status],
    ],
    nextActions: [
      ...(event.status === 'expired'
        ? [{ title: titles.reactivate, data: { start: 'reactivate', ...about } } as const]
        : []),
      { title: words.buyAgain, data: { start: 'buy', product: event.product } },
      openSubscription(event, account, reader),
    ],
  };
}

export function refundFailed(event: RefundFailed, reader: Reader): Notification {
  const { strings, money } = reader;
  const { lifecycleNotifications: words, titles } = strings;
  return {
    title: words.refundTitle(amountShown(negate(event.amount), reader), nameOf(event.product)),
    tone: 'Attention',
    lines: [words.refundText(money(negate(event.amount)), productOf(event), event.lastFour)],
    nextActions: [{ title: titles.help, data: { start: 'help' } }, invoices(reader)],
  };
}

/** Real choices while there is time: keep, fewer, not at all (beyond the admin center). */
export function renewalComing(event: RenewalComing, { account }: NotificationSubject, reader: Reader): Notification {
  const { strings, money, day } = reader;
  const { lifecycleNotifications: words, subscriptions } = strings;
  const about = { account, subscription: event.subscription };
  const used = event.seats - event.unused;
  const fewer: NextAction = {
    title: words.fewer(used),
    data: { start: 'seats', ...about, doing: 'remove', seats: used, when: 'at-renewal' },
  };
  const recurring = (title: string): NextAction => ({ title, data: { start: 'recurring', ...about } });
  const choices: Readonly<Record<RenewalComing['what'], readonly NextAction[]>> = {
    renews: [...(event.unused > 0 && used > 0 ? [fewer] : []), recurring(words.turnOff)],
    ends: [recurring(words.turnOn)],
    'trial-ends': [{ title: subscriptions.convert, data: { start: 'trial', ...about } }],
    'trial-converts': [recurring(words.turnOff), { title: subscriptions.convert, data: { start: 'trial', ...about } }],
  };
  const isEnd = event.what === 'ends' || event.what === 'trial-ends';
  const date = day(isEnd ? addDays(event.on, -1) : event.on);
  return {
    title: words.comingTitle[event.what](nameOf(event.product), event.days, date),
    lines: [words.comingText[event.what]],
    facts: [
      { title: words.comingOn, value: date },
      { title: words.comingSeats, value: String(event.seats) },
      { title: words.comingUnused, value: String(event.unused) },
      ...(event.price ? [{ title: words.comingPrice, value: money(event.price) }] : []),
    ],
    nextActions: [...choices[event.what], openSubscription(event, account, reader)],
  };
}

export function reductionClosing(
  event: ReductionClosing,
  { account }: NotificationSubject,
  reader: Reader,
): Notification {
  const { strings, day, moment } = reader;
  const { lifecycleNotifications: words, subscriptions } = strings;
  const remove: NextAction = {
    title: subscriptions.removeLicences,
    data: { start: 'seats', account, subscription: event.subscription, doing: 'remove' },
  };
  return {
    title: words.closingTitle(event.seats, nameOf(event.product)),
    tone: 'Warning',
    lines: [words.closingText(event.seats, event.of, moment(event.until), day(event.then))],
    nextActions: [remove, openSubscription(event, account, reader)],
  };
}

export function cardExpiring(
  event: PaymentCardExpiring,
  { account }: NotificationSubject,
  reader: Reader,
  now: Instant,
): Notification {
  const { strings, day, month } = reader;
  const { lifecycleNotifications: words, titles } = strings;
  const uses = [...event.profiles, ...event.products.map(nameOf)].map(plain).join(', ');
  const isOver = isExpired(event.expires, now);
  const [title, text] = isOver ? [words.expiredTitle, words.expiredText] : [words.expiringTitle, words.expiringText];
  return {
    title: title(strings.common.method(event.brand, event.lastFour)),
    tone: isOver ? 'Attention' : 'Warning',
    lines: [text(month(event.expires), day(event.nextCharge)), words.expiringWhat],
    facts: [{ title: words.expiringUses, value: uses }],
    nextActions: [
      { title: titles.methods, data: { start: 'methods', account, method: event.method } },
      { title: titles.billing, data: { start: 'billing', account } },
    ],
  };
}

function productOf({ product }: { readonly product: string }): string {
  return plain(nameOf(product));
}

function methodWords({ brand, lastFour }: Pick<PaymentMethod, 'brand' | 'lastFour'>, { strings }: Reader): string {
  return strings.common.method(plain(brand), lastFour);
}

function openSubscription(
  { subscription }: { readonly subscription: string },
  account: string,
  { strings }: Reader,
): NextAction {
  return { title: strings.subscriptions.open, data: { start: 'subscriptions', account, subscription } };
}

function invoices({ strings }: Reader): NextAction {
  return { title: strings.titles.invoices, data: { start: 'invoices' } };
}
