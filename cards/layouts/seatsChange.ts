import { z } from 'zod';
import type { Account, PaymentMethod } from '../../domain/account/account.js';
import { methodOf } from '../../domain/account/account.js';
import type { SeatsChanged, SeatsScheduled } from '../../domain/account/events.js';
import type { Price } from '../../domain/billing/invoice.js';
import { negate } from '../../domain/basics/money.js';
import type { ShownLater } from '../../domain/account/outlook.js';
import type { CardRefund } from './refundRows.js';
import { backNotes, cardRefunds, refundRows, taxRows } from './refundRows.js';
import { fitting } from '../fitting.js';
import type { Reader } from '../language.js';
import { plain } from '../markdown.js';
import { nameOf } from './subscriptionWords.js';
import type { Fact } from './frame.js';
import { laterFacts, refundWords } from './charges.js';

/** Which way a change of seats goes; missing where only the total will tell. */
export const direction = z.enum(['buy', 'remove']).optional().catch(undefined);

/** What a change of seats does: the same on the review and on the receipt. */
export interface SeatsChange {
  readonly result: (SeatsChanged & ShownLater) | SeatsScheduled;
  readonly productName: string;
  /** The card that is charged or gets money back; none where nothing moves. */
  readonly method?: PaymentMethod;
  /** The cards of a refund that goes to several payments. */
  readonly refunds?: readonly CardRefund[];
  /** It was wished for now, but goes only at renewal. */
  readonly isLate: boolean;
}

export function changeOf(account: Account, result: SeatsChange['result'], isLate: boolean): SeatsChange {
  const method = result.type === 'seats-changed' ? methodOf(account, result.method) : undefined;
  return {
    result,
    productName: nameOf(result.product),
    isLate,
    refunds: result.type === 'seats-changed' ? cardRefunds(account, result.parts) : [],
    ...(method && { method }),
  };
}

/** The button that saves it (R14, D16). */
export function changeTitle({ result }: Pick<SeatsChange, 'result'>, reader: Reader): string {
  const { commits } = reader.strings;
  const to = result.to ?? result.from;
  if (result.type === 'seats-scheduled')
    return fitting(commits.totalFrom(to, reader.dayOfYear(result.on), reader.briefDay(result.on)));
  const { total } = result.price;
  if (total.minor === 0) return fitting(commits.total(to));
  return fitting(total.minor < 0 ? commits.giveBack(reader.money(negate(total))) : commits.pay(reader.money(total)));
}

export function changeFacts(change: SeatsChange, reader: Reader, isDone: boolean): readonly Fact[] {
  const { result } = change;
  const { seats, buying, subscriptions } = reader.strings;
  const to = result.to ?? result.from;
  const totals = { title: seats.totalLabel, value: `${result.from} → ${to} (${signed(to - result.from)})` };
  const subscription = { title: buying.subscription, value: plain(change.productName) };
  if (result.type === 'seats-scheduled') {
    return [
      subscription,
      totals,
      { title: seats.starts, value: reader.day(result.on) },
      {
        title: buying.later,
        value: buying.laterValue(reader.money(result.perCycle), result.billing, reader.day(result.on)),
      },
    ];
  }
  const { scheduled } = result;
  return [
    subscription,
    totals,
    ...moneyFacts(result.price, change, reader, isDone),
    ...(scheduled === undefined
      ? []
      : [
          {
            title: subscriptions.scheduled,
            value: subscriptions.scheduledValue(scheduled.seats, reader.day(scheduled.on)),
          },
        ]),
    ...laterFacts(result, reader),
  ];
}

/** Every line with its days, their sum and the tax as they add up, and what moves now: charged, or given back. */
export function moneyFacts(
  price: Price,
  { method, refunds = [] }: Pick<SeatsChange, 'method' | 'refunds'>,
  reader: Reader,
  isDone: boolean,
): readonly Fact[] {
  const { buying, common, seats } = reader.strings;
  const { lines, subtotal, total } = price;
  const charge = { title: isDone ? buying.charged : buying.now, value: common.inclTax(`**${reader.money(total)}**`) };
  const card = method && { title: buying.paidWith, value: common.method(plain(method.brand), method.lastFour) };
  return [
    ...lines.map(({ quantity, days, cycleDays, amount }) => ({
      title: seats.line(Math.abs(quantity), days, cycleDays),
      value: reader.money(amount),
    })),
    { title: buying.subtotal, value: reader.money(subtotal) },
    ...taxRows(price, refunds, reader),
    ...(total.minor < 0
      ? refundRows({ refund: price, method, refunds, isDone }, reader)
      : [charge, ...(card ? [card] : [])]),
  ];
}

export function changeNotes({ result, isLate, productName }: SeatsChange, reader: Reader): readonly string[] {
  const { seats, buying, buyingBack } = reader.strings;
  if (result.type === 'seats-scheduled') {
    const on = reader.day(result.on);
    return [isLate ? seats.onlyAtRenewal(result.from, on) : seats.untilThen(result.from, on), seats.noMoney];
  }
  const { scheduled, dropped, from, to, price } = result;
  const removing = { always: seats.removableAlways, until: seats.removableUntil, byDay: buyingBack.removeBy };
  return [
    ...(scheduled === undefined ? [] : [seats.rest(scheduled.seats, reader.day(scheduled.on))]),
    ...(dropped === undefined ? [] : [seats.droppedWith(dropped)]),
    ...(price.total.minor === 0 ? [seats.noMoney] : []),
    ...(to < from ? backNotes(result, productName, reader) : [refundWords(result, removing, reader)]),
    ...(to > from ? [buying.youPay] : []),
  ];
}

/** How much more or less: +5, −2. */
export function signed(change: number): string {
  return change < 0 ? `−${-change}` : `+${change}`;
}
