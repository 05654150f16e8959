import { z } from 'zod';
import type { Account } from '../account/account.js';
import { methodOf, subscriptionOf, withSubscription } from '../account/account.js';
import { boughtBatch } from '../account/batches.js';
import { isBuyingBack } from '../billing/buyingBack.js';
import { dayOf } from '../basics/calendar.js';
import type { Command } from '../application/command.js';
import { idSchema } from '../basics/idSchema.js';
import type { Decision, Given } from '../account/decision.js';
import { accept, refuse } from '../account/decision.js';
import { buyerRefusal } from '../account/eligibility.js';
import type { SeatsChanged, SeatsScheduled } from '../account/events.js';
import type { Price } from '../billing/invoice.js';
import { priceOfLines, seatChange } from '../billing/proration.js';
import { partTerms, refundableBatches, refundFor, takenFrom } from '../billing/refund.js';
import type { Refusal } from '../account/refusals.js';
import type { Subscription } from '../account/subscription.js';
import { seatsOf } from '../account/subscription.js';
import { nextChargeOf, renewalDayOf } from '../account/outlook.js';
import { refundUntil } from '../account/refundWindows.js';
import {
  changeRefusal,
  cyclePrice,
  nextTermRefusal,
  scheduled as scheduledFor,
  totalRefusal,
} from './scheduleSeats.js';

const changeSeatsInput = z.object({
  subscription: idSchema,
  /** The new total, not the difference (R14). */
  seats: z.number().int(),
  doing: z.enum(['buy', 'remove']),
  when: z.enum(['now', 'at-renewal']),
});
export type ChangeSeats = z.infer<typeof changeSeatsInput>;

/**
 * Sets a subscription's total: increases at once, decreases at once if they are refunded, and otherwise at renewal
 * (D4).
 */
export const changeSeats: Command<ChangeSeats, SeatsChanged | SeatsScheduled> = {
  name: 'change-seats',
  on: 'account',
  isForCustomers: true,
  input: changeSeatsInput,
  looksAtOthers: true,
  decide: (account, input, given) => {
    const subscription = subscriptionOf(account, input.subscription);
    if (subscription === undefined) return refuse({ code: 'not-found' });
    const refusal =
      changeRefusal(subscription) ?? totalRefusal(subscription, input.seats) ?? directionRefusal(subscription, input);
    if (refusal !== undefined) return refuse(refusal);
    if (input.when === 'at-renewal') return scheduledFor(account, subscription, input.seats, given);
    return input.doing === 'buy'
      ? increased(account, subscription, input.seats, given)
      : decreased(account, subscription, input.seats, given);
  },
};

/** R16: "Buy licenses" only increases and "Remove licenses" only decreases. */
function directionRefusal(subscription: Subscription, { doing, seats }: ChangeSeats): Refusal | undefined {
  const now = seatsOf(subscription);
  return (doing === 'buy') === seats > now ? undefined : { code: 'wrong-direction', doing, now, total: seats };
}

/** The policy is not checked: it applies to new subscriptions only (D2). */
function increaseRefusal(account: Account, subscription: Subscription, given: Given): Refusal | undefined {
  if (account.ownedBy === 'partner') return undefined;
  const refusal = buyerRefusal(given.by.person, given.tenant);
  if (refusal !== undefined) return refusal;
  const method = methodOf(account, subscription.method);
  if (method === undefined) return { code: 'no-payment-method' };
  const { lastFour, expires } = method;
  return expires < dayOf(given.now).slice(0, 7) ? { code: 'card-expired', lastFour, expired: expires } : undefined;
}

function increased(
  account: Account,
  subscription: Subscription,
  seats: number,
  given: Given,
): Decision<SeatsChanged | SeatsScheduled> {
  const refusal = increaseRefusal(account, subscription, given);
  if (refusal !== undefined) return refuse(refusal);

  const { now, tenant, operation } = given;
  const { id, product, unitPrice, cycle, batches, profile, method } = subscription;
  const from = seatsOf(subscription);
  const lines = seatChange(from, seats, dayOf(now), { subscription: id, product, unitPrice, cycle }, tenant.rounding);
  const price = priceOfLines(lines, unitPrice.currency, tenant.taxRate);
  const isBoughtBack = isBuyingBack(product, [account, ...given.others], now);
  const batch = boughtBatch({
    ...{ seats: seats - from, besides: from, now, payment: operation },
    ...{ price, cycle, isBoughtBack },
  });
  const becomes = { batches: [...batches, batch] };
  const payment = { ...price, id: operation, at: now, profile, method, state: 'due' } as const;
  const { scheduled, ...unscheduled } = subscription;
  const awaited = {
    payment: operation,
    since: now,
    becomes,
    ...(scheduled && { dropsScheduled: true as const }),
  };
  const next =
    price.total.minor === 0
      ? withSubscription(account, { ...unscheduled, ...becomes })
      : withSubscription({ ...account, payments: [...account.payments, payment] }, { ...subscription, awaited });
  return changed(account, subscription, next, {
    ...facts(subscription, seats, price, given),
    method,
    ...(account.agreement === 'MCA' && { refundableUntil: refundUntil(now) }),
    ...(isBoughtBack && { isBoughtBack }),
  });
}

/** MCA: seats within their seven days are removed now, the rest at renewal; MOSA: all now (D4, B-27). */
function decreased(
  account: Account,
  subscription: Subscription,
  seats: number,
  given: Given,
): Decision<SeatsChanged | SeatsScheduled> {
  const isFixed = account.agreement === 'MCA';
  const refusal = isFixed ? nextTermRefusal(subscription) : undefined;
  if (refusal !== undefined) return refuse(refusal);

  const total = seatsOf(subscription);
  const from = isFixed ? refundableBatches(subscription, given.now) : subscription.batches;
  const able = from.reduce((sum, batch) => sum + batch.seats, 0);
  const to = Math.max(seats, total - able);
  if (to === total) return scheduledFor(account, subscription, seats, given);

  const taken = takenFrom(from, total - to, given.now);
  const refund = refundFor(account, subscription, { taken, type: 'remove-quantity', isReduction: true }, given);
  const { price, method, parts, batches, byDayUntil, isBoughtBack } = refund;
  const { scheduled, ...rest } = subscription;
  const later = to === seats ? {} : { scheduled: { seats, at: given.now } };
  const payments = [...account.payments, ...refund.payments];
  const next = withSubscription({ ...account, payments }, { ...rest, ...later, batches });
  return changed(account, subscription, next, {
    ...facts(subscription, to, price, given, seats),
    method,
    ...(parts && { parts }),
    ...(to === seats ? {} : { scheduled: { seats, on: renewalDayOf(subscription) } }),
    ...(isBoughtBack && { isBoughtBack }),
    ...(byDayUntil !== undefined && { byDayUntil }),
  });
}

function facts(subscription: Subscription, to: number, price: Price, given: Given, atRenewal = to) {
  const { id, product, billing, cycle, termDays } = subscription;
  const renewsNext = cycle.last === termDays.last;
  const nextCharge = nextChargeOf(subscription);
  return {
    type: 'seats-changed',
    subscription: id,
    product,
    from: seatsOf(subscription),
    to,
    price,
    perCycle: cyclePrice(subscription, renewsNext ? atRenewal : to, given),
    billing,
    ...(nextCharge !== undefined && { nextCharge }),
    ...droppedBy(subscription, atRenewal === to ? undefined : atRenewal),
  } as const;
}

/** A change now cancels a scheduled total (B-60), unless it schedules the same one again. */
function droppedBy({ scheduled }: Subscription, again: number | undefined) {
  return scheduled === undefined || scheduled.seats === again ? {} : { dropped: scheduled.seats };
}

function changed(
  { agreement }: Account,
  { id }: Subscription,
  next: Account,
  result: SeatsChanged,
): Decision<SeatsChanged> {
  const { from, to, price, perCycle, method, nextCharge, scheduled, dropped } = result;
  const { subtotal, tax, taxRate, total } = price;
  const money = [total.currency, subtotal.minor, tax.minor, taxRate, total.minor, perCycle.minor];
  const later = [nextCharge ?? '', scheduled?.seats ?? '', scheduled?.on ?? '', dropped ?? ''];
  const lines = price.lines.map(({ quantity, first, amount }) => `${quantity}@${first}=${amount.minor}`);
  const cards = [method, ...partTerms(result.parts), String(result.isBoughtBack === true)];
  return accept(next, result, ['now', id, from, to, ...money, ...later, ...lines, ...cards, agreement]);
}
