import type { PaymentMethod } from '../../domain/account/account.js';
import type { Instant } from '../../domain/basics/calendar.js';
import { addDays } from '../../domain/basics/calendar.js';
import { isExpired } from '../../domain/billing/paymentMethod/paymentCard.js';
import { negate } from '../../domain/basics/money.js';
import type {
  CardExpiring,
  ChargeFailed,
  ReductionClosing,
  RefundFailed,
  RenewalComing,
  SubscriptionEnded,
  SubscriptionRenewed,
} from '../../domain/account/lifecycleEvents.js';
import { nextChargeFacts } from '../buying/deal.js';
import type { Reader } from '../language.js';
import { plain } from '../markdown.js';
import { nameOf } from '../subscriptions/row.js';
import type { News } from './news.js';
import type { NextAction } from '../layouts/button.js';

/** Where the thing is that is told about. */
interface Place {
  readonly account: string;
  readonly method?: PaymentMethod;
}

export function renewed(event: SubscriptionRenewed, { account, method }: Place, reader: Reader): News {
  const { strings, money, moment, percent } = reader;
  const { life, buying, common } = strings;
  const { price, kept, refundableUntil } = event;
  return {
    title: life.renewedTitle[event.why],
    lines: [
      life.renewedText(event.seats, productOf(event)),
      ...(kept === undefined ? [] : [life.kept(kept)]),
      ...(refundableUntil === undefined ? [] : [buying.refundable(moment(refundableUntil))]),
    ],
    facts: [
      { title: buying.subtotal, value: money(price.subtotal) },
      { title: common.tax(percent(price.taxRate)), value: money(price.tax) },
      { title: buying.charged, value: common.inclTax(`**${money(price.total)}**`) },
      ...(method ? [{ title: buying.paidWith, value: cardName(method, reader) }] : []),
      ...nextChargeFacts(event, reader),
    ],
    ways: [open(event, account, reader), invoices(reader)],
  };
}

export function chargeFailed(event: ChargeFailed, { account, method }: Place, reader: Reader): News {
  const { strings, money, day, moment } = reader;
  const { life } = strings;
  const card = method ? cardName(method, reader) : event.lastFour;
  return {
    title: life.failedTitle,
    lines: [
      life.failedText(money(event.amount), productOf(event), card),
      ...(event.nextTry === undefined ? [] : [life.failedNext(moment(event.nextTry))]),
      life.failedUntil(day(event.until)),
    ],
    ways: [{ title: life.changeMethod, data: { start: 'billing', account } }, open(event, account, reader)],
  };
}

export function subscriptionEnded(event: SubscriptionEnded, { account }: Place, reader: Reader): News {
  const { strings, day } = reader;
  const { life, titles } = strings;
  const until = event.next === undefined ? '' : day(addDays(event.next, -1));
  const after = { expired: life.endedExpired(until), disabled: life.endedDisabled(until), deleted: life.endedDeleted };
  const about = { account, subscription: event.subscription };
  return {
    title: life.endedTitle[event.status],
    lines: [
      `${productOf(event)}, ${strings.subscriptions.ended(day(event.last ?? addDays(event.on, -1)))}. ${life.endedWhy[event.why]}`,
      ...(event.losing === 0 ? [] : [life.losing(event.losing)]),
      after[event.status],
    ],
    ways: [
      ...(event.status === 'expired'
        ? [{ title: titles.reactivate, data: { start: 'reactivate', ...about } } as const]
        : []),
      { title: life.buyAgain, data: { start: 'buy', product: event.product } },
      open(event, account, reader),
    ],
  };
}

export function refundFailed(event: RefundFailed, reader: Reader): News {
  const { strings, money } = reader;
  const { life, titles } = strings;
  return {
    title: life.refundTitle,
    lines: [life.refundText(money(negate(event.amount)), productOf(event), event.lastFour)],
    ways: [{ title: titles.help, data: { start: 'help' } }, invoices(reader)],
  };
}

/** Real choices while there is time: keep, fewer, not at all (beyond the admin center). */
export function renewalComing(event: RenewalComing, { account }: Place, reader: Reader): News {
  const { strings, money, day } = reader;
  const { life, subscriptions } = strings;
  const about = { account, subscription: event.subscription };
  const used = event.seats - event.unused;
  const fewer: NextAction = {
    title: life.fewer(used),
    data: { start: 'seats', ...about, doing: 'remove', seats: used, when: 'at-renewal' },
  };
  const recurring = (title: string): NextAction => ({ title, data: { start: 'recurring', ...about } });
  const ways: Readonly<Record<RenewalComing['what'], readonly NextAction[]>> = {
    renews: [...(event.unused > 0 && used > 0 ? [fewer] : []), recurring(life.turnOff)],
    ends: [recurring(life.turnOn)],
    'trial-ends': [{ title: subscriptions.convert, data: { start: 'trial', ...about } }],
    'trial-converts': [recurring(life.turnOff), { title: subscriptions.convert, data: { start: 'trial', ...about } }],
  };
  const isEnd = event.what === 'ends' || event.what === 'trial-ends';
  const date = day(isEnd ? addDays(event.on, -1) : event.on);
  return {
    title: life.comingTitle[event.what](nameOf(event.product), event.days, date),
    lines: [life.comingText[event.what]],
    facts: [
      { title: life.comingOn, value: date },
      { title: life.comingSeats, value: String(event.seats) },
      { title: life.comingUnused, value: String(event.unused) },
      ...(event.price ? [{ title: life.comingPrice, value: money(event.price) }] : []),
    ],
    ways: [...ways[event.what], open(event, account, reader)],
  };
}

export function reductionClosing(event: ReductionClosing, { account }: Place, reader: Reader): News {
  const { strings, day, moment } = reader;
  const { life, subscriptions } = strings;
  const remove: NextAction = {
    title: subscriptions.removeLicences,
    data: { start: 'seats', account, subscription: event.subscription, doing: 'remove' },
  };
  return {
    title: life.closingTitle(event.seats, nameOf(event.product)),
    lines: [life.closingText(event.seats, event.of, moment(event.until), day(event.then))],
    ways: [remove, open(event, account, reader)],
  };
}

export function cardExpiring(event: CardExpiring, { account }: Place, reader: Reader, now: Instant): News {
  const { strings, day, month } = reader;
  const { life, titles } = strings;
  const uses = [...event.profiles, ...event.products.map(nameOf)].map(plain).join(', ');
  const isOver = isExpired(event.expires, now);
  const [title, text] = isOver ? [life.expiredTitle, life.expiredText] : [life.expiringTitle, life.expiringText];
  return {
    title: title(strings.common.method(event.brand, event.lastFour)),
    lines: [text(month(event.expires), day(event.nextCharge)), life.expiringWhat],
    facts: [{ title: life.expiringUses, value: uses }],
    ways: [
      { title: titles.methods, data: { start: 'methods', account, method: event.method } },
      { title: titles.billing, data: { start: 'billing', account } },
    ],
  };
}

function productOf({ product }: { readonly product: string }): string {
  return plain(nameOf(product));
}

function cardName({ brand, lastFour }: Pick<PaymentMethod, 'brand' | 'lastFour'>, { strings }: Reader): string {
  return strings.common.method(plain(brand), lastFour);
}

function open({ subscription }: { readonly subscription: string }, account: string, { strings }: Reader): NextAction {
  return { title: strings.subscriptions.open, data: { start: 'subscriptions', account, subscription } };
}

function invoices({ strings }: Reader): NextAction {
  return { title: strings.titles.invoices, data: { start: 'invoices' } };
}
