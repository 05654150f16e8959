import type { Account } from '../../account/account.js';

/** The paths of accounts by keys that an account has, so that nobody has to read accounts to find them. */
export class AccountIndex {
  readonly #keysOf: (account: Account) => ReadonlySet<string>;
  readonly #paths = new Map<string, Set<string>>();
  /** The keys of an account when it was last saved or read, by its path. */
  readonly #keys = new Map<string, ReadonlySet<string>>();

  constructor(keysOf: (account: Account) => ReadonlySet<string>) {
    this.#keysOf = keysOf;
  }

  update(path: string, account: Account): void {
    const keys = this.#keysOf(account);
    for (const key of this.#keys.get(path) ?? []) if (!keys.has(key)) this.#remove(key, path);
    for (const key of keys) this.#paths.set(key, (this.#paths.get(key) ?? new Set()).add(path));
    if (keys.size === 0) this.#keys.delete(path);
    else this.#keys.set(path, keys);
  }

  pathsOf(key: string): readonly string[] {
    return [...(this.#paths.get(key) ?? [])];
  }

  #remove(key: string, path: string): void {
    const paths = this.#paths.get(key);
    paths?.delete(path);
    if (paths?.size === 0) this.#paths.delete(key);
  }
}

export function indexKey(...parts: readonly string[]): string {
  return JSON.stringify(parts);
}
