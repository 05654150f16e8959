import { negate } from '../../domain/basics/money.js';
import type { Fact } from '../layouts/frame.js';
import type { Price } from '../../domain/billing/invoice.js';
import { refundWords } from '../layouts/charges.js';
import type { CardRefund } from '../layouts/refundRows.js';
import { taxRows } from '../layouts/refundRows.js';
import type { SeatsChange } from '../layouts/seatsChange.js';
import { amountOf, inAllWords, nextWords, signed } from '../layouts/seatsChange.js';
import { fitting } from '../fitting.js';
import type { Reader } from '../language.js';
import { plain } from '../markdown.js';
import { customerWords } from './sale.js';

/** What a change of a customer's quantity does: the same on the review and on the receipt. */
export interface QuantityChange extends SeatsChange {
  readonly customer: string;
}

/** On a review the verb, on its receipt what is so now. */
export function quantityHeading(change: QuantityChange, reader: Reader, isDone: boolean): string {
  const { result, productName } = change;
  const { sales } = reader.strings;
  const about = [plain(productName), customerWords(change.customer)] as const;
  const to = result.to ?? result.from;
  if (result.type === 'seats-scheduled') {
    const on = reader.day(result.on);
    return (isDone ? sales.laterDone : sales.laterTitle)(to, ...about, on);
  }
  const count = Math.abs(to - result.from);
  if (to > result.from) return (isDone ? sales.moreDone : sales.moreTitle)(count, ...about);
  return (isDone ? sales.fewerDone : sales.fewerTitle)(count, ...about);
}

/** The last button (R53, D16). */
export function quantityCommit({ result }: Pick<QuantityChange, 'result'>, reader: Reader): string {
  const { sales } = reader.strings;
  const to = result.to ?? result.from;
  if (result.type === 'seats-scheduled')
    return fitting(sales.submitFrom(to, reader.dayOfYear(result.on), reader.briefDay(result.on)));
  const { total } = result.price;
  if (total.minor === 0 || !reader.showsPrices) return fitting(sales.submitTotal(to));
  return fitting(
    total.minor < 0 ? sales.submitCredit(reader.money(negate(total))) : sales.submitPay(reader.money(total)),
  );
}

export function quantityShown(change: QuantityChange, reader: Reader, isDone: boolean) {
  const { result, refunds = [] } = change;
  const { seats } = reader.strings;
  const { from, to = from } = result;
  const isNow = result.type === 'seats-changed';
  return {
    ...(isDone || !isNow ? {} : amountOf(result.price, reader)),
    text: `${seats.totalLabel}: ${from} → ${to} (${signed(to - from)})`,
    notes: notesOf(change, reader, isDone),
    note: giveBackWords(change, reader),
    ...(isNow && {
      details: { facts: invoiceFacts(result.price, refunds, reader), ...(isDone && { isOpen: true as const }) },
    }),
  };
}

function notesOf(change: QuantityChange, reader: Reader, isDone: boolean): readonly string[] {
  const { result, isLate } = change;
  const { seats, sales, buying } = reader.strings;
  const { money, day } = reader;
  if (result.type === 'seats-scheduled') {
    const on = day(result.on);
    return [
      isLate ? sales.tooLate(result.from, on) : sales.untilThen(result.from, on),
      buying.next(buying.laterValue(money(result.perCycle), result.billing, on)),
      seats.noMoney,
    ];
  }
  const { scheduled, dropped, from, to, price, isBoughtBack, byDayUntil } = result;
  return [
    ...(scheduled === undefined ? [] : [sales.rest(scheduled.seats, day(scheduled.on))]),
    ...(dropped === undefined ? [] : [seats.droppedWith(dropped)]),
    price.total.minor === 0 ? seats.noMoney : sales.invoiced,
    ...nextWords(result, reader),
    ...(isDone ? [] : inAllWords(change, reader)),
    ...(to < from && isBoughtBack === true ? [sales.boughtBack] : []),
    ...(byDayUntil === undefined ? [] : [sales.again(plain(change.productName), day(byDayUntil.slice(0, 10)))]),
  ];
}

/** Until when added licences can be given back. */
function giveBackWords({ result }: QuantityChange, reader: Reader): string {
  if (result.type === 'seats-scheduled' || result.to <= result.from) return '';
  const { seats, sales, buyingBack } = reader.strings;
  const sentences = { always: seats.removableAlways, until: seats.removableUntil, byDay: buyingBack.removeBy };
  const { isBoughtBack, ...rest } = result;
  if (isBoughtBack !== true) return refundWords(rest, sentences, reader);
  const { refundableUntil } = result;
  return [
    ...(refundableUntil === undefined ? [] : [sentences.byDay(reader.moment(refundableUntil))]),
    sales.boughtBack,
  ].join(' ');
}

/** Every line with its days, their sum and the tax as they add up, and what goes on the invoice. */
export function invoiceFacts(
  price: Price,
  refunds: readonly CardRefund[],
  reader: Reader,
  charged = reader.strings.sales.onInvoice,
): readonly Fact[] {
  const { buying, common, seats, sales } = reader.strings;
  const { lines, subtotal, total } = price;
  const isRefund = total.minor < 0;
  const moved = reader.money(isRefund ? negate(total) : total);
  return [
    ...lines.map(({ quantity, days, cycleDays, amount }) => ({
      title: seats.line(Math.abs(quantity), days, cycleDays),
      value: reader.money(amount),
    })),
    { title: buying.subtotal, value: reader.money(subtotal) },
    ...taxRows(price, refunds, reader),
    { title: isRefund ? sales.refunded : charged, value: common.inclTax(`**${moved}**`) },
  ];
}
