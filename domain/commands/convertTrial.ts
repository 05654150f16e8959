import { z } from 'zod';
import type { Account } from '../account/account.js';
import { subscriptionOf, withSubscription } from '../account/account.js';
import { boughtBatch } from '../account/batches.js';
import { isBuyingBack } from '../billing/buyingBack.js';
import { addDays, cycleOf, dayOf } from '../basics/calendar.js';
import type { Command } from '../application/command.js';
import { idSchema } from '../basics/idSchema.js';
import type { Decision, Given } from '../account/decision.js';
import { accept, refuse } from '../account/decision.js';
import { buyerRefusal, productRefusal } from '../account/eligibility.js';
import type { TrialConverted } from '../account/events.js';
import type { Money } from '../basics/money.js';
import { money } from '../basics/money.js';
import { billings, mostSeats, offerOf, priceOf, productOf, terms } from '../basics/product.js';
import { lineFrom, priceOfLines } from '../billing/proration.js';
import type { Refusal } from '../account/refusals.js';
import type { Subscription } from '../account/subscription.js';
import { seatsOf } from '../account/subscription.js';
import { profileFor, usableMethod } from '../billing/paymentMethod/usableMethod.js';
import { overdueRefusal, pendingRefusal } from '../account/paymentHolds.js';
import { refundUntil } from '../account/refundWindows.js';

const convertTrialInput = z.object({
  subscription: idSchema,
  /** The total from now on. */
  seats: z.number().int(),
  term: z.enum(['P1M', 'P1Y']),
  billing: z.enum(['monthly', 'yearly']),
  method: idSchema,
});
export type ConvertTrial = z.infer<typeof convertTrialInput>;

/** Turns a running trial into a paid subscription before it ends (D8); its licences stay assigned. */
export const convertTrial: Command<ConvertTrial, TrialConverted> = {
  name: 'convert-trial',
  on: 'account',
  input: convertTrialInput,
  looksAtOthers: true,
  decide: (account, input, given) => {
    const trial = subscriptionOf(account, input.subscription);
    if (trial === undefined) return refuse({ code: 'not-found' });
    const refusal = conversionRefusal(trial, given);
    if (refusal !== undefined) return refuse(refusal);

    const deal = dealOf(account, trial, input, given);
    return 'code' in deal ? refuse(deal) : converted(account, trial, { ...input, ...deal }, given);
  },
};

/** Why a trial cannot be converted, whatever the choice. */
export function conversionRefusal(
  trial: Subscription,
  { by, tenant }: Pick<Given, 'by' | 'tenant'>,
): Refusal | undefined {
  const waiting = pendingRefusal(trial) ?? overdueRefusal(trial);
  if (waiting !== undefined) return waiting;
  if (trial.status !== 'active') return { code: 'not-active' };
  if (!trial.trial) return { code: 'not-a-trial' };
  if (trial.cancellation !== undefined) return { code: 'already-cancelled', lastDay: trial.termDays.last };

  const product = productOf(trial.product);
  if (product === undefined) return { code: 'product-not-offered', product: trial.product };
  return buyerRefusal(by.person, tenant) ?? productRefusal(product, tenant);
}

interface ConversionTerms {
  readonly unitPrice: Money;
  readonly method: string;
}

function dealOf(account: Account, trial: Subscription, input: ConvertTrial, given: Given): ConversionTerms | Refusal {
  const product = productOf(trial.product);
  const offer = product && offerOf(product, input.term, input.billing);
  if (offer === undefined) return { code: 'product-not-offered', product: trial.product };
  const { currency } = given.tenant;
  const unitPrice = priceOf(offer, currency);
  if (unitPrice === undefined) return { code: 'no-price', product: trial.product, currency };

  const assigned = trial.assignments.length;
  if (input.seats < 1 || input.seats > mostSeats) return { code: 'seats-out-of-range', least: 1, most: mostSeats };
  if (input.seats < assigned) return { code: 'below-assigned', product: trial.product, total: input.seats, assigned };

  const method = usableMethod(account, input.method, given.now);
  return 'code' in method ? method : { unitPrice, method: method.id };
}

function converted(
  account: Account,
  trial: Subscription,
  { seats, term, billing, unitPrice, method }: ConvertTrial & ConversionTerms,
  { now, operation, tenant, others }: Given,
): Decision<TrialConverted> {
  const today = dayOf(now);
  const { id, product } = trial;
  const cycle = cycleOf(today, billings[billing].months);
  const termDays = cycleOf(today, terms[term].months);
  const free = { subscription: id, product, unitPrice: money(0, unitPrice.currency), cycle: trial.cycle };
  const paid = { subscription: id, product, unitPrice, cycle };
  const price = priceOfLines(
    [
      lineFrom(today, 'convert', -seatsOf(trial), free, tenant.rounding),
      lineFrom(today, 'convert', seats, paid, tenant.rounding),
    ],
    unitPrice.currency,
    tenant.taxRate,
  );
  const isBoughtBack = isBuyingBack(product, [account, ...others], now);
  const profile = profileFor(account, method);

  const awaiting: Subscription = {
    ...trial,
    awaited: {
      payment: operation,
      since: now,
      becomes: {
        trial: false,
        recurring: 'on',
        term,
        billing,
        unitPrice,
        batches: [boughtBatch({ seats, now, payment: operation, price, cycle, isBoughtBack })],
        anchor: today,
        termSince: now,
        termDays,
        cycle,
        profile,
        method,
      },
    },
  };
  const result: TrialConverted = {
    type: 'trial-converted',
    subscription: id,
    product,
    seats,
    term,
    billing,
    price,
    perCycle: price.total,
    method,
    nextCharge: addDays(cycle.last, 1),
    termEnds: termDays.last,
    ...(account.agreement === 'MCA' && { refundableUntil: refundUntil(now) }),
    ...(isBoughtBack && { isBoughtBack }),
  };
  const payment = { ...price, id: operation, at: now, profile, method, state: 'due' } as const;
  const next = withSubscription({ ...account, payments: [...account.payments, payment] }, awaiting);
  return accept(next, result, [
    id,
    price.total.minor,
    price.total.currency,
    price.taxRate,
    seats,
    term,
    billing,
    method,
    today,
    result.nextCharge ?? '',
    result.termEnds,
    account.agreement,
    String(isBoughtBack),
  ]);
}
