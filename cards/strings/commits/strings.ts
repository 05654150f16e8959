import type { Recurring } from '../../../domain/account/subscription.js';
import { en } from './en.js';
import { es } from './es.js';
import { it } from './it.js';
import { pl } from './pl.js';
import type { InEveryLanguage } from '../inEveryLanguage.js';

/** A button’s words, from the most telling to the shortest; the first one that fits is shown (D16). */
export type Titles = readonly [string, ...string[]];

/**
 * The last buttons of journeys: what they do and, where money moves, for how much (D16). They begin with Save, Replace,
 * Assign or Unassign where the admin center calls them so; elsewhere with the verb.
 */
export interface CommitStrings {
  readonly buy: (amount: string) => Titles;
  /** A trial, into a paid subscription. */
  readonly convert: (amount: string) => Titles;
  readonly reactivate: (amount: string) => Titles;
  readonly undo: (refund: string) => Titles;
  readonly pay: (amount: string) => Titles;
  readonly giveBack: (refund: string) => Titles;
  /** A total, without money. */
  readonly total: (licences: number) => Titles;
  /** With the day from which it holds, and the same in short. */
  readonly totalFrom: (licences: number, day: string, brief: string) => Titles;
  readonly cancelNow: Titles;
  readonly cancelFor: (refund: string) => Titles;
  /** With the last day on which it works, and the same in short. */
  readonly cancelOn: (day: string, brief: string) => Titles;
  readonly assign: Titles;
  readonly unassign: (people: number) => Titles;
  /** With the card’s name, and with its brand and last digits alone. */
  readonly replace: (card: string, brief: string) => Titles;
  /** An amount that is overdue is charged to the new method at once. */
  readonly replaceAndPay: (amount: string) => Titles;
  readonly removeCard: string;
  readonly keepCard: string;
  readonly keepLicences: string;
  readonly changePolicy: string;
  readonly recurring: Readonly<Record<Recurring, string>>;
  readonly saveNotifications: string;
  /** On the page in the browser, by what the page is for. */
  readonly page: Readonly<Record<'add' | 'edit' | 'replace', string>>;
}

export const commits: InEveryLanguage<CommitStrings> = { en, it, pl, es };
