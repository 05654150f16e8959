import type { Actor } from '../basics/person.js';
import { dayOf } from '../basics/calendar.js';
import type { Relationship } from '../partner/relationship.js';
import type { SoldCounts, SoldFilter, SoldRow } from '../reports/soldRow.js';
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

interface ServedPage {
  readonly rows: readonly ServedRow[];
  readonly total: number;
}

interface Sought {
  readonly filter: SoldFilter;
  /** Only of these customers, by their tenants. */
  readonly among?: ReadonlySet<string>;
  readonly from?: number;
  readonly count?: number;
}

/** Of the customers that a person looks after now, what a filter looks for today, what ends first at the beginning (D14). */
export async function servedSales(
  ports: SalesPorts,
  by: Actor,
  { filter, among, from = 0, count = Infinity }: Sought,
): Promise<ServedPage> {
  const query = await queryFor(ports, by, among);
  const { rows, total } = await ports.soldOverview.find({ ...query, filter, from, count });
  const found = rows.flatMap((row) => {
    const customer = query.customers.get(row.customer);
    return customer === undefined ? [] : [{ row, customer }];
  });
  return { rows: found, total };
}

/** How many there are for each filter. */
export async function countedSales(ports: SalesPorts, by: Actor): Promise<SoldCounts> {
  return await ports.soldOverview.count(await queryFor(ports, by));
}

async function queryFor(ports: SalesPorts, by: Actor, among?: ReadonlySet<string>) {
  const served = await servedCustomers(ports, by);
  const customers = byTenant(among === undefined ? served : served.filter(({ customer }) => among.has(customer)));
  return { partner: by.tenant, customers, today: dayOf(ports.clock.now()) };
}

const kept = new WeakMap<readonly Relationship[], ReadonlyMap<string, Relationship>>();

/** The directory answers with the same list as long as nothing has changed. */
function byTenant(customers: readonly Relationship[]): ReadonlyMap<string, Relationship> {
  const known = kept.get(customers) ?? new Map(customers.map((one) => [one.customer, one]));
  kept.set(customers, known);
  return known;
}
