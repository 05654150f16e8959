import type { Account } from '../../account/account.js';
import { AccountIndex, indexKey } from './accountIndex.js';

/** Knows in whose accounts a person holds a licence. */
export class Holders {
  readonly #index = new AccountIndex(({ tenant, subscriptions }) => {
    return new Set(
      subscriptions.flatMap(({ assignments }) => assignments.map(({ person }) => indexKey(tenant, person))),
    );
  });

  note(path: string, account: Account): void {
    this.#index.note(path, account);
  }

  pathsOf(tenant: string, person: string): readonly string[] {
    return this.#index.at(indexKey(tenant, person));
  }
}

export function holds({ subscriptions }: Account, person: string): boolean {
  return subscriptions.some(({ assignments }) => assignments.some((assignment) => assignment.person === person));
}
