import type { Recipient } from '../../domain/application/ports.js';
import type { OutboxEntry } from './outboxSource.js';

/** Delivered, but not yet recorded in the outbox. */
export interface Arrival {
  readonly notices: readonly string[];
  readonly activity: string | undefined;
  readonly how: 'delivered' | 'updated' | 'shortened';
}

/** Progress of one card. In memory only: after a crash it counts as never tried, which makes at most one more copy. */
export interface Attempt {
  readonly failures: number;
  readonly unclear: number;
  /** The service has to answer a harmless request first. */
  readonly isDoubtful: boolean;
  /** The message to replace is gone; send a new one. */
  readonly isNew: boolean;
  /** Teams rejected the full card; send the short one. */
  readonly isSmall: boolean;
  /** At how many addresses in a row even the short card was rejected. */
  readonly rejections: number;
  readonly arrived?: Arrival;
}

const fresh: Attempt = {
  failures: 0,
  unclear: 0,
  isDoubtful: false,
  isNew: false,
  isSmall: false,
  rejections: 0,
};

/** An entry that failed, because its document cannot be read for example, lets others pass for so many milliseconds. */
const troubleTime = 30_000;

/** One recipient's queue: one card at a time, each sender's in order, and senders by turns. */
export class RecipientQueue {
  readonly recipient: Recipient;
  /** No delivery before this time of the machine's monotonic clock, in milliseconds. */
  notBefore = 0;
  isWorking = false;
  /** Paused until the person writes to the bot. */
  isNowhere = false;
  #attempt: { readonly card: string; readonly state: Attempt } | undefined;
  #chosen = '';
  /** By sender, the number of their last turn. */
  #turns: ReadonlyMap<string, number> = new Map();
  #turn = 0;
  readonly #troubled = new Map<string, number>();
  #hasMet = false;

  constructor(recipient: Recipient) {
    this.recipient = recipient;
  }

  /**
   * The entry to deliver next, of those that wait (earliest first): the one in progress, else the earliest of the
   * sender whose last turn is longest ago. So nobody's notifications wait behind many of another sender's.
   */
  choose(entries: readonly OutboxEntry[]): OutboxEntry | undefined {
    const begun = this.#attempt && entries.find((entry) => entryKey(entry) === this.#chosen);
    const chosen = begun ?? this.#next(entries);
    if (chosen !== undefined) this.#chosen = entryKey(chosen);
    return chosen;
  }

  #next(entries: readonly OutboxEntry[]): OutboxEntry | undefined {
    const firsts = new Map<string, OutboxEntry>();
    for (const entry of entries)
      if (!firsts.has(entry.outboxDocument.sender)) firsts.set(entry.outboxDocument.sender, entry);
    const turnOf = (sender: string) => this.#turns.get(sender) ?? 0;
    const [next] = [...firsts].toSorted(([a], [b]) => turnOf(a) - turnOf(b));
    if (next === undefined) return undefined;

    const [sender, entry] = next;
    this.#turn += 1;
    this.#turns = new Map([...[...this.#turns].filter(([other]) => firsts.has(other)), [sender, this.#turn]]);
    return entry;
  }

  attempt(card: string): Attempt {
    return this.#attempt?.card === card ? this.#attempt.state : fresh;
  }

  note(card: string, changes: Partial<Attempt>): void {
    this.#attempt = { card, state: { ...this.attempt(card), ...changes } };
  }

  /** The message was deleted: the next notice about the same subject is sent as a new one. */
  forget(card: string): void {
    if (this.#attempt?.card === card) this.#attempt = undefined;
  }

  /** The person has written to the bot; also noted while a delivery looks for them. */
  meet(): void {
    this.#hasMet = true;
    this.isNowhere = false;
    this.notBefore = 0;
  }

  /** Whether the person has written to the bot since the last call. */
  hasMet(): boolean {
    const hasMet = this.#hasMet;
    this.#hasMet = false;
    return hasMet;
  }

  trouble(card: string): void {
    this.#troubled.set(card, Date.now() + troubleTime);
  }

  isTroubled(card: string): boolean {
    const until = this.#troubled.get(card);
    if (until === undefined || until > Date.now()) return until !== undefined;
    this.#troubled.delete(card);
    return false;
  }
}

/** Identifies an entry. */
export function entryKey({ outboxDocument, notice }: OutboxEntry): string {
  return JSON.stringify([outboxDocument.key, notice]);
}
