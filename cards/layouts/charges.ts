import type { Charge, SeatsBought } from '../../domain/account/events.js';
import type { ShownLater } from '../../domain/account/outlook.js';
import type { Reader } from '../language.js';
import type { Fact } from './frame.js';

/** What is charged from the next cycle on; nothing where nothing more is charged by itself. */
export function laterFacts(
  { nextCharge, perCycle, billing }: Pick<Charge, 'nextCharge' | 'perCycle' | 'billing'>,
  { strings, money, day }: Reader,
): readonly Fact[] {
  const { later, laterValue } = strings.buying;
  return nextCharge === undefined
    ? []
    : [{ title: later, value: laterValue(money(perCycle), billing, day(nextCharge)) }];
}

export function nextChargeFacts({ nextCharge }: Pick<Charge, 'nextCharge'>, { strings, day }: Reader): readonly Fact[] {
  return nextCharge === undefined ? [] : [{ title: strings.buying.nextCharge, value: day(nextCharge) }];
}

/** Until when there is money back for what was bought, and whether that is in full at first (D5, D18). */
export function refundWords(
  { refundableUntil, isRefundOver, isBoughtBack }: Pick<SeatsBought, 'refundableUntil' | 'isBoughtBack'> & ShownLater,
  { always, until, byDay }: RefundSentences,
  { strings, moment }: Reader,
): string {
  if (isRefundOver === true) return strings.cancelling.noRefundLate;
  if (isBoughtBack === true) {
    const when = refundableUntil === undefined ? always : byDay(moment(refundableUntil));
    return `${when} ${strings.buyingBack.bought}`;
  }
  return refundableUntil === undefined ? always : until(moment(refundableUntil));
}

export interface RefundSentences {
  readonly always: string;
  readonly until: (moment: string) => string;
  readonly byDay: (moment: string) => string;
}

/** For a whole new term, which is cancelled. */
export function cancelSentences({ buying, buyingBack }: Reader['strings']): RefundSentences {
  return { always: buying.cancellable, until: buying.refundable, byDay: buyingBack.cancelBy };
}
