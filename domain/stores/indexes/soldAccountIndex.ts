import type { Account } from '../../account/account.js';
import { AccountIndex } from './accountIndex.js';

/** The accounts of a tenant that partners own. */
export class SoldAccountIndex {
  readonly #index = new AccountIndex(({ tenant, ownedBy }) => new Set(ownedBy === 'partner' ? [tenant] : []));

  update(path: string, account: Account): void {
    this.#index.update(path, account);
  }

  pathsOf(tenant: string): readonly string[] {
    return this.#index.pathsOf(tenant);
  }
}
