import type { CardJson } from '../../../cards/card.js';
import { packed } from '../../../cards/layouts/people.js';
import { purchaseReceipt } from '../../../cards/buying/purchaseReceipt.js';
import type { Reader } from '../../../cards/language.js';
import type { NextAction } from '../../../cards/layouts/button.js';
import { refusalCard, titleFor } from '../../../cards/menu/refusal.js';
import { licenceReceived } from '../../../cards/notifications/licenceReceived.js';
import { licenceRemoved } from '../../../cards/notifications/licenceRemoved.js';
import { changeHeading, changeOf } from '../../../cards/layouts/seatsChange.js';
import { seatsReceipt } from '../../../cards/seats/seatsReceipt.js';
import {
  cardExpiring,
  chargeFailed,
  reductionClosing,
  refundFailed,
  renewalComing,
  renewed,
  subscriptionEnded,
} from '../../../cards/notifications/lifecycleNotifications.js';
import { notification } from '../../../cards/notifications/notification.js';
import {
  subscriptionNotificationTitle,
  subscriptionNotification,
} from '../../../cards/notifications/subscriptionNotification.js';
import { soldNews, soldNewsTitle } from '../../../cards/soldHere/soldNews.js';
import { reactivationReceipt } from '../../../cards/reactivating/reactivationReceipt.js';
import { nameOf } from '../../../cards/layouts/subscriptionWords.js';
import { conversionReceipt } from '../../../cards/trials/conversionReceipt.js';
import type { Account, AwaitedAssignment, Notice } from '../../../domain/account/account.js';
import { methodOf, subscriptionOf } from '../../../domain/account/account.js';
import type { Instant } from '../../../domain/basics/calendar.js';
import { addDays } from '../../../domain/basics/calendar.js';
import type { PaymentDeclined } from '../../../domain/account/events.js';
import type { RenewalComing } from '../../../domain/account/lifecycleEvents.js';
import { asOf } from '../../../domain/account/outlook.js';
import type { Person } from '../../../domain/basics/person.js';
import { seatsOf } from '../../../domain/account/subscription.js';
import { settledNoticeId } from '../../../domain/account/outbox.js';
import type { Charge } from '../../../domain/billing/charge.js';
import { chargeOf } from '../../../domain/billing/charge.js';
import { mayUndo } from '../../../domain/billing/undoable.js';
import { givenBy, soldNewsOf } from './soldNotices.js';

/** A card, and the summary that clients show in the list of chats. */
export interface NoticeCard {
  readonly title: string;
  readonly card: CardJson;
}

/** Whose account it is, looked up when a card is sent. */
export interface NoticeOwner {
  /** The buyer, if they are still in the directory. */
  readonly purchaser?: Person | undefined;
  /** Of a partner's customer: the partner's name. */
  readonly partner?: string | undefined;
}

/** Renders an account's notice for its recipient; undefined if it no longer holds or has no recipient. */
export function noticeFor(
  notice: Notice,
  account: Account,
  now: Instant,
  reader: Reader,
  { purchaser, partner }: NoticeOwner = {},
): NoticeCard | undefined {
  const { id, event, to } = notice;
  const { strings } = reader;
  const place = (id: string) => {
    const method = methodOf(account, id);
    return { account: account.id, ...(method && { method }) };
  };
  const messageOf = (news: Parameters<typeof notification.render>[0]) => ({
    title: news.title,
    card: notification.render(news, reader),
  });
  switch (event.type) {
    case 'licence-received': {
      const title = strings.notifications.received(nameOf(event.product));
      return holds(account, to, event.product)
        ? { title, card: licenceReceived.render({ ...event, ...givenBy(event, account, partner) }, reader) }
        : undefined;
    }
    case 'licence-removed': {
      const title = strings.notifications.removed(nameOf(event.product));
      return holds(account, to, event.product)
        ? undefined
        : { title, card: licenceRemoved.render({ ...event, ...givenBy(event, account, partner) }, reader) };
    }
    case 'seats-bought': {
      const deal = dealOf(account, event, now);
      const known = subscriptionOf(account, event.subscription);
      const canUndo = known !== undefined && mayUndo(known, now);
      return (
        deal && {
          title: strings.buying.receiptTitle(event.seats, nameOf(event.product)),
          card: purchaseReceipt.render({ ...deal, canUndo }, reader),
        }
      );
    }
    case 'trial-converted': {
      const deal = dealOf(account, event, now);
      return (
        deal && {
          title: strings.trials.convertedTitle(event.seats, nameOf(event.product)),
          card: conversionReceipt.render(deal, reader),
        }
      );
    }
    case 'subscription-reactivated': {
      const deal = dealOf(account, event, now);
      return (
        deal && {
          title: strings.reactivating.receiptTitle(event.seats, nameOf(event.product)),
          card: reactivationReceipt.render(deal, reader),
        }
      );
    }
    case 'payment-declined': {
      const { product, lastFour } = event;
      const assigns = awaitedAssignment(account, notice);
      const nextActions = [
        assigns === undefined ? retryAction(account, event, reader) : assignAgain(account, product, assigns, reader),
      ];
      const charge = chargeIn(account, id);
      const refusal = { code: 'payment-declined', product, lastFour, ...(charge && { charge }) } as const;
      const title = titleFor(refusal, reader, (name) => name);
      return { title, card: refusalCard.render({ refusal, nextActions }, reader) };
    }
    case 'subscription-renewed':
      return messageOf(renewed(asOfNow(event, account, now), place(event.method), reader));
    case 'charge-failed': {
      const overdue = subscriptionOf(account, event.subscription);
      if (overdue?.unpaid === undefined) return undefined;
      const { seats } = chargeIn(account, id) ?? { seats: seatsOf(overdue) };
      return messageOf(chargeFailed({ ...event, seats }, place(event.method), reader));
    }
    case 'subscription-ended':
      return messageOf(subscriptionEnded(event, place(''), reader));
    case 'refund-failed':
      return messageOf(refundFailed(event, reader));
    case 'renewal-coming':
      return isComing(account, event) ? messageOf(renewalComing(event, place(''), reader)) : undefined;
    case 'reduction-closing':
      return now < event.until ? messageOf(reductionClosing(event, place(''), reader)) : undefined;
    case 'card-expiring': {
      const isSame = methodOf(account, event.method)?.expires === event.expires;
      return isSame ? messageOf(cardExpiring(event, place(event.method), reader, now)) : undefined;
    }
    case 'seats-changed': {
      const subscription = subscriptionOf(account, event.subscription);
      if (subscription?.status !== 'active' || seatsOf(subscription) !== event.to) return undefined;
      const assigns = awaitedAssignment(account, notice);
      // The person has looked again and gone on already; the results stand in the card's place.
      if (assigns !== undefined && account.operations.some((one) => one.id === assigns.operation)) return undefined;
      const change = {
        ...changeOf(account, asOf(event, subscription, now), false),
        account: account.id,
        canUndo: mayUndo(subscription, now),
        assigns,
      };
      return { title: changeHeading(change, reader, true), card: seatsReceipt.render(change, reader) };
    }
    case 'subscription-news': {
      const contact = purchaser?.mail ?? purchaser?.id;
      const about = { account, event, now, ...(contact !== undefined && { contact }) };
      return {
        title: subscriptionNotificationTitle(about, reader),
        card: subscriptionNotification.render(about, reader),
      };
    }
    case 'sold-news': {
      const news = soldNewsOf(event, account, partner, now);
      return { title: soldNewsTitle(news, reader), card: soldNews.render(news, reader) };
    }
    default:
      return undefined;
  }
}

/** The facts on a card about a charge, as long as what it paid for is in use. */
function dealOf<Result extends { readonly subscription: string; readonly product: string; readonly method: string }>(
  account: Account,
  result: Result,
  now: Instant,
) {
  const method = methodOf(account, result.method);
  const works = subscriptionOf(account, result.subscription)?.status === 'active';
  const about = { account: account.id, result: asOfNow(result, account, now), productName: nameOf(result.product) };
  return works && method ? { ...about, method } : undefined;
}

function asOfNow<Result extends { readonly subscription: string }>(result: Result, account: Account, now: Instant) {
  const subscription = subscriptionOf(account, result.subscription);
  return subscription === undefined ? result : asOf(result, subscription, now);
}

/** The charge that a notice is about; undefined once its payment is forgotten. */
function chargeIn({ payments }: Account, notice: string): Charge | undefined {
  const payment = payments.find(({ id }) => settledNoticeId(id) === notice);
  return payment && chargeOf(payment);
}

/** The assignment that the card of this notice waits with for its seats. */
function awaitedAssignment({ told }: Account, { to, about }: Notice): AwaitedAssignment | undefined {
  return about === undefined ? undefined : told.find((one) => one.to === to && one.about === about)?.assigns;
}

/** After a declined payment: the people are still chosen. */
function assignAgain(
  account: Account,
  product: string,
  { people }: AwaitedAssignment,
  { strings }: Reader,
): NextAction {
  const data = { start: 'assign', account: account.id, product, people: packed(people) } as const;
  return { title: strings.titles.assign, data };
}

/** After a declined payment: starts the purchase again, or opens the subscription if it still exists. */
function retryAction(account: Account, { product, subscription }: PaymentDeclined, { strings }: Reader): NextAction {
  const { buying, titles, trials } = strings;
  if (subscription === undefined) return { title: buying.otherMethod, data: { start: 'buy', product } };

  const about = { account: account.id, subscription };
  const known = subscriptionOf(account, subscription);
  if (known?.status === 'expired') return { title: titles.reactivate, data: { start: 'reactivate', ...about } };
  return known?.trial === true
    ? { title: buying.otherMethod, data: { start: 'trial', ...about } }
    : { title: trials.open, data: { start: 'subscriptions', ...about } };
}

function holds(account: Account, person: string, product: string): boolean {
  return account.subscriptions.some(
    (subscription) =>
      subscription.product === product &&
      subscription.status === 'active' &&
      subscription.assignments.some((assignment) => assignment.person === person),
  );
}

function isComing(account: Account, { subscription, on }: RenewalComing): boolean {
  const known = subscriptionOf(account, subscription);
  return known?.status === 'active' && addDays(known.termDays.last, 1) === on;
}
