import { z } from 'zod';
import type { Account, PaymentMethod } from '../account/account.js';
import { methodOf, withSubscription } from '../account/account.js';
import { isExpired } from '../billing/paymentMethod/paymentCard.js';
import { boughtBatch } from '../account/batches.js';
import { isBuyingBack } from '../billing/buyingBack.js';
import { addDays, cycleOf, dayOf } from '../basics/calendar.js';
import type { Command } from '../application/command.js';
import { idSchema } from '../basics/idSchema.js';
import type { Decision, Given } from '../account/decision.js';
import { accept, refuse } from '../account/decision.js';
import { buyerRefusal, productRefusal } from '../account/eligibility.js';
import type { SeatsBought } from '../account/events.js';
import type { Money } from '../basics/money.js';
import { billings, mostSeats, offerOf, priceOf, productOf, terms } from '../basics/product.js';
import { lineFrom, priceOfLines } from '../billing/proration.js';
import type { Refusal } from '../account/refusals.js';
import type { Subscription } from '../account/subscription.js';
import { refundUntil } from '../account/refundWindows.js';

const buySeatsInput = z.object({
  product: idSchema,
  seats: z.number().int(),
  term: z.enum(['P1M', 'P1Y']),
  billing: z.enum(['monthly', 'yearly']),
  method: idSchema,
});
export type BuySeats = z.infer<typeof buySeatsInput>;

/** Buys seats of a product as a new subscription, which stays pending until its charge is paid (D10, R3). */
export const buySeats: Command<BuySeats, SeatsBought> = {
  name: 'buy-seats',
  on: 'account',
  input: buySeatsInput,
  looksAtOthers: true,
  decide: (account, input, given) => {
    // A partner sells its own offers (D14): `addSubscription`.
    const deal = dealOf(account, input, given);
    return 'code' in deal ? refuse(deal) : bought(account, input, deal, given);
  },
};

interface PurchaseTerms {
  readonly unitPrice: Money;
  readonly method: PaymentMethod;
}

function dealOf(account: Account, input: BuySeats, given: Given): PurchaseTerms | Refusal {
  const unknown = { code: 'product-not-offered', product: input.product } as const;
  const product = productOf(input.product);
  if (product === undefined) return unknown;

  const refusal = buyerRefusal(given.by.person, given.tenant) ?? productRefusal(product, given.tenant);
  if (refusal !== undefined) return refusal;

  const offer = offerOf(product, input.term, input.billing);
  if (offer === undefined) return unknown;
  const { currency } = given.tenant;
  const unitPrice = priceOf(offer, currency);
  if (unitPrice === undefined) return { code: 'no-price', product: product.id, currency };
  if (input.seats < 1 || input.seats > mostSeats) return { code: 'seats-out-of-range', least: 1, most: mostSeats };

  const method = methodOf(account, input.method);
  if (method === undefined) return { code: 'no-payment-method' };
  if (isExpired(method.expires, given.now)) {
    return { code: 'card-expired', lastFour: method.lastFour, expired: method.expires };
  }
  return { unitPrice, method };
}

function bought(account: Account, input: BuySeats, deal: PurchaseTerms, given: Given): Decision<SeatsBought> {
  const { now, operation, tenant } = given;
  const { product, seats, term, billing } = input;
  const today = dayOf(now);
  const id = `sub-${operation}`;
  const cycle = cycleOf(today, billings[billing].months);
  const termDays = cycleOf(today, terms[term].months);
  const charged = { subscription: id, product, unitPrice: deal.unitPrice, cycle };
  const price = priceOfLines(
    [lineFrom(today, 'purchase', seats, charged, tenant.rounding)],
    tenant.currency,
    tenant.taxRate,
  );
  const isBoughtBack = isBuyingBack(product, [account, ...given.others], now);
  const profile = account.profiles.find(({ method }) => method === deal.method.id) ?? account.profiles[0];

  const subscription: Subscription = {
    id,
    product,
    term,
    billing,
    channel: 'self-service',
    status: 'pending',
    statusSince: today,
    trial: false,
    unitPrice: deal.unitPrice,
    batches: [boughtBatch({ seats, now, payment: operation, price, cycle, isBoughtBack })],
    assignments: [],
    anchor: today,
    termSince: now,
    termDays,
    cycle,
    recurring: 'on',
    profile: profile?.id ?? '',
    method: deal.method.id,
    reminded: [],
  };
  const result: SeatsBought = {
    type: 'seats-bought',
    subscription: id,
    product,
    seats,
    term,
    billing,
    price,
    perCycle: price.total,
    method: deal.method.id,
    firstDay: today,
    nextCharge: addDays(cycle.last, 1),
    termEnds: termDays.last,
    ...(account.agreement === 'MCA' ? { refundableUntil: refundUntil(now) } : {}),
    ...(isBoughtBack && { isBoughtBack }),
  };
  const payment = {
    ...price,
    id: operation,
    at: now,
    profile: subscription.profile,
    method: deal.method.id,
    state: 'due',
  } as const;
  const next = withSubscription({ ...account, payments: [...account.payments, payment] }, subscription);
  return accept(next, result, [
    price.total.minor,
    price.total.currency,
    price.taxRate,
    seats,
    product,
    term,
    billing,
    deal.method.id,
    today,
    result.nextCharge ?? '',
    result.termEnds,
    account.agreement,
    String(isBoughtBack),
  ]);
}
