import type { SeatsBought } from '../../domain/account/events.js';
import type { PaymentMethod } from '../../domain/account/account.js';
import type { ShownLater } from '../../domain/account/outlook.js';
import type { Reader } from '../language.js';
import { plain } from '../markdown.js';
import type { Fact } from '../layouts/frame.js';
import { cancelSentences, laterFacts, nextChargeFacts, refundWords } from '../layouts/charges.js';

/** The facts that review and receipt both state: the same numbers, from the same price. */
export interface Purchase {
  readonly result: SeatsBought & ShownLater;
  readonly productName: string;
  readonly method: PaymentMethod;
}

export function purchaseFacts({ result, productName, method }: Purchase, reader: Reader): readonly Fact[] {
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

export function purchaseNotes(result: SeatsBought & ShownLater, reader: Reader): readonly string[] {
  const { buying } = reader.strings;
  return [buying.termEnds(reader.day(result.termEnds)), refundWords(result, cancelSentences(reader.strings), reader)];
}
