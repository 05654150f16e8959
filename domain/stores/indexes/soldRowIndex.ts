import type { Account } from '../../account/account.js';
import type { SoldOverview } from '../../application/ports.js';
import type { SoldCounts, SoldFilter, SoldPage, SoldPageQuery, SoldQuery, SoldRow } from '../../reports/soldRow.js';
import { bySoonest, isOfFilter, latestEnd, soldFilters, soldRowsOf } from '../../reports/soldRow.js';

/** What each partner has sold, in lists that are kept in order, so that no question goes through all of it. */
export class SoldRowIndex implements SoldOverview {
  readonly #partners = new Map<string, PartnerRows>();
  readonly #ready: () => Promise<void>;

  /** `ready` resolves when every account has been read, and rejects once the store is closed. */
  constructor(ready: () => Promise<void>) {
    this.#ready = ready;
  }

  update(path: string, account: Account): void {
    const { owner, ownedBy } = account;
    if (ownedBy !== 'partner') return;
    const known = this.#partners.get(owner) ?? new PartnerRows();
    known.replace(path, account);
    this.#partners.set(owner, known);
  }

  async find(query: SoldPageQuery): Promise<SoldPage> {
    await this.#ready();
    return this.#partners.get(query.partner)?.find(query) ?? { rows: [], total: 0 };
  }

  async count(query: SoldQuery): Promise<SoldCounts> {
    await this.#ready();
    return (this.#partners.get(query.partner) ?? new PartnerRows()).count(query);
  }

  async byCustomer({ partner, customers }: Pick<SoldQuery, 'partner' | 'customers'>): Promise<RowsByCustomer> {
    await this.#ready();
    return this.#partners.get(partner)?.byCustomer(customers) ?? new Map();
  }
}

type RowsByCustomer = ReadonlyMap<string, readonly SoldRow[]>;

interface CustomerRows {
  readonly customer: string;
  readonly rows: readonly SoldRow[];
}

/** One partner's rows: by account, and in order for each filter. */
class PartnerRows {
  readonly #accounts = new Map<string, CustomerRows>();
  readonly #lists = byFilter((): SoldRow[] => []);
  /** As the last question found it, as long as it is about the same customers. */
  #lastUnserved: { readonly customers: SoldQuery['customers']; readonly rows: readonly SoldRow[] } | undefined;

  replace(path: string, account: Account): void {
    const before = this.#accounts.get(path)?.rows ?? [];
    const rows = soldRowsOf(account);
    this.#accounts.set(path, { customer: account.tenant, rows });
    if (this.#lastUnserved?.customers.has(account.tenant) === false) this.#lastUnserved = undefined;
    for (const filter of soldFilters) {
      const list = this.#lists[filter];
      for (const row of before) if (isOfFilter[filter](row)) list.splice(placeOf(row, list) - 1, 1);
      for (const row of rows) if (isOfFilter[filter](row)) list.splice(placeOf(row, list), 0, row);
    }
  }

  find({ filter, from, count, customers, today }: SoldPageQuery): SoldPage {
    const list = this.#lists[filter];
    const end = endOf(list, latestEnd(filter, today));
    const total = end - this.#countUnserved(filter, end, this.#unserved(customers));
    if (total === end) return { rows: list.slice(from, Math.min(end, from + count)), total };
    const rows: SoldRow[] = [];
    let place = 0;
    for (let at = 0; at < end && rows.length < count; at++) {
      const row = list[at];
      if (row !== undefined && customers.has(row.customer) && place++ >= from) rows.push(row);
    }
    return { rows, total };
  }

  count({ customers, today }: SoldQuery): SoldCounts {
    const unserved = this.#unserved(customers);
    return byFilter((filter) => {
      const end = endOf(this.#lists[filter], latestEnd(filter, today));
      return end - this.#countUnserved(filter, end, unserved);
    });
  }

  /** A partner has one account for each customer. */
  byCustomer(customers: SoldQuery['customers']): RowsByCustomer {
    const found = new Map<string, readonly SoldRow[]>();
    for (const { customer, rows } of this.#accounts.values())
      if (rows.length > 0 && customers.has(customer)) found.set(customer, rows);
    return found;
  }

  /** What was sold to customers that the partner does not look after: seldom anything. */
  #unserved(customers: SoldQuery['customers']): readonly SoldRow[] {
    if (this.#lastUnserved?.customers === customers) return this.#lastUnserved.rows;
    const unserved: SoldRow[] = [];
    for (const { customer, rows } of this.#accounts.values()) if (!customers.has(customer)) unserved.push(...rows);
    this.#lastUnserved = { customers, rows: unserved };
    return unserved;
  }

  /** How many of them are among the first so many of a filter's list. */
  #countUnserved(filter: SoldFilter, end: number, unserved: readonly SoldRow[]): number {
    const list = this.#lists[filter];
    return unserved.filter((row) => isOfFilter[filter](row) && placeOf(row, list) <= end).length;
  }
}

function byFilter<Value>(make: (filter: SoldFilter) => Value): Readonly<Record<SoldFilter, Value>> {
  const made = soldFilters.map((filter) => [filter, make(filter)] as const);
  return Object.fromEntries(made) as Record<SoldFilter, Value>; // every filter is in the list
}

/** How many rows of a list end by a day. */
function endOf(list: readonly SoldRow[], latest: string | undefined): number {
  return latest === undefined ? list.length : firstAt(list, ({ ends }) => ends > latest);
}

/** How many rows of a list come before a row, itself included if it is there. */
function placeOf(row: SoldRow, list: readonly SoldRow[]): number {
  return firstAt(list, (other) => bySoonest(other, row) > 0);
}

/** The place of the first row that is beyond; the length of the list if none is. */
function firstAt(list: readonly SoldRow[], isBeyond: (row: SoldRow) => boolean): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const row = list[middle];
    if (row !== undefined && isBeyond(row)) high = middle;
    else low = middle + 1;
  }
  return low;
}
