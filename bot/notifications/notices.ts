import type { CardJson } from '../../cards/card.js';
import { purchaseReceipt } from '../../cards/buying/purchaseReceipt.js';
import type { Reader } from '../../cards/language.js';
import { refusalCard } from '../../cards/menu/refusal.js';
import { licenceReceived } from '../../cards/notices/licenceReceived.js';
import { licenceRemoved } from '../../cards/notices/licenceRemoved.js';
import { changeOf } from '../../cards/seats/change.js';
import { seatsReceipt } from '../../cards/seats/seatsReceipt.js';
import { seatsOf } from '../../domain/subscription.js';
import {
  cardExpiring,
  chargeFailed,
  reductionClosing,
  refundFailed,
  renewalComing,
  renewed,
  subscriptionEnded,
} from '../../cards/notices/lifeNews.js';
import { news } from '../../cards/notices/news.js';
import { nameOf } from '../../cards/subscriptions/row.js';
import type { Account, Notice } from '../../domain/account.js';
import { methodOf, subscriptionOf } from '../../domain/account.js';
import type { Instant } from '../../domain/calendar.js';
import { addDays } from '../../domain/calendar.js';
import type { RenewalComing } from '../../domain/lifeEvents.js';

/** A card, and what a client shows of it in its list of chats. */
export interface Told {
  readonly title: string;
  readonly card: CardJson;
}

/** What a notice becomes for the person who gets it; undefined for what is no longer so, or what nobody is told. */
export function noticeFor({ event, to }: Notice, account: Account, now: Instant, reader: Reader): Told | undefined {
  const { strings } = reader;
  const place = (id: string) => {
    const method = methodOf(account, id);
    return { account: account.id, ...(method && { method }) };
  };
  const tell = (told: Parameters<typeof news.render>[0]) => ({ title: told.title, card: news.render(told, reader) });
  switch (event.type) {
    case 'licence-received': {
      const title = strings.notices.received(nameOf(event.product));
      return holds(account, to, event.product) ? { title, card: licenceReceived.render(event, reader) } : undefined;
    }
    case 'licence-removed': {
      const title = strings.notices.removed(nameOf(event.product));
      return holds(account, to, event.product) ? undefined : { title, card: licenceRemoved.render(event, reader) };
    }
    case 'seats-bought': {
      if (subscriptionOf(account, event.subscription)?.status !== 'active') return undefined;
      const method = methodOf(account, event.method);
      const deal = method && { result: event, productName: nameOf(event.product), method, account: account.id };
      return deal && { title: strings.buying.receiptTitle, card: purchaseReceipt.render(deal, reader) };
    }
    case 'payment-declined': {
      const title = strings.buying.declined;
      const ways = [{ title: strings.buying.otherMethod, data: { start: 'buy', product: event.product } as const }];
      const refusal = { code: 'payment-declined', lastFour: event.lastFour } as const;
      return { title, card: refusalCard.render({ title, refusal, ways }, reader) };
    }
    case 'subscription-renewed':
      return tell(renewed(event, place(event.method), reader));
    case 'charge-failed':
      return isOverdue(account, event.subscription)
        ? tell(chargeFailed(event, place(event.method), reader))
        : undefined;
    case 'subscription-ended':
      return tell(subscriptionEnded(event, place(''), reader));
    case 'refund-failed':
      return tell(refundFailed(event, reader));
    case 'renewal-coming':
      return isComing(account, event) ? tell(renewalComing(event, place(''), reader)) : undefined;
    case 'reduction-closing':
      return now < event.until ? tell(reductionClosing(event, place(''), reader)) : undefined;
    case 'card-expiring': {
      const isSame = methodOf(account, event.method)?.expires === event.expires;
      return isSame ? tell(cardExpiring(event, place(event.method), reader)) : undefined;
    }
    case 'seats-changed': {
      const subscription = subscriptionOf(account, event.subscription);
      const isSo = subscription?.status === 'active' && seatsOf(subscription) === event.to;
      const change = { ...changeOf(account, event, false), account: account.id, canUndo: false };
      return isSo ? { title: strings.buying.receiptTitle, card: seatsReceipt.render(change, reader) } : undefined;
    }
    default:
      return undefined;
  }
}

function holds(account: Account, person: string, product: string): boolean {
  return account.subscriptions.some(
    (subscription) =>
      subscription.product === product &&
      subscription.status === 'active' &&
      subscription.assignments.some((assignment) => assignment.person === person),
  );
}

function isOverdue(account: Account, subscription: string): boolean {
  return subscriptionOf(account, subscription)?.unpaid !== undefined;
}

function isComing(account: Account, { subscription, on }: RenewalComing): boolean {
  const known = subscriptionOf(account, subscription);
  return known?.status === 'active' && addDays(known.termDays.last, 1) === on;
}
