import type { Account } from '../account/account.js';
import type { Instant } from '../basics/calendar.js';
import { settle } from './settlement.js';

/**
 * What a partner sells goes on the customer's invoice: a charge or refund is done with the change that causes it, and
 * no bank is asked (D14). Other accounts stay as they are.
 */
export function invoiced(
  account: Account,
  { now, admins }: { readonly now: Instant; readonly admins?: readonly string[] },
): Account {
  if (account.ownedBy !== 'partner') return account;
  return account.payments
    .filter(({ state }) => state === 'due')
    .reduce(
      (latest, { id }) => settle(latest, id, 'approved', { now, late: false, ...(admins && { admins }) }),
      account,
    );
}
