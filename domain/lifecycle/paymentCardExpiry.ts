import type { Account, PaymentMethod } from '../account/account.js';
import type { Day } from '../basics/calendar.js';
import { addDays, addMonths, cycleOf, monthsBetween } from '../basics/calendar.js';
import { lastChargeBy } from '../account/outlook.js';
import { billings } from '../basics/product.js';
import type { Subscription } from '../account/subscription.js';
import type { DueTask } from './dueTask.js';
import { morningOf, tellOwner } from './dueTask.js';

/** How many days before a charge the owner is warned about an expired payment card. */
const daysAhead = 30;

/** Warns that a payment card will have expired at its next charge, once per expiry date. */
export function paymentCardReminders(account: Account): readonly DueTask[] {
  return account.methods
    .filter(({ warned, expires }) => warned !== expires)
    .flatMap((method) => {
      const affected = account.subscriptions.flatMap((subscription) => chargeAfterExpiry(subscription, method));
      const [first] = affected.map(({ on }) => on).toSorted();
      return first === undefined
        ? []
        : [
            warning(
              method,
              first,
              affected.map(({ product }) => product),
            ),
          ];
    });
}

function warning(method: PaymentMethod, nextCharge: Day, products: readonly string[]): DueTask {
  const { id, brand, lastFour, expires } = method;
  return {
    at: morningOf(addDays(nextCharge, -daysAhead)),
    what: 'card-expiring',
    done: (account, { now }) => {
      const methods = account.methods.map((one) => (one.id === id ? { ...one, warned: expires } : one));
      const profiles = account.profiles.filter((profile) => profile.method === id).map(({ name }) => name);
      return tellOwner({ ...account, methods }, `${id}-expires-${expires}`, now, {
        type: 'card-expiring',
        method: id,
        brand,
        lastFour,
        expires,
        profiles,
        products: [...new Set(products)],
        nextCharge,
      });
    },
  };
}

interface Affected {
  readonly product: string;
  readonly on: Day;
}

/** The first charge of a subscription that the payment card can no longer pay. */
function chargeAfterExpiry(subscription: Subscription, { id, expires }: PaymentMethod): readonly Affected[] {
  const { status, method, anchor, billing, cycle, product } = subscription;
  if (status !== 'active' || method !== id) return [];

  const tooLate = addMonths(`${expires}-01`, 1);
  const { months } = billings[billing];
  const soonest = addDays(cycle.last, 1);
  const from = soonest > tooLate ? soonest : tooLate;
  const index = Math.floor(monthsBetween(anchor, from) / months);
  const on = [index, index + 1].map((one) => cycleOf(anchor, months, one).first).find((day) => day >= from) ?? from;
  const until = lastChargeBy(subscription);
  return until === undefined || on <= until ? [{ product, on }] : [];
}
