import type { Organisations } from '../application/ports.js';

/** Remembers what has been read, for as long as its owner says. */
export interface ReadCache {
  once<Value>(what: string, read: () => Promise<Value>): Promise<Value>;
  /** It has changed: the next read is a new one. */
  again(what: string): void;
}

/** Organisations of which each is read once, and again after it has been changed through this port. */
export function cachedOrganisations(organisations: Organisations, cache: ReadCache): Organisations {
  return {
    read: (tenant) => cache.once(keyOf(tenant), () => organisations.read(tenant)),
    change: async (tenant, decide) => {
      try {
        return await organisations.change(tenant, decide);
      } finally {
        cache.again(keyOf(tenant));
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
