import type { Account } from '../account/account.js';
import { withSubscription } from '../account/account.js';
import type { Day } from '../basics/calendar.js';
import { addDays, dayOf } from '../basics/calendar.js';
import type { SubscriptionEnded } from '../account/lifecycleEvents.js';
import { lastDayOf } from '../account/outlook.js';
import type { Subscription } from '../account/subscription.js';
import { keptDaysOf, expiredDays } from '../account/refundWindows.js';
import type { Circumstances, DueTask } from './dueTask.js';
import { notifyHolders, startOf, tellOwner } from './dueTask.js';

/** The end of a term: under MOSA the subscription works on for a while, under MCA it stops at once (D7). */
export function ended(
  account: Account,
  subscription: Subscription,
  why: SubscriptionEnded['why'],
  circumstances: Circumstances,
): Account {
  const worksOn = account.agreement === 'MOSA' && (why === 'not-renewed' || why === 'cancelled');
  const on = why === 'unpaid' ? dayOf(circumstances.now) : addDays(subscription.termDays.last, 1);
  return worksOn
    ? become(account, subscription, { status: 'expired', why, on }, circumstances)
    : become(account, subscription, { status: 'disabled', why, on }, circumstances);
}

/** Expired, then disabled, then deleted, each after its number of days (D7); paused while a reactivation is pending. */
export function decline(subscription: Subscription): readonly DueTask[] {
  const { status, statusSince, awaited } = subscription;
  if (awaited !== undefined) return [];
  if (status === 'expired') {
    const on = addDays(statusSince, expiredDays);
    return [
      task(on, (account, given) => become(account, subscription, { status: 'disabled', why: 'expired', on }, given)),
    ];
  }
  if (status === 'disabled') {
    const on = addDays(statusSince, keptDaysOf(subscription));
    return [
      task(on, (account, given) => become(account, subscription, { status: 'deleted', why: 'deleted', on }, given)),
    ];
  }
  return [];
}

function task(on: Day, done: DueTask['done']): DueTask {
  return { at: startOf(on), what: 'subscription-ended', done };
}

type StatusChange = Pick<SubscriptionEnded, 'status' | 'why' | 'on'>;

function become(
  account: Account,
  subscription: Subscription,
  change: StatusChange,
  circumstances: Circumstances,
): Account {
  const { status, why, on } = change;
  const { scheduled, unpaid, ...rest } = subscription;
  const keepsAccess = status === 'expired';
  const changed: Subscription = {
    ...rest,
    status,
    statusSince: on,
    recurring: 'off',
    assignments: keepsAccess ? subscription.assignments : [],
  };
  const next = withSubscription(account, changed);
  const told = keepsAccess ? next : notifyHolders(next, subscription, circumstances);
  const days = status === 'expired' ? expiredDays : keptDaysOf(subscription);
  return tellOwner(told, `${subscription.id}-${status}-${on}`, circumstances.now, {
    type: 'subscription-ended',
    subscription: subscription.id,
    product: subscription.product,
    why,
    status,
    on,
    last: lastDayOf(changed),
    ...(status !== 'deleted' && { next: addDays(on, days) }),
    losing: keepsAccess ? 0 : subscription.assignments.length,
  });
}
