import type { Account } from '../account.js';

/** Knows in whose accounts a person holds a licence: the places of the accounts, by person. */
export class Holders {
  readonly #paths = new Map<string, Set<string>>();
  /** Who held one when an account was last seen. */
  readonly #people = new Map<string, ReadonlySet<string>>();

  note(path: string, account: Account): void {
    const people = holdersIn(account);
    for (const person of this.#people.get(path) ?? []) if (!people.has(person)) this.#forget(person, path);
    for (const person of people) this.#paths.set(person, (this.#paths.get(person) ?? new Set()).add(path));
    if (people.size === 0) this.#people.delete(path);
    else this.#people.set(path, people);
  }

  pathsOf(tenant: string, person: string): readonly string[] {
    return [...(this.#paths.get(keyOf(tenant, person)) ?? [])];
  }

  #forget(person: string, path: string): void {
    const paths = this.#paths.get(person);
    paths?.delete(path);
    if (paths?.size === 0) this.#paths.delete(person);
  }
}

export function holds({ subscriptions }: Account, person: string): boolean {
  return subscriptions.some(({ assignments }) => assignments.some((assignment) => assignment.person === person));
}

function holdersIn({ tenant, subscriptions }: Account): ReadonlySet<string> {
  return new Set(subscriptions.flatMap(({ assignments }) => assignments.map(({ person }) => keyOf(tenant, person))));
}

function keyOf(tenant: string, person: string): string {
  return JSON.stringify([tenant, person]);
}
