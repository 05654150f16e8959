import type { Money } from './money.js';

/** What admins are told of. */
export const newsKinds = ['purchase', 'trial', 'seats', 'cancellation', 'undo', 'failed-payment', 'blocked'] as const;
export type NewsKind = (typeof newsKinds)[number];

/** Told to admins: something has happened to a subscription; what its card says is read when it is sent. */
export interface SubscriptionNews {
  readonly type: 'subscription-news';
  readonly kind: NewsKind;
  readonly subscription: string;
  /** The history entry. */
  readonly entry: string;
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

/** What people are told besides the events themselves. */
export type News = SubscriptionNews | PolicyBlocked | RequestNews;

/** When an admin is told: at once, at once from an amount on, once a week, or not at all. */
export const newsTimes = ['at-once', 'above', 'weekly', 'off'] as const;
export type NewsTime = (typeof newsTimes)[number];

export interface NewsPreferences {
  readonly when: NewsTime;
  /** With tax; for `above`. */
  readonly above?: Money;
  readonly kinds: readonly NewsKind[];
}

export const usualPreferences: NewsPreferences = { when: 'at-once', kinds: newsKinds };
