import type { Directory } from '../../domain/application/ports.js';
import type { ReadCache } from '../../domain/stores/cachedOrganisations.js';

/** A directory that reads a tenant once, however many parts of a turn ask for it. */
export function cachedTenants(directory: Directory, cache: Pick<ReadCache, 'once'>): Directory {
  return {
    tenant: (id) => cache.once(`tenant ${id}`, () => directory.tenant(id)),
    person: (tenant, id) => directory.person(tenant, id),
    search: (tenant, text, limit, slips) => directory.search(tenant, text, limit, slips),
    servesNow: (partner, customer, now) => directory.servesNow(partner, customer, now),
    customersOf: (partner, now) => directory.customersOf(partner, now),
    offersOf: (partner) => directory.offersOf(partner),
  };
}
