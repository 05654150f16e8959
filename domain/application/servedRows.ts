import type { Actor } from '../basics/person.js';
import type { Relationship } from '../partner/relationship.js';
import type { SoldRow } from '../reports/soldRow.js';
import type { SalesPorts } from './servedSales.js';
import { servedCustomers } from './servedCustomers.js';

/** A customer whom the partner serves now, with all that the partner has sold to it. */
export interface SoldTo {
  readonly customer: Relationship;
  readonly rows: readonly SoldRow[];
}

/** The customers that a person looks after now, by name, each with what was sold to it (D14). */
export async function servedRows(ports: SalesPorts, by: Actor): Promise<readonly SoldTo[]> {
  const served = await servedCustomers(ports, by);
  if (served.length === 0) return [];
  const customers = new Set(served.map(({ customer }) => customer));
  const sold = await ports.soldOverview.byCustomer({ partner: by.tenant, customers });
  return served.map((customer) => ({ customer, rows: sold.get(customer.customer) ?? [] }));
}
