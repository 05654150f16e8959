import type { Account } from '../../account/account.js';
import type { OverviewPage, OverviewQuery, OverviewSort, Purchaser, SubscriptionRow } from '../../reports/overview.js';
import { rowsOf } from '../../reports/overview.js';
import { orderOf } from '../../reports/overviewOrder.js';
import type { Overview } from '../../application/ports.js';
import { matches, pageFrom, purchasersLike } from '../../reports/overviewPage.js';
import { filterInPieces, mergeInPieces, sortInPieces } from './inPieces.js';

/** Noted since somebody last looked: a save pays for one entry, whoever looks pays for the rest. */
const mostFresh = 1_000;

/** Every self-service subscription of every tenant, as admins see them (R5): a row each, kept in memory. */
export class OverviewIndex implements Overview {
  readonly #fresh = new Map<string, Account>();
  readonly #rows = new Map<string, readonly SubscriptionRow[]>();
  readonly #tenants = new Map<string, TenantRows>();
  readonly #shared = new Map<string, unknown>();
  readonly #ready: () => Promise<void>;

  /** `ready` waits until everything there is has been noted; throws where nobody may ask any more. */
  constructor(ready: () => Promise<void>) {
    this.#ready = ready;
  }

  note(path: string, account: Account): void {
    this.#fresh.set(path, account);
    if (this.#fresh.size >= mostFresh) this.settle();
  }

  /** Takes over what was noted, so that no account is held any longer. */
  settle(): void {
    for (const [path, account] of this.#fresh) this.#replace(path, account);
    this.#fresh.clear();
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
    this.settle();
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

  /** Every account read from the disk brings its own copies of the same few texts. */
  #compact(row: SubscriptionRow): SubscriptionRow {
    const { minor, currency } = row.unitPrice;
    return {
      ...row,
      tenant: this.#same(row.tenant, row.tenant),
      product: this.#same(row.product, row.product),
      status: this.#same(row.status, row.status),
      billing: this.#same(row.billing, row.billing),
      boughtOn: this.#same(row.boughtOn, row.boughtOn),
      ends: this.#same(row.ends, row.ends),
      unitPrice: this.#same(`${minor} ${currency}`, row.unitPrice),
    };
  }

  #same<Value>(key: string, value: Value): Value {
    const known = this.#shared.get(key);
    if (known !== undefined) return known as Value; // a key stands for one kind of value: texts for themselves, amounts by theirs
    this.#shared.set(key, value);
    return value;
  }
}

/**
 * One tenant's rows, and the orders in which somebody has asked for them. Large ones are put in order in pieces, one work
 * after the other; meanwhile others have their turn, and what they change comes with the next work.
 */
class TenantRows {
  #all: readonly SubscriptionRow[] = [];
  readonly #orders = new Map<OverviewSort, readonly SubscriptionRow[]>();
  #gone = new Set<SubscriptionRow>();
  #come: SubscriptionRow[] = [];
  #work: Promise<unknown> = Promise.resolve();

  /** What has changed is put in its place when somebody looks. */
  replace(before: readonly SubscriptionRow[], rows: readonly SubscriptionRow[]): void {
    for (const row of before) this.#gone.add(row);
    for (const row of rows) this.#come.push(row);
    // In time, even if nobody looks: seldom enough that a save does not feel it.
    if (this.#gone.size > this.#all.length / 2 + mostFresh) void this.all();
  }

  all(): Promise<readonly SubscriptionRow[]> {
    return this.#inTurn(async () => {
      await this.#arrange();
      return this.#all;
    });
  }

  ordered(sort: OverviewSort): Promise<readonly SubscriptionRow[]> {
    return this.#inTurn(async () => {
      await this.#arrange();
      const order = this.#orders.get(sort) ?? (await sortInPieces(this.#all, orderOf(sort)));
      this.#orders.set(sort, order);
      return order;
    });
  }

  #inTurn<Answer>(work: () => Promise<Answer>): Promise<Answer> {
    const done = this.#work.then(work);
    this.#work = done.catch(() => undefined); // what breaks for one is tried anew by the next
    return done;
  }

  async #arrange(): Promise<void> {
    if (this.#gone.size === 0 && this.#come.length === 0) return;

    const gone = this.#gone;
    const stays = (row: SubscriptionRow) => !gone.has(row);
    const come = this.#come.filter(stays);
    this.#gone = new Set();
    this.#come = [];
    const kept = (rows: readonly SubscriptionRow[]) => (gone.size === 0 ? rows : filterInPieces(rows, stays));
    this.#all = [...(await kept(this.#all)), ...come];
    for (const [sort, order] of this.#orders) {
      const compare = orderOf(sort);
      this.#orders.set(sort, await mergeInPieces(await kept(order), await sortInPieces(come, compare), compare));
    }
  }
}
