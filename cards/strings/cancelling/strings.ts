import type { CancelReason } from '../../../domain/account/subscription.js';
import { en } from './en.js';
import { es } from './es.js';
import { it } from './it.js';
import { pl } from './pl.js';
import type { InEveryLanguage } from '../inEveryLanguage.js';
import type { JourneyStrings } from '../journeyStrings.js';

export interface CancellingStrings {
  readonly journeys: { readonly cancel: JourneyStrings };
  /** What the history calls it. */
  readonly did: Readonly<Record<'subscription-cancelled' | 'cancellation-taken-back', string>>;
  readonly pickTitle: string;
  readonly pickText: string;
  readonly title: string;
  readonly reasonLabel: string;
  readonly reasonError: string;
  readonly reasons: Readonly<Record<CancelReason, string>>;
  readonly feedbackLabel: string;
  readonly feedbackError: (most: number) => string;
  readonly whenLabel: string;
  readonly when: Readonly<Record<'now' | 'at-term-end', string>>;
  readonly reviewTitle: (seats: number, product: string) => string;
  readonly endsNow: string;
  readonly endsLater: (day: string) => string;
  readonly losesNobody: string;
  readonly loses: (count: number, names: string) => string;
  readonly losesLater: (count: number, names: string, day: string) => string;
  /** Once it has ended. */
  readonly lostNobody: string;
  readonly lost: (count: number, names: string) => string;
  readonly refund: string;
  /** On the receipt. */
  readonly refunded: string;
  readonly refundTo: (method: string) => string;
  readonly goesBack: (method: string) => string;
  readonly wentBack: (amount: string, method: string) => string;
  readonly noRefund: string;
  /** Under MCA, after the seven days (D5). */
  readonly noRefundLate: string;
  readonly noRefundTrial: string;
  readonly data: string;
  /** A yearly term that is paid by the month. */
  readonly goesOn: (price: string, day: string) => string;
  readonly canTakeBack: (day: string) => string;
  readonly final: string;
  readonly keep: string;
  readonly receiptNow: (product: string) => string;
  readonly receiptLater: (product: string, day: string) => string;
  readonly nothingTitle: string;
  readonly nothingToCancel: string;
  readonly openFirst: string;
  readonly changed: string;
}

export const cancelling: InEveryLanguage<CancellingStrings> = { en, it, pl, es };
