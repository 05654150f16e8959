import type { Account } from '../../account/account.js';
import { currentOf } from '../../account/pools.js';
import { AccountIndex, indexKey } from './accountIndex.js';

/** Knows which accounts have a live self-service subscription of a product. */
export class ProductPools {
  readonly #index = new AccountIndex((account) => {
    const products = new Set(account.subscriptions.map(({ product }) => product));
    const live = [...products].filter((product) => currentOf(account, product).length > 0);
    return new Set(live.map((product) => indexKey(account.tenant, product)));
  });

  note(path: string, account: Account): void {
    this.#index.note(path, account);
  }

  pathsOf(tenant: string, product: string): readonly string[] {
    return this.#index.at(indexKey(tenant, product));
  }
}
