import type { SoldOverview } from '../../domain/application/ports.js';
import type { SoldRow } from '../../domain/reports/soldRow.js';
import { bySoonest, soldRowsOf } from '../../domain/reports/soldRow.js';
import type { MemoryAccounts } from './ports.js';

/** What partners have sold, made anew for every question: what an index has to answer as well. */
export class MemorySold implements SoldOverview {
  readonly #accounts: Pick<MemoryAccounts, 'all'>;

  constructor(accounts: Pick<MemoryAccounts, 'all'> = { all: [] }) {
    this.#accounts = accounts;
  }

  soldBy(partner: string): Promise<readonly SoldRow[]> {
    const own = this.#accounts.all.filter(({ owner, ownedBy }) => ownedBy === 'partner' && owner === partner);
    return Promise.resolve(own.flatMap(soldRowsOf).toSorted(bySoonest));
  }
}
