import type { Account } from '../../account/account.js';
import type { Sale } from '../../application/ports.js';
import { AccountIndex } from './accountIndex.js';

/** The accounts of a tenant that partners own. */
export class SoldAccountIndex {
  readonly #index = new AccountIndex(({ tenant, ownedBy }) => new Set(ownedBy === 'partner' ? [tenant] : []));
  readonly #sales = new Map<string, Sale>();

  update(path: string, account: Account): void {
    this.#index.update(path, account);
    if (account.ownedBy === 'partner') this.#sales.set(path, { partner: account.owner, customer: account.tenant });
  }

  sales(): readonly Sale[] {
    return [...this.#sales.values()];
  }

  pathsOf(tenant: string): readonly string[] {
    return this.#index.pathsOf(tenant);
  }
}
