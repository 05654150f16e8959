import type { Account, PaymentMethod } from '../../domain/account/account.js';
import { methodOf } from '../../domain/account/account.js';
import type { Instant } from '../../domain/basics/calendar.js';
import { dayOf } from '../../domain/basics/calendar.js';
import { groupBy } from '../../domain/basics/groupBy.js';
import type { Price, RefundPart } from '../../domain/billing/invoice.js';
import type { Money } from '../../domain/basics/money.js';
import { add, negate } from '../../domain/basics/money.js';
import type { Reader } from '../language.js';
import { plain } from '../markdown.js';
import type { Fact } from './frame.js';

/** What one payment card gets back; it may have been removed since. */
export interface CardRefund {
  readonly card?: PaymentMethod;
  readonly parts: readonly RefundPart[];
}

/** The payment cards that a refund goes to, where it goes to several payments (D19). */
export function cardRefunds(account: Account, parts: readonly RefundPart[] = []): readonly CardRefund[] {
  return [...groupBy(parts, ({ method }) => method)].map(([id, group]) => {
    const card = methodOf(account, id);
    return { ...(card && { card }), parts: group };
  });
}

/** What a full refund means for the next purchase of the product, and what an earlier one means here (D18). */
export function backNotes(
  { byDayUntil, isBoughtBack }: { readonly byDayUntil?: Instant; readonly isBoughtBack?: true },
  productName: string,
  { strings: { buyingBack }, day }: Reader,
): readonly string[] {
  return [
    ...(isBoughtBack === true ? [buyingBack.byDay] : []),
    ...(byDayUntil === undefined ? [] : [buyingBack.again(plain(productName), day(dayOf(byDayUntil)))]),
  ];
}

/** The tax by rate: that of each payment that is given back, which may differ. `signed` is how amounts are shown. */
export function taxRows(
  { tax, taxRate }: Price,
  refunds: readonly CardRefund[],
  reader: Reader,
  signed: (amount: Money) => Money = (amount) => amount,
): readonly Fact[] {
  const { common } = reader.strings;
  const row = (rate: number, amount: Money) => ({
    title: common.tax(reader.percent(rate)),
    value: reader.money(signed(amount)),
  });
  const rates = groupBy(
    refunds.flatMap(({ parts }) => parts),
    (part) => String(part.taxRate),
  );
  if (rates.size < 2) return [row(taxRate, tax)];
  return [...rates.values()].map(([first, ...others]) =>
    row(first.taxRate, add(first.tax, ...others.map((part) => part.tax))),
  );
}

/** To which payment cards the refund goes or went: in a sentence where it is one, else with what each of them gets. */
export function refundGoes(
  { refund: { total }, method, refunds, isDone }: RefundView,
  reader: Reader,
): { readonly sentence?: string; readonly facts?: readonly Fact[] } {
  const { cancelling, common, aboutCustomer } = reader.strings;
  if (reader.customer !== undefined)
    return {
      sentence: isDone ? aboutCustomer.refundWent(reader.money(negate(total))) : aboutCustomer.refundGoes,
    };
  if (refunds.length > 1) return { facts: eachRefund(refunds, reader) };
  if (method === undefined) return {};
  const card = common.method(plain(method.brand), method.lastFour);
  return {
    sentence: isDone ? cancelling.wentBack(reader.money(negate(total)), card) : cancelling.goesBack(card),
  };
}

function eachRefund(refunds: readonly CardRefund[], { strings: { common, history }, money }: Reader): readonly Fact[] {
  return refunds.map(({ card, parts: [first, ...others] }) => ({
    title: card === undefined ? history.removedMethod : common.method(plain(card.brand), card.lastFour),
    value:
      first === undefined ? '' : common.inclTax(money(negate(add(first.total, ...others.map((part) => part.total))))),
  }));
}

interface RefundView {
  readonly refund: Price;
  /** The card of a refund to one payment. */
  readonly method?: PaymentMethod | undefined;
  readonly refunds: readonly CardRefund[];
  /** On a receipt. */
  readonly isDone: boolean;
}

/** The refund to the cent, and its card where it is one. */
export function refundRows(
  { refund: { total }, method, refunds, isDone }: RefundView,
  reader: Reader,
): readonly Fact[] {
  const { cancelling, common } = reader.strings;
  const isOne = refunds.length < 2;
  const to =
    isOne && method !== undefined ? ` ${cancelling.refundTo(common.method(plain(method.brand), method.lastFour))}` : '';
  return [
    {
      title: isDone ? cancelling.refunded : cancelling.refund,
      value: `${common.inclTax(`**${reader.money(negate(total))}**`)}${to}`,
    },
  ];
}
