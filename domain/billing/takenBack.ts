import type { Account, Notice } from '../account/account.js';
import { subscriptionOf } from '../account/account.js';

/** Of what waits, oldest first, what is told as one: all about one thing, or a licence given, removed, given and so on. */
export function toldAsOne(outbox: readonly Notice[], first: Notice): readonly Notice[] {
  const { to, about } = first;
  if (about !== undefined) return outbox.filter((notice) => notice.to === to && notice.about === about);
  const licence = licenceIn(first);
  if (licence === undefined) return [first];

  const same = outbox.filter((notice) => notice.to === to && licenceIn(notice) === licence);
  const since = same.slice(same.indexOf(first));
  const end = since.findIndex(({ event }, index) => event.type === since[index - 1]?.event.type);
  return end < 0 ? since : since.slice(0, end);
}

/** The licence that a notice gives or takes; undefined for any other notice. */
function licenceIn({ event }: Notice): string | undefined {
  return event.type === 'licence-received' || event.type === 'licence-removed' ? event.product : undefined;
}

/**
 * Whether what waits for one person about one thing, oldest first, was taken back before they heard of it: a licence given
 * and removed (or the other way round), or a purchase that was undone as a whole. They need to be told of neither.
 */
export function isTakenBack(account: Account, notices: readonly Notice[]): boolean {
  const [first] = notices;
  const last = notices.at(-1);
  if (first === undefined || last === undefined) return false;
  if (licenceIn(first) !== undefined) return first.event.type !== last.event.type;
  return isNewPurchase(account, first) && isUndone(account, last);
}

/** The notice with which a subscription began, and of which no card stands yet. */
function isNewPurchase({ history, told }: Account, { to, about, event }: Notice): boolean {
  if (event.type !== 'subscription-news' || told.some((card) => card.to === to && card.about === about)) return false;
  const { entry, subscription } = event;
  return history.some((one) => one.id === entry && one.subscription === subscription && one.before === undefined);
}

function isUndone(account: Account, { event }: Notice): boolean {
  if (event.type !== 'subscription-news' || event.kind !== 'undo') return false;
  return subscriptionOf(account, event.subscription)?.status !== 'active';
}
