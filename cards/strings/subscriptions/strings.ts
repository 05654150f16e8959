import type { Recurring, Status } from '../../../domain/account/subscription.js';
import { en } from './en.js';
import { es } from './es.js';
import { it } from './it.js';
import { pl } from './pl.js';
import type { InEveryLanguage } from '../inEveryLanguage.js';
import type { JourneyStrings } from '../journeyStrings.js';

export interface SubscriptionsStrings {
  readonly journeys: { readonly subscriptions: JourneyStrings };
  readonly title: string;
  readonly count: (shown: number, all: number) => string;
  readonly empty: string;
  readonly emptyFiltered: string;
  readonly channelLabel: string;
  readonly channel: Readonly<Record<'all' | 'self-service', string>>;
  readonly statusLabel: string;
  readonly anyStatus: string;
  readonly status: Readonly<Record<Status, string>>;
  readonly used: (used: number, total: number) => string;
  readonly renews: (day: string) => string;
  readonly ends: (day: string) => string;
  readonly ended: (day: string) => string;
  /** Instead of a day of renewal that has come, though the renewal waits for the bank. */
  readonly renewing: string;
  /** The term is over, and people can still use it. */
  readonly endedWorks: (day: string, until: string) => string;
  readonly open: string;
  readonly filter: string;
  readonly moreActions: string;
  readonly cancel: string;
  readonly assign: string;
  readonly buyLicences: string;
  readonly removeLicences: string;
  /** A running trial (D8). */
  readonly convert: string;
  readonly trial: string;
  readonly overdue: (moment: string) => string;
  /** A row's next step where a charge was declined. */
  readonly declinedNext: string;
  readonly scheduled: string;
  readonly scheduledValue: (seats: number, day: string) => string;
  readonly recurringLabel: string;
  readonly recurring: Readonly<Record<Recurring, string>>;
  readonly takeBack: string;
  readonly takenBack: (day: string) => string;
  /** Recurring billing was off before. */
  readonly takenBackOff: (day: string) => string;
  readonly status_: string;
  readonly nextDate: string;
  /** Beside a day alone: what happens on it, or has happened. */
  readonly dateOf: Readonly<Record<'renews' | 'converts' | 'ends' | 'ended', string>>;
  readonly price: string;
  readonly plusTax: (price: string) => string;
  readonly holders: string;
  readonly nobody: string;
  readonly bought: string;
  readonly free: string;
  readonly used_: string;
  readonly alreadyDone: (moment: string) => string;
}

export const subscriptions: InEveryLanguage<SubscriptionsStrings> = { en, it, pl, es };
