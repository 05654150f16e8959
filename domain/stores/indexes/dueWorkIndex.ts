import { readdir, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { Account } from '../../account/account.js';
import { isUnpaid } from '../../account/account.js';
import type { Instant } from '../../basics/calendar.js';
import { nextDue } from '../../lifecycle/catchUp.js';
import type { AccountRef, Recipient, WaitingNotice } from '../../application/ports.js';
import { codeOf } from '../files/failures.js';
import type { StoreLog } from '../storeLog.js';
import { WaitingNotices } from './waitingNoticeIndex.js';

interface Place {
  readonly folder: string;
  /** Marks the drafts that are not left over. */
  readonly session: string;
  readonly signal: AbortSignal;
  readonly log: StoreLog | undefined;
}

interface Search extends Place {
  readonly read: (path: string) => Promise<Account | undefined>;
}

const mostFresh = 1_000;

/** Knows who has something left to do: from what is saved, and from a search of the disk that runs beside the work. */
export class UnfinishedAccounts {
  readonly #unpaid = new Map<string, AccountRef>();
  readonly #waiting = new WaitingNotices<AccountRef>();
  readonly #due = new Map<string, { readonly at: Instant; readonly ref: AccountRef }>();
  /** Saved since somebody last asked what is due: finding that out costs more than a save should, and few ask. */
  readonly #fresh = new Map<string, Account>();
  /** Saved since the search began: what it read of them may be older. */
  readonly #saved = new Set<string>();
  readonly #also: ((path: string, account: Account) => void) | undefined;
  #searched = Promise.resolve();
  #searching = false;

  /** `also` is told of every account as well, so that the disk is read once for all that has to be known. */
  constructor(also?: (path: string, account: Account) => void) {
    this.#also = also;
  }

  note(path: string, account: Account): void {
    if (this.#searching) this.#saved.add(path);
    this.#keep(path, account);
    this.#fresh.set(path, account);
    if (this.#fresh.size >= mostFresh) this.#lookAhead();
  }

  async unpaid(): Promise<readonly AccountRef[]> {
    await this.#searched;
    return [...this.#unpaid.values()];
  }

  async awaited(): Promise<readonly Recipient[]> {
    await this.#searched;
    return this.#waiting.awaited();
  }

  async waitingFor(recipient: Recipient): Promise<readonly WaitingNotice<AccountRef>[]> {
    await this.#searched;
    return this.#waiting.waitingFor(recipient);
  }

  /** Those in which something happens by itself until then. */
  async due(until: Instant): Promise<readonly AccountRef[]> {
    await this.#searched;
    this.#lookAhead();
    return [...this.#due.values()].filter(({ at }) => at <= until).map(({ ref }) => ref);
  }

  /** Until everything on the disk has been looked at. */
  async searched(): Promise<void> {
    await this.#searched;
  }

  search(search: Search): void {
    this.#searching = true;
    this.#searched = this.#search(search).finally(() => {
      this.#searching = false;
      this.#saved.clear();
    });
  }

  async #search({ read, log, ...place }: Search): Promise<void> {
    const files = documentsIn({ ...place, log });
    const reader = async () => {
      for await (const path of files) {
        try {
          const account = await read(path);
          if (account === undefined || this.#saved.has(path)) continue;
          this.#keep(path, account);
          this.#expect(path, account);
        } catch (error) {
          log?.warn({ path, err: error }, 'An unreadable account was passed over');
        }
      }
    };
    await Promise.all([reader(), reader()]);
  }

  #keep(path: string, account: Account): void {
    if (isUnpaid(account)) this.#unpaid.set(path, refOf(account));
    else this.#unpaid.delete(path);
    this.#waiting.note(path, account.tenant, refOf(account), account.outbox);
    this.#also?.(path, account);
  }

  #lookAhead(): void {
    for (const [path, account] of this.#fresh) this.#expect(path, account);
    this.#fresh.clear();
  }

  #expect(path: string, account: Account): void {
    const at = nextDue(account);
    if (at === undefined) this.#due.delete(path);
    else this.#due.set(path, { at, ref: refOf(account) });
  }
}

function refOf({ tenant, owner, id }: Account): AccountRef {
  return { tenant, owner, account: id };
}

/** Removes the drafts that a crash has left below a folder. */
export async function removeLeftovers(place: Place): Promise<void> {
  const files = documentsIn(place);
  while ((await files.next()).done !== true);
}

/**
 * The documents below a folder; removes the drafts that a crash has left there. Folders have no dot in their names, so
 * that nothing has to be looked at to be told apart.
 */
async function* documentsIn(place: Place): AsyncGenerator<string, void, void> {
  const { folder, session, signal, log } = place;
  try {
    for (const name of await readdir(folder)) {
      if (signal.aborted) return;
      const path = join(folder, name);
      if (!name.includes('.')) yield* documentsIn({ ...place, folder: path });
      else if (name.endsWith('.json')) yield path;
      else if (name.endsWith('.tmp') && !name.includes(session)) await unlink(path).catch(() => undefined);
    }
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') log?.warn({ path: folder, err: error }, 'A folder was passed over');
  }
}
