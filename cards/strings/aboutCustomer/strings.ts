import { en } from './en.js';
import { es } from './es.js';
import { it } from './it.js';
import { pl } from './pl.js';
import type { AssigningStrings } from '../assigning/strings.js';
import type { CancellingStrings } from '../cancelling/strings.js';
import type { HistoryStrings } from '../history/strings.js';
import type { InEveryLanguage } from '../inEveryLanguage.js';
import type { InvoicesStrings } from '../invoices/strings.js';
import type { RefusalStrings } from '../refusals/strings.js';
import type { UnassigningStrings } from '../unassigning/strings.js';

/** What says “you” to a buyer, and means the customer where a partner's agent reads it (D14). */
export interface InsteadStrings {
  readonly cancelling: Pick<CancellingStrings, 'refund' | 'goesOn'>;
  readonly assigning: Pick<
    AssigningStrings,
    | ('free' | 'members' | 'notFound' | 'result' | 'resultOfMany' | 'firstOnes' | 'noMore' | 'buyAndAssign' | 'bought')
    | 'planChanged'
  >;
  readonly unassigning: Pick<UnassigningStrings, 'holders' | 'notFound' | 'nothing' | 'paid' | 'result'>;
  readonly history: Pick<HistoryStrings, 'removedMethod'>;
  readonly invoices: Pick<
    InvoicesStrings,
    'account' | 'removedMethod' | 'status' | 'noneFor' | 'noneNumbered' | 'nothingBefore'
  >;
  readonly refusals: Pick<RefusalStrings, 'no-licences' | 'not-active' | 'nothing-to-take-back'>;
}

/** What a partner's agents read on the cards about a customer. */
export interface AboutCustomerStrings {
  readonly customer: (name: string) => string;
  readonly refundGoes: string;
  readonly refundWent: (amount: string) => string;
  /** On an invoice. */
  readonly seller: string;
  /** It is suspended and can no longer be cancelled with a refund. */
  readonly suspendedEnds: (product: string, lastDay: string, deletedOn: string) => string;
  readonly instead: InsteadStrings;
}

export const aboutCustomer: InEveryLanguage<AboutCustomerStrings> = { en, it, pl, es };
