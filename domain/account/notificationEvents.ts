import type { Day } from '../basics/calendar.js';
import type { Money } from '../basics/money.js';

/** The kinds of notifications that admins can choose. */
export const notificationKinds = [
  'purchase',
  'trial',
  'seats',
  'cancellation',
  'undo',
  'failed-payment',
  'blocked',
] as const;
export type NotificationKind = (typeof notificationKinds)[number];

/** Notifies admins that a subscription has changed; the card's content is read when it is sent. */
export interface SubscriptionChangeNotification {
  readonly type: 'subscription-news';
  readonly kind: NotificationKind;
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
 * Notifies a customer's admins that its partner has suspended or activated what it has sold them; carries no price
 * (D14, R48).
 */
export interface SoldSubscriptionNotification {
  readonly type: 'sold-news';
  readonly what: 'suspended' | 'activated';
  readonly subscription: string;
  /** Product and seats, for a card about a subscription that is gone. */
  readonly product: string;
  readonly seats: number;
  /** The partner's tenant. */
  readonly partner: string;
}

/**
 * Notifies the asker and those who may answer that a request is new or has changed; the card shows its state when
 * sent.
 */
export interface RequestNotification {
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

/** Notifies a partner's agents of a proposed suspension; the card shows its state when sent (D14). */
export interface ProposalNews {
  readonly type: 'proposal-news';
  readonly proposal: string;
}

/** Notifies a partner's agents of a customer's wish, and the asker of the answer (R48). */
export interface EnquiryNews {
  readonly type: 'enquiry-news';
  readonly enquiry: string;
}

/** Tells an agent weekly what is so for the partner's customers; the card shows it as it stands when sent (D14). */
export interface AgentDigest {
  readonly type: 'agent-digest';
}

/** Notifies an agent that their bulk change is finished (D14). */
export interface BulkChangeNews {
  readonly type: 'bulk-change-news';
  readonly bulkChange: string;
}

/** Notifies agents or the customer's admins, once, that the relationship has ended (D14). */
export interface RelationshipEnded {
  readonly type: 'relationship-ended';
  /** Who reads it: the partner's side or the customer's. */
  readonly side: 'partner' | 'customer';
  /** The other side. */
  readonly name: string;
}

/** Notifications that are no result of a command on an account. */
export type NotificationEvent =
  | SubscriptionChangeNotification
  | SoldSubscriptionNotification
  | PolicyBlocked
  | RequestNotification
  | AdminUnreachable
  | WeeklyDigest
  | ProposalNews
  | EnquiryNews
  | BulkChangeNews
  | AgentDigest
  | RelationshipEnded;

/** When an admin is notified: at once; at once from an amount on and the rest weekly; weekly; or never. */
export const notificationTimes = ['at-once', 'above', 'weekly', 'off'] as const;
export type NotificationTime = (typeof notificationTimes)[number];

export interface NotificationPreferences {
  readonly when: NotificationTime;
  /** Threshold with tax; for `above`. */
  readonly above?: Money;
  readonly kinds: readonly NotificationKind[];
}

export const usualPreferences: NotificationPreferences = { when: 'at-once', kinds: notificationKinds };

/** Whether an admin wants this notification at once. An amount in another currency always counts as wanted. */
export function wantsAtOnce(
  { when, above, kinds }: NotificationPreferences,
  { kind, amount }: { readonly kind: NotificationKind; readonly amount?: Money },
): boolean {
  if (!kinds.includes(kind)) return false;
  if (when !== 'above') return when === 'at-once';
  return above?.currency !== amount?.currency || (amount?.minor ?? 0) >= (above?.minor ?? 0);
}

/** Whether an admin wants to know at once that colleagues cannot sign in, which no digest repeats (D14). */
export function wantsSoldNews({ when }: NotificationPreferences): boolean {
  return when !== 'off';
}

/** Changes below the threshold appear in the digest. */
export function wantsDigest({ when }: NotificationPreferences): boolean {
  return when === 'weekly' || when === 'above';
}
