import type { Charge, SeatsBought } from '../../domain/account/events.js';
import type { ShownLater } from '../../domain/account/outlook.js';
import { add, multiply } from '../../domain/basics/money.js';
import type { Billing, Term } from '../../domain/basics/product.js';
import { billings, terms } from '../../domain/basics/product.js';
import type { Reader } from '../language.js';
import { plain } from '../markdown.js';
import type { Fact } from './frame.js';

/** A charge for a whole new term. */
export type TermCharge = Charge & { readonly term: Term; readonly termEnds: SeatsBought['termEnds'] };

/** What is charged after today, and where a term is billed in parts all that it comes to. */
export function commitmentWords(charge: TermCharge, { strings, money, day }: Reader): string {
  const { buying } = strings;
  const { price, perCycle, billing, term, nextCharge, termEnds } = charge;
  if (nextCharge === undefined) return buying.termEnds(day(termEnds));
  const more = cyclesOf(term, billing) - 1;
  return more === 0
    ? buying.then(money(perCycle), billing, day(nextCharge))
    : buying.thenInAll(
        money(perCycle),
        day(nextCharge),
        money(add(price.total, multiply(perCycle, more))),
        day(termEnds),
      );
}

function cyclesOf(term: Term, billing: Billing): number {
  return Math.max(1, terms[term].months / billings[billing].months);
}

export function nextChargeFacts({ nextCharge }: Pick<Charge, 'nextCharge'>, { strings, day }: Reader): readonly Fact[] {
  return nextCharge === undefined ? [] : [{ title: strings.buying.nextCharge, value: day(nextCharge) }];
}

/** What was charged, and to which payment card. */
export function chargedWords(
  { price }: Pick<Charge, 'price'>,
  { brand, lastFour }: { readonly brand: string; readonly lastFour: string },
  { strings, money }: Reader,
): string {
  return strings.buying.receiptText(money(price.total), strings.common.method(plain(brand), lastFour));
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

/** What a cancellation means once there is no refund. */
export function laterNotes(
  { refundableUntil }: Pick<SeatsBought, 'refundableUntil'>,
  { strings }: Reader,
): readonly string[] {
  return refundableUntil === undefined ? [] : [strings.buying.cancelLater];
}
