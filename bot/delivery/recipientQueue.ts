import type { Recipient } from '../../domain/application/ports.js';
import type { OutboxEntry } from './outboxSource.js';

/** A card is in its place, and the document does not know yet. */
export interface Arrival {
  readonly notices: readonly string[];
  readonly activity: string | undefined;
  readonly how: 'delivered' | 'updated' | 'shortened';
}

/** How far one card has come. Only in memory: after a crash it counts as never tried, which makes one more copy at most. */
export interface Attempt {
  readonly failures: number;
  readonly unclear: number;
  /** The service has to answer something harmless first. */
  readonly isDoubtful: boolean;
  /** What was to be replaced is gone. */
  readonly isAnew: boolean;
  /** It was refused as it is. */
  readonly isSmall: boolean;
  /** At how many addresses, one after the other, even the short card was refused. */
  readonly turnedAway: number;
  readonly arrived?: Arrival;
}

const fresh: Attempt = {
  failures: 0,
  unclear: 0,
  isDoubtful: false,
  isAnew: false,
  isSmall: false,
  turnedAway: 0,
};

/** A card about which something broke, such as its document, lets those behind it pass for so many milliseconds. */
const troubleTime = 30_000;

/** One person's cards, one at a time: each sender's in order, and the senders in turn. */
export class RecipientQueue {
  readonly recipient: Recipient;
  /** Nothing is done before, in milliseconds of the machine's clock. */
  notBefore = 0;
  isWorking = false;
  /** Waits for the person to turn up. */
  isNowhere = false;
  #attempt: { readonly card: string; readonly state: Attempt } | undefined;
  #chosen = '';
  /** By sender, the number of the turn that was theirs last. */
  #turns: ReadonlyMap<string, number> = new Map();
  #turn = 0;
  readonly #troubled = new Map<string, number>();
  #hasMet = false;

  constructor(recipient: Recipient) {
    this.recipient = recipient;
  }

  /**
   * The letter to deliver now, of those that wait earliest first: the one that is on its way, else the earliest of the
   * sender whose turn is the longest ago, so that nobody's letters wait behind a heap of somebody else's.
   */
  choose(entries: readonly OutboxEntry[]): OutboxEntry | undefined {
    const begun = this.#attempt && entries.find((entry) => nameOf(entry) === this.#chosen);
    const chosen = begun ?? this.#next(entries);
    if (chosen !== undefined) this.#chosen = nameOf(chosen);
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

  /** The card is no longer there: the next one about the same begins anew. */
  forget(card: string): void {
    if (this.#attempt?.card === card) this.#attempt = undefined;
  }

  /** The person has turned up: also while they were being looked for. */
  meet(): void {
    this.#hasMet = true;
    this.isNowhere = false;
    this.notBefore = 0;
  }

  /** Whether the person has turned up since this was last asked. */
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

/** The same for the same card. */
export function nameOf({ outboxDocument, notice }: OutboxEntry): string {
  return JSON.stringify([outboxDocument.key, notice]);
}
