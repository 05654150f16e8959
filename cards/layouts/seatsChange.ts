import { z } from 'zod';
import type { Account, PaymentMethod } from '../../domain/account/account.js';
import { methodOf, subscriptionOf } from '../../domain/account/account.js';
import type { Day } from '../../domain/basics/calendar.js';
import { addDays, monthsBetween } from '../../domain/basics/calendar.js';
import { billings } from '../../domain/basics/product.js';
import type { SeatsChanged, SeatsScheduled } from '../../domain/account/events.js';
import type { Price } from '../../domain/billing/invoice.js';
import { add, multiply, negate } from '../../domain/basics/money.js';
import type { ShownLater } from '../../domain/account/outlook.js';
import type { CardRefund } from './refundRows.js';
import { backNotes, cardRefunds, refundGoes, refundRows, taxRows } from './refundRows.js';
import { fitting } from '../fitting.js';
import type { Reader } from '../language.js';
import { plain } from '../markdown.js';
import { nameOf } from './subscriptionWords.js';
import type { Fact } from './frame.js';
import { chargedWords, refundWords } from './charges.js';

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
  /** The charges that are still to come before the term ends, and its last day; missing where there are none. */
  readonly cyclesLeft?: { readonly count: number; readonly last: Day };
}

export function changeOf(account: Account, result: SeatsChange['result'], isLate: boolean): SeatsChange {
  const method = result.type === 'seats-changed' ? methodOf(account, result.method) : undefined;
  const cyclesLeft = cyclesLeftOf(account, result.subscription);
  return {
    result,
    productName: nameOf(result.product),
    isLate,
    refunds: result.type === 'seats-changed' ? cardRefunds(account, result.parts) : [],
    ...(method && { method }),
    ...(cyclesLeft && { cyclesLeft }),
  };
}

function cyclesLeftOf(account: Account, id: string): SeatsChange['cyclesLeft'] {
  const subscription = subscriptionOf(account, id);
  if (subscription === undefined) return undefined;
  const { cycle, termDays, billing } = subscription;
  const months = monthsBetween(addDays(cycle.last, 1), addDays(termDays.last, 1));
  const count = Math.floor(months / billings[billing].months);
  return count > 0 ? { count, last: termDays.last } : undefined;
}

/** The button that saves it (R14, D16). */
export function changeTitle({ result }: Pick<SeatsChange, 'result'>, reader: Reader): string {
  const { commits } = reader.strings;
  const to = result.to ?? result.from;
  if (result.type === 'seats-scheduled')
    return fitting(commits.totalFrom(to, reader.dayOfYear(result.on), reader.briefDay(result.on)));
  const { total } = result.price;
  if (total.minor === 0 || !reader.showsPrices) return fitting(commits.total(to));
  return fitting(total.minor < 0 ? commits.giveBack(reader.money(negate(total))) : commits.pay(reader.money(total)));
}

/** What a change is called: on a review the verb, on its receipt what is so now. */
export function changeHeading({ result, productName }: SeatsChange, reader: Reader, isDone: boolean): string {
  const { seats } = reader.strings;
  const name = plain(productName);
  const to = result.to ?? result.from;
  if (result.type === 'seats-scheduled') {
    const on = reader.day(result.on);
    return isDone ? seats.receiptScheduled(to, name, on) : seats.reviewTitle.later(to, name, on);
  }
  const change = Math.abs(to - result.from);
  if (to > result.from) return isDone ? seats.receiptMore(change, name) : seats.reviewTitle.more(change, name);
  return isDone ? seats.receiptFewer(change, name) : seats.reviewTitle.fewer(change, name);
}

/** A change as review and receipt show it: what it moves now, what it leads to, and how both come about. */
export function changeShown(change: SeatsChange, reader: Reader, isDone: boolean) {
  const { result } = change;
  const goes = goesOf(change, reader, isDone);
  return {
    ...(isDone || result.type === 'seats-scheduled' ? {} : amountOf(result.price, reader)),
    text: totalsOf(change, reader),
    facts: goes.facts ?? [],
    notes: [...(goes.sentence === undefined ? [] : [goes.sentence]), ...changeNotes(change, reader, isDone)],
    note: changeUndo(change, reader),
    ...(result.type === 'seats-scheduled'
      ? {}
      : {
          details: {
            facts: moneyFacts(result.price, change, reader, isDone),
            ...(isDone && { isOpen: true as const }),
          },
        }),
  };
}

/** What is paid or given back now, in large letters; nothing where nothing moves. */
export function amountOf({ total }: Price, { strings: { buying }, money }: Reader) {
  if (total.minor === 0) return {};
  return { amount: total.minor < 0 ? buying.amountBack(money(negate(total))) : buying.amountNow(money(total)) };
}

function totalsOf({ result: { from, to = from } }: Pick<SeatsChange, 'result'>, { strings }: Reader): string {
  return `${strings.seats.totalLabel}: ${from} → ${to} (${signed(to - from)})`;
}

function goesOf({ result, method, refunds = [] }: SeatsChange, reader: Reader, isDone: boolean) {
  if (result.type === 'seats-scheduled' || result.price.total.minor === 0) return {};
  if (result.price.total.minor < 0) return refundGoes({ refund: result.price, method, refunds, isDone }, reader);
  return isDone && method !== undefined ? { sentence: chargedWords(result, method, reader) } : {};
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

function changeNotes(change: SeatsChange, reader: Reader, isDone: boolean): readonly string[] {
  const { result, isLate, productName } = change;
  const { seats, buying } = reader.strings;
  if (result.type === 'seats-scheduled') {
    const on = reader.day(result.on);
    return [
      isLate ? seats.onlyAtRenewal(result.from, on) : seats.untilThen(result.from, on),
      buying.next(buying.laterValue(reader.money(result.perCycle), result.billing, on)),
      seats.noMoney,
    ];
  }
  const { scheduled, dropped, from, to, price } = result;
  return [
    ...(scheduled === undefined ? [] : [seats.rest(scheduled.seats, reader.day(scheduled.on))]),
    ...(dropped === undefined ? [] : [seats.droppedWith(dropped)]),
    ...(price.total.minor === 0 ? [seats.noMoney] : []),
    ...nextWords(result, reader),
    ...(isDone ? [] : inAllWords(change, reader)),
    ...(to < from ? backNotes(result, productName, reader) : []),
    ...(to > from && !isDone ? [buying.youPay] : []),
  ];
}

/** The next charge, if there is one. */
export function nextWords(
  { nextCharge, perCycle, billing }: Pick<SeatsChanged, 'nextCharge' | 'perCycle' | 'billing'>,
  { strings: { buying }, money, day }: Reader,
): readonly string[] {
  return nextCharge === undefined ? [] : [buying.next(buying.laterValue(money(perCycle), billing, day(nextCharge)))];
}

/** More seats of a yearly term that is billed by the month: what they commit to. */
export function inAllWords({ result, cyclesLeft }: SeatsChange, { strings, money, day }: Reader): readonly string[] {
  if (result.type === 'seats-scheduled' || result.to <= result.from || cyclesLeft === undefined) return [];
  const all = add(result.price.total, multiply(result.perCycle, cyclesLeft.count));
  return [strings.buying.inAll(money(all), day(cyclesLeft.last))];
}

/** Until when added seats can be given back. */
function changeUndo({ result }: SeatsChange, reader: Reader): string {
  if (result.type === 'seats-scheduled' || result.to <= result.from) return '';
  const { seats, buyingBack } = reader.strings;
  const removing = { always: seats.removableAlways, until: seats.removableUntil, byDay: buyingBack.removeBy };
  return refundWords(result, removing, reader);
}

/** How much more or less: +5, −2. */
export function signed(change: number): string {
  return change < 0 ? `−${-change}` : `+${change}`;
}
