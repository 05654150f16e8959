import type { Notice } from '../account/account.js';
import type { Instant } from '../basics/calendar.js';
import type { Organisation } from './organisation.js';

/**
 * Messages do not reach an admin any more: the others are told, once until this one turns up again. Whoever is no admin
 * whom the bot has met changes nothing.
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
