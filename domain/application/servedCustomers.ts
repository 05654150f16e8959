import type { Actor } from '../basics/person.js';
import { isPartnerAgent } from '../partner/agents.js';
import type { Relationship } from '../partner/relationship.js';
import type { Clock, Directory } from './ports.js';

interface CustomerPorts {
  readonly directory: Pick<Directory, 'customersOf'>;
  readonly clock: Clock;
}

/** The customers that a person looks after now, by name: those of the partner whose agent they are, or none (D14). */
export async function servedCustomers({ directory, clock }: CustomerPorts, { tenant, person }: Actor) {
  return isPartnerAgent(person) ? await directory.customersOf(tenant, clock.now()) : [];
}

/** One of them; undefined for every other tenant, which does not exist for them. */
export async function servedCustomer(
  ports: CustomerPorts,
  by: Actor,
  customer: string,
): Promise<Relationship | undefined> {
  return (await servedCustomers(ports, by)).find((one) => one.customer === customer);
}
