import type { RequestState } from '../../../domain/organisation/licenceRequest.js';
import { en } from './en.js';
import { es } from './es.js';
import { it } from './it.js';
import { pl } from './pl.js';
import type { InEveryLanguage } from '../inEveryLanguage.js';
import type { JourneyStrings } from '../journeyStrings.js';

/** Asking colleagues or admins for a licence, and answering (D12). */
export interface RequestsStrings {
  readonly journeys: {
    readonly request: JourneyStrings;
    readonly requests: JourneyStrings;
    readonly asked: JourneyStrings;
  };
  readonly pickTitle: string;
  readonly pickText: string;
  readonly formTitle: (product: string) => string;
  readonly noteLabel: string;
  readonly noteError: (most: number) => string;
  readonly askBuyers: (names: string) => string;
  readonly askAdmins: (names: string) => string;
  readonly askNobody: string;
  readonly send: string;
  readonly ask: string;

  /** The card of the one who asks, by how the request stands. */
  readonly askerTitle: Readonly<Record<RequestState, (product: string) => string>>;
  /** The title once the days in which it was allowed are over. */
  readonly permissionOver: string;
  readonly sentTo: (names: string) => string;
  readonly takenBy: (name: string) => string;
  readonly assignedBy: (name: string, product: string) => string;
  readonly allowedBy: (name: string, product: string, day: string) => string;
  readonly allowedUntil: (day: string) => string;
  readonly refusedBy: (name: string) => string;
  readonly withdrawn: string;
  readonly ended: string;
  readonly endsOn: string;
  readonly withdraw: string;
  readonly askAgain: string;

  /** Of a row that the reader has not answered. */
  readonly answerNext: string;
  readonly answerTitle: (name: string, product: string) => string;
  readonly requester: string;
  readonly date: string;
  readonly state: string;
  readonly states: Readonly<Record<RequestState, string>>;
  readonly words: string;
  readonly answeredBy: string;
  readonly reason: string;
  readonly free: string;
  readonly oneMore: string;
  readonly oneMoreValue: (price: string) => string;
  readonly youHave: string;
  readonly noOffer: string;
  readonly blocked: string;
  readonly firstWins: string;
  readonly assign: string;
  readonly buyMore: string;
  readonly sayNo: string;
  readonly allow: string;
  readonly noText: (name: string, product: string) => string;
  readonly reasonLabel: string;

  readonly buyTitle: (name: string, product: string) => string;
  readonly buyChanged: string;
  readonly waiting: (name: string) => string;
  readonly givenTitle: (name: string, product: string) => string;
  readonly givenText: (name: string) => string;
  /** Bought, but it could not be assigned. */
  readonly boughtTitle: (product: string) => string;
  readonly boughtText: string;
  readonly openAgain: string;

  readonly count: (count: number) => string;
  readonly none: string;
  readonly noneOpen: string;
  readonly noneAnswered: string;
  /** Above the list to choose from. */
  readonly view: string;
  readonly openOnes: string;
  readonly answeredOnes: string;
}

export const requests: InEveryLanguage<RequestsStrings> = { en, it, pl, es };
