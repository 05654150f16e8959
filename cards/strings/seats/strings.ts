import { en } from './en.js';
import { es } from './es.js';
import { it } from './it.js';
import { pl } from './pl.js';
import type { InEveryLanguage } from '../inEveryLanguage.js';
import type { JourneyStrings } from '../journeyStrings.js';

/** Buying and removing licences of a subscription, now and at renewal, and undoing it (R12–R16, D4, D6). */
export interface SeatsStrings {
  readonly journeys: { readonly seats: JourneyStrings; readonly undo: JourneyStrings };
  /** What the history calls it. */
  readonly did: Readonly<Record<'seats-changed' | 'seats-scheduled' | 'purchase-undone', string>>;
  readonly pickText: string;
  /** There are more subscriptions than a card can hold. */
  readonly openFirst: string;
  readonly nothing: string;
  /** The box's name (R14). */
  readonly totalLabel: string;
  readonly hint: (held: number, more: number, total: number) => string;
  readonly heldLabel: string;
  readonly held: (total: number, used: number, free: number) => string;
  readonly removable: (seats: number, moment: string) => string;
  readonly removableLater: (day: string) => string;
  readonly removableAlways: string;
  readonly changeScheduled: string;
  readonly dropScheduled: string;
  readonly dropped: string;
  readonly slipTitle: string;
  readonly slipText: (entered: number, held: number) => string;
  /** Buttons: at most 32 characters. */
  readonly slipAdd: (total: number, change: string) => string;
  readonly reviewTitle: {
    readonly more: (added: number, product: string) => string;
    readonly fewer: (removed: number, product: string) => string;
    readonly later: (total: number, product: string, day: string) => string;
  };
  /** Above an amount of the invoice. */
  readonly line: (seats: number, days: number, of: number) => string;
  /** Removing was wished for now, but the seven days are over. */
  readonly onlyAtRenewal: (held: number, day: string) => string;
  readonly untilThen: (held: number, day: string) => string;
  readonly rest: (seats: number, day: string) => string;
  readonly noMoney: string;
  readonly droppedWith: (seats: number) => string;
  readonly removableUntil: (moment: string) => string;
  readonly atRenewal: string;
  readonly now: string;
  readonly changed: string;
  readonly receiptMore: (added: number, product: string) => string;
  readonly receiptFewer: (removed: number, product: string) => string;
  readonly receiptScheduled: (total: number, product: string, day: string) => string;
  readonly backToTotal: string;
  readonly undoPick: string;
  readonly undoNothing: string;
  readonly undoTitle: (seats: number, product: string) => string;
  readonly undoSome: (seats: number, left: number) => string;
  readonly undoAll: string;
  readonly undoExact: string;
  readonly undoneTitle: (seats: number, product: string) => string;
  readonly undoneSome: (seats: number, left: number) => string;
  readonly undoneAll: string;
}

export const seats: InEveryLanguage<SeatsStrings> = { en, it, pl, es };
