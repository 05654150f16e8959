import type { Actor } from '../basics/person.js';
import { dayOf } from '../basics/calendar.js';
import type { Relationship } from '../partner/relationship.js';
import type { SoldFilter, SoldRow } from '../reports/soldRow.js';
import { isSought } from '../reports/soldRow.js';
import type { Clock, Directory, SoldOverview } from './ports.js';
import { servedCustomers } from './servedCustomers.js';

export interface SalesPorts {
  readonly soldOverview: SoldOverview;
  readonly directory: Pick<Directory, 'customersOf'>;
  readonly clock: Clock;
}

/** A sold subscription with its customer, whom the partner serves now. */
export interface ServedRow {
  readonly row: SoldRow;
  readonly customer: Relationship;
}

/** Of the customers that a person looks after now, what a filter looks for today, what ends first at the beginning (D14). */
export async function servedSales(ports: SalesPorts, by: Actor, filter: SoldFilter): Promise<readonly ServedRow[]> {
  const { served, rows } = await rowsServed(ports, by);
  const isMeant = isSought(filter, dayOf(ports.clock.now()));
  const found: ServedRow[] = [];
  for (const row of rows) {
    const customer = isMeant(row) ? served.get(row.customer) : undefined;
    if (customer !== undefined) found.push({ row, customer });
  }
  return found;
}

/** How many there are for each filter. */
export async function countedSales<Filter extends SoldFilter>(
  ports: SalesPorts,
  by: Actor,
  filters: readonly Filter[],
): Promise<ReadonlyMap<Filter, number>> {
  const { served, rows } = await rowsServed(ports, by);
  const today = dayOf(ports.clock.now());
  const own = rows.filter(({ customer }) => served.has(customer));
  return new Map(filters.map((filter) => [filter, own.filter(isSought(filter, today)).length]));
}

async function rowsServed(ports: SalesPorts, by: Actor) {
  const customers = await servedCustomers(ports, by);
  // Nobody but an agent has any, so nothing is read for them.
  const rows = customers.length === 0 ? [] : await ports.soldOverview.soldBy(by.tenant);
  return { served: new Map(customers.map((one) => [one.customer, one])), rows };
}
