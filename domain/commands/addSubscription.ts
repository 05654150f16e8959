import { z } from 'zod';
import type { Account } from '../account/account.js';
import { withSubscription } from '../account/account.js';
import { boughtBatch } from '../account/batches.js';
import type { Decision, Given } from '../account/decision.js';
import { accept, refuse } from '../account/decision.js';
import type { SeatsBought } from '../account/events.js';
import { refundUntil } from '../account/refundWindows.js';
import type { Refusal } from '../account/refusals.js';
import type { SoldTerms, Subscription } from '../account/subscription.js';
import type { Command } from '../application/command.js';
import { addDays, cycleOf, dayOf } from '../basics/calendar.js';
import { idSchema } from '../basics/idSchema.js';
import type { Money } from '../basics/money.js';
import { billings, terms } from '../basics/product.js';
import { isBuyingBack } from '../billing/buyingBack.js';
import { lineFrom, priceOfLines } from '../billing/proration.js';
import { invoiceMethod } from '../partner/customerAccount.js';
import type { PartnerOffer } from '../partner/partnerOffer.js';
import { sellingPrice } from '../partner/partnerOffer.js';

const addSubscriptionInput = z.object({ offer: idSchema, seats: z.number().int() });
export type AddSubscription = z.infer<typeof addSubscriptionInput>;

/**
 * Sells a customer a new subscription of an offer that its partner may sell, within the offer's least and most seats
 * (D14, R58–R63); the charge goes on the customer's invoice.
 */
export const addSubscription: Command<AddSubscription, SeatsBought> = {
  name: 'add-subscription',
  on: 'account',
  isForCustomers: true,
  input: addSubscriptionInput,
  decide: (account, input, given) => {
    const terms = offered(account, input.offer, given);
    if ('code' in terms) return refuse(terms);
    const { least, most } = terms.offer;
    if (input.seats < least || input.seats > most) return refuse({ code: 'seats-out-of-range', least, most });
    return added(account, input.seats, terms, given);
  },
};

interface OfferTerms {
  readonly offer: PartnerOffer;
  readonly unitPrice: Money;
}

/**
 * The offer with its price for the customer, or why it cannot be sold to it. One that is not authorised, or no longer,
 * answers like one that does not exist (R60).
 */
export function offered(
  account: Account,
  id: string,
  { offers = [], tenant }: Pick<Given, 'offers' | 'tenant'>,
): OfferTerms | Refusal {
  if (account.ownedBy !== 'partner') return { code: 'not-found' };
  const offer = offers.find((one) => one.id === id);
  const unitPrice = offer && sellingPrice(offer, tenant.currency);
  if (offer === undefined || unitPrice === undefined) return { code: 'offer-unknown' };
  return onlyOneRefusal(account, offer) ?? { offer, unitPrice };
}

/** B-58: a suspended one counts, since it can be activated instead. */
function onlyOneRefusal(
  { subscriptions }: Account,
  { id, product, onePerCustomer }: PartnerOffer,
): Refusal | undefined {
  if (onePerCustomer !== true) return undefined;
  const isLive = ({ status }: Subscription) => status === 'active' || status === 'suspended' || status === 'pending';
  const one = subscriptions.find((subscription) => subscription.sold?.offer === id && isLive(subscription));
  return one && { code: 'one-per-customer', product, subscription: one.id, isSuspended: one.status === 'suspended' };
}

/** What a subscription keeps of its offer, whatever becomes of that. */
export function soldTermsOf({ id, least, most, onePerCustomer }: PartnerOffer): SoldTerms {
  return { offer: id, least, most, ...(onePerCustomer && { onePerCustomer }) };
}

function added(account: Account, seats: number, deal: OfferTerms, given: Given): Decision<SeatsBought> {
  const { offer, unitPrice } = deal;
  const { now, operation, tenant } = given;
  const { product, term, billing } = offer;
  const today = dayOf(now);
  const id = `sub-${operation}`;
  const cycle = cycleOf(today, billings[billing].months);
  const termDays = cycleOf(today, terms[term].months);
  const line = lineFrom(today, 'purchase', seats, { subscription: id, product, unitPrice, cycle }, tenant.rounding);
  const price = priceOfLines([line], unitPrice.currency, tenant.taxRate);
  const isFree = price.total.minor === 0;
  const isBoughtBack = isBuyingBack(product, [account], now);
  const profile = account.profiles[0]?.id ?? '';
  const subscription: Subscription = {
    ...{ id, product, term, billing, channel: 'partner', sold: soldTermsOf(offer) },
    ...{ status: isFree ? 'active' : 'pending', statusSince: today, trial: false, unitPrice },
    batches: [boughtBatch({ seats, now, payment: operation, price, cycle, isBoughtBack })],
    ...{ assignments: [], anchor: today, termSince: now, termDays, cycle },
    ...{ recurring: 'on', profile, method: invoiceMethod, reminded: [] },
  };
  const result: SeatsBought = {
    ...{ type: 'seats-bought', subscription: id, product, seats, term, billing, price, perCycle: price.total },
    ...{ method: invoiceMethod, firstDay: today, nextCharge: addDays(cycle.last, 1), termEnds: termDays.last },
    refundableUntil: refundUntil(now),
    ...(isBoughtBack && { isBoughtBack }),
  };
  const payment = { ...price, id: operation, at: now, profile, method: invoiceMethod, state: 'due' } as const;
  const payments = isFree ? account.payments : [...account.payments, payment];
  return accept(withSubscription({ ...account, payments }, subscription), result, [
    ...[offer.id, product, seats, term, billing, price.total.minor, price.total.currency, price.taxRate],
    ...[today, result.nextCharge ?? '', result.termEnds, String(isBoughtBack)],
  ]);
}
