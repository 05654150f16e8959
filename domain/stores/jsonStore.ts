import { dirname, join, sep } from 'node:path';
import { LRUCache } from 'lru-cache';
import type { Account } from '../account/account.js';
import type { Instant } from '../basics/calendar.js';
import type { Organisation } from '../organisation/organisation.js';
import { currentOf } from '../account/pools.js';
import type {
  AccountRef,
  Accounts,
  ActivityLog,
  Change,
  Overview,
  Recipient,
  Sale,
  SoldOverview,
  WaitingNotice,
} from '../application/ports.js';
import { accountRefOf } from '../application/accountRefFor.js';
import type { DataFolder, DataFolderOptions } from './files/dataFolder.js';
import { openDataFolder } from './files/dataFolder.js';
import { accountDocument } from './schemas/accountDocument.js';
import { DocumentStore } from './documentStore.js';
import type { Format } from './files/durableJsonFile.js';
import { seal, unseal } from './schemas/envelope.js';
import { StoreClosed } from './files/failures.js';
import { removeTemporaryFiles } from './files/documentsBelow.js';
import { fileName } from './files/fileName.js';
import { namesIn } from './files/namesIn.js';
import { holdsLicence, LicenceHolderIndex } from './indexes/licenceHolderIndex.js';
import { ActivityIndex } from './indexes/activityIndex.js';
import { SoldAccountIndex } from './indexes/soldAccountIndex.js';
import { SoldRowIndex } from './indexes/soldRowIndex.js';
import { ProductPoolIndex } from './indexes/productPoolIndex.js';
import type { StateText } from './jsonState.js';
import { JsonOrganisations, organisationFormat } from './jsonOrganisations.js';
import { JsonState, stateFormat } from './jsonState.js';
import { OverviewIndex } from './indexes/overviewIndex.js';
import type { StoreLog } from './storeLog.js';
import { DueWorkIndex } from './indexes/dueWorkIndex.js';

export interface JsonStoreOptions extends DataFolderOptions {
  /** Characters of JSON kept in memory: for accounts, for the bot's state, and for organisations. */
  readonly cacheSize?: number;
}

/** Opens a folder for this process alone. The accounts in it are read afterwards, beside the work. */
export async function openJsonStore(options: JsonStoreOptions): Promise<JsonStore> {
  return new JsonStore(await openDataFolder(options), options);
}

/** The folder of the accounts that partners own. `fileName` never answers with it, so that it is no person's. */
const partnersFolder = '+partners';

/**
 * Accounts as one JSON file each: `accounts/<tenant>/<owner>/<account>.json`, and
 * `accounts/<tenant>/+partners/<partner>/<account>.json`.
 */
export class JsonStore implements Accounts {
  readonly state: JsonState;
  readonly organisations: JsonOrganisations;
  readonly #data: DataFolder;
  readonly #folder: string;
  readonly #accounts: DocumentStore<Account>;
  readonly #items: DocumentStore<StateText>;
  readonly #tenants: DocumentStore<Organisation>;
  readonly #holders = new LicenceHolderIndex();
  /** The files in a person's folder, by its path. */
  readonly #fileNames = new LRUCache<string, Promise<readonly string[]>>({ max: 10_000 });
  readonly #pools = new ProductPoolIndex();
  readonly #sold = new SoldAccountIndex();
  readonly #overview = new OverviewIndex(() => this.#loaded());
  readonly overview: Overview = this.#overview;
  readonly #soldRows = new SoldRowIndex(() => this.#loaded());
  readonly soldOverview: SoldOverview = this.#soldRows;
  readonly #activity = new ActivityIndex(() => this.#loaded());
  readonly activity: ActivityLog = this.#activity;
  readonly #dueWork = new DueWorkIndex((path, account) => {
    this.#holders.update(path, account);
    this.#overview.update(path, account);
    this.#pools.update(path, account);
    this.#sold.update(path, account);
    this.#soldRows.update(path, account);
    this.#activity.update(path, account);
  });
  readonly #closing = new AbortController();
  readonly #log: StoreLog | undefined;
  readonly #cleanedUp: Promise<unknown>;
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

    const below = { session: data.lock.token, signal: this.#closing.signal, log };
    this.#cleanedUp = Promise.all([state, tenants].map((folder) => removeTemporaryFiles({ ...below, folder })));
    this.#dueWork.load({ ...below, folder: this.#folder, read: (path) => this.#accounts.peek(path) });
  }

  async read(ref: AccountRef): Promise<Account | undefined> {
    return await this.#accounts.read(pathOf(this.#folder, ref));
  }

  async open(account: Account): Promise<boolean> {
    const found = { answer: false };
    try {
      return await this.#change(accountRefOf(account), (existing) =>
        existing ? found : { answer: true, save: account },
      );
    } finally {
      this.#fileNames.delete(dirname(pathOf(this.#folder, accountRefOf(account))));
    }
  }

  async change<Answer>(ref: AccountRef, decide: (account: Account) => Change<Answer>): Promise<Answer | undefined> {
    const missing = { answer: undefined };
    return await this.#change<Answer | undefined>(ref, (account) => (account ? decide(account) : missing));
  }

  async owned(tenant: string, owner: string): Promise<readonly Account[]> {
    const folder = join(this.#folder, fileName(tenant), fileName(owner));
    const names = (await this.#fileNamesOf(folder)).filter((name) => name.endsWith('.json'));
    const accounts = await Promise.all(names.map((name) => this.#accounts.read(join(folder, name))));
    return accounts.filter((account) => account !== undefined).sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  /** Cached, since each purchase looks at all of a person's accounts (D18), and only `open` adds one. */
  #fileNamesOf(folder: string): Promise<readonly string[]> {
    const known = this.#fileNames.get(folder) ?? namesIn(folder);
    this.#fileNames.set(folder, known);
    known.catch(() => this.#fileNames.delete(folder));
    return known;
  }

  async sales(): Promise<readonly Sale[]> {
    await this.#loaded();
    return this.#sold.sales();
  }

  async soldIn(tenant: string): Promise<readonly Account[]> {
    await this.#loaded();
    return this.#readAllOf(this.#sold.pathsOf(tenant), () => true);
  }

  async heldBy(tenant: string, person: string): Promise<readonly Account[]> {
    await this.#loaded();
    return this.#readAllOf(this.#holders.pathsOf(tenant, person), (account) => holdsLicence(account, person));
  }

  async poolsOf(tenant: string, product: string): Promise<readonly Account[]> {
    await this.#loaded();
    return this.#readAllOf(this.#pools.pathsOf(tenant, product), (account) => currentOf(account, product).length > 0);
  }

  /** Without those that have become unreadable: that must not stop everybody who holds a licence from them. */
  async #readAllOf(paths: readonly string[], isMeant: (account: Account) => boolean): Promise<readonly Account[]> {
    const accounts = await Promise.all(paths.map((path) => this.#accounts.read(path).catch(() => undefined)));
    return accounts.flatMap((account) => (account && isMeant(account) ? [account] : [])).sort(byOwner);
  }

  /** Reads past the cache, so that the accounts in use stay there, and each only when it is asked for. */
  async *ofTenant(tenant: string): AsyncGenerator<Account, void, void> {
    const folder = join(this.#folder, fileName(tenant));
    for (const owner of await namesIn(folder)) {
      for (const name of await namesIn(join(folder, owner))) {
        if (this.#closed) throw new StoreClosed('The store is closed', this.#folder);
        const account = name.endsWith('.json') ? await this.#readUnlessBroken(join(folder, owner, name)) : undefined;
        if (account !== undefined) yield account;
      }
    }
  }

  async unpaid(): Promise<readonly AccountRef[]> {
    return this.#unlessClosed(await this.#dueWork.unpaid());
  }

  async awaited(): Promise<readonly Recipient[]> {
    return this.#unlessClosed(await this.#dueWork.awaited());
  }

  async waitingFor(recipient: Recipient): Promise<readonly WaitingNotice<AccountRef>[]> {
    return this.#unlessClosed(await this.#dueWork.waitingFor(recipient));
  }

  async due(until: Instant): Promise<readonly AccountRef[]> {
    const refs = this.#unlessClosed(await this.#dueWork.due(until));
    this.#overview.computeRows();
    return refs;
  }

  async #readUnlessBroken(path: string): Promise<Account | undefined> {
    try {
      return await this.#accounts.peek(path);
    } catch (error) {
      this.#log?.warn({ path, err: error }, 'An account could not be read and was skipped');
      return undefined;
    }
  }

  /** Waits for what is being saved, brings the files up to date, and gives the folder back. */
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
      this.#dueWork.loaded(),
      this.#cleanedUp,
    ]);
    await this.#data.close();
  }

  /** Resolves when every account has been read. */
  async #loaded(): Promise<void> {
    await this.#dueWork.loaded();
    if (this.#closed) throw new StoreClosed('The store is closed', this.#folder);
  }

  async #change<Answer>(ref: AccountRef, revise: (account: Account | undefined) => Change<Answer>): Promise<Answer> {
    const path = pathOf(this.#folder, ref);
    return await this.#accounts.change(
      path,
      (account) => {
        const change = revise(account);
        if (change.save && pathOf(this.#folder, accountRefOf(change.save)) !== path) {
          throw new RangeError('A change may not turn an account into another');
        }
        return change;
      },
      (saved) => this.#dueWork.update(path, saved),
    );
  }
}

function accountFormat(folder: string): Format<Account> {
  return {
    encode: (account) => seal(accountDocument, JSON.stringify(account)),
    decode: (text, path) => {
      const account = unseal(accountDocument, text);
      if (pathOf(folder, accountRefOf(account)) !== path) throw new Error('it belongs to another account');
      return account;
    },
  };
}

function byOwner(a: Account, b: Account): number {
  if (a.owner !== b.owner) return a.owner < b.owner ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

function pathOf(folder: string, { tenant, owner, ownedBy, account }: AccountRef): string {
  const above = ownedBy === 'partner' ? `${fileName(tenant)}${sep}${partnersFolder}` : fileName(tenant);
  return `${folder}${sep}${above}${sep}${fileName(owner)}${sep}${fileName(account)}.json`;
}
