import type { Account } from '../../account/account.js';
import type { OverviewPage, OverviewQuery, OverviewSort, Purchaser, SubscriptionRow } from '../../reports/overview.js';
import { rowsOf } from '../../reports/overview.js';
import { orderOf } from '../../reports/overviewOrder.js';
import type { Overview } from '../../application/ports.js';
import { matches, pageFrom, purchasersLike } from '../../reports/overviewPage.js';
import { filterInPieces, mergeInPieces, sortInPieces } from './inPieces.js';

/** Saved accounts that wait for their rows: a save costs one entry in a map, and whoever looks computes the rows. */
const mostUnread = 1_000;

/** Every self-service subscription of every tenant, as admins see them (R5): a row each, kept in memory. */
export class OverviewIndex implements Overview {
  readonly #unread = new Map<string, Account>();
  readonly #rows = new Map<string, readonly SubscriptionRow[]>();
  readonly #tenants = new Map<string, TenantRows>();
  readonly #values = new Map<string, unknown>();
  readonly #ready: () => Promise<void>;

  /** `ready` resolves when every account has been read, and rejects once the store is closed. */
  constructor(ready: () => Promise<void>) {
    this.#ready = ready;
  }

  update(path: string, account: Account): void {
    this.#unread.set(path, account);
    if (this.#unread.size >= mostUnread) this.computeRows();
  }

  /** Computes the rows of saved accounts, so that the accounts can leave memory. */
  computeRows(): void {
    for (const [path, account] of this.#unread) this.#replace(path, account);
    this.#unread.clear();
  }

  async find(query: OverviewQuery): Promise<OverviewPage> {
    const ordered = await (await this.#of(query.tenant)).ordered(query.sort);
    return pageFrom(await filterInPieces(ordered, matches(query)), query);
  }

  async owner(tenant: string, subscription: string): Promise<SubscriptionRow | undefined> {
    return (await (await this.#of(tenant)).all()).find((row) => row.subscription === subscription);
  }

  async purchasers(tenant: string, text: string): Promise<readonly Purchaser[]> {
    return purchasersLike(await (await this.#of(tenant)).all(), text);
  }

  async #of(tenant: string): Promise<TenantRows> {
    await this.#ready();
    this.computeRows();
    return this.#tenants.get(tenant) ?? new TenantRows();
  }

  #replace(path: string, account: Account): void {
    const before = this.#rows.get(path) ?? [];
    const rows = rowsOf(account).map((row) => this.#compact(row));
    if (before.length === 0 && rows.length === 0) return;

    if (rows.length === 0) this.#rows.delete(path);
    else this.#rows.set(path, rows);
    const tenant = this.#tenants.get(account.tenant) ?? new TenantRows();
    tenant.replace(before, rows);
    this.#tenants.set(account.tenant, tenant);
  }

  /** Shares equal texts between rows: every account that is read has its own copies of the same few. */
  #compact(row: SubscriptionRow): SubscriptionRow {
    const { minor, currency } = row.unitPrice;
    return {
      ...row,
      tenant: this.#share(row.tenant, row.tenant),
      product: this.#share(row.product, row.product),
      status: this.#share(row.status, row.status),
      billing: this.#share(row.billing, row.billing),
      boughtOn: this.#share(row.boughtOn, row.boughtOn),
      ends: this.#share(row.ends, row.ends),
      unitPrice: this.#share(`${minor} ${currency}`, row.unitPrice),
    };
  }

  #share<Value>(key: string, value: Value): Value {
    const known = this.#values.get(key);
    if (known !== undefined) return known as Value; // texts are their own keys, and amounts have keys that no text has
    this.#values.set(key, value);
    return value;
  }
}

/**
 * One tenant's rows, and the orders in which somebody has asked for them. Sorting pauses for other work, and what is saved
 * meanwhile comes with the next question.
 */
class TenantRows {
  #all: readonly SubscriptionRow[] = [];
  readonly #orders = new Map<OverviewSort, readonly SubscriptionRow[]>();
  #removed = new Set<SubscriptionRow>();
  #added: SubscriptionRow[] = [];
  #work: Promise<unknown> = Promise.resolve();

  /** Takes effect at the next question. */
  replace(before: readonly SubscriptionRow[], rows: readonly SubscriptionRow[]): void {
    for (const row of before) this.#removed.add(row);
    for (const row of rows) this.#added.push(row);
    // Also if nobody asks, so that old rows do not pile up; seldom, so that saves stay cheap.
    if (this.#removed.size > this.#all.length / 2 + mostUnread) void this.all();
  }

  all(): Promise<readonly SubscriptionRow[]> {
    return this.#afterOthers(async () => {
      await this.#applyChanges();
      return this.#all;
    });
  }

  ordered(sort: OverviewSort): Promise<readonly SubscriptionRow[]> {
    return this.#afterOthers(async () => {
      await this.#applyChanges();
      const order = this.#orders.get(sort) ?? (await sortInPieces(this.#all, orderOf(sort)));
      this.#orders.set(sort, order);
      return order;
    });
  }

  #afterOthers<Answer>(work: () => Promise<Answer>): Promise<Answer> {
    const done = this.#work.then(work);
    this.#work = done.catch(() => undefined); // a failure is its caller's alone
    return done;
  }

  async #applyChanges(): Promise<void> {
    if (this.#removed.size === 0 && this.#added.length === 0) return;

    const removed = this.#removed;
    const stays = (row: SubscriptionRow) => !removed.has(row);
    const added = this.#added.filter(stays);
    this.#removed = new Set();
    this.#added = [];
    const kept = (rows: readonly SubscriptionRow[]) => (removed.size === 0 ? rows : filterInPieces(rows, stays));
    this.#all = [...(await kept(this.#all)), ...added];
    for (const [sort, order] of this.#orders) {
      const compare = orderOf(sort);
      this.#orders.set(sort, await mergeInPieces(await kept(order), await sortInPieces(added, compare), compare));
    }
  }
}
