import type { Account } from '../../account/account.js';
import { currentOf } from '../../account/pools.js';
import { AccountIndex, indexKey } from './accountIndex.js';

/** The people's accounts that have a current subscription of a product: who can be asked for a licence (D12). */
export class ProductPoolIndex {
  readonly #index = new AccountIndex((account) => {
    if (account.ownedBy === 'partner') return new Set();
    const products = new Set(account.subscriptions.map(({ product }) => product));
    const current = [...products].filter((product) => currentOf(account, product).length > 0);
    return new Set(current.map((product) => indexKey(account.tenant, product)));
  });

  update(path: string, account: Account): void {
    this.#index.update(path, account);
  }

  pathsOf(tenant: string, product: string): readonly string[] {
    return this.#index.pathsOf(indexKey(tenant, product));
  }
}
