import type { SoldFilter } from '../../../domain/reports/soldRow.js';
import { en } from './en.js';
import { es } from './es.js';
import { it } from './it.js';
import { pl } from './pl.js';
import type { InEveryLanguage } from '../inEveryLanguage.js';
import type { JourneyStrings } from '../journeyStrings.js';

/** What a partner's agents look for across their customers. */
export interface FindStrings {
  readonly journeys: { readonly find: JourneyStrings };
  /** What people type for each filter; all of it begins the journey. */
  readonly filterWords: Readonly<Record<SoldFilter, readonly string[]>>;
  readonly filter: Readonly<Record<SoldFilter, string>>;
  /** There is none of it. */
  readonly nothing: Readonly<Record<SoldFilter, string>>;
  /** The summary that comes on Mondays. */
  readonly digestTitle: string;
  readonly digestOn: string;
  readonly digestOff: string;
  readonly stopDigest: string;
  readonly startDigest: string;
  readonly other: string;
  readonly file: Readonly<Record<'customers' | 'subscriptions' | 'found', string>>;
  readonly column: Readonly<
    Record<
      | ('customer' | 'customerId' | 'domain' | 'relationship' | 'since' | 'product' | 'quantity' | 'assigned' | 'free')
      | ('status' | 'trial' | 'ends' | 'next' | 'scheduledSeats' | 'scheduledFrom' | 'subscription' | 'reseller'),
      string
    >
  >;
  /** The relationship in the exported table. */
  readonly reseller: string;
}

export const find: InEveryLanguage<FindStrings> = { en, it, pl, es };
