import type { Account } from '../account/account.js';
import type { Instant } from '../basics/calendar.js';
import { triedAgain } from '../billing/dunning.js';
import { byTheClock } from '../account/history.js';
import { invoiceNumbers } from '../billing/invoiceNumber.js';
import { issueInvoices, nextInvoicing } from '../billing/invoicing.js';
import { recorded } from '../organisation/adminNotifications.js';
import type { Subscription } from '../account/subscription.js';
import { cardReminders } from './paymentCardExpiry.js';
import type { Circumstances, DueTask } from './dueTask.js';
import { decline } from './expiry.js';
import { renewalReminders, windowReminders } from './reminders.js';
import { retry, rollover } from './renewal.js';
import { paymentTimeouts } from './paymentTimeout.js';

/** Nothing has so much to catch up with; more would be a duty that is never done. */
const mostRounds = 10_000;

/** When something next happens to an account by itself; undefined for never. */
export function nextDue(account: Account): Instant | undefined {
  return earliest(nextOfEach(account))?.at;
}

/** The account as it is now: everything that was due has happened, in its order and each once. */
export function catchUp(account: Account, circumstances: Circumstances): Account {
  let current = account;
  for (let round = 0; round < mostRounds; round++) {
    const due = nextOfEach(current).filter(({ at }) => at <= circumstances.now);
    if (due.length === 0) return current;

    // One of each subscription at a time: what is done to one is nothing that another's duty could know of.
    for (const duty of due.toSorted((a, b) => (a.at < b.at ? -1 : 1)))
      current = afterDuty(current, duty, circumstances);
  }
  throw new Error('An account has more to do than can be done');
}

function afterDuty(account: Account, duty: DueTask, circumstances: Circumstances): Account {
  const after = duty.done(account, circumstances);
  const { now, admins, tenant } = circumstances;
  const deed = { id: `${duty.what}-${duty.at}`, at: now, by: byTheClock, byName: '', what: duty.what };
  return recorded(account, after, deed, { admins, taxRate: tenant.taxRate });
}

/** What comes next for each subscription, and for the account itself. */
function nextOfEach(account: Account): readonly DueTask[] {
  const own = [
    ...cardReminders(account),
    ...refundRetries(account),
    ...paymentTimeouts(account),
    ...invoicing(account),
  ];
  const subjects = [...account.subscriptions.map((one) => dutiesOf(account, one)), own];
  return subjects.flatMap((duties) => earliest(duties) ?? []);
}

function dutiesOf(account: Account, subscription: Subscription): readonly DueTask[] {
  return [
    ...rollover(subscription),
    ...retry(subscription),
    ...decline(subscription),
    ...renewalReminders(subscription),
    ...windowReminders(account, subscription),
  ];
}

function earliest(duties: readonly DueTask[]): DueTask | undefined {
  let first: DueTask | undefined;
  for (const duty of duties) if (first === undefined || duty.at < first.at) first = duty;
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

/** A refund that a bank has declined is the buyer's money still. */
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
