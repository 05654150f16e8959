import type { Account } from '../../account/account.js';
import { isUnpaid } from '../../account/account.js';
import type { Instant } from '../../basics/calendar.js';
import { nextDue } from '../../lifecycle/catchUp.js';
import { accountRefOf } from '../../application/accountRefFor.js';
import type { AccountRef, Recipient, WaitingNotice } from '../../application/ports.js';
import type { DocumentsBelowOptions } from '../files/documentsBelow.js';
import { documentsBelow } from '../files/documentsBelow.js';
import { WaitingNoticeIndex } from './waitingNoticeIndex.js';

interface Source extends DocumentsBelowOptions {
  readonly read: (path: string) => Promise<Account | undefined>;
}

/** Saved accounts that are kept until somebody asks what is due. */
const mostUnchecked = 1_000;

/** Accounts with money to move, notices to send or something due. `load` reads all accounts while saves go on. */
export class DueWorkIndex {
  readonly #unpaid = new Map<string, AccountRef>();
  readonly #waiting = new WaitingNoticeIndex<AccountRef>();
  readonly #due = new Map<string, { readonly at: Instant; readonly ref: AccountRef }>();
  /** Saved since somebody last asked what is due: computing that at each save would cost too much. */
  readonly #unchecked = new Map<string, Account>();
  /** Saved since `load` began: what it has read of them may be older. */
  readonly #saved = new Set<string>();
  readonly #onAccount: ((path: string, account: Account) => void) | undefined;
  #loaded = Promise.resolve();
  #isLoading = false;

  /** `onAccount` gets every account that is read or saved, so that other indexes need not read the disk again. */
  constructor(onAccount?: (path: string, account: Account) => void) {
    this.#onAccount = onAccount;
  }

  update(path: string, account: Account): void {
    if (this.#isLoading) this.#saved.add(path);
    this.#set(path, account);
    this.#unchecked.set(path, account);
    if (this.#unchecked.size >= mostUnchecked) this.#checkSaved();
  }

  async unpaid(): Promise<readonly AccountRef[]> {
    await this.#loaded;
    return [...this.#unpaid.values()];
  }

  async awaited(): Promise<readonly Recipient[]> {
    await this.#loaded;
    return this.#waiting.awaited();
  }

  async waitingFor(recipient: Recipient): Promise<readonly WaitingNotice<AccountRef>[]> {
    await this.#loaded;
    return this.#waiting.waitingFor(recipient);
  }

  /** Accounts in which something is due by then without anybody asking for it. */
  async due(until: Instant): Promise<readonly AccountRef[]> {
    await this.#loaded;
    this.#checkSaved();
    return [...this.#due.values()].filter(({ at }) => at <= until).map(({ ref }) => ref);
  }

  /** Resolves when every account has been read. */
  async loaded(): Promise<void> {
    await this.#loaded;
  }

  load(source: Source): void {
    this.#isLoading = true;
    this.#loaded = this.#load(source).finally(() => {
      this.#isLoading = false;
      this.#saved.clear();
    });
  }

  async #load({ read, log, ...place }: Source): Promise<void> {
    const files = documentsBelow({ ...place, log });
    const readNext = async () => {
      for await (const path of files) {
        try {
          const account = await read(path);
          if (account === undefined || this.#saved.has(path)) continue;
          this.#set(path, account);
          this.#setDue(path, account);
        } catch (error) {
          log?.warn({ path, err: error }, 'An account could not be read and was skipped');
        }
      }
    };
    await Promise.all([readNext(), readNext()]);
  }

  #set(path: string, account: Account): void {
    if (isUnpaid(account)) this.#unpaid.set(path, accountRefOf(account));
    else this.#unpaid.delete(path);
    this.#waiting.update(path, account.tenant, accountRefOf(account), account.outbox);
    this.#onAccount?.(path, account);
  }

  #checkSaved(): void {
    for (const [path, account] of this.#unchecked) this.#setDue(path, account);
    this.#unchecked.clear();
  }

  #setDue(path: string, account: Account): void {
    const at = nextDue(account);
    if (at === undefined) this.#due.delete(path);
    else this.#due.set(path, { at, ref: accountRefOf(account) });
  }
}
