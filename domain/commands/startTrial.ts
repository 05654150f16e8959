import { z } from 'zod';
import type { Account } from '../account/account.js';
import { withSubscription } from '../account/account.js';
import { cycleOf, dayOf } from '../basics/calendar.js';
import type { Command } from '../application/command.js';
import { idSchema } from '../basics/idSchema.js';
import type { Decision, Given } from '../account/decision.js';
import { accept, refuse } from '../account/decision.js';
import { buyerRefusal, trialRefusal, triedRefusal } from '../account/eligibility.js';
import type { TrialStarted } from '../account/events.js';
import type { Money } from '../basics/money.js';
import { money } from '../basics/money.js';
import type { Product } from '../basics/product.js';
import { offerOf, priceOf, productOf } from '../basics/product.js';
import { lineFrom, priceOfLines } from '../billing/proration.js';
import type { Refusal } from '../account/refusals.js';
import type { Subscription } from '../account/subscription.js';
import { profileFor, usableMethod } from '../billing/paymentMethod/usableMethod.js';

/** The most licences in one trial (D8). */
export const mostTrialSeats = 25;

const startTrialInput = z.object({
  product: idSchema,
  seats: z.number().int(),
  /** Empty for a trial that needs no payment method. */
  method: idSchema,
});
export type StartTrial = z.infer<typeof startTrialInput>;

/** Starts a trial: free for one month, with a fixed number of licences, once per buyer and product (D8). */
export const startTrial: Command<StartTrial, TrialStarted> = {
  name: 'start-trial',
  on: 'account',
  input: startTrialInput,
  looksAtOthers: true,
  decide: (account, input, given) => {
    // A partner sells its own offers (D14): `addSubscription`.
    const deal = dealOf(account, input, given);
    return 'code' in deal ? refuse(deal) : started(account, input, deal, given);
  },
};

interface TrialTerms {
  /** Monthly price of a licence afterwards; 0 if the product cannot be bought. */
  readonly unitPrice: Money;
  /** Empty if the trial just ends. */
  readonly method: string;
}

function dealOf(account: Account, input: StartTrial, given: Given): TrialTerms | Refusal {
  const product = productOf(input.product);
  if (product === undefined) return { code: 'product-not-offered', product: input.product };

  const refusal =
    buyerRefusal(given.by.person, given.tenant) ??
    trialRefusal(product, given.tenant) ??
    triedRefusal(product.id, [account, ...given.others]);
  if (refusal !== undefined) return refusal;
  if (input.seats < 1 || input.seats > mostTrialSeats) {
    return { code: 'seats-out-of-range', least: 1, most: mostTrialSeats };
  }

  const unitPrice = monthlyPriceOf(product, given.tenant.currency);
  if (product.trial?.needsPaymentMethod !== true) return { unitPrice, method: '' };
  const method = usableMethod(account, input.method, given.now);
  return 'code' in method ? method : { unitPrice, method: method.id };
}

/** Monthly price of a licence after the trial; 0 for products that can only be tried. */
export function monthlyPriceOf(product: Product, currency: string): Money {
  const offer = offerOf(product, 'P1M', 'monthly');
  return (offer && priceOf(offer, currency)) ?? money(0, currency);
}

function started(account: Account, input: StartTrial, deal: TrialTerms, given: Given): Decision<TrialStarted> {
  const { now, operation, tenant } = given;
  const { product, seats } = input;
  const { unitPrice, method } = deal;
  const today = dayOf(now);
  const id = `sub-${operation}`;
  const month = cycleOf(today, 1);

  const subscription: Subscription = {
    id,
    product,
    term: 'P1M',
    billing: 'monthly',
    channel: 'self-service',
    status: 'active',
    statusSince: today,
    trial: true,
    unitPrice,
    batches: [{ seats, since: now, paid: [] }],
    assignments: [],
    anchor: today,
    termSince: now,
    termDays: month,
    cycle: month,
    recurring: method === '' ? 'off' : 'on',
    profile: profileFor(account, method),
    method,
    reminded: [],
  };
  const becomes = method === '' ? undefined : firstMonth(subscription, seats, given);
  const result: TrialStarted = {
    type: 'trial-started',
    subscription: id,
    product,
    seats,
    firstDay: month.first,
    lastDay: month.last,
    ...(becomes && { becomes }),
  };
  return accept(withSubscription(account, subscription), result, [
    product,
    seats,
    method,
    month.first,
    month.last,
    becomes?.price.total.minor ?? 0,
    tenant.currency,
    tenant.taxRate,
  ]);
}

/** The subscription that it turns into on the day after its last. */
function firstMonth(
  { id, product, unitPrice, anchor, method }: Subscription,
  seats: number,
  { tenant }: Given,
): NonNullable<TrialStarted['becomes']> {
  const cycle = cycleOf(anchor, 1, 1);
  const charged = { subscription: id, product, unitPrice, cycle };
  const line = lineFrom(cycle.first, 'convert', seats, charged, tenant.rounding);
  const price = priceOfLines([line], unitPrice.currency, tenant.taxRate);
  return { price, perCycle: price.total, billing: 'monthly', method };
}
