import type { Account } from '../account/account.js';
import type { Instant } from '../basics/calendar.js';
import type { Span } from '../organisation/digestWeek.js';
import type { HistoryEntry } from '../account/history.js';
import { isRefund } from '../billing/invoice.js';
import { startOf } from '../lifecycle/dueTask.js';
import type { Money } from '../basics/money.js';
import { money } from '../basics/money.js';
import { kindOf } from '../organisation/adminNotifications.js';
import type { NotificationKind } from '../account/notificationEvents.js';
import { purchaserName } from '../account/purchaser.js';
import { freeSeatsOf } from '../account/subscription.js';

/** What a digest counts. */
export type DigestCount = 'bought' | 'trials' | 'changed' | 'cancelled' | 'ended' | 'undone' | 'declined';

/** Seats of a product that a purchaser pays for and nobody holds. */
export interface IdlePool {
  readonly product: string;
  readonly purchaser: string;
  readonly free: number;
}

/** Sums of a tenant's changes in a period, so that its size does not depend on their number. */
export interface Digest {
  readonly counts: Readonly<Record<DigestCount, number>>;
  /** With tax, minus refunds; by product and currency, largest first. */
  readonly spend: readonly { readonly product: string; readonly amount: Money }[];
  /** Current state, largest first. */
  readonly idle: readonly IdlePool[];
  /** Bought or tried for the first time in the tenant. */
  readonly newProducts: readonly string[];
}

const mostPools = 5;

/** Adds up a tenant's accounts, which come by owner; keeps only one in memory. */
export async function digestOf(accounts: AsyncIterable<Account>, span: Span): Promise<Digest> {
  const sums = new Sums(span);
  for await (const account of accounts) sums.add(account);
  return sums.digest();
}

const nothing: Digest['counts'] = {
  bought: 0,
  trials: 0,
  changed: 0,
  cancelled: 0,
  ended: 0,
  undone: 0,
  declined: 0,
};

class Sums {
  readonly #span: Span;
  readonly #counts: Record<DigestCount, number> = { ...nothing };
  readonly #spend = new Map<string, { readonly product: string; readonly currency: string; minor: number }>();
  readonly #firsts = new Map<string, Instant>();
  #idle: readonly IdlePool[] = [];
  /** Pools of the owner whose accounts are being added. */
  #pools = new Map<string, IdlePool>();
  #owner = '';

  constructor(span: Span) {
    this.#span = span;
  }

  add(account: Account): void {
    if (account.owner !== this.#owner) this.#close();
    this.#owner = account.owner;
    for (const entry of account.history) this.#addEntry(entry);
    this.#counts.declined += account.payments.filter(
      (payment) =>
        (payment.state === 'declined' || payment.state === 'called-off') &&
        !isRefund(payment) &&
        payment.attempt === undefined &&
        this.#isWithin(payment.at),
    ).length;
    this.#addSubscriptions(account);
  }

  digest(): Digest {
    this.#close();
    const spend = [...this.#spend.values()]
      .filter(({ minor }) => minor !== 0)
      .toSorted((a, b) => b.minor - a.minor)
      .map(({ product, currency, minor }) => ({ product, amount: money(minor, currency) }));
    const newProducts = [...this.#firsts].filter(([, at]) => this.#isWithin(at)).map(([product]) => product);
    return { counts: this.#counts, spend, idle: this.#idle, newProducts: newProducts.toSorted() };
  }

  #addEntry(entry: HistoryEntry): void {
    const { product, at, charged } = entry;
    const kind = kindOf(entry);
    if (kind === 'purchase' || kind === 'trial') this.#noteFirst(product, at);
    if (!this.#isWithin(at)) return;

    const count = countOf(entry);
    if (count !== undefined) this.#counts[count] += 1;
    if (charged === undefined) return;
    const key = `${product} ${charged.currency}`;
    const sum = this.#spend.get(key) ?? { product, currency: charged.currency, minor: 0 };
    sum.minor += charged.minor;
    this.#spend.set(key, sum);
  }

  #addSubscriptions(account: Account): void {
    const known = new Set(account.history.map(({ subscription }) => subscription));
    for (const subscription of account.subscriptions) {
      const { id, product, status, trial, anchor } = subscription;
      // Subscriptions from before the history was introduced.
      if (status !== 'pending' && !known.has(id)) this.#noteFirst(product, startOf(anchor));
      const free = status === 'active' && !trial ? freeSeatsOf(subscription) : 0;
      if (free <= 0) continue;
      const purchaser = purchaserName(account);
      this.#pools.set(product, { product, purchaser, free: (this.#pools.get(product)?.free ?? 0) + free });
    }
  }

  #noteFirst(product: string, at: Instant): void {
    const first = this.#firsts.get(product);
    if (first === undefined || at < first) this.#firsts.set(product, at);
  }

  #close(): void {
    this.#idle = [...this.#idle, ...this.#pools.values()].toSorted((a, b) => b.free - a.free).slice(0, mostPools);
    this.#pools = new Map();
  }

  #isWithin(at: Instant): boolean {
    return at >= this.#span.from && at < this.#span.to;
  }
}

const countOfKind: Readonly<Partial<Record<NotificationKind, DigestCount>>> = {
  purchase: 'bought',
  trial: 'trials',
  seats: 'changed',
  cancellation: 'cancelled',
  undo: 'undone',
};

function countOf(entry: HistoryEntry): DigestCount | undefined {
  const kind = kindOf(entry);
  if (kind === undefined || entry.what === 'cancellation-taken-back') return undefined;
  return entry.what === 'subscription-ended' ? 'ended' : countOfKind[kind];
}
