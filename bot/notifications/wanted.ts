import { isAdmin } from '../../domain/organisation.js';
import type { Directory, Organisations } from '../../domain/ports.js';
import type { CourierParts } from './courier.js';

/** Admins' news are for those who are admins when it is sent, and were known as such when it happened. */
export function wanted(parts: {
  readonly organisations: Pick<Organisations, 'read'>;
  readonly directory: Pick<Directory, 'person'>;
}): CourierParts['isWanted'] {
  const { organisations, directory } = parts;
  return async ({ tenant, person }, { at, event }) => {
    if (event.type !== 'subscription-news' && event.type !== 'admin-unreachable') return true;

    const [{ admins }, now] = await Promise.all([organisations.read(tenant), directory.person(tenant, person)]);
    const known = admins.find((admin) => admin.person === person);
    return known !== undefined && known.since <= at && now !== undefined && isAdmin(now);
  };
}
