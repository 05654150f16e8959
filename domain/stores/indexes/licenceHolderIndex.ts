import type { Account } from '../../account/account.js';
import { AccountIndex, indexKey } from './accountIndex.js';

/** The accounts in which a person holds a licence. */
export class LicenceHolderIndex {
  readonly #index = new AccountIndex(({ tenant, subscriptions }) => {
    return new Set(
      subscriptions.flatMap(({ assignments }) => assignments.map(({ person }) => indexKey(tenant, person))),
    );
  });

  update(path: string, account: Account): void {
    this.#index.update(path, account);
  }

  pathsOf(tenant: string, person: string): readonly string[] {
    return this.#index.pathsOf(indexKey(tenant, person));
  }
}

export function holdsLicence({ subscriptions }: Account, person: string): boolean {
  return subscriptions.some(({ assignments }) => assignments.some((assignment) => assignment.person === person));
}
