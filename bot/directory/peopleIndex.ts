import Fuse from 'fuse.js';
import { normalised } from '../../domain/normalised.js';
import type { Person } from '../../domain/person.js';

interface Entry extends Person {
  readonly aliases: readonly string[];
}

/** Somebody who can be found, with name and mail as they are compared. */
interface Member {
  readonly entry: Entry;
  readonly name: string;
  readonly mail: string;
  readonly words: readonly string[];
}

const longestText = 120;

/** Finds a tenant's people by id and by what somebody types of a name. */
export class PeopleIndex {
  readonly #byId = new Map<string, Person>();
  readonly #entries: Entry[] = [];
  #kept: Member[] | undefined;
  #fuse: Fuse<Member> | undefined;

  constructor(entries: readonly Entry[]) {
    for (const entry of entries) this.add(entry);
  }

  add(entry: Entry): void {
    this.#entries.push(entry);
    for (const id of [entry.id, ...entry.aliases]) this.#byId.set(id.toLowerCase(), entry);
    if (this.#kept === undefined || !isMember(entry)) return;
    const member = memberOf(entry);
    this.#kept.push(member);
    this.#fuse?.add(member);
  }

  byId(id: string): Person | undefined {
    return this.#byId.get(id.toLowerCase());
  }

  /**
   * Enabled members whose name or mail has words that begin like this, in any order; else, those that are nearly like
   * it. Guests and disabled people come by their whole name, so that they are refused for what they are.
   */
  like(text: string, limit: number): readonly Person[] {
    const wanted = normalised(text.slice(0, longestText));
    if (wanted === '') return [];

    const parts = wanted.split(' ');
    const address = text.includes('@') ? text.trim().toLowerCase() : undefined;
    const found = this.#members.filter(({ words, mail }) =>
      address === undefined
        ? parts.every((part) => words.some((word) => word.startsWith(part)))
        : mail.startsWith(address),
    );
    const others = this.#others.filter(({ name }) => normalised(name) === wanted);
    if (found.length === 0 && others.length === 0) return this.#nearly(wanted, limit);
    const members = found
      .toSorted((a, b) => Number(b.name === wanted) - Number(a.name === wanted))
      .map(({ entry }) => entry);
    return [...members, ...others].slice(0, limit);
  }

  /** For slips of the keyboard; costs fifty times as much. */
  #nearly(wanted: string, limit: number): readonly Person[] {
    const options = { keys: ['name'], threshold: 0.25, ignoreLocation: true, minMatchCharLength: 2 };
    this.#fuse ??= new Fuse([...this.#members], options);
    return this.#fuse.search(wanted, { limit }).map(({ item }) => item.entry);
  }

  get #others(): readonly Person[] {
    return this.#entries.filter((entry) => !isMember(entry));
  }

  get #members(): readonly Member[] {
    return (this.#kept ??= this.#entries.filter(isMember).map(memberOf));
  }
}

function isMember({ kind, enabled }: Entry): boolean {
  return kind === 'member' && enabled;
}

function memberOf(entry: Entry): Member {
  const name = normalised(entry.name);
  const mail = (entry.mail ?? '').toLowerCase();
  const words = normalised(`${entry.name} ${mail.replace(/@.*/, '')}`).split(' '); // all have the same domain
  return { entry, name, mail, words };
}
