import { en } from './en.js';
import { es } from './es.js';
import { it } from './it.js';
import { pl } from './pl.js';
import type { InEveryLanguage } from '../inEveryLanguage.js';
import type { CustomerFilter } from '../../customers/customerState.js';
import type { JourneyStrings } from '../journeyStrings.js';

/** What a partner's agents see of their customers (R51, R52, D14). */
export interface CustomersStrings {
  readonly journeys: { readonly customers: JourneyStrings };
  readonly count: (matching: number, all: number) => string;
  /** The partner looks after nobody. */
  readonly none: string;
  readonly emptyFiltered: string;
  readonly severalAlike: (count: number) => string;
  readonly searchLabel: string;
  readonly searchHint: string;
  readonly search: string;
  readonly filterLabel: string;
  /** What the agent's partner has sold counts; what a customer has otherwise can only be viewed. */
  readonly filter: Readonly<Record<CustomerFilter, string>>;
  readonly showAll: string;
  readonly wanted: (text: string) => string;
  /** Of how many subscriptions a number is, below it. */
  readonly unit: (count: number) => string;
  readonly subscriptions: (count: number) => string;
  readonly viewOnlyCount: (count: number) => string;
  readonly suspendedCount: (count: number) => string;
  readonly noSubscriptions: string;
  readonly back: string;
  readonly toCustomer: string;
  /** In a row and above a subscription that is another's to change (R50). */
  readonly viewOnly: string;
  readonly boughtDirectly: string;
  readonly soldBy: (partner: string) => string;
  readonly directNote: (customer: string) => string;
  readonly soldByNote: (partner: string) => string;
  readonly suspendedBy: (name: string, day: string) => string;
  readonly customerLabel: string;
  readonly domainLabel: string;
  readonly idLabel: string;
  readonly sinceLabel: string;
  readonly limitsLabel: string;
  readonly limits: (least: number, most: number) => string;
}

export const customers: InEveryLanguage<CustomersStrings> = { en, it, pl, es };
