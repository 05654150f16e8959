import type { Account } from '../account/account.js';
import { withSubscription } from '../account/account.js';
import { carriedBatches, renewedBatches } from '../account/batches.js';
import { addDays, cycleOf } from '../basics/calendar.js';
import { billings, terms } from '../basics/product.js';
import { triedAgain } from '../billing/dunning.js';
import type { LineType } from '../billing/invoice.js';
import { renewalId } from '../account/operationId.js';
import { following, renewsItself } from '../account/outlook.js';
import { lineFrom, priceOfLines } from '../billing/proration.js';
import type { Subscription } from '../account/subscription.js';
import { seatsOf } from '../account/subscription.js';
import type { Circumstances, DueTask } from './dueTask.js';
import { startOf } from './dueTask.js';
import { ended } from './expiry.js';

/** What follows a cycle: the next month of the term, the next term, or the end (D7, D8). */
export function rollover(subscription: Subscription): readonly DueTask[] {
  const { status, awaited, unpaid, cycle } = subscription;
  // What is suspended is charged until its term ends (D14, B-52).
  const isOn = status === 'active' || status === 'suspended';
  if (!isOn || awaited !== undefined || unpaid !== undefined) return [];
  const isTermOver = cycle.last >= subscription.termDays.last;
  const isEnd = isTermOver && !renewsItself(subscription);
  return [
    {
      at: startOf(addDays(cycle.last, 1)),
      what: isEnd ? 'subscription-ended' : 'subscription-renewed',
      ...(isTermOver && { whatUnserved: 'subscription-ended' as const }),
      done: (account, circumstances) =>
        isEnd || (isTermOver && circumstances.isServed === false)
          ? ended(account, subscription, whyItEnds(subscription), circumstances)
          : charged(account, next(subscription, circumstances), circumstances),
    },
  ];
}

function whyItEnds({ trial, cancellation }: Subscription) {
  if (trial) return 'trial-over';
  return cancellation === undefined ? 'not-renewed' : 'cancelled';
}

interface Next {
  readonly subscription: Subscription;
  readonly type: LineType;
  readonly kept?: number;
}

function next(subscription: Subscription, circumstances: Circumstances): Next {
  const { cycle, termDays, trial } = subscription;
  if (cycle.last < termDays.last) return nextMonth(subscription, circumstances);
  return trial
    ? { ...nextTerm(subscription, circumstances), type: 'convert' }
    : { ...nextTerm(subscription, circumstances), type: 'renew' };
}

/** The next month of a yearly term: seats stay and keep their refund windows. */
function nextMonth(subscription: Subscription, { now }: Circumstances): Next {
  const batches = carriedBatches(subscription, now);
  const changed = { ...subscription, batches, cycle: following(subscription, 'cycle') };
  return { subscription: changed, type: 'monthly-payment' };
}

/**
 * A new term: all seats get a new refund window; a scheduled total takes effect as far as nobody loses a licence
 * (D4).
 */
function nextTerm(subscription: Subscription, { now, tenant }: Circumstances): Next {
  const { scheduled, reminded: _, ...rest } = subscription;
  const assigned = subscription.assignments.length;
  const wanted = scheduled?.seats ?? seatsOf(subscription);
  const seats = Math.max(wanted, assigned);
  const renewed: Subscription = {
    ...rest,
    trial: false,
    batches: renewedBatches(subscription, seats, now, tenant.rounding),
    termSince: now,
    ...daysAfter(subscription),
    recurring: subscription.recurring === 'once' ? 'off' : subscription.recurring,
    reminded: [],
  };
  return { subscription: renewed, type: 'renew', ...(seats > wanted && { kept: seats }) };
}

/** A trial's month may lead to longer terms, which are counted from its end. */
function daysAfter(subscription: Subscription): Pick<Subscription, 'anchor' | 'termDays' | 'cycle'> {
  const { anchor, trial, termDays, term, billing } = subscription;
  if (!trial || term === 'P1M')
    return { anchor, termDays: following(subscription, 'termDays'), cycle: following(subscription, 'cycle') };
  const first = addDays(termDays.last, 1);
  return {
    anchor: first,
    termDays: cycleOf(first, terms[term].months),
    cycle: cycleOf(first, billings[billing].months),
  };
}

/** Saves the charge together with the term that it pays for; the bank is asked afterwards. */
function charged(account: Account, { subscription, type, kept }: Next, { now, tenant }: Circumstances): Account {
  const { id, product, unitPrice, cycle, profile, method } = subscription;
  const about = { subscription: id, product, unitPrice, cycle };
  const line = lineFrom(cycle.first, type, seatsOf(subscription), about, tenant.rounding);
  const price = priceOfLines([line], unitPrice.currency, tenant.taxRate);
  if (price.total.minor === 0) return withSubscription(account, subscription);

  const payment = renewalId(id, cycle.first);
  const unpaid = { payment, since: now, tries: 1, ...(kept !== undefined && { kept }) };
  const due = { ...price, id: payment, at: now, profile, method, state: 'due' } as const;
  return withSubscription({ ...account, payments: [...account.payments, due] }, { ...subscription, unpaid });
}

/** Retries a declined recurring charge until it is given up after 30 days (D7). */
export function retry(subscription: Subscription): readonly DueTask[] {
  const { status, unpaid } = subscription;
  if (status !== 'active' || unpaid?.nextTry === undefined) return [];
  const { nextTry, isGivenUp = false, ...rest } = unpaid;
  return [
    {
      at: nextTry,
      what: isGivenUp ? 'subscription-ended' : 'charge-failed',
      done: (account, circumstances) => {
        const declined = account.payments.find(({ id }) => id === unpaid.payment);
        if (isGivenUp || declined === undefined) return ended(account, subscription, 'unpaid', circumstances);

        const again = { ...triedAgain(declined, circumstances.now), method: subscription.method };
        return withSubscription(
          { ...account, payments: [...account.payments, again] },
          { ...subscription, unpaid: { ...rest, payment: again.id, tries: unpaid.tries + 1 } },
        );
      },
    },
  ];
}
