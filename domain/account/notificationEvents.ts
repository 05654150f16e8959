import type { Day } from '../basics/calendar.js';
import type { Money } from '../basics/money.js';

/** What admins are told of. */
export const newsKinds = ['purchase', 'trial', 'seats', 'cancellation', 'undo', 'failed-payment', 'blocked'] as const;
export type NewsKind = (typeof newsKinds)[number];

/** Told to admins: something has happened to a subscription; what its card says is read when it is sent. */
export interface SubscriptionNews {
  readonly type: 'subscription-news';
  readonly kind: NewsKind;
  readonly subscription: string;
  /** The history entry, or the payment that was declined. */
  readonly entry: string;
  /** With its seats, for a card about what is gone. */
  readonly product: string;
  readonly seats: number;
  /** With tax, for those who want to hear only from an amount on: what it charges now, or else a cycle's price. */
  readonly amount: Money;
}

/** Told to the asker and to those who may answer: a request is new or has moved on; its card is read when it is sent. */
export interface RequestNews {
  readonly type: 'request-news';
  readonly request: string;
}

/** Told to admins: somebody has tried to buy or try what the policy does not allow (D2). */
export interface PolicyBlocked {
  readonly type: 'policy-blocked';
  readonly kind: 'blocked';
  readonly product: string;
  readonly person: string;
  readonly name: string;
  /** Under which the person can be written to: a mail address or the directory's id. */
  readonly contact: string;
}

/** Told to admins once a week: what has happened in the week that began on that Monday; it is added up when it is sent. */
export interface WeeklyDigest {
  readonly type: 'weekly-digest';
  readonly week: Day;
}

/** Told to the other admins, once: messages do not reach this one any more. */
export interface AdminUnreachable {
  readonly type: 'admin-unreachable';
  readonly admin: string;
  readonly name: string;
}

/** What people are told besides the events themselves. */
export type News = SubscriptionNews | PolicyBlocked | RequestNews | AdminUnreachable | WeeklyDigest;

/** When an admin is told: at once, at once from an amount on and the rest once a week, once a week, or not at all. */
export const newsTimes = ['at-once', 'above', 'weekly', 'off'] as const;
export type NewsTime = (typeof newsTimes)[number];

export interface NewsPreferences {
  readonly when: NewsTime;
  /** With tax; for `above`. */
  readonly above?: Money;
  readonly kinds: readonly NewsKind[];
}

export const usualPreferences: NewsPreferences = { when: 'at-once', kinds: newsKinds };

/** Whether an admin wants this card now. An amount that cannot be compared is never kept from anybody. */
export function wantsAtOnce(
  { when, above, kinds }: NewsPreferences,
  { kind, amount }: { readonly kind: NewsKind; readonly amount?: Money },
): boolean {
  if (!kinds.includes(kind)) return false;
  if (when !== 'above') return when === 'at-once';
  return above?.currency !== amount?.currency || (amount?.minor ?? 0) >= (above?.minor ?? 0);
}

/** What is too small to be told at once is not kept quiet: it is in the digest. */
export function wantsDigest({ when }: NewsPreferences): boolean {
  return when === 'weekly' || when === 'above';
}
