import type { Charge, SeatsBought } from '../../domain/account/events.js';
import type { PaymentMethod } from '../../domain/account/account.js';
import type { ShownLater } from '../../domain/account/outlook.js';
import type { Reader } from '../language.js';
import { plain } from '../markdown.js';

/** The facts that review and receipt both state: the same numbers, from the same price. */
export interface Deal {
  readonly result: SeatsBought & ShownLater;
  readonly productName: string;
  readonly method: PaymentMethod;
}

export interface Fact {
  readonly title: string;
  readonly value: string;
}

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

export function dealFacts({ result, productName, method }: Deal, reader: Reader): readonly Fact[] {
  const { strings, money, day, percent } = reader;
  const { buying, common } = strings;
  const { price, billing, term, seats } = result;
  const [line] = price.lines;
  const unit = line === undefined ? '' : common.perCycle(money(line.unitPrice), billing);
  return [
    { title: buying.subscription, value: `${common.seats(seats)}, ${plain(productName)}` },
    { title: buying.term, value: `${common.term[term]}, ${common.billing[billing]}` },
    { title: buying.price, value: unit },
    { title: buying.subtotal, value: money(price.subtotal) },
    { title: common.tax(percent(price.taxRate)), value: money(price.tax) },
    { title: buying.now, value: common.inclTax(`**${money(price.total)}**`) },
    ...laterFacts(result, reader),
    { title: buying.firstDay, value: day(result.firstDay) },
    ...nextChargeFacts(result, reader),
    { title: buying.paidWith, value: common.method(plain(method.brand), method.lastFour) },
  ];
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

export function dealNotes(result: SeatsBought & ShownLater, reader: Reader): readonly string[] {
  const { buying } = reader.strings;
  return [buying.termEnds(reader.day(result.termEnds)), refundWords(result, cancelSentences(reader.strings), reader)];
}
