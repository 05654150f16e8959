import type { SoldOverview } from '../../domain/application/ports.js';
import type { SoldCounts, SoldPage, SoldPageQuery, SoldQuery, SoldRow } from '../../domain/reports/soldRow.js';
import { bySoonest, isOfFilter, latestEnd, soldFilters, soldRowsOf } from '../../domain/reports/soldRow.js';
import { groupBy } from '../../domain/basics/groupBy.js';
import type { MemoryAccounts } from './ports.js';

/** What partners have sold, made anew for every question: what an index has to answer as well. */
export class MemorySold implements SoldOverview {
  readonly #accounts: Pick<MemoryAccounts, 'all'>;

  constructor(accounts: Pick<MemoryAccounts, 'all'> = { all: [] }) {
    this.#accounts = accounts;
  }

  find({ partner, customers, filter, today, from, count }: SoldPageQuery): Promise<SoldPage> {
    const latest = latestEnd(filter, today) ?? '9999-12-31';
    const found = this.#accounts.all
      .filter(({ owner, ownedBy, tenant }) => ownedBy === 'partner' && owner === partner && customers.has(tenant))
      .flatMap(soldRowsOf)
      .filter((row) => isOfFilter[filter](row) && row.ends <= latest)
      .toSorted(bySoonest);
    return Promise.resolve({ rows: found.slice(from, from + count), total: found.length });
  }

  byCustomer({
    partner,
    customers,
  }: Pick<SoldQuery, 'partner' | 'customers'>): Promise<ReadonlyMap<string, readonly SoldRow[]>> {
    const sold = this.#accounts.all.filter(
      ({ owner, ownedBy, tenant }) => ownedBy === 'partner' && owner === partner && customers.has(tenant),
    );
    return Promise.resolve(groupBy(sold.flatMap(soldRowsOf), ({ customer }) => customer));
  }

  async count(query: SoldQuery): Promise<SoldCounts> {
    const counts = soldFilters.map(async (filter) => {
      const { total } = await this.find({ ...query, filter, from: 0, count: 0 });
      return [filter, total] as const;
    });
    return Object.fromEntries(await Promise.all(counts)) as SoldCounts; // every filter is in the list
  }
}
