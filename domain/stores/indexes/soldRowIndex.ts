import type { Account } from '../../account/account.js';
import type { SoldOverview } from '../../application/ports.js';
import type { SoldRow } from '../../reports/soldRow.js';
import { bySoonest, soldRowsOf } from '../../reports/soldRow.js';

/** What each partner has sold: a row for every subscription, kept in memory and in order. */
export class SoldRowIndex implements SoldOverview {
  /** By partner, then by the account's path. */
  readonly #accounts = new Map<string, Map<string, readonly SoldRow[]>>();
  /** In order; missing after a change, until somebody asks. */
  readonly #ordered = new Map<string, readonly SoldRow[]>();
  readonly #ready: () => Promise<void>;

  /** `ready` resolves when every account has been read, and rejects once the store is closed. */
  constructor(ready: () => Promise<void>) {
    this.#ready = ready;
  }

  update(path: string, account: Account): void {
    const { owner, ownedBy } = account;
    if (ownedBy !== 'partner') return;
    const own = this.#accounts.get(owner) ?? new Map<string, readonly SoldRow[]>();
    this.#accounts.set(owner, own.set(path, soldRowsOf(account)));
    this.#ordered.delete(owner);
  }

  async soldBy(partner: string): Promise<readonly SoldRow[]> {
    await this.#ready();
    const known = this.#ordered.get(partner);
    if (known !== undefined) return known;
    const rows = [...(this.#accounts.get(partner)?.values() ?? [])].flatMap((own) => own).toSorted(bySoonest);
    this.#ordered.set(partner, rows);
    return rows;
  }
}
