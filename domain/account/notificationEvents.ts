import type { Day } from '../basics/calendar.js';
import type { Money } from '../basics/money.js';

/** The kinds of notifications that admins can choose. */
export const newsKinds = ['purchase', 'trial', 'seats', 'cancellation', 'undo', 'failed-payment', 'blocked'] as const;
export type NewsKind = (typeof newsKinds)[number];

/** Notifies admins that a subscription has changed; the card's content is read when it is sent. */
export interface SubscriptionNews {
  readonly type: 'subscription-news';
  readonly kind: NewsKind;
  readonly subscription: string;
  /** Id of the history entry, or of the declined payment. */
  readonly entry: string;
  /** Product and seats, for a card about a subscription that is gone. */
  readonly product: string;
  readonly seats: number;
  /** With tax, compared with an admin's threshold: the charge of the change, or else the price of a cycle. */
  readonly amount: Money;
}

/**
 * Notifies the asker and those who may answer that a request is new or has changed; the card shows its state when
 * sent.
 */
export interface RequestNews {
  readonly type: 'request-news';
  readonly request: string;
}

/** Notifies admins that a person tried to buy or try what the policy forbids (D2). */
export interface PolicyBlocked {
  readonly type: 'policy-blocked';
  readonly kind: 'blocked';
  readonly product: string;
  readonly person: string;
  readonly name: string;
  /** Mail address or directory id for writing to the person. */
  readonly contact: string;
}

/** Notifies admins weekly of the week that began on that Monday; the sums are calculated when it is sent. */
export interface WeeklyDigest {
  readonly type: 'weekly-digest';
  readonly week: Day;
}

/** Notifies the other admins, once, that this one cannot be reached any more. */
export interface AdminUnreachable {
  readonly type: 'admin-unreachable';
  readonly admin: string;
  readonly name: string;
}

/** Notifications that are no result of a command on an account. */
export type News = SubscriptionNews | PolicyBlocked | RequestNews | AdminUnreachable | WeeklyDigest;

/** When an admin is notified: at once; at once from an amount on and the rest weekly; weekly; or never. */
export const newsTimes = ['at-once', 'above', 'weekly', 'off'] as const;
export type NewsTime = (typeof newsTimes)[number];

export interface NewsPreferences {
  readonly when: NewsTime;
  /** Threshold with tax; for `above`. */
  readonly above?: Money;
  readonly kinds: readonly NewsKind[];
}

export const usualPreferences: NewsPreferences = { when: 'at-once', kinds: newsKinds };

/** Whether an admin wants this notification at once. An amount in another currency always counts as wanted. */
export function wantsAtOnce(
  { when, above, kinds }: NewsPreferences,
  { kind, amount }: { readonly kind: NewsKind; readonly amount?: Money },
): boolean {
  if (!kinds.includes(kind)) return false;
  if (when !== 'above') return when === 'at-once';
  return above?.currency !== amount?.currency || (amount?.minor ?? 0) >= (above?.minor ?? 0);
}

/** Changes below the threshold appear in the digest. */
export function wantsDigest({ when }: NewsPreferences): boolean {
  return when === 'weekly' || when === 'above';
}
