import { LRUCache } from 'lru-cache';
import type { Day, Instant } from '../../../domain/basics/calendar.js';
import type { Digest } from '../../../domain/reports/weeklyDigest.js';
import { digestOf } from '../../../domain/reports/weeklyDigest.js';
import { spanOf } from '../../../domain/organisation/digestWeek.js';
import type { Accounts } from '../../../domain/application/ports.js';
import { inTime } from '../../payments/timeout.js';

/** How long a sum is reused, in milliseconds: all admins of a tenant get the digest at the same time. */
const keptFor = 60_000;
const mostKept = 100;

/** How long a person who asks in chat waits for it, in milliseconds. */
const longestWait = 2_000;

/** Adds up a week in the background, one account after the other; all who ask share one calculation. */
export class Digests {
  readonly #accounts: Pick<Accounts, 'ofTenant'>;
  readonly #kept = new LRUCache<string, Promise<Digest>>({ max: mostKept });

  constructor({ accounts }: { readonly accounts: Pick<Accounts, 'ofTenant'> }) {
    this.#accounts = accounts;
  }

  /** The week that begins on a Monday, or its part from `since` on. */
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

  /** Undefined if it takes longer than a person should wait; asking again soon finds it ready. */
  readonly soon = (tenant: string, week: Day): Promise<Digest | undefined> =>
    inTime(this.of(tenant, week), longestWait, undefined);
}
