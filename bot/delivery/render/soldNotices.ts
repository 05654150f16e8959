import { soldHereOf } from '../../../cards/soldHere/soldHere.js';
import type { SoldNews } from '../../../cards/soldHere/soldNews.js';
import type { Account } from '../../../domain/account/account.js';
import { subscriptionOf } from '../../../domain/account/account.js';
import type { LicenceReceived, LicenceRemoved } from '../../../domain/account/events.js';
import type { SoldSubscriptionNotification } from '../../../domain/account/notificationEvents.js';
import type { Instant } from '../../../domain/basics/calendar.js';

/** Who gave or took a licence: an agent beside the partner, or the partner alone for what has come by itself. */
export function givenBy(
  { from, fromName }: LicenceReceived | LicenceRemoved,
  { owner }: Account,
  partner: string | undefined,
): { readonly fromName: string; readonly partner?: string } {
  if (partner === undefined) return { fromName };
  return from === owner ? { fromName: partner } : { fromName, partner };
}

/** What a customer's admins are told of what a partner has sold, as it stands now. */
export function soldNewsOf(
  event: SoldSubscriptionNotification,
  account: Account,
  partner: string | undefined,
  now: Instant,
): SoldNews {
  const subscription = subscriptionOf(account, event.subscription);
  const name = partner ?? account.owner;
  return {
    event,
    partner: name,
    ...(subscription && { sold: soldHereOf(subscription, name, now) }),
    holders: subscription?.assignments.map((assignment) => assignment.name) ?? [],
  };
}
