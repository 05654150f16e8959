import type { Account } from '../../account/account.js';

/** Where accounts with something in common are, known without reading them: the places of the accounts, by key. */
export class AccountIndex {
  readonly #keysOf: (account: Account) => ReadonlySet<string>;
  readonly #paths = new Map<string, Set<string>>();
  /** What an account had when it was last seen. */
  readonly #keys = new Map<string, ReadonlySet<string>>();

  constructor(keysOf: (account: Account) => ReadonlySet<string>) {
    this.#keysOf = keysOf;
  }

  note(path: string, account: Account): void {
    const keys = this.#keysOf(account);
    for (const key of this.#keys.get(path) ?? []) if (!keys.has(key)) this.#forget(key, path);
    for (const key of keys) this.#paths.set(key, (this.#paths.get(key) ?? new Set()).add(path));
    if (keys.size === 0) this.#keys.delete(path);
    else this.#keys.set(path, keys);
  }

  at(key: string): readonly string[] {
    return [...(this.#paths.get(key) ?? [])];
  }

  #forget(key: string, path: string): void {
    const paths = this.#paths.get(key);
    paths?.delete(path);
    if (paths?.size === 0) this.#paths.delete(key);
  }
}

export function indexKey(...parts: readonly string[]): string {
  return JSON.stringify(parts);
}
