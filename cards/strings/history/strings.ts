import type { Snapshot } from '../../../domain/account/history.js';
import { en } from './en.js';
import { es } from './es.js';
import { it } from './it.js';
import { pl } from './pl.js';
import type { InEveryLanguage } from '../inEveryLanguage.js';
import type { JourneyStrings } from '../journeyStrings.js';

/** What has happened to a subscription: who, what, when, before and after, and for how much. */
export interface HistoryStrings {
  readonly journeys: { readonly history: JourneyStrings };
  readonly pickText: string;
  readonly nothing: string;
  readonly count: (changes: number) => string;
  /** Nothing was written down, or not yet. */
  readonly empty: string;
  /** Who did it, where the reader did. */
  readonly you: string;
  /** Who did it, where nobody did: it was due. */
  readonly automatically: string;
  /** Where nothing but money moved, and above an amount. */
  readonly charged: string;
  readonly refunded: string;
  /** What can differ between before and after. */
  readonly field: Readonly<Record<keyof Snapshot, string>>;
  readonly yes: string;
  readonly no: string;
  /** A payment method that has been removed since. */
  readonly removedMethod: string;
  readonly people: (count: number, names: string) => string;
  /** What the person wrote about the change. */
  readonly note: (text: string) => string;
  readonly reference: (id: string) => string;
  readonly newer: string;
  readonly older: string;
  readonly export: string;
  /** The exported file, in letters and digits without accents, for a subscription's id. */
  readonly file: (id: string) => string;
  readonly back: string;
  /** The heads of the exported columns. */
  readonly column: Readonly<Record<'id' | 'when' | 'who' | 'what' | 'amount' | 'currency' | 'people' | 'note', string>>;
  readonly before: (field: string) => string;
  readonly after: (field: string) => string;
}

export const history: InEveryLanguage<HistoryStrings> = { en, it, pl, es };
