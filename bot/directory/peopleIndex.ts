import Fuse from 'fuse.js';
import type { Person } from '../../domain/person.js';

interface Entry extends Person {
  readonly aliases: readonly string[];
}

const longestText = 120;

/** Finds a tenant's people by id and by what somebody types of a name. */
export class PeopleIndex {
  readonly #byId: ReadonlyMap<string, Person>;
  readonly #entries: readonly Entry[];
  #fuse: Fuse<Entry> | undefined;

  constructor(entries: readonly Entry[]) {
    this.#entries = entries;
    this.#byId = new Map(
      entries.flatMap((entry) => [entry.id, ...entry.aliases].map((id) => [id.toLowerCase(), entry])),
    );
  }

  byId(id: string): Person | undefined {
    return this.#byId.get(id.toLowerCase());
  }

  /** Enabled members whose name or mail is like the text, best first; letters count without their accents. */
  like(text: string, limit: number): readonly Person[] {
    const wanted = text.trim().replaceAll(/\s+/g, ' ').slice(0, longestText);
    if (wanted === '') return [];

    this.#fuse ??= new Fuse(
      this.#entries.filter(({ kind, enabled }) => kind === 'member' && enabled),
      { keys: ['name', 'mail'], threshold: 0.25, ignoreLocation: true, ignoreDiacritics: true, minMatchCharLength: 2 },
    );
    return this.#fuse.search(wanted, { limit }).map(({ item }) => item);
  }
}
