import type { Billing, Term } from '../../../domain/basics/product.js';
import { en } from './en.js';
import { es } from './es.js';
import { it } from './it.js';
import { pl } from './pl.js';
import type { Titles } from '../commits/strings.js';
import type { InEveryLanguage } from '../inEveryLanguage.js';
import type { JourneyStrings } from '../journeyStrings.js';

/** What a partner's agents change for a customer: the quantity, the status, and new subscriptions (R53–R63). */
export interface SalesStrings {
  readonly journeys: {
    readonly quantity: JourneyStrings;
    readonly status: JourneyStrings;
    readonly add: JourneyStrings;
  };
  readonly customer: string;
  readonly pickCustomer: string;
  readonly noCustomers: string;
  readonly pickSubscription: (customer: string) => string;
  readonly nothingSold: (customer: string) => string;
  /** Buttons: at most 32 characters. */
  readonly toCustomer: string;
  readonly submit: string;
  /** Where an amount goes. */
  readonly invoiced: string;
  /** What moves now, in a table. */
  readonly onInvoice: string;
  readonly refunded: string;
  readonly changed: string;
  readonly unchanged: string;

  readonly quantityTitle: (product: string, customer: string) => string;
  readonly limits: (least: number, most: number) => string;
  readonly newTotal: string;
  readonly removable: (licences: number, moment: string) => string;
  readonly removableLater: (day: string) => string;
  readonly notFewer: (day: string) => string;
  readonly holders: (names: string) => string;
  readonly slipText: (entered: number, held: number, product: string, customer: string) => string;
  readonly moreTitle: (added: number, product: string, customer: string) => string;
  readonly fewerTitle: (removed: number, product: string, customer: string) => string;
  readonly laterTitle: (total: number, product: string, customer: string, day: string) => string;
  readonly moreDone: (added: number, product: string, customer: string) => string;
  readonly fewerDone: (removed: number, product: string, customer: string) => string;
  readonly laterDone: (total: number, product: string, customer: string, day: string) => string;
  readonly tooLate: (held: number, day: string) => string;
  readonly untilThen: (held: number, day: string) => string;
  readonly rest: (licences: number, day: string) => string;
  /** Of the product, after a full refund within 31 days (D18). */
  readonly boughtBack: string;
  readonly again: (product: string, day: string) => string;
  readonly submitPay: (amount: string) => Titles;
  readonly submitCredit: (amount: string) => Titles;
  readonly submitTotal: (licences: number) => Titles;
  /** With the day from which it holds, and the same in short. */
  readonly submitFrom: (licences: number, day: string, brief: string) => Titles;
  readonly keepQuantity: string;
  /** It has ended. */
  readonly over: string;

  readonly statusTitle: (product: string, customer: string) => string;
  readonly verify: string;
  readonly statusLabel: string;
  readonly to: Readonly<Record<'suspend' | 'activate', string>>;
  readonly suspendTitle: (product: string, customer: string) => string;
  readonly activateTitle: (product: string, customer: string) => string;
  readonly suspendedTitle: (product: string, customer: string) => string;
  readonly activatedTitle: (product: string, customer: string) => string;
  /** Who loses access, or nobody does. */
  readonly loses: (people: number) => string;
  readonly lost: (people: number) => string;
  readonly regains: (people: number) => string;
  readonly regained: (people: number) => string;
  readonly people: string;
  /** R55. */
  readonly beginsEnd: string;
  readonly goesOn: (amount: string, billing: Billing, next: string, last: string) => string;
  readonly paidUntil: (last: string) => string;
  readonly recurringGoesOff: string;
  readonly recurringStaysOff: string;
  readonly data: (last: string, deleted: string) => string;
  readonly fixed: string;
  readonly nameHint: (most: number, name: string) => string;
  readonly nameLabel: string;
  readonly saveSuspend: string;
  readonly saveActivate: string;
  readonly keepActive: string;
  readonly keepSuspended: string;
  readonly endsOn: (day: string) => string;
  readonly notBack: string;
  readonly activatingIsFree: string;
  readonly suspendedBy: (name: string, moment: string) => string;
  readonly activatedBy: (name: string, moment: string) => string;

  readonly addTitle: (customer: string) => string;
  readonly offerLabel: string;
  readonly offer: (facts: OfferFacts) => string;
  readonly seatsLabel: string;
  readonly seats: (count: number) => string;
  readonly seatsError: (least: number, most: number) => string;
  readonly noOffers: string;
  readonly narrow: (shown: number, all: number) => string;
  readonly onlyOne: (products: string) => string;
  readonly chooseOffer: string;
  readonly noTrial: string;
  readonly confirmTitle: (seats: number, product: string, customer: string) => string;
  readonly confirmLabel: string;
  readonly confirmHint: string;
  readonly otherNumber: (from: number, to: number) => string;
  readonly done: (seats: number, amount: string) => Titles;
  readonly otherOffer: string;
  readonly dontAdd: string;
  readonly added: (seats: number, product: string, amount: string) => string;
  readonly trialTitle: (seats: number, product: string, customer: string) => string;
  readonly startTrial: string;
  readonly trialThen: (day: string, amount: string, billing: Billing) => string;
  readonly trialFixed: string;
  readonly trialStarted: (seats: number, product: string, last: string) => string;
}

/** An offer as a line to choose. */
export interface OfferFacts {
  readonly product: string;
  readonly term: Term;
  readonly billing: Billing;
  /** Of a seat in a charge cycle, without tax. */
  readonly price: string;
  readonly least: number;
  readonly most: number;
  readonly hasTrial: boolean;
}

export const sales: InEveryLanguage<SalesStrings> = { en, it, pl, es };
