import { add, money, portion } from '../basics/money.js';
import type { Money } from '../basics/money.js';
import type { OverviewSums, Spend, SubscriptionRow } from './overview.js';

export function sumsOf(rows: readonly SubscriptionRow[]): OverviewSums {
  const spend = new Map<string, { readonly product: string; readonly currency: string; year: number }>();
  let inUse = 0;
  let seats = 0;
  let assigned = 0;
  for (const row of rows) {
    if (!isWorking(row)) continue;
    inUse += 1;
    seats += row.seats;
    assigned += row.assigned;
    if (row.trial || row.status === 'expired') continue;
    const { currency, minor } = row.unitPrice;
    const key = `${row.product} ${currency}`;
    const sum = spend.get(key) ?? { product: row.product, currency, year: 0 };
    sum.year += minor * row.seats * (row.billing === 'yearly' ? 1 : 12);
    spend.set(key, sum);
  }
  const perMonth = [...spend.values()].map(({ product, currency, year }) => ({
    product,
    perMonth: portion(money(year, currency), 1, 1, 12, 'half-up'),
  }));
  return {
    ...{ subscriptions: rows.length, inUse, seats, assigned, free: seats - assigned },
    spend: perMonth.toSorted((a, b) => b.perMonth.minor - a.perMonth.minor || (a.product < b.product ? -1 : 1)),
  };
}

/** Can be used; includes expired ones under MOSA (D7). */
function isWorking({ status }: SubscriptionRow): boolean {
  return status === 'active' || status === 'suspended' || status === 'expired';
}

/** Total spend by currency, largest first. */
export function spentInAll(spend: readonly Spend[]): readonly Money[] {
  const sums = new Map<string, Money>();
  for (const { perMonth } of spend) {
    const sum = sums.get(perMonth.currency);
    sums.set(perMonth.currency, sum === undefined ? perMonth : add(sum, perMonth));
  }
  return [...sums.values()].toSorted((a, b) => b.minor - a.minor);
}
