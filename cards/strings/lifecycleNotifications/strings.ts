import type { RenewalComing, SubscriptionEnded, SubscriptionRenewed } from '../../../domain/account/lifecycleEvents.js';
import { en } from './en.js';
import { es } from './es.js';
import { it } from './it.js';
import { pl } from './pl.js';
import type { InEveryLanguage } from '../inEveryLanguage.js';

/** What is told about a subscription's life without anybody having asked. */
export interface LifecycleNotificationStrings {
  /** What the history calls it. */
  readonly did: Readonly<
    Record<
      | 'subscription-renewed'
      | 'charge-failed'
      | 'subscription-ended'
      | 'refund-failed'
      | 'renewal-coming'
      | 'reduction-closing'
      | 'card-expiring',
      string
    >
  >;
  readonly renewedTitle: Readonly<Record<SubscriptionRenewed['why'], (product: string, seats: number) => string>>;
  readonly kept: (assigned: number) => string;
  readonly failedText: (method: string) => string;
  readonly failedNext: (moment: string) => string;
  readonly failedUntil: (day: string) => string;
  readonly changeMethod: string;
  readonly endedTitle: Readonly<Record<SubscriptionEnded['status'], (product: string) => string>>;
  readonly endedWhy: Readonly<Record<SubscriptionEnded['why'], string>>;
  readonly endedExpired: (day: string) => string;
  readonly endedDisabled: (day: string) => string;
  readonly endedDeleted: string;
  readonly losing: (count: number) => string;
  readonly buyAgain: string;
  readonly refundTitle: (amount: string | undefined, product: string) => string;
  readonly refundText: (amount: string, product: string, lastFour: string) => string;
  readonly comingTitle: Readonly<Record<RenewalComing['what'], (product: string, days: number, day: string) => string>>;
  readonly comingOn: string;
  readonly comingPrice: string;
  readonly comingSeats: string;
  readonly comingUnused: string;
  readonly comingText: Readonly<Record<RenewalComing['what'], string>>;
  readonly fewer: (seats: number) => string;
  readonly turnOff: string;
  readonly turnOn: string;
  readonly closingTitle: (seats: number, product: string) => string;
  readonly closingText: (seats: number, of: number, moment: string, day: string) => string;
  readonly expiringTitle: (method: string) => string;
  readonly expiringText: (month: string, day: string) => string;
  readonly expiredTitle: (method: string) => string;
  readonly expiredText: (month: string, day: string) => string;
  readonly expiringWhat: string;
  readonly expiringUses: string;
}

export const lifecycleNotifications: InEveryLanguage<LifecycleNotificationStrings> = { en, it, pl, es };
