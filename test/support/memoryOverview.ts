import type { OverviewPage, OverviewQuery, Purchaser, SubscriptionRow } from '../../domain/reports/overview.js';
import { rowsOf } from '../../domain/reports/overview.js';
import { orderOf } from '../../domain/reports/overviewOrder.js';
import { pageOf, purchasersLike } from '../../domain/reports/overviewPage.js';
import type { Overview } from '../../domain/application/ports.js';
import type { MemoryAccounts } from './ports.js';

/** The overview made anew for every question: what an index has to answer as well. */
export class MemoryOverview implements Overview {
  readonly #accounts: Pick<MemoryAccounts, 'all'>;

  constructor(accounts: Pick<MemoryAccounts, 'all'> = { all: [] }) {
    this.#accounts = accounts;
  }

  find(query: OverviewQuery): Promise<OverviewPage> {
    return Promise.resolve(pageOf(this.#rows(query.tenant).toSorted(orderOf(query.sort)), query));
  }

  owner(tenant: string, subscription: string): Promise<SubscriptionRow | undefined> {
    return Promise.resolve(this.#rows(tenant).find((row) => row.subscription === subscription));
  }

  purchasers(tenant: string, text: string): Promise<readonly Purchaser[]> {
    return Promise.resolve(purchasersLike(this.#rows(tenant), text));
  }

  #rows(tenant: string): readonly SubscriptionRow[] {
    return this.#accounts.all.filter((account) => account.tenant === tenant).flatMap(rowsOf);
  }
}
