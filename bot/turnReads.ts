import type { Directory, Organisations } from '../domain/application/ports.js';
import { oncePerTurn, readAgain } from './http/currentTurn.js';

/** A directory that reads a tenant once per turn, however many parts of the turn ask for it. */
export function tenantsOncePerTurn(directory: Directory): Directory {
  return {
    tenant: (id) => oncePerTurn(`tenant ${id}`, () => directory.tenant(id)),
    person: (tenant, id) => directory.person(tenant, id),
    search: (tenant, text, limit, slips) => directory.search(tenant, text, limit, slips),
  };
}

/** Organisations of which each is read once per turn, and again after the turn has changed it. */
export function organisationsOncePerTurn(organisations: Organisations): Organisations {
  return {
    read: (tenant) => oncePerTurn(keyOf(tenant), () => organisations.read(tenant)),
    change: async (tenant, decide) => {
      try {
        return await organisations.change(tenant, decide);
      } finally {
        readAgain(keyOf(tenant));
      }
    },
    due: (until) => organisations.due(until),
    awaited: () => organisations.awaited(),
    waitingFor: (recipient) => organisations.waitingFor(recipient),
  };
}

function keyOf(tenant: string): string {
  return `organisation ${tenant}`;
}
