import Fuse from 'fuse.js';
import { normaliseText } from '../../domain/basics/normaliseText.js';
import type { Person } from '../../domain/basics/person.js';

interface PersonRecord extends Person {
  readonly aliases: readonly string[];
}

/** A person with normalised name and mail. */
interface SearchEntry {
  readonly entry: PersonRecord;
  readonly name: string;
  /** The words of the name in sorted order, so that first name and surname may be swapped. */
  readonly whole: string;
  readonly mail: string;
  readonly words: readonly string[];
}

interface Kept {
  readonly members: SearchEntry[];
  /** Guests, and people whose account is disabled. */
  readonly others: SearchEntry[];
}

const longestText = 120;

/** Finds a tenant's people by id, name or mail. */
export class PeopleIndex {
  readonly #byId = new Map<string, Person>();
  readonly #entries: PersonRecord[] = [];
  #kept: Kept | undefined;
  #fuse: Fuse<SearchEntry> | undefined;

  constructor(entries: readonly PersonRecord[]) {
    for (const entry of entries) this.add(entry);
  }

  add(entry: PersonRecord): void {
    this.#entries.push(entry);
    for (const id of [entry.id, ...entry.aliases]) this.#byId.set(id.toLowerCase(), entry);
    if (this.#kept === undefined) return;
    const known = knownAs(entry);
    const isFound = isMember(known);
    (isFound ? this.#kept.members : this.#kept.others).push(known);
    if (isFound) this.#fuse?.add(known);
  }

  byId(id: string): Person | undefined {
    return this.#byId.get(id.toLowerCase());
  }

  /**
   * Enabled members with words in name or mail that begin like the typed ones, in any order; with slips allowed,
   * else similar ones. Guests and disabled people are found only by their whole name or address, so that the refusal
   * can say why.
   */
  like(text: string, limit: number, slips: 'allowed' | 'none' = 'allowed'): readonly Person[] {
    const wanted = normaliseText(text.slice(0, longestText));
    if (wanted === '') return [];

    const parts = wanted.split(' ');
    const address = text.includes('@') ? text.trim().toLowerCase() : undefined;
    const whole = inOrder(wanted);
    const isWhole = (one: SearchEntry) => (address === undefined ? one.whole === whole : one.mail === address);
    const { members, others } = this.#people;
    const found = members.filter(({ words, mail }) =>
      address === undefined
        ? parts.every((part) => words.some((word) => word.startsWith(part)))
        : mail.startsWith(address),
    );
    const ranked = found.toSorted((a, b) => Number(isWhole(b)) - Number(isWhole(a)));
    const all = [...ranked, ...others.filter(isWhole)].map(({ entry }) => entry);
    if (all.length > 0 || slips === 'none') return all.slice(0, limit);
    return this.#nearly(wanted, limit);
  }

  /** Tolerates typing errors; costs fifty times as much. */
  #nearly(wanted: string, limit: number): readonly Person[] {
    const options = { keys: ['name'], threshold: 0.25, ignoreLocation: true, minMatchCharLength: 2 };
    this.#fuse ??= new Fuse([...this.#people.members], options);
    return this.#fuse.search(wanted, { limit }).map(({ item }) => item.entry);
  }

  get #people(): Kept {
    if (this.#kept !== undefined) return this.#kept;
    const all = this.#entries.map(knownAs);
    return (this.#kept = { members: all.filter(isMember), others: all.filter((one) => !isMember(one)) });
  }
}

function isMember({ entry: { kind, enabled } }: SearchEntry): boolean {
  return kind === 'member' && enabled;
}

function knownAs(entry: PersonRecord): SearchEntry {
  const name = normaliseText(entry.name);
  const mail = (entry.mail ?? '').toLowerCase();
  const words = normaliseText(`${entry.name} ${mail.replace(/@.*/, '')}`).split(' '); // all have the same domain
  return { entry, name, whole: inOrder(name), mail, words };
}

function inOrder(name: string): string {
  return name.split(' ').toSorted().join(' ');
}
