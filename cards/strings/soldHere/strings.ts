import { en } from './en.js';
import { es } from './es.js';
import { it } from './it.js';
import { pl } from './pl.js';
import type { InEveryLanguage } from '../inEveryLanguage.js';
import type { JourneyStrings } from '../journeyStrings.js';

type News = 'suspended' | 'activated';

/** What a customer's people are told of what a partner has sold to their organization (R48). */
export interface SoldHereStrings {
  readonly journeys: Readonly<Record<'sold', JourneyStrings>>;

  readonly count: (count: number) => string;
  readonly none: string;
  readonly from: (partner: string) => string;
  readonly partner: string;
  readonly licences: string;
  readonly assigned: (seats: number, assigned: number) => string;
  /** Who can change it. */
  readonly managed: (partner: string) => string;
  readonly all: string;

  /** Of a notification to the customer's admins. */
  readonly newsTitle: Readonly<Record<News, (partner: string, product: string, seats: number) => string>>;
  readonly newsPeople: Readonly<Record<News, (count: number, names: string) => string>>;
  readonly newsNobody: Readonly<Record<News, string>>;
  readonly onlyPartner: (partner: string) => string;
  readonly view: string;

  /** Whom to write to about a licence that the partner has taken back. */
  readonly removedText: (agent: string, partner: string) => string;
}

export const soldHere: InEveryLanguage<SoldHereStrings> = { en, it, pl, es };
