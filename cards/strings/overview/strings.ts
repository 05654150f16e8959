import type { OverviewSort } from '../../../domain/reports/overview.js';
import { en } from './en.js';
import { es } from './es.js';
import { it } from './it.js';
import { pl } from './pl.js';
import type { InEveryLanguage } from '../inEveryLanguage.js';
import type { JourneyStrings } from '../journeyStrings.js';

/** What admins see of everybody's self-service subscriptions. */
export interface OverviewStrings {
  readonly journeys: { readonly admin: JourneyStrings };
  readonly title: string;
  /** Why nothing can be changed here (R5). */
  /** Just after a start. */
  readonly loading: string;
  readonly readOnly: string;
  readonly count: (matching: number) => string;
  readonly none: string;
  readonly emptyFiltered: string;
  /** The totals of what is shown: how many work, and their seats. */
  readonly totals: (inUse: number, seats: number, assigned: number, free: number) => string;
  /** Above the bars, with what is spent in all. */
  readonly spend: (amounts: string) => string;
  readonly otherProducts: (count: number) => string;
  /** What is filtered and sorted by, where it is not the usual. */
  readonly filtered: (what: string) => string;
  readonly wanted: (text: string) => string;
  readonly rowSeats: (seats: number, assigned: number) => string;
  readonly find: string;
  readonly findTitle: string;
  readonly textLabel: string;
  readonly textHint: string;
  readonly anyProduct: string;
  readonly whoLabel: string;
  readonly whoHint: string;
  readonly whichLabel: string;
  readonly nobodyCalled: (name: string) => string;
  readonly severalCalled: (count: number) => string;
  readonly tooManyCalled: (count: number) => string;
  readonly endingLabel: string;
  readonly ending: Readonly<Record<'any' | '30' | '90', string>>;
  readonly sortLabel: string;
  readonly sort: Readonly<Record<OverviewSort, string>>;
  readonly show: string;
  readonly showAll: string;
  readonly back: string;
  /** The six fields (R6). */
  readonly product: string;
  readonly purchaser: string;
  readonly purchased: string;
  readonly expiryDate: string;
  readonly purchasePrice: string;
  readonly assignedUsers: string;
  readonly perSeat: (amount: string) => string;
  readonly assignedOf: (assigned: number, seats: number) => string;
  readonly names: (from: number, to: number, of: number) => string;
  readonly nobodyAssigned: string;
  readonly since: (status: string, day: string) => string;
  readonly reason: string;
  readonly latest: string;
  readonly message: string;
  readonly gone: string;
  readonly previousNames: string;
  readonly nextNames: string;
  readonly view: string;
  /** The heads of the exported table. */
  /** The exported file, in letters without accents. */
  readonly file: string;
  readonly column: Readonly<
    Record<
      'id' | 'account' | 'status' | 'trial' | 'boughtOn' | 'renews' | 'unitPrice' | 'currency' | 'billing' | 'count',
      string
    >
  >;
}

export const overview: InEveryLanguage<OverviewStrings> = { en, it, pl, es };
