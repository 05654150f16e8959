import { en } from './en.js';
import { es } from './es.js';
import { it } from './it.js';
import { pl } from './pl.js';
import type { InEveryLanguage } from '../inEveryLanguage.js';

/** What a welcome offers: some of the journeys. */
export type Offer =
  | 'buy'
  | 'subscriptions'
  | 'assign'
  | 'trial'
  | 'mine'
  | 'request'
  | 'admin'
  | 'policy'
  | 'notifications'
  | 'customers';

export interface WelcomeStrings {
  readonly title: string;
  readonly text: string;
  /** What each thing that it may offer is for. */
  readonly does: Readonly<Record<Offer, string>>;
  /** How an admin is told of what happens. */
  readonly admin: string;
  readonly limits: string;
}

export const welcome: InEveryLanguage<WelcomeStrings> = { en, it, pl, es };
