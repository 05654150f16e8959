import type { Account } from '../account/account.js';
import type { HistoryEntry } from '../account/history.js';
import type { Day } from '../basics/calendar.js';
import { dayOf } from '../basics/calendar.js';

/** What one of a partner's agents has changed for a customer (B-63). Refused tries are no changes. */
export interface ActivityEntry extends HistoryEntry {
  /** The customer's tenant. */
  readonly customer: string;
  readonly customerName: string;
}

/** Days in UTC, both included. */
export interface ActivityRange {
  readonly first: Day;
  readonly last: Day;
}

/** How many days the log shows unless a range is given; it keeps all (D14). */
export const usualActivityDays = 30;

/** What the partner's agents have changed in this account, oldest first; what is due by itself is not theirs. */
export function activityOf({ ownedBy, owner, tenant, name, history }: Account): readonly ActivityEntry[] {
  if (ownedBy !== 'partner') return [];
  return history
    .filter(({ byTenant }) => byTenant === owner)
    .map((entry) => ({ ...entry, customer: tenant, customerName: name }));
}

/** Newest first; of the same instant, the one that came later stands first. */
export function activityWithin(
  accounts: Iterable<readonly ActivityEntry[]>,
  { first, last }: ActivityRange,
): readonly ActivityEntry[] {
  const found: ActivityEntry[] = [];
  for (const entries of accounts) {
    for (let at = entries.length - 1; at >= 0; at--) {
      const entry = entries[at];
      if (entry === undefined || dayOf(entry.at) < first) break;
      if (dayOf(entry.at) <= last) found.push(entry);
    }
  }
  return found.sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
}
