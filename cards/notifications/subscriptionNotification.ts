import { z } from 'zod';
import type { Account } from '../../domain/account/account.js';
import { subscriptionOf } from '../../domain/account/account.js';
import type { Instant } from '../../domain/basics/calendar.js';
import type { HistoryEntry } from '../../domain/account/history.js';
import { historyOf } from '../../domain/account/history.js';
import { negate } from '../../domain/basics/money.js';
import type { SubscriptionChangeNotification } from '../../domain/account/notificationEvents.js';
import { chargeComing, renewalDayOf } from '../../domain/account/outlook.js';
import { purchaserName } from '../../domain/account/purchaser.js';
import type { Subscription } from '../../domain/account/subscription.js';
import { seatsOf } from '../../domain/account/subscription.js';
import { defineCard } from '../card.js';
import { amountWords } from '../layouts/historyEntry.js';
import { entryTitle } from '../layouts/snapshotWords.js';
import type { Reader } from '../language.js';
import { plain } from '../markdown.js';
import { shortened } from '../names.js';
import { amountShown } from '../withoutPrices.js';
import { nameOf, nextFact, priceWords, statusWords } from '../layouts/subscriptionWords.js';
import { chargeIn, entryOf, headlineOf } from './headline.js';
import { adminCenterButton, button, link } from '../layouts/button.js';
import type { Fact } from '../layouts/frame.js';
import { nextChargeFacts } from '../layouts/charges.js';

/** How many changes the card shows. */
const latestChanges = 5;

/** What an admin is told of, and the account as it is when that is sent. */
export interface SubscriptionNotification {
  readonly account: Account;
  readonly event: SubscriptionChangeNotification;
  /** Under which the purchaser can be written to; missing for somebody who has left. */
  readonly contact?: string;
  readonly now: Instant;
}

/** For the list of chats, where nothing is formatted. */
export function subscriptionNotificationTitle(
  { account, event }: Pick<SubscriptionNotification, 'account' | 'event'>,
  reader: Reader,
): string {
  const { title } = reader.strings.subscriptionNotifications;
  const who = shortened(purchaserName(account));
  const product = nameOf(event.product);
  const { headline, licences } = headlineOf(event, entryOf(account, event));
  if (headline !== 'declined') return title[headline](who, product, licences);
  const { seats, total } = chargeIn(account, event);
  return title.declined(who, product, seats, amountShown(total, reader));
}

/** What somebody has done by themselves, as it stands now: it informs and links, and changes nothing (R5, R66, D1). */
export const subscriptionNotification = defineCard<SubscriptionNotification, never>({
  id: 'subscription-news',
  template: 'notifications/subscriptionNotification.json',
  answer: z.never(),
  titleSize: 'Medium',
  endsWithMenu: false,
  view: (data, reader) => {
    const { account, event } = data;
    const { subscriptionNotifications: words, overview } = reader.strings;
    const subscription = subscriptionOf(account, event.subscription);
    const feedback = event.kind === 'cancellation' ? (subscription?.cancellation?.feedback ?? '') : '';
    const changes = historyOf(account, event.subscription).filter(isWorthTelling).slice(0, latestChanges);
    return {
      title: plain(subscriptionNotificationTitle(data, reader)),
      text: subscription === undefined ? words.notBought : '',
      details: {
        facts: subscription === undefined ? factsOfGone(data, reader) : factsOf(data, subscription, reader),
        isOpen: true,
      },
      bindings: {
        feedback: feedback.trim() === '' ? '' : words.feedback(plain(feedback)),
        hasChanges: changes.length > 0,
        latest: overview.latest,
        changes: changes.map((entry) => ({ words: changeWords(entry, reader) })),
        onlyBuyer: words.onlyBuyer,
      },
      actions: actionsOf(data, reader),
    };
  },
});

/** Who got a licence is not worth telling an admin. */
function isWorthTelling({ what }: HistoryEntry): boolean {
  return what !== 'licences-assigned' && what !== 'licences-unassigned';
}

function changeWords(entry: HistoryEntry, reader: Reader): string {
  const amount = amountWords(entry, reader);
  return [reader.moment(entry.at), entryTitle(entry, reader.strings), ...(amount === '' ? [] : [amount])].join(' · ');
}

function factsOf(
  { account, event, now }: SubscriptionNotification,
  subscription: Subscription,
  reader: Reader,
): readonly Fact[] {
  const { strings, money, day } = reader;
  const { subscriptionNotifications: words, overview, subscriptions, cancelling, common } = strings;
  const { anchor, cancellation, status } = subscription;
  const entry = entryOf(account, event);
  const { charged } = entry ?? {};
  const isCancelled = event.kind === 'cancellation' && cancellation !== undefined;
  return [
    ...whoAndWhat(account, event, reader),
    { title: subscriptions.status_, value: statusWords(subscription, reader, now) },
    { title: words.licences, value: licenceWords(subscription, entry, reader) },
    ...scheduledFact(subscription, reader),
    ...(charged === undefined || charged.minor === 0
      ? []
      : [
          charged.minor < 0
            ? { title: words.givenBack, value: common.inclTax(money(negate(charged))) }
            : { title: words.charged, value: common.inclTax(money(charged)) },
        ]),
    ...(status === 'active' ? [{ title: subscriptions.price, value: priceWords(subscription, reader) }] : []),
    { title: subscriptions.bought, value: day(anchor) },
    nextFact(subscription, reader, now),
    ...nextChargeFacts(chargeComing(subscription, now), reader),
    ...(isCancelled ? [{ title: overview.reason, value: cancelling.reasons[cancellation.reason] }] : []),
  ];
}

function factsOfGone({ account, event }: SubscriptionNotification, reader: Reader): readonly Fact[] {
  const { subscriptionNotifications: words } = reader.strings;
  return [
    ...whoAndWhat(account, event, reader),
    { title: words.licences, value: String(event.seats) },
    { title: words.price, value: reader.money(event.amount) },
  ];
}

function whoAndWhat(
  account: Account,
  { product }: SubscriptionChangeNotification,
  { strings }: Reader,
): readonly Fact[] {
  return [
    { title: strings.overview.product, value: plain(shortened(nameOf(product))) },
    { title: strings.overview.purchaser, value: plain(shortened(purchaserName(account))) },
  ];
}

/** Before → after where that is what has changed, and how many of them are assigned. */
function licenceWords(subscription: Subscription, entry: HistoryEntry | undefined, { strings }: Reader): string {
  const { subscriptionNotifications: words } = strings;
  const now = words.assigned(seatsOf(subscription), subscription.assignments.length);
  const { before, after } = entry ?? {};
  const isOther = before !== undefined && after !== undefined && before.seats !== after.seats;
  return isOther ? `${before.seats} → ${now}` : now;
}

function scheduledFact(subscription: Subscription, reader: Reader): readonly Fact[] {
  const { status, scheduled } = subscription;
  if (status !== 'active' || scheduled === undefined) return [];
  const { subscriptions } = reader.strings;
  const value = subscriptions.scheduledValue(scheduled.seats, reader.day(renewalDayOf(subscription)));
  return [{ title: subscriptions.scheduled, value }];
}

function actionsOf({ account, event, contact }: SubscriptionNotification, reader: Reader) {
  const { subscriptionNotifications: words, overview, titles } = reader.strings;
  const { subscription } = event;
  const isThere = subscriptionOf(account, subscription) !== undefined;
  return [
    ...(isThere ? [button({ title: words.view, data: { start: 'admin', view: 'one', subscription } })] : []),
    ...(contact === undefined ? [] : [link(overview.message, reader.links.chatWith(contact))]),
    adminCenterButton(reader),
    button({ title: titles.notifications, data: { start: 'notifications' } }),
  ];
}
