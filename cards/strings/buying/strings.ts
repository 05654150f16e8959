import type { Billing, Term } from '../../../domain/basics/product.js';
import { en } from './en.js';
import { es } from './es.js';
import { it } from './it.js';
import { pl } from './pl.js';
import type { InEveryLanguage } from '../inEveryLanguage.js';
import type { JourneyStrings } from '../journeyStrings.js';

export interface BuyingStrings {
  readonly journeys: { readonly buy: JourneyStrings };
  /** What the history calls it. */
  readonly did: Readonly<Record<'seats-bought' | 'payment-declined', string>>;
  readonly pickTitle: string;
  readonly pickText: string;
  readonly from: (price: string) => string;
  readonly hidden: (count: number) => string;
  readonly nothing: string;
  /** Instead, where all that is sold lacks a price in the organization's currency. */
  readonly noPrices: (currency: string) => string;
  readonly optionsTitle: (product: string) => string;
  /** There is a subscription of the product: buying makes a second one. */
  readonly owned: (seats: number, product: string) => string;
  readonly ownedTrial: (product: string) => string;
  readonly ownedAdd: string;
  readonly ownedConvert: string;
  readonly addToFirst: string;
  /** The button that buys all the same. */
  readonly second: string;
  readonly seatsLabel: string;
  readonly seatsError: (least: number, most: number) => string;
  readonly offerLabel: string;
  readonly offer: (term: Term, billing: Billing, price: string) => string;
  readonly methodLabel: string;
  readonly sandbox: string;
  readonly reviewTitle: (seats: number, product: string) => string;
  /** Large, on a review. */
  readonly amountNow: (amount: string) => string;
  /** Large, on a review. */
  readonly amountBack: (amount: string) => string;
  readonly subscription: string;
  readonly term: string;
  readonly price: string;
  readonly subtotal: string;
  readonly now: string;
  readonly later: string;
  readonly laterValue: (amount: string, billing: Billing, day: string) => string;
  /** What `laterValue` says, as a sentence. */
  readonly next: (later: string) => string;
  /** The next charge and those after it. */
  readonly then: (amount: string, billing: Billing, day: string) => string;
  /** A yearly term that is billed by the month: all that it comes to, the charge of today included. */
  readonly thenInAll: (amount: string, day: string, all: string, last: string) => string;
  /** All that is charged until the term ends, the charge of today included. */
  readonly inAll: (all: string, last: string) => string;
  readonly paidWith: string;
  readonly nextCharge: string;
  readonly termEnds: (day: string) => string;
  readonly youPay: string;
  readonly refundable: (moment: string) => string;
  readonly cancellable: string;
  readonly cancelLater: string;
  readonly changed: string;
  readonly receiptTitle: (seats: number, product: string) => string;
  readonly receiptText: (amount: string, method: string) => string;
  readonly charged: string;
  readonly reference: string;
  readonly assign: string;
  /** What the bank is asked about, while it has not answered. */
  readonly waitingTitle: Readonly<
    Record<'buying' | 'converting' | 'reactivating', (seats: number, product: string) => string>
  > & { readonly giving: (name: string, product: string) => string };
  readonly waitingText: (amount: string) => string;
  readonly check: string;
  readonly otherMethod: string;
  readonly declined: (amount: string | undefined, seats: number, product: string) => string;
}

export const buying: InEveryLanguage<BuyingStrings> = { en, it, pl, es };
