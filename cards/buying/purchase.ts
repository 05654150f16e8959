import type { SeatsBought } from '../../domain/account/events.js';
import type { PaymentMethod } from '../../domain/account/account.js';
import type { ShownLater } from '../../domain/account/outlook.js';
import type { Reader } from '../language.js';
import { plain } from '../markdown.js';
import type { Fact } from '../layouts/frame.js';
import { cancelSentences, refundWords } from '../layouts/charges.js';

/** The facts that review and receipt both state: the same numbers, from the same price. */
export interface Purchase {
  readonly result: SeatsBought & ShownLater;
  readonly productName: string;
  readonly method: PaymentMethod;
}

/** How the total comes about, and to which card it goes; `total` says whether it has been charged. */
export function purchaseFacts({ result, method }: Purchase, total: string, reader: Reader): readonly Fact[] {
  const { strings, money, percent } = reader;
  const { buying, common } = strings;
  const { price, billing, term } = result;
  const [line] = price.lines;
  const unit = line === undefined ? '' : common.perCycle(money(line.unitPrice), billing);
  return [
    { title: buying.term, value: `${common.term[term]}, ${common.billing[billing]}` },
    { title: buying.price, value: unit },
    { title: buying.subtotal, value: money(price.subtotal) },
    { title: common.tax(percent(price.taxRate)), value: money(price.tax) },
    { title: total, value: common.inclTax(`**${money(price.total)}**`) },
    { title: buying.paidWith, value: common.method(plain(method.brand), method.lastFour) },
  ];
}

/** Until when the purchase can be cancelled for money. */
export function purchaseRefund(result: SeatsBought & ShownLater, reader: Reader): string {
  return refundWords(result, cancelSentences(reader.strings), reader);
}
