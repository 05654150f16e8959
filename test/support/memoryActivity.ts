import type { Account } from '../../domain/account/account.js';
import type { ActivityLog } from '../../domain/application/ports.js';
import type { ActivityEntry, ActivityRange } from '../../domain/reports/activity.js';
import { activityOf } from '../../domain/reports/activity.js';
import type { Accounts } from '../../domain/application/ports.js';

/** The log made anew for every question: what an index has to answer as well. */
export class MemoryActivity implements ActivityLog {
  readonly #accounts: Pick<Accounts, 'sales' | 'soldIn'>;

  constructor(accounts: Pick<Accounts, 'sales' | 'soldIn'>) {
    this.#accounts = accounts;
  }

  async find(partner: string, { first, last }: ActivityRange): Promise<readonly ActivityEntry[]> {
    const customers = (await this.#accounts.sales()).filter((sale) => sale.partner === partner);
    const sold: readonly (readonly Account[])[] = await Promise.all(
      customers.map(({ customer }) => this.#accounts.soldIn(customer)),
    );
    return sold
      .flat()
      .filter(({ owner }) => owner === partner)
      .flatMap(activityOf)
      .filter(({ at }) => first <= at.slice(0, 10) && at.slice(0, 10) <= last)
      .toSorted((a, b) => b.at.localeCompare(a.at));
  }
}
