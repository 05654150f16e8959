import type { Line, Payment } from '../../domain/billing/invoice.js';
import type { Rounding } from '../../domain/basics/money.js';

/**
 * The rules of money, D18 and D19, written down a second time and in another way: seat by seat and charge by charge,
 * with fractions. It shares no code with what it is held against.
 */
const day = 24 * 3_600_000;

/** One seat, from when it is bought until it goes. */
interface Seat {
  /** When it was bought, or last renewed where that was more than a day later. */
  since: number;
  isBoughtBack: boolean;
}

/** What a charge has taken, and for whom. */
interface Charge {
  readonly id: string;
  readonly card: string;
  readonly rate: number;
  /** Full for a day from then on; a further month of a term has no day of its own. */
  readonly since: number | undefined;
  readonly first: number;
  readonly last: number;
  readonly cycleFirst: number;
  readonly price: number;
  readonly besides: number;
  readonly isPurchase: boolean;
  seats: Seat[];
  net: number;
  tax: number;
}

interface Held {
  readonly product: string;
  seats: Seat[];
  termSince: number;
  cycle: { first: number; last: number };
  charges: Charge[];
}

/** What one charge must give back: `least` and `most` are the same where all is given back in full. */
export interface Expected {
  readonly card: string;
  readonly rate: number;
  readonly least: number;
  readonly most: number;
  /** The tax, where nothing is left of the charge. */
  readonly tax?: number;
  readonly isFull: boolean;
}

export class Ledger {
  readonly #held = new Map<string, Held>();
  readonly #refunds: { readonly product: string; readonly at: number }[] = [];
  readonly #rounding: Rounding;

  constructor(rounding: Rounding) {
    this.#rounding = rounding;
  }

  seatsOf(id: string): number {
    return this.#held.get(id)?.seats.length ?? 0;
  }

  /** Whether what is bought of a product now is bought back (D18). */
  isBuyingBack(product: string, now: string): boolean {
    return this.#refunds.some((one) => one.product === product && Date.parse(now) - one.at <= 31 * day);
  }

  /** Net of a purchase of so many seats at a total of so many. */
  costOf(id: string, more: number, now: string, price: number): number {
    const { cycle, seats } = this.#get(id);
    const days = { first: dayNumber(now), last: cycle.last, cycleFirst: cycle.first };
    return this.#total(seats.length + more, price, days) - this.#total(seats.length, price, days);
  }

  /** A new subscription, or more seats of one, as the bank has confirmed it. */
  bought({ id, at, method, taxRate, subtotal, tax, lines }: Payment, isBoughtBack: boolean): void {
    const line = lastOf(lines);
    const cycleFirst = dayNumber(line.last) - line.cycleDays + 1;
    const cycle = { first: cycleFirst, last: dayNumber(line.last) };
    const since = Date.parse(at);
    const known = this.#held.get(line.subscription);
    const held = known ?? { product: line.product, seats: [], termSince: since, cycle, charges: [] };
    const count = lines.reduce((sum, { quantity }) => sum + quantity, 0);
    const seats = Array.from({ length: count }, (): Seat => ({ since, isBoughtBack }));
    held.charges.push({
      ...{ id, card: method, rate: taxRate, since, first: dayNumber(line.first), last: cycle.last, cycleFirst },
      ...{ price: line.unitPrice.minor, besides: held.seats.length, isPurchase: true, seats },
      ...{ net: subtotal.minor, tax: tax.minor },
    });
    held.seats.push(...seats);
    this.#held.set(line.subscription, held);
  }

  /** A month or a term has begun, whether it is paid yet or not. */
  began({ at, lines }: Payment): void {
    const line = lastOf(lines);
    const held = this.#get(line.subscription);
    const now = Date.parse(at);
    held.cycle = { first: dayNumber(line.first), last: dayNumber(line.last) };
    // What is over comes back only while it is less than a day old.
    const isYoung = (charge: Charge, seat: Seat) => this.#isFull(held, charge, seat, now);
    for (const charge of held.charges) charge.seats = charge.seats.filter((seat) => isYoung(charge, seat));
    held.charges = held.charges.filter(({ seats }) => seats.length > 0);
    if (line.type === 'monthly-payment') return;

    const gone = new Set(held.seats.splice(line.quantity));
    for (const charge of held.charges) {
      const net = this.#giveBack(charge, gone);
      charge.net -= net;
      charge.tax -= taxOf(net, charge.rate);
    }
    held.termSince = now;
    const young = new Set(held.charges.flatMap(({ seats }) => seats));
    const more = Array.from({ length: line.quantity - held.seats.length }, () => newSeat(now));
    const others = held.seats.filter((seat) => !young.has(seat));
    for (const seat of others) Object.assign(seat, newSeat(now));
    held.seats = [...others, ...more, ...held.seats.filter((seat) => young.has(seat))];
  }

  /** It has been paid. */
  paid({ id, method, taxRate, subtotal, tax, lines }: Payment): void {
    const line = lastOf(lines);
    const held = this.#get(line.subscription);
    held.charges.push({
      ...{ id, card: method, rate: taxRate, since: line.type === 'monthly-payment' ? undefined : held.termSince },
      ...{ first: dayNumber(line.first), last: dayNumber(line.last), cycleFirst: dayNumber(line.first) },
      ...{ price: line.unitPrice.minor, besides: 0, isPurchase: false, seats: [...held.seats] },
      ...{ net: subtotal.minor, tax: tax.minor },
    });
  }

  /** Those that can be removed for money back under MCA. */
  removable(id: string, now: string): number {
    return this.#removable(this.#get(id), Date.parse(now)).length;
  }

  /** How many seats the latest purchase has, if it can be undone. */
  undoable(id: string, now: string): number {
    const held = this.#get(id);
    const latest = held.seats.at(-1);
    if (latest === undefined) return 0;
    const charge = held.charges.findLast(({ isPurchase, seats }) => isPurchase && seats.includes(latest));
    if (charge === undefined) return 0;
    return this.#isFull(held, charge, latest, Date.parse(now)) ? charge.seats.length : 0;
  }

  /** What each charge has to give back when so many seats go, and forgets them. */
  gone(id: string, count: number, now: string, within: 'seven-days' | 'any' | 'latest'): ReadonlyMap<string, Expected> {
    const held = this.#get(id);
    const at = Date.parse(now);
    const able = within === 'seven-days' ? this.#removable(held, at) : held.seats;
    const isFull = (charge: Charge, seat: Seat) => this.#isFull(held, charge, seat, at);
    const isYoung = (seat: Seat) => held.charges.some((one) => one.seats.includes(seat) && isFull(one, seat));
    const newest = able.toReversed();
    const order =
      within === 'latest' ? newest : [...newest.filter(isYoung), ...newest.filter((seat) => !isYoung(seat))];
    const gone = new Set(order.slice(0, count));
    const today = dayNumber(now);
    const back = new Map<string, Expected>();
    for (const charge of held.charges) {
      const leaving = charge.seats.filter((seat) => gone.has(seat));
      const full = new Set(leaving.filter((seat) => isFull(charge, seat)));
      const byDay = charge.cycleFirst === held.cycle.first ? leaving.length - full.size : 0;
      if (full.size === 0 && byDay === 0) continue;
      const before = charge.net;
      const exact = full.size === 0 ? 0 : this.#giveBack(charge, full);
      const share = (charge.price * byDay * (charge.last - today + 1)) / (charge.last - charge.cycleFirst + 1);
      const slack = byDay === 0 ? 0 : 1;
      const expected = {
        ...{ card: charge.card, rate: charge.rate, isFull: exact > 0 },
        ...{
          least: exact + Math.max(0, Math.min(before - exact, share - slack)),
          most: Math.min(before, exact + share + slack),
        },
        ...(exact === before && { tax: charge.tax }),
      };
      charge.seats = charge.seats.filter((seat) => !gone.has(seat));
      back.set(charge.id, expected);
    }
    held.seats = held.seats.filter((seat) => !gone.has(seat));
    if ([...back.values()].some((one) => one.isFull)) this.#refunds.push({ product: held.product, at });
    return back;
  }

  /** What a charge has really given back, which is all that is left to compare with. */
  gaveBack(id: string, charge: string, net: number, tax: number): void {
    const known = this.#held.get(id)?.charges.find((one) => one.id === charge);
    if (known === undefined) return;
    known.net -= net;
    known.tax -= tax;
  }

  #get(id: string): Held {
    const held = this.#held.get(id);
    if (held === undefined) throw new Error(`The ledger does not know ${id}`);
    return held;
  }

  #removable({ seats, termSince }: Held, now: number): readonly Seat[] {
    return seats.filter(({ since }) => now - Math.max(since, termSince) <= 7 * day);
  }

  #isFull({ termSince }: Held, { since, isPurchase }: Charge, seat: Seat, now: number): boolean {
    if (seat.isBoughtBack && (isPurchase || since === undefined)) return false;
    return now - (since ?? Math.max(seat.since, termSince)) <= day;
  }

  /** In full: the difference of the totals that it was calculated from. */
  #giveBack(charge: Charge, gone: ReadonlySet<Seat>): number {
    const count = charge.seats.filter((seat) => gone.has(seat)).length;
    const left = charge.seats.length - count;
    charge.seats = charge.seats.filter((seat) => !gone.has(seat));
    const of = (seats: number) => this.#total(charge.besides + seats, charge.price, charge);
    return of(left + count) - of(left);
  }

  /** What so many seats cost from a day to the end of its cycle, rounded once. */
  #total(
    seats: number,
    price: number,
    { first, last, cycleFirst }: Pick<Charge, 'first' | 'last' | 'cycleFirst'>,
  ): number {
    return rounded(BigInt(price) * BigInt(seats * (last - first + 1)), BigInt(last - cycleFirst + 1), this.#rounding);
  }
}

function newSeat(since: number): Seat {
  return { since, isBoughtBack: false };
}

function lastOf(lines: readonly Line[]): Line {
  const line = lines.at(-1);
  if (line === undefined) throw new Error('A charge without lines');
  return line;
}

/** Days since 1970, in UTC. */
function dayNumber(instant: string): number {
  return Math.floor(Date.parse(instant) / day);
}

/** For amounts that are not negative. */
export function rounded(dividend: bigint, divisor: bigint, mode: Rounding): number {
  const whole = dividend / divisor;
  const isUp = mode === 'half-up' && (dividend % divisor) * 2n >= divisor;
  return Number(isUp ? whole + 1n : whole);
}

/** Half-up, once, on a sum; the rate is in basis points. */
export function taxOf(net: number, rate: number): number {
  return rounded(BigInt(net) * BigInt(rate), 10_000n, 'half-up');
}
