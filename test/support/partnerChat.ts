import type { Account } from '../../domain/account/account.js';
import type { Person } from '../../domain/basics/person.js';
import type { Relationship } from '../../domain/partner/relationship.js';
import { aTenant } from './builders.js';
import type { Chat, ChatOptions } from './chat.js';
import { openChat } from './chat.js';
import type { MemoryPartner } from './ports.js';
import { MemoryDirectory } from './ports.js';
import {
  agent,
  aRelationship,
  clerk,
  customer,
  offers,
  otherPartner,
  partnerTenant,
  secondAgent,
} from './partnerWorld.js';

interface CustomersChatOptions extends Pick<ChatOptions, 'language' | 'time' | 'patience' | 'organisation'> {
  readonly accounts?: readonly Account[];
  /** Whom the partner serves; the usual customer where nothing is said. */
  readonly customers?: readonly Relationship[];
  readonly partners?: readonly MemoryPartner[];
  readonly person?: Person;
}

/** A chat of the usual agent, in the partner's tenant, with customers in tenants of their own. */
export function openCustomersChat({
  accounts = [],
  customers = [aRelationship()],
  ...options
}: CustomersChatOptions = {}): Chat {
  const { person = agent, partners = [{ tenant: partnerTenant.id, offers, customers }] } = options;
  const tenants = new Map([customer, otherPartner].map((tenant) => [tenant.id, tenant]));
  for (const { customer: id, name } of customers) if (!tenants.has(id)) tenants.set(id, aTenant({ id, name }));
  const directory = new MemoryDirectory(
    { tenant: partnerTenant, people: [agent, secondAgent, clerk, person] },
    ...[...tenants.values()].map((tenant) => ({ tenant, people: [] })),
  );
  directory.partners = partners;
  return openChat({ ...options, person, tenant: partnerTenant, directory, accounts });
}
