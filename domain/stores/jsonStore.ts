import { dirname, join, sep } from 'node:path';
import { LRUCache } from 'lru-cache';
import type { Account } from '../account/account.js';
import type { Instant } from '../basics/calendar.js';
import type { Organisation } from '../organisation/organisation.js';
import { currentOf } from '../account/pools.js';
import type { AccountRef, Accounts, Change, Overview, Recipient, WaitingNotice } from '../application/ports.js';
import type { DataFolder, DataFolderOptions } from './files/dataFolder.js';
import { openDataFolder } from './files/dataFolder.js';
import { accountDocument } from './schemas/accountDocument.js';
import { DocumentStore } from './documentStore.js';
import type { Format } from './files/durableJsonFile.js';
import { seal, unseal } from './schemas/envelope.js';
import { StoreClosed } from './files/failures.js';
import { fileName } from './files/fileName.js';
import { namesIn } from './files/namesIn.js';
import { Holders, holds } from './indexes/licenceHolderIndex.js';
import { ProductPools } from './indexes/productPoolIndex.js';
import type { StateText } from './jsonState.js';
import { JsonOrganisations, organisationFormat } from './jsonOrganisations.js';
import { JsonState, stateFormat } from './jsonState.js';
import { OverviewIndex } from './indexes/overviewIndex.js';
import type { StoreLog } from './storeLog.js';
import { removeLeftovers, UnfinishedAccounts } from './indexes/dueWorkIndex.js';

export interface JsonStoreOptions extends DataFolderOptions {
  /** Characters of JSON kept in memory: for accounts, for the bot's state, and for organisations. */
  readonly cacheSize?: number;
}

/** Opens a folder for this process alone; answers before it has looked at the accounts in it. */
export async function openJsonStore(options: JsonStoreOptions): Promise<JsonStore> {
  return new JsonStore(await openDataFolder(options), options);
}

/** Accounts as one JSON file each: `accounts/<tenant>/<owner>/<account>.json`. */
export class JsonStore implements Accounts {
  readonly state: JsonState;
  readonly organisations: JsonOrganisations;
  readonly #data: DataFolder;
  readonly #folder: string;
  readonly #accounts: DocumentStore<Account>;
  readonly #items: DocumentStore<StateText>;
  readonly #tenants: DocumentStore<Organisation>;
  readonly #holders = new Holders();
  /** By a person's folder, the files in it. */
  readonly #names = new LRUCache<string, Promise<readonly string[]>>({ max: 10_000 });
  readonly #pools = new ProductPools();
  readonly #overview = new OverviewIndex(() => this.#searched());
  readonly overview: Overview = this.#overview;
  readonly #unfinished = new UnfinishedAccounts((path, account) => {
    this.#holders.note(path, account);
    this.#overview.note(path, account);
    this.#pools.note(path, account);
  });
  readonly #closing = new AbortController();
  readonly #log: StoreLog | undefined;
  readonly #tidied: Promise<unknown>;
  #closed: Promise<void> | undefined;

  constructor(data: DataFolder, { log, cacheSize = 16_000_000 }: Pick<JsonStoreOptions, 'log' | 'cacheSize'>) {
    this.#data = data;
    this.#log = log;
    this.#folder = join(data.root, 'accounts');
    this.#accounts = new DocumentStore({ data, format: accountFormat(this.#folder), cacheSize });

    const state = join(data.root, 'state');
    this.#items = new DocumentStore({ data, format: stateFormat(state), cacheSize });
    this.state = new JsonState(state, this.#items);

    const tenants = join(data.root, 'organisations');
    this.#tenants = new DocumentStore({ data, format: organisationFormat(tenants), cacheSize });
    this.organisations = new JsonOrganisations(tenants, this.#tenants, log);

    const search = { session: data.lock.token, signal: this.#closing.signal, log };
    this.#tidied = Promise.all([state, tenants].map((place) => removeLeftovers({ ...search, folder: place })));
    this.#unfinished.search({ ...search, folder: this.#folder, read: (path) => this.#accounts.peek(path) });
  }

  async read(ref: AccountRef): Promise<Account | undefined> {
    return await this.#accounts.read(pathOf(this.#folder, ref));
  }

  async open(account: Account): Promise<boolean> {
    const found = { answer: false };
    try {
      return await this.#change(refOf(account), (existing) => (existing ? found : { answer: true, save: account }));
    } finally {
      this.#names.delete(dirname(pathOf(this.#folder, refOf(account))));
    }
  }

  async change<Answer>(ref: AccountRef, decide: (account: Account) => Change<Answer>): Promise<Answer | undefined> {
    const missing = { answer: undefined };
    return await this.#change<Answer | undefined>(ref, (account) => (account ? decide(account) : missing));
  }

  async owned(tenant: string, owner: string): Promise<readonly Account[]> {
    const folder = join(this.#folder, fileName(tenant), fileName(owner));
    const names = (await this.#namesOf(folder)).filter((name) => name.endsWith('.json'));
    const accounts = await Promise.all(names.map((name) => this.#accounts.read(join(folder, name))));
    return accounts.filter((account) => account !== undefined).sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  /** Each purchase looks at all of a person's accounts (D18), and only `open` adds one. */
  #namesOf(folder: string): Promise<readonly string[]> {
    const known = this.#names.get(folder) ?? namesIn(folder);
    this.#names.set(folder, known);
    known.catch(() => this.#names.delete(folder));
    return known;
  }

  async heldBy(tenant: string, person: string): Promise<readonly Account[]> {
    await this.#searched();
    return this.#readable(this.#holders.pathsOf(tenant, person), (account) => holds(account, person));
  }

  async poolsOf(tenant: string, product: string): Promise<readonly Account[]> {
    await this.#searched();
    return this.#readable(this.#pools.pathsOf(tenant, product), (account) => currentOf(account, product).length > 0);
  }

  /** One that has become unreadable since is its owner's trouble, not that of everybody who holds a licence from it. */
  async #readable(paths: readonly string[], isMeant: (account: Account) => boolean): Promise<readonly Account[]> {
    const accounts = await Promise.all(paths.map((path) => this.#accounts.read(path).catch(() => undefined)));
    return accounts.flatMap((account) => (account && isMeant(account) ? [account] : [])).sort(byOwner);
  }

  /** Past the memory, so that the accounts in use stay there; each is read when it is asked for. */
  async *ofTenant(tenant: string): AsyncGenerator<Account, void, void> {
    const folder = join(this.#folder, fileName(tenant));
    for (const owner of await namesIn(folder)) {
      for (const name of await namesIn(join(folder, owner))) {
        if (this.#closed) throw new StoreClosed('The store is closed', this.#folder);
        const account = name.endsWith('.json') ? await this.#legible(join(folder, owner, name)) : undefined;
        if (account !== undefined) yield account;
      }
    }
  }

  async unpaid(): Promise<readonly AccountRef[]> {
    return this.#unlessClosed(await this.#unfinished.unpaid());
  }

  async awaited(): Promise<readonly Recipient[]> {
    return this.#unlessClosed(await this.#unfinished.awaited());
  }

  async waitingFor(recipient: Recipient): Promise<readonly WaitingNotice<AccountRef>[]> {
    return this.#unlessClosed(await this.#unfinished.waitingFor(recipient));
  }

  async due(until: Instant): Promise<readonly AccountRef[]> {
    const refs = this.#unlessClosed(await this.#unfinished.due(until));
    this.#overview.settle();
    return refs;
  }

  async #legible(path: string): Promise<Account | undefined> {
    try {
      return await this.#accounts.peek(path);
    } catch (error) {
      this.#log?.warn({ path, err: error }, 'An unreadable account was passed over');
      return undefined;
    }
  }

  /** Waits for what is being saved, and gives the folder back. */
  close(): Promise<void> {
    return (this.#closed ??= this.#close());
  }

  #unlessClosed<Answer>(answer: Answer): Answer {
    if (this.#closed) throw new StoreClosed('The store is closed', this.#folder);
    return answer;
  }

  async #close(): Promise<void> {
    this.#closing.abort();
    await Promise.all([
      this.#accounts.close(),
      this.#items.close(),
      this.#tenants.close(),
      this.#unfinished.searched(),
      this.#tidied,
    ]);
    await this.#data.close();
  }

  /** Until everything on the disk has been looked at. */
  async #searched(): Promise<void> {
    await this.#unfinished.searched();
    if (this.#closed) throw new StoreClosed('The store is closed', this.#folder);
  }

  async #change<Answer>(ref: AccountRef, revise: (account: Account | undefined) => Change<Answer>): Promise<Answer> {
    const path = pathOf(this.#folder, ref);
    return await this.#accounts.change(
      path,
      (account) => {
        const change = revise(account);
        if (change.save && pathOf(this.#folder, refOf(change.save)) !== path) {
          throw new RangeError('A change may not turn an account into another');
        }
        return change;
      },
      (saved) => this.#unfinished.note(path, saved),
    );
  }
}

function accountFormat(folder: string): Format<Account> {
  return {
    encode: (account) => seal(accountDocument, JSON.stringify(account)),
    decode: (text, path) => {
      const account = unseal(accountDocument, text);
      if (pathOf(folder, refOf(account)) !== path) throw new Error('it belongs to another account');
      return account;
    },
  };
}

function byOwner(a: Account, b: Account): number {
  if (a.owner !== b.owner) return a.owner < b.owner ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

function refOf({ tenant, owner, id }: Account): AccountRef {
  return { tenant, owner, account: id };
}

function pathOf(folder: string, { tenant, owner, account }: AccountRef): string {
  return `${folder}${sep}${fileName(tenant)}${sep}${fileName(owner)}${sep}${fileName(account)}.json`;
}
