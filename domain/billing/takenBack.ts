import type { Account, Notice } from '../account/account.js';
import { subscriptionOf } from '../account/account.js';

/**
 * Waiting notices, oldest first, that are combined into one message: about one subject, or a licence given, removed,
 * given and so on.
 */
export function combinedNotices(outbox: readonly Notice[], first: Notice): readonly Notice[] {
  const { to, about } = first;
  if (about !== undefined) return outbox.filter((notice) => notice.to === to && notice.about === about);
  const licence = licenceIn(first);
  if (licence === undefined) return [first];

  const same = outbox.filter((notice) => notice.to === to && licenceIn(notice) === licence);
  const since = same.slice(same.indexOf(first));
  const end = since.findIndex(({ event }, index) => event.type === since[index - 1]?.event.type);
  return end < 0 ? since : since.slice(0, end);
}

/** The licence that a notice gives or removes; undefined for other notices. */
function licenceIn({ event }: Notice): string | undefined {
  return event.type === 'licence-received' || event.type === 'licence-removed' ? event.product : undefined;
}

/**
 * Whether notices for one person about one subject, oldest first, were undone before delivery: a licence given and
 * removed (or the other way round), or a purchase undone completely. Then none needs to be sent.
 */
export function isTakenBack(account: Account, notices: readonly Notice[]): boolean {
  const [first] = notices;
  const last = notices.at(-1);
  if (first === undefined || last === undefined) return false;
  if (licenceIn(first) !== undefined) return first.event.type !== last.event.type;
  return isNewPurchase(account, first) && isUndone(account, last);
}

/** The notice about a new subscription of which no card has been delivered. */
function isNewPurchase({ history, told }: Account, { to, about, event }: Notice): boolean {
  if (event.type !== 'subscription-news' || told.some((card) => card.to === to && card.about === about)) return false;
  const { entry, subscription } = event;
  return history.some((one) => one.id === entry && one.subscription === subscription && one.before === undefined);
}

function isUndone(account: Account, { event }: Notice): boolean {
  if (event.type !== 'subscription-news' || event.kind !== 'undo') return false;
  return subscriptionOf(account, event.subscription)?.status !== 'active';
}
