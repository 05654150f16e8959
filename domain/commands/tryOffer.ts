import { z } from 'zod';
import type { Account } from '../account/account.js';
import { withSubscription } from '../account/account.js';
import type { Decision, Given } from '../account/decision.js';
import { accept, refuse } from '../account/decision.js';
import { triedRefusal } from '../account/eligibility.js';
import type { TrialStarted } from '../account/events.js';
import type { Subscription } from '../account/subscription.js';
import type { Command } from '../application/command.js';
import { addDays, cycleOf, dayOf } from '../basics/calendar.js';
import { idSchema } from '../basics/idSchema.js';
import { billings } from '../basics/product.js';
import { lineFrom, priceOfLines } from '../billing/proration.js';
import { invoiceMethod } from '../partner/customerAccount.js';
import { offered, soldTermsOf } from './addSubscription.js';

/** Licences of a partner's trial, fixed while it runs (B-24). */
const partnerTrialSeats = 25;

const tryOfferInput = z.object({ offer: idSchema });
export type TryOffer = z.infer<typeof tryOfferInput>;

/**
 * Starts a customer's trial of a partner's offer: 25 licences for a month, once for each product and customer, and not
 * where it has the product. It turns into the offer at the end unless recurring billing is off (B-24).
 */
export const tryOffer: Command<TryOffer, TrialStarted> = {
  name: 'try-offer',
  on: 'account',
  isForCustomers: true,
  input: tryOfferInput,
  decide: (account, input, given) => {
    const deal = offered(account, input.offer, given);
    if ('code' in deal) return refuse(deal);
    const { offer, unitPrice } = deal;
    const { product } = offer;
    if (offer.hasTrial !== true) return refuse({ code: 'no-trial', product });
    const refusal = triedRefusal(product, [account]);
    if (refusal?.code === 'trial-used') return refuse({ code: 'customer-tried', product, on: refusal.on });
    if (refusal !== undefined) return refuse({ code: 'customer-owns', product });

    const today = dayOf(given.now);
    const month = cycleOf(today, 1);
    const trial: Subscription = {
      ...{ id: `sub-${given.operation}`, product, term: offer.term, billing: offer.billing, channel: 'partner' },
      ...{ sold: soldTermsOf(offer), status: 'active', statusSince: today, trial: true, unitPrice },
      batches: [{ seats: partnerTrialSeats, since: given.now, paid: [] }],
      ...{ assignments: [], anchor: today, termSince: given.now, termDays: month, cycle: month },
      ...{ recurring: 'on', profile: account.profiles[0]?.id ?? '', method: invoiceMethod, reminded: [] },
    };
    return started(account, trial, given);
  },
};

function started(account: Account, trial: Subscription, { tenant }: Given): Decision<TrialStarted> {
  const { id, product, billing, unitPrice, termDays } = trial;
  const cycle = cycleOf(addDays(termDays.last, 1), billings[billing].months);
  const about = { subscription: id, product, unitPrice, cycle };
  const line = lineFrom(cycle.first, 'convert', partnerTrialSeats, about, tenant.rounding);
  const price = priceOfLines([line], unitPrice.currency, tenant.taxRate);
  const result: TrialStarted = {
    ...{ type: 'trial-started', subscription: id, product, seats: partnerTrialSeats },
    ...{ firstDay: termDays.first, lastDay: termDays.last },
    becomes: { price, perCycle: price.total, billing, method: invoiceMethod },
  };
  return accept(withSubscription(account, trial), result, [
    ...[trial.sold?.offer ?? '', product, termDays.first, termDays.last],
    ...[price.total.minor, price.total.currency, price.taxRate],
  ]);
}
