import type { Outlook } from '../../domain/account/outlook.js';
import { outlookOn } from '../../domain/account/outlook.js';
import type { Status, Subscription } from '../../domain/account/subscription.js';
import { seatsOf } from '../../domain/account/subscription.js';
import type { Instant } from '../../domain/basics/calendar.js';
import { dayOf } from '../../domain/basics/calendar.js';
import type { Reader } from '../language.js';

/** A subscription that a partner has sold, as the customer's people see it: without any price (R48). */
export interface SoldHere {
  readonly subscription: string;
  readonly product: string;
  /** The partner's name. */
  readonly partner: string;
  readonly status: Status;
  readonly trial: boolean;
  readonly seats: number;
  readonly assigned: number;
  readonly outlook: Outlook;
}

export function soldHereOf(subscription: Subscription, partner: string, now: Instant): SoldHere {
  const { id, product, status, trial, assignments } = subscription;
  const outlook = outlookOn(subscription, dayOf(now));
  const seats = seatsOf(subscription);
  return { subscription: id, product, partner, status, trial, seats, assigned: assignments.length, outlook };
}

export function soldStatus({ status, trial }: SoldHere, { strings }: Reader): string {
  const { status: words, trial: isTrial } = strings.subscriptions;
  return trial ? `${words[status]}, ${isTrial}` : words[status];
}
