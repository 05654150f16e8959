import type { Billing, Term } from '../../../domain/basics/product.js';
import { en } from './en.js';
import { es } from './es.js';
import { it } from './it.js';
import { pl } from './pl.js';
import type { InEveryLanguage } from '../inEveryLanguage.js';

export interface CommonStrings {
  readonly menu: string;
  readonly back: string;
  readonly continue: string;
  readonly save: string;
  readonly previous: string;
  readonly next: string;
  readonly page: (page: number, of: number) => string;
  readonly product: string;
  /** The button that shows lines, tax and ids. */
  /** Shows what a list can be filtered by. */
  readonly filter: string;
  readonly details: string;
  /** How many people a purchase is for: seats, or licences in languages whose admin center knows no other word. */
  readonly seats: (count: number) => string;
  /** A count that stands without a noun, grouped as the language groups it. */
  readonly number: (count: number) => string;
  /** On a card that also names amounts without tax. */
  readonly inclTax: (amount: string) => string;
  readonly perCycle: (amount: string, billing: Billing) => string;
  /** The same below an amount, without it. */
  readonly cycle: Readonly<Record<'monthly' | 'yearly', string>>;
  readonly adminCenter: string;
  /** Also stands inside an input as wide as a phone. */
  readonly chooseOne: string;
  /** "and 3 more" after a list of names. */
  readonly andMore: (count: number) => string;
  readonly term: Readonly<Record<Term, string>>;
  readonly billing: Readonly<Record<Billing, string>>;
  /** A saved card: "Visa ending in 4242". */
  readonly method: (brand: string, lastFour: string) => string;
  readonly tax: (percent: string) => string;
}

export const common: InEveryLanguage<CommonStrings> = { en, it, pl, es };
