import type { Account } from '../../account/account.js';
import type { ActivityLog } from '../../application/ports.js';
import type { ActivityEntry, ActivityRange } from '../../reports/activity.js';
import { activityOf, activityWithin } from '../../reports/activity.js';

interface Known {
  /** How many entries of the history have been looked at. */
  readonly seen: number;
  readonly entries: readonly ActivityEntry[];
}

/** What the agents of every partner have changed: their entries alone, so that the accounts can leave memory. */
export class ActivityIndex implements ActivityLog {
  readonly #partners = new Map<string, Map<string, Known>>();
  readonly #ready: () => Promise<void>;

  /** `ready` resolves when every account has been read, and rejects once the store is closed. */
  constructor(ready: () => Promise<void>) {
    this.#ready = ready;
  }

  /** A history only grows, so that a save costs what it has added. */
  update(path: string, account: Account): void {
    if (account.ownedBy !== 'partner') return;
    const own = this.#partners.get(account.owner) ?? new Map<string, Known>();
    this.#partners.set(account.owner, own);
    const { seen, entries } = own.get(path) ?? { seen: 0, entries: [] };
    const added = activityOf({ ...account, history: account.history.slice(seen) });
    own.set(path, { seen: account.history.length, entries: added.length === 0 ? entries : entries.concat(added) });
  }

  async find(partner: string, range: ActivityRange): Promise<readonly ActivityEntry[]> {
    await this.#ready();
    const accounts = this.#partners.get(partner)?.values() ?? [];
    return activityWithin(
      Array.from(accounts, ({ entries }) => entries),
      range,
    );
  }
}
