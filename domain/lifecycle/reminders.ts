import type { Account } from '../account/account.js';
import { withSubscription } from '../account/account.js';
import { addDays, addHours, dayOf, daysFrom } from '../basics/calendar.js';
import type { RenewalComing } from '../account/lifecycleEvents.js';
import type { Money } from '../basics/money.js';
import { add, multiply, taxOn } from '../basics/money.js';
import type { Subscription } from '../account/subscription.js';
import { freeSeatsOf, seatsOf } from '../account/subscription.js';
import { windowsOf } from '../billing/refund.js';
import type { Circumstances, DueTask } from './dueTask.js';
import { morningOf, tellOwner } from './dueTask.js';

/** How many days ahead the end of a term is announced. */
const announcedDays = [30, 7, 1] as const;

/** The end of a term is not announced in its first days. */
const quietDays = 7;

/** How many hours before the refund window closes people are warned. */
const warningHours = 24;

/**
 * Announces the end of a term, while it can be kept, reduced or turned off. After a downtime only the latest
 * reminder is sent.
 */
export function renewalReminders(subscription: Subscription): readonly DueTask[] {
  const { status, awaited, unpaid, termDays, reminded } = subscription;
  if (status !== 'active' || awaited !== undefined || unpaid !== undefined) return [];

  const on = addDays(termDays.last, 1);
  return announcedDays
    .filter((days) => !reminded.includes(renewalKey(on, days)))
    .filter((days) => addDays(on, -days) >= addDays(termDays.first, quietDays))
    .map((days): DueTask => ({
      at: morningOf(addDays(on, -days)),
      what: 'renewal-coming',
      done: (account, circumstances) => {
        const left = daysFrom(dayOf(circumstances.now), on) - 1;
        const passed = announcedDays.filter((one) => one >= days || one >= left).map((one) => renewalKey(on, one));
        const marked = withSubscription(account, { ...subscription, reminded: [...new Set([...reminded, ...passed])] });
        if (left < 1) return marked;
        const event = renewalEvent(subscription, on, left, circumstances);
        return tellOwner(marked, `${subscription.id}-${renewalKey(on, days)}`, circumstances.now, event);
      },
    }));
}

function renewalKey(on: string, days: number): string {
  return `renewal ${on} ${days}`;
}

function renewalEvent(subscription: Subscription, on: string, days: number, { tenant }: Circumstances): RenewalComing {
  const what = whatComes(subscription);
  const isCharged = what === 'renews' || what === 'trial-converts';
  const seats = Math.max(subscription.scheduled?.seats ?? seatsOf(subscription), subscription.assignments.length);
  return {
    type: 'renewal-coming',
    subscription: subscription.id,
    product: subscription.product,
    what,
    days,
    on,
    seats,
    unused: seats - subscription.assignments.length,
    ...(isCharged && { price: withTax(multiply(subscription.unitPrice, seats), tenant.taxRate) }),
  };
}

function whatComes({ trial, method, recurring, cancellation }: Subscription): RenewalComing['what'] {
  const isOff = recurring === 'off' || cancellation !== undefined;
  if (trial) return isOff || method === '' ? 'trial-ends' : 'trial-converts';
  return isOff ? 'ends' : 'renews';
}

function withTax(amount: Money, taxRate: number): Money {
  return add(amount, taxOn(amount, taxRate));
}

/** Warns on the last day on which unused seats can be removed with a refund (D4). */
export function windowReminders(account: Account, subscription: Subscription): readonly DueTask[] {
  const { status, trial, recurring, reminded, awaited, unpaid } = subscription;
  if (account.agreement !== 'MCA' || status !== 'active' || trial || recurring === 'off') return [];
  if (awaited !== undefined || unpaid !== undefined) return [];

  return windowsOf(subscription)
    .filter(({ since }) => !reminded.includes(windowKey(since)))
    .map((window): DueTask => ({
      at: addHours(window.until, -warningHours),
      what: 'reduction-closing',
      done: (latest, { now }) => {
        const { since, until, seats: of } = window;
        const marked = withSubscription(latest, { ...subscription, reminded: [...reminded, windowKey(since)] });
        const seats = droppable(subscription, of);
        if (seats < 1 || now >= until) return marked;
        return tellOwner(marked, `${subscription.id}-${windowKey(since)}`, now, {
          type: 'reduction-closing',
          subscription: subscription.id,
          product: subscription.product,
          seats,
          of,
          until,
          then: addDays(subscription.termDays.last, 1),
        });
      },
    }));
}

function windowKey(since: string): string {
  return `window ${since}`;
}

/** Excludes the last seat, which cannot be removed. */
function droppable(subscription: Subscription, seats: number): number {
  return Math.min(seats, freeSeatsOf(subscription), seatsOf(subscription) - 1);
}
