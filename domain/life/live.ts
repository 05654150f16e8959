import type { Account } from '../account.js';
import type { Instant } from '../calendar.js';
import { triedAgain } from '../collection.js';
import { byTheClock, withHistory } from '../history.js';
import { invoiceNumbers } from '../invoiceNumber.js';
import { issueInvoices, nextInvoicing } from '../invoicing.js';
import { cardReminders } from './cardCare.js';
import type { Circumstances, Duty } from './duty.js';
import { decline } from './ending.js';
import { renewalReminders, windowReminders } from './reminders.js';
import { retry, rollover } from './renewing.js';

/** No account has so much to catch up with; more would be a duty that is never done. */
const mostDuties = 10_000;

/** When something next happens to an account by itself; undefined for never. */
export function nextDue(account: Account): Instant | undefined {
  return nextDuty(account)?.at;
}

/** The account as it is now: everything that was due has happened, in its order and each once. */
export function live(account: Account, circumstances: Circumstances): Account {
  let current = account;
  for (let count = 0; count < mostDuties; count++) {
    const duty = nextDuty(current);
    if (duty === undefined || duty.at > circumstances.now) return current;

    const after = duty.done(current, circumstances);
    const id = `${duty.what}-${duty.at}`;
    current = withHistory(current, after, { id, at: circumstances.now, by: byTheClock, byName: '', what: duty.what });
  }
  throw new Error('An account has more to do than can be done');
}

function nextDuty(account: Account): Duty | undefined {
  let first: Duty | undefined;
  for (const duty of dutiesOf(account)) if (first === undefined || duty.at < first.at) first = duty;
  return first;
}

function dutiesOf(account: Account): readonly Duty[] {
  return [
    ...account.subscriptions.flatMap((subscription) => [
      ...rollover(subscription),
      ...retry(subscription),
      ...decline(subscription),
      ...renewalReminders(subscription),
      ...windowReminders(account, subscription),
    ]),
    ...cardReminders(account),
    ...refundRetries(account),
    ...invoicing(account),
  ];
}

/** A month's invoice is issued when the month is over (D10). */
function invoicing(account: Account): readonly Duty[] {
  const at = nextInvoicing(account);
  if (at === undefined) return [];
  return [
    { at, what: 'subscription-renewed', done: (latest, { now }) => issueInvoices(latest, now, invoiceNumbers(latest)) },
  ];
}

/** A refund that a bank has declined is the buyer's money still. */
function refundRetries(account: Account): readonly Duty[] {
  return account.payments.flatMap((payment): readonly Duty[] => {
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
