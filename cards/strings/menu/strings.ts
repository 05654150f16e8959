import { en } from './en.js';
import { es } from './es.js';
import { it } from './it.js';
import { pl } from './pl.js';
import type { InEveryLanguage } from '../inEveryLanguage.js';
import type { JourneyStrings } from '../journeyStrings.js';

export interface MenuStrings {
  readonly journeys: { readonly menu: JourneyStrings };
  readonly title: string;
  readonly text: string;
  /** Buttons that open the rest of the menu, and what stands above it. */
  readonly payments: string;
  readonly more: string;
  /** Above the rows among the payments. */
  readonly latestInvoices: string;
  /** What admins see of it. */
  readonly organization: string;
  readonly stopped: string;
  /** On a review that was left, by stopping or by going on elsewhere. */
  readonly left: string;
  /** The button that begins again what was left. */
  readonly goOn: string;
  readonly notUnderstood: string;
  readonly stale: string;
  readonly greeting: (name: string) => string;
  readonly fault: string;
  readonly notSaved: string;
  readonly unreadable: string;
  readonly notForYou: string;
  /** More was entered than can be read; what was entered is still there. */
  readonly tooLong: string;
  readonly unknownPerson: string;
  readonly actingAs: (name: string) => string;
  readonly nobodyToActAs: (names: string) => string;
  /** Local mode: the clock was put forward. */
  readonly timeIs: (moment: string) => string;
}

export const menu: InEveryLanguage<MenuStrings> = { en, it, pl, es };
