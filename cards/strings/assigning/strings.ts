import type { NotAssigned } from '../../../domain/account/events.js';
import type { Titles } from '../commits/strings.js';
import { en } from './en.js';
import { es } from './es.js';
import { it } from './it.js';
import { pl } from './pl.js';
import type { InEveryLanguage } from '../inEveryLanguage.js';
import type { JourneyStrings } from '../journeyStrings.js';

export interface AssigningStrings {
  readonly journeys: { readonly assign: JourneyStrings };
  /** What the history calls it. */
  readonly did: Readonly<Record<'licences-assigned' | 'licence-received', string>>;
  readonly productTitle: string;
  readonly productText: string;
  /** There are too many names, or too many products, to keep them while the product is chosen. */
  readonly namesAfter: string;
  readonly choice: (free: number, total: number) => string;
  readonly title: string;
  readonly free: (product: string, free: number) => string;
  readonly peopleLabel: string;
  /** People who were named before, and may be unticked. */
  readonly chosenLabel: string;
  readonly morePeople: string;
  readonly placeholder: string;
  readonly limit: (most: number) => string;
  readonly members: string;
  readonly typing: string;
  readonly assign: string;
  readonly unclearTitle: string;
  readonly unclearText: string;
  readonly who: (text: string) => string;
  readonly none: string;
  /** Nothing is picked for these names, not even that nobody is meant. */
  readonly skipped: (names: string) => string;
  /** "No", "yes", "her": nobody is named by it. */
  readonly noName: string;
  readonly notFound: (names: string) => string;
  readonly writeAgain: (names: string) => string;
  readonly resultsTitle: (product: string, assigned: number) => string;
  readonly summary: (assigned: number, asked: number) => string;
  /** What follows a person's name. */
  readonly result: Readonly<Record<'assigned' | NotAssigned, string>>;
  readonly unknownPerson: string;
  readonly willNotify: string;
  readonly left: (free: number) => string;
  readonly more: string;
  /** After a batch of a longer list (D9). */
  readonly nextBatch: (count: number) => string;
  /** More are selected than the picker lists. */
  readonly batches: (shown: number, rest: number) => string;
  readonly leftOut: (most: number, names: string) => string;
  readonly buyMore: string;
  readonly planTitle: (product: string, count: number) => string;
  readonly tooFew: (count: number, free: number) => string;
  readonly selected: (names: string) => string;
  readonly firstOnes: (count: number, names: string) => string;
  readonly without: (names: string) => string;
  readonly inBatches: (limit: number) => string;
  readonly noMore: string;
  /** To all, with the seats that are missing and what they cost. */
  readonly buyAndAssign: (all: number, count: number, amount: string) => Titles;
  readonly assignFirst: (count: number) => Titles;
  readonly assignTo: (count: number) => Titles;
  readonly changeSelection: string;
  readonly planChanged: string;
  /** While the bank is asking. */
  readonly waiting: (product: string, count: number) => string;
  readonly bought: (count: number, amount: string) => string;
  readonly goOn: (count: number) => string;
  /** Above the names of several people. */
  readonly resultOfMany: Readonly<Record<'assigned' | NotAssigned, string>>;
}

export const assigning: InEveryLanguage<AssigningStrings> = { en, it, pl, es };
