import type { Event } from '../../domain/account/events.js';
import type { NotificationEvent } from '../../domain/account/notificationEvents.js';
import { wantsAtOnce, wantsDigest, wantsSoldNews } from '../../domain/account/notificationEvents.js';
import type { KnownAdmin } from '../../domain/organisation/organisation.js';
import { isAdmin } from '../../domain/organisation/organisation.js';
import { isPartnerAgent } from '../../domain/partner/agents.js';
import type { Directory, Organisations } from '../../domain/application/ports.js';
import type { DeliveryWorkerParts } from './deliveryWorker.js';

/**
 * Admins get a notification only if they are admins when it is sent, were known as admins when it happened, and
 * their current preferences want it.
 */
export function recipientFilter(parts: {
  readonly organisations: Pick<Organisations, 'read'>;
  readonly directory: Pick<Directory, 'person'>;
}): DeliveryWorkerParts['isWanted'] {
  const { organisations, directory } = parts;
  const isAgent = async (tenant: string, person: string) => {
    const now = await directory.person(tenant, person);
    return now !== undefined && isPartnerAgent(now);
  };
  return async ({ tenant, person }, { at, event }) => {
    if (isForAgents(event)) return await isAgent(tenant, person);
    if (!isForAdmins(event)) return true;

    const [{ admins }, now] = await Promise.all([organisations.read(tenant), directory.person(tenant, person)]);
    const known = admins.find((admin) => admin.person === person);
    if (known === undefined || known.since > at || now === undefined || !isAdmin(now)) return false;
    return chosen(event, known);
  };
}

function isForAgents(event: Event | NotificationEvent): boolean {
  const { type } = event;
  return (
    type === 'proposal-news' ||
    type === 'bulk-change-news' ||
    type === 'agent-digest' ||
    (event.type === 'relationship-ended' && event.side === 'partner')
  );
}

function isForAdmins({ type }: Event | NotificationEvent): boolean {
  return (
    type === 'relationship-ended' ||
    type === 'subscription-news' ||
    type === 'sold-news' ||
    type === 'policy-blocked' ||
    type === 'admin-unreachable' ||
    type === 'weekly-digest'
  );
}

function chosen(event: Event | NotificationEvent, { preferences }: KnownAdmin): boolean {
  if (event.type === 'subscription-news' || event.type === 'policy-blocked') return wantsAtOnce(preferences, event);
  if (event.type === 'sold-news') return wantsSoldNews(preferences);
  return event.type !== 'weekly-digest' || wantsDigest(preferences);
}
