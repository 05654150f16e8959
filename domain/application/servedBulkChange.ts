import type { Actor } from '../basics/person.js';
import type { BulkChange } from '../partner/bulkChange.js';
import { bulkChangeOf } from '../partner/partnershipChanges.js';
import type { Clock, Directory, Organisations } from './ports.js';
import { servedCustomers } from './servedCustomers.js';

export interface BulkPorts {
  readonly organisations: Pick<Organisations, 'read'>;
  readonly directory: Pick<Directory, 'customersOf'>;
  readonly clock: Clock;
}

interface ServedBulkChange {
  /** With the lines of customers that the person looks after now. */
  readonly bulkChange: BulkChange;
  /** How many lines are not among them. */
  readonly unseen: number;
}

/** An agent's own bulk change; undefined for anybody else's, which does not exist for them (D14). */
export async function servedBulkChange(ports: BulkPorts, by: Actor, id: string): Promise<ServedBulkChange | undefined> {
  const bulkChange = bulkChangeOf(await ports.organisations.read(by.tenant), id);
  if (bulkChange?.by !== by.person.id) return undefined;
  const served = new Set((await servedCustomers(ports, by)).map(({ customer }) => customer));
  const lines = bulkChange.lines.filter(({ customer }) => served.has(customer));
  return { bulkChange: { ...bulkChange, lines }, unseen: bulkChange.lines.length - lines.length };
}
