import { mostChosen } from '../../cards/layouts/people.js';
import { seatsPicker } from '../../cards/seats/seatsPicker.js';
import { mostPicked } from '../../cards/layouts/subscriptionPicking.js';
import { seatsReceipt } from '../../cards/seats/seatsReceipt.js';
import { seatsReview } from '../../cards/seats/seatsReview.js';
import { seatsSlip } from '../../cards/seats/seatsSlip.js';
import { seatsTotal } from '../../cards/seats/seatsTotal.js';
import { seatsWaiting } from '../../cards/seats/seatsWaiting.js';
import { undoReceipt } from '../../cards/seats/undoReceipt.js';
import { undoReview } from '../../cards/seats/undoReview.js';
import type { SeatsChoice } from '../../cards/seats/seatsChoice.js';
import type { PurchaseUndone, SeatsChanged, SeatsScheduled } from '../../domain/account/events.js';
import type { Price, RefundPart } from '../../domain/billing/invoice.js';
import type { Money } from '../../domain/basics/money.js';
import { negate } from '../../domain/basics/money.js';
import { mostSeats } from '../../domain/basics/product.js';
import { aBatch, aMethod, anAccount, aSubscription, powerBi, visio } from './builders.js';
import {
  aPrice,
  banner,
  dinars,
  euros,
  fortune,
  hostileNames,
  many,
  markdownWords,
  mapped,
  sampled,
  yen,
} from './sampling.js';

const ids = { account: 'account-1', subscription: 'sub-1' };
const keys = { operation: 'op-1', terms: 'now sub-1 5 7' };
const wish: SeatsChoice = { ...ids, doing: 'buy', seats: 7, when: 'now' };
const removal: SeatsChoice = { ...ids, doing: 'remove', seats: 3, when: 'now' };
const now = '2026-03-12T10:00:00.000Z';
const method = aMethod();
const hostileMethod = aMethod({ brand: hostileNames[5] ?? '' });

function twoLines(total: Money, quantity: number): Price {
  const { lines, ...price } = aPrice(total, { type: 'add-quantity', quantity, days: 29 });
  return { ...price, lines: lines.flatMap((line) => [{ ...line, quantity: -quantity, amount: negate(total) }, line]) };
}

function manyLines(total: Money): Price {
  const { lines, ...price } = twoLines(total, mostSeats);
  return { ...price, lines: Array.from({ length: 12 }, () => lines).flat() };
}

function aChange(price: Price, changes: Partial<SeatsChanged> = {}): SeatsChanged {
  return {
    type: 'seats-changed',
    subscription: 'sub-1',
    product: powerBi,
    from: 5,
    to: 7,
    price,
    perCycle: price.total,
    billing: 'monthly',
    nextCharge: '2026-04-10',
    method: 'visa-4242',
    refundableUntil: '2026-03-19T10:00:00.000Z',
    ...changes,
  };
}

const plan: SeatsScheduled = {
  type: 'seats-scheduled',
  subscription: 'sub-1',
  product: powerBi,
  from: 5,
  to: 3,
  on: '2026-04-10',
  perCycle: euros(3689),
  billing: 'yearly',
};
function part(method: string, taxRate: number): RefundPart {
  return { method, taxRate, subtotal: euros(-943), tax: euros(-207), total: euros(-1150) };
}

const usual = {
  result: aChange(twoLines(euros(1886), 7)),
  productName: 'Power BI Pro',
  method,
  isLate: false,
};
/** More and fewer seats, with little and with much to say. */
export const changes = {
  usual,
  lastCycle: { ...usual, result: aChange(twoLines(yen, 7), { refundableUntil: undefined, nextCharge: undefined }) },
  split: {
    ...usual,
    result: aChange(twoLines(negate(euros(1886)), 3), {
      to: 4,
      refundableUntil: undefined,
      scheduled: { seats: 3, on: '2026-04-10' },
      dropped: 2,
    }),
  },
  free: { ...usual, result: aChange(twoLines(euros(0), 3), { to: 4, refundableUntil: undefined }) },
  extreme: {
    ...usual,
    result: aChange(manyLines(negate(dinars)), { from: mostSeats, to: 1, billing: 'yearly', dropped: mostSeats }),
    productName: markdownWords,
    method: hostileMethod,
  },
  fortune: { ...usual, result: aChange(manyLines(fortune), { to: mostSeats }), productName: markdownWords },
  severalCards: {
    ...usual,
    result: aChange(twoLines(negate(euros(1886)), 3), {
      ...{ to: 4, refundableUntil: undefined, isBoughtBack: true, byDayUntil: '2026-04-10T09:00:00.000Z' },
    }),
    refunds: [
      { card: method, parts: [part('visa-4242', 2200), part('visa-4242', 2500)] },
      { card: hostileMethod, parts: [part('hostile', 2500)] },
      { parts: [part('gone', 2500)] },
    ],
  },
  boughtBack: { ...usual, result: aChange(twoLines(euros(1886), 7), { isBoughtBack: true }) },
  planned: { result: plan, productName: 'Power BI Pro', isLate: false },
  late: { result: plan, productName: markdownWords, isLate: true },
};

function anUndoing(refund: Price, more: Partial<PurchaseUndone> = {}): PurchaseUndone {
  return { type: 'purchase-undone', ...ids, product: powerBi, from: 7, to: 5, refund, method: 'visa-4242', ...more };
}

const undoings = {
  usual: { account: 'account-1', result: anUndoing(aPrice(negate(euros(1886)))), productName: 'Power BI Pro', method },
  whole: {
    account: 'account-1',
    result: anUndoing(aPrice(negate(yen)), { to: 0, dropped: 3 }),
    productName: 'Visio Plan 1',
    banner,
  },
  extreme: {
    account: 'account-1',
    result: anUndoing(aPrice(negate(dinars)), { from: mostSeats, to: 1 }),
    productName: markdownWords,
    method: hostileMethod,
  },
};

const account = anAccount();
const little = aSubscription({ seats: 1, recurring: 'off' });
const planned = aSubscription({ seats: 5, assigned: ['Anna Nowak'], scheduled: { seats: 3, at: now } });
const full = aSubscription({
  seats: mostSeats,
  assigned: mostSeats,
  unitPrice: fortune,
  batches: Array.from({ length: 20 }, (_, index) => aBatch(15, `2026-03-10T${10 + (index % 10)}:00:00.000Z`)),
});

/** The cards about changing licences and undoing. */
export const sampledSeats = {
  'seats/seatsPicker': sampled(seatsPicker, {
    usual: { journey: 'seats', now, rows: [{ account, subscription: planned }] },
    undo: {
      journey: 'undo',
      now,
      rows: Array.from({ length: mostPicked }, (_, index) => ({
        account,
        subscription: aSubscription({ id: `sub-${index}`, product: visio, unitPrice: fortune, seats: mostSeats }),
      })),
    },
  }),
  'seats/seatsTotal': sampled(seatsTotal, {
    little: { account, subscription: little, now, ...keys },
    usual: { account, subscription: planned, now, doing: 'remove', entered: 4, ...keys },
    buying: { account, subscription: planned, now, doing: 'buy', ...keys, banner },
    anytime: { account: anAccount([], { agreement: 'MOSA' }), subscription: planned, now, ...keys },
    late: { account, subscription: planned, now: '2026-04-01T10:00:00.000Z', ...keys },
    extreme: { account, subscription: full, now, ...keys, banner: { field: 'seats', text: banner } },
  }),
  'seats/seatsSlip': sampled(seatsSlip, {
    usual: { ...ids, held: 100, entered: 5 },
    removing: { ...ids, held: 105, entered: 5, doing: 'remove' },
    extreme: { ...ids, held: mostSeats - 1, entered: 1 },
  }),
  'seats/seatsReview': sampled(seatsReview, {
    ...mapped(changes, (change) => ({ ...change, wish, ...keys })),
    usual: { ...usual, wish, otherwise: 'at-renewal', ...keys },
    planned: { ...changes.planned, wish: { ...removal, when: 'at-renewal' }, otherwise: 'now', ...keys, banner },
  }),
  'seats/seatsReceipt': sampled(seatsReceipt, {
    ...mapped(changes, (change) => ({ ...change, account: 'account-1', canUndo: false })),
    usual: { ...usual, account: 'account-1', canUndo: true, banner },
    'for people': {
      ...usual,
      account: 'account-1',
      canUndo: true,
      assigns: { operation: 'op-1', people: ['anna', 'luis'] },
    },
    'for a crowd': {
      ...usual,
      account: 'account-1',
      canUndo: true,
      assigns: { operation: 'op-1', people: many(mostChosen).map(({ id }) => id) },
    },
  }),
  'seats/seatsWaiting': sampled(seatsWaiting, {
    usual: { wish, product: powerBi, added: 2, total: euros(1886), operation: 'op-1' },
    extreme: {
      wish: { ...wish, seats: mostSeats },
      product: markdownWords,
      added: mostSeats - 1,
      total: fortune,
      operation: 'op-1',
    },
  }),
  'seats/undoReview': sampled(
    undoReview,
    mapped(undoings, (undoing) => ({ ...undoing, ...keys })),
  ),
  'seats/undoReceipt': sampled(undoReceipt, undoings),
};
