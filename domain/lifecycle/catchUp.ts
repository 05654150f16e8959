import type { Account } from '../account/account.js';
import type { Instant } from '../basics/calendar.js';
import { invoiced } from '../billing/invoiced.js';
import { triedAgain } from '../billing/dunning.js';
import { byTheClock } from '../account/history.js';
import { invoiceNumbers } from '../billing/invoiceNumber.js';
import { issueInvoices, nextInvoicing } from '../billing/invoicing.js';
import { recorded } from '../organisation/adminNotifications.js';
import type { Subscription } from '../account/subscription.js';
import { paymentCardReminders } from './paymentCardExpiry.js';
import type { Circumstances, DueTask } from './dueTask.js';
import { decline } from './expiry.js';
import { renewalReminders, windowReminders } from './reminders.js';
import { retry, rollover } from './renewal.js';
import { paymentTimeouts } from './paymentTimeout.js';

/** Bound of the loop: no account has so many due tasks, so more means a task that never gets done. */
const mostRounds = 10_000;

/** When an account's next task is due; undefined if there is none. */
export function nextDue(account: Account): Instant | undefined {
  return earliest(nextOfEach(account))?.at;
}

/** Runs all due tasks of an account, in order and each once. */
export function catchUp(account: Account, circumstances: Circumstances): Account {
  let current = account;
  for (let round = 0; round < mostRounds; round++) {
    const due = nextOfEach(current).filter(({ at }) => at <= circumstances.now);
    if (due.length === 0) return current;

    // One task per subscription and round, since each is computed from the state before the round.
    for (const task of due.toSorted((a, b) => (a.at < b.at ? -1 : 1)))
      current = afterTask(current, task, circumstances);
  }
  throw new Error('An account never runs out of due tasks');
}

function afterTask(account: Account, task: DueTask, circumstances: Circumstances): Account {
  const { now, admins, tenant, isServed } = circumstances;
  const what = isServed === false ? (task.whatUnserved ?? task.what) : task.what;
  const facts = { id: `${what}-${task.at}`, at: now, by: byTheClock, byName: '', what };
  const after = recorded(account, task.done(account, circumstances), facts, { admins, taxRate: tenant.taxRate });
  return invoiced(after, circumstances);
}

/** The next task of each subscription and of the account itself. */
function nextOfEach(account: Account): readonly DueTask[] {
  const own = [
    ...paymentCardReminders(account),
    ...refundRetries(account),
    ...paymentTimeouts(account),
    ...invoicing(account),
  ];
  const subjects = [...account.subscriptions.map((one) => tasksOf(account, one)), own];
  return subjects.flatMap((tasks) => earliest(tasks) ?? []);
}

function tasksOf(account: Account, subscription: Subscription): readonly DueTask[] {
  return [
    ...rollover(subscription),
    ...retry(subscription),
    ...decline(subscription),
    ...(account.ownedBy === 'partner' ? [] : renewalReminders(subscription)),
    ...(account.ownedBy === 'partner' ? [] : windowReminders(account, subscription)),
  ];
}

function earliest(tasks: readonly DueTask[]): DueTask | undefined {
  let first: DueTask | undefined;
  for (const task of tasks) if (first === undefined || task.at < first.at) first = task;
  return first;
}

/** A month's invoice is issued when the month is over (D10). */
function invoicing(account: Account): readonly DueTask[] {
  const at = nextInvoicing(account);
  if (at === undefined) return [];
  return [
    { at, what: 'subscription-renewed', done: (latest, { now }) => issueInvoices(latest, now, invoiceNumbers(latest)) },
  ];
}

/** A declined refund still belongs to the buyer. */
function refundRetries(account: Account): readonly DueTask[] {
  return account.payments.flatMap((payment): readonly DueTask[] => {
    const { retryAt, ...declined } = payment;
    if (retryAt === undefined) return [];
    return [
      {
        at: retryAt,
        what: 'charge-failed',
        done: (latest, { now }) => ({
          ...latest,
          payments: [
            ...latest.payments.map((one) => (one.id === payment.id ? declined : one)),
            triedAgain(payment, now),
          ],
        }),
      },
    ];
  });
}
