import type { LineType } from '../../../domain/billing/invoice.js';
import type { InvoiceStatus } from '../../../domain/billing/invoiceSheet.js';
import { en } from './en.js';
import { es } from './es.js';
import { it } from './it.js';
import { pl } from './pl.js';
import type { InEveryLanguage } from '../inEveryLanguage.js';
import type { JourneyStrings } from '../journeyStrings.js';

/** Which invoices a list shows (R44). */
export type RangeChoice = '3' | '6' | 'dates';

export interface InvoicesStrings {
  readonly journeys: { readonly invoices: JourneyStrings };
  readonly count: (count: number) => string;
  /** The days of issue that are shown. */
  readonly issuedWithin: (first: string, last: string) => string;
  /** Above what all invoices of each month come to. */
  readonly byMonth: string;
  readonly empty: string;
  readonly range: Readonly<Record<RangeChoice, string>>;
  readonly from: string;
  readonly to: string;
  readonly show: string;
  readonly datesMissing: string;
  /** What was entered as a day can be read in two ways, or in none. */
  readonly dateUnclear: (written: string) => string;
  readonly datesTurned: string;
  readonly open: string;
  readonly all: string;
  readonly status: Readonly<Record<InvoiceStatus, string>>;
  /** An issued one's heading. */
  readonly issuedTitle: (number: string) => string;
  /** The heading of one that is still open. */
  readonly openTitle: (month: string) => string;
  readonly number: string;
  readonly statusLabel: string;
  readonly period: string;
  readonly days: (first: string, last: string) => string;
  readonly issueDate: string;
  readonly willBeIssued: (day: string) => string;
  readonly profile: string;
  readonly account: string;
  readonly method: string;
  readonly removedMethod: string;
  readonly type: Readonly<Record<LineType, string>>;
  /** After the type of the two lines that one change of seats makes. */
  readonly previousTotal: string;
  readonly newTotal: string;
  readonly partOf: (days: number, cycleDays: number) => string;
  readonly taxOn: (percent: string, base: string) => string;
  readonly rounding: string;
  readonly total: string;
  readonly charged: (day: string, method: string) => string;
  readonly refunded: (day: string, method: string) => string;
  readonly download: string;
  readonly downloadHint: (minutes: number) => string;
  readonly whyHigher: string;
  readonly whyLower: string;
  readonly whySame: string;
  readonly comparison: {
    readonly title: (month: string, before: string) => string;
    readonly higher: (month: string, amount: string, before: string) => string;
    readonly lower: (month: string, amount: string, before: string) => string;
    readonly equal: (month: string, before: string) => string;
    readonly soFar: string;
    readonly entry: Readonly<Record<LineType, (seats: number) => string>>;
    readonly onlyBefore: (month: string) => string;
    readonly seatsChanged: (now: number, before: number) => string;
    readonly priceChanged: (now: string, before: string) => string;
    readonly tax: string;
    readonly others: (count: number) => string;
    readonly difference: string;
    readonly same: string;
    readonly before: string;
  };
  readonly noneFor: (month: string) => string;
  readonly noneNumbered: string;
  readonly severalMatch: string;
  readonly nothingBefore: (month: string) => string;
  readonly pdf: {
    readonly title: string;
    readonly credit: string;
    readonly sandbox: string;
    readonly soldTo: string;
    readonly country: string;
    readonly description: string;
    readonly servicePeriod: string;
    readonly quantity: string;
    readonly unitPrice: string;
    readonly daysOf: string;
    readonly amount: string;
    readonly paymentsTitle: string;
  };
  /** The page behind a link that does not work, or not any more. */
  readonly gone: { readonly title: string; readonly text: string };
}

export const invoices: InEveryLanguage<InvoicesStrings> = { en, it, pl, es };
