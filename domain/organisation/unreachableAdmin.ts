import type { Notice } from '../account/account.js';
import type { Instant } from '../basics/calendar.js';
import type { Organisation } from './organisation.js';

/**
 * Notifies the other admins that messages do not reach an admin, once until that admin is reachable again. Does
 * nothing for a person who is not a known admin.
 */
export function withAdminLost(organisation: Organisation, id: string, now: Instant): Organisation {
  const lost = organisation.admins.find(({ person }) => person === id);
  if (lost === undefined || lost.unreachable !== undefined) return organisation;

  const others = organisation.admins.filter(({ person }) => person !== id);
  const event = { type: 'admin-unreachable', admin: id, name: lost.name } as const;
  const notices = others
    .filter(({ unreachable }) => unreachable === undefined)
    .map(({ person }): Notice => ({ id: `lost-${id}-${now}-${person}`, to: person, at: now, event }));
  return {
    ...organisation,
    admins: [...others, { ...lost, unreachable: now }],
    outbox: [...organisation.outbox, ...notices],
  };
}
