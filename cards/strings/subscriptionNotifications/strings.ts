import { en } from './en.js';
import { es } from './es.js';
import { it } from './it.js';
import { pl } from './pl.js';
import type { InEveryLanguage } from '../inEveryLanguage.js';

/** What has happened, as an admin reads it: who, of which product, how many licences, and for a declined payment its amount. */
export type Headline =
  | 'bought'
  | 'converted'
  | 'becamePaid'
  | 'reactivated'
  | 'tried'
  | 'more'
  | 'fewer'
  | 'scheduled'
  | 'unscheduled'
  | 'cancelled'
  | 'takenBack'
  | 'undone'
  | 'declined'
  | 'stopped'
  | 'ended'
  | 'trialEnded';

/** The cards that tell admins what people do by themselves. */
export interface SubscriptionNotificationStrings {
  readonly title: Readonly<
    Record<Exclude<Headline, 'declined'>, (who: string, product: string, licences: number) => string>
  > & { readonly declined: (who: string, product: string, licences: number, amount: string | undefined) => string };
  readonly licences: string;
  readonly assigned: (licences: number, assigned: number) => string;
  readonly charged: string;
  readonly givenBack: string;
  /** What was to be paid for and is not there. */
  readonly notBought: string;
  readonly price: string;
  readonly feedback: (text: string) => string;
  /** R5. */
  readonly onlyBuyer: string;
  readonly view: string;
}

export const subscriptionNotifications: InEveryLanguage<SubscriptionNotificationStrings> = { en, it, pl, es };
