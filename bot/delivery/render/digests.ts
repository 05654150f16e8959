import { LRUCache } from 'lru-cache';
import type { Day, Instant } from '../../../domain/basics/calendar.js';
import type { Digest } from '../../../domain/reports/weeklyDigest.js';
import { digestOf } from '../../../domain/reports/weeklyDigest.js';
import { spanOf } from '../../../domain/organisation/digestWeek.js';
import type { Accounts } from '../../../domain/application/ports.js';
import { inTime } from '../../payments/timeout.js';

/** How long sums are given again, in milliseconds: all admins of a tenant are told at the same time. */
const keptFor = 60_000;
const mostKept = 100;

/** How long somebody who has asked in chat is kept waiting, in milliseconds. */
const longestWait = 2_000;

/** What a week has brought, added up beside the work: one account after the other, and each sum once for all who ask. */
export class Digests {
  readonly #accounts: Pick<Accounts, 'ofTenant'>;
  readonly #kept = new LRUCache<string, Promise<Digest>>({ max: mostKept });

  constructor({ accounts }: { readonly accounts: Pick<Accounts, 'ofTenant'> }) {
    this.#accounts = accounts;
  }

  /** A week from its Monday, or from `since` in it. */
  of(tenant: string, week: Day, since?: Instant): Promise<Digest> {
    const span = spanOf(week, since);
    const key = JSON.stringify([tenant, span.from, span.to]);
    const known = this.#kept.get(key);
    if (known !== undefined) return known;

    const sums = digestOf(this.#accounts.ofTenant(tenant), span);
    this.#kept.set(key, sums);
    const forget = () => this.#kept.delete(key);
    sums.then(() => setTimeout(forget, keptFor).unref(), forget);
    return sums;
  }

  /** Undefined if it takes longer than a person should wait; it is there soon after. */
  readonly soon = (tenant: string, week: Day): Promise<Digest | undefined> =>
    inTime(this.of(tenant, week), longestWait, undefined);
}
