import type { Activity } from 'botbuilder';
import type { Actor } from '../../domain/basics/person.js';
import type { Directory } from '../../domain/application/ports.js';

/**
 * Identifies the person of an activity that the channel has vouched for. Undefined if the directory does not know
 * them.
 */
export type Identify = (activity: Activity) => Promise<Actor | undefined>;

/** In Teams: looks up the object id and the conversation's tenant in the directory, never a name or a text. */
export function teamsActor(directory: Directory): Identify {
  return async ({ from, conversation, channelData }) => {
    const { tenant: inChannel } = (channelData ?? {}) as { readonly tenant?: { readonly id?: string } }; // validated on arrival
    const id = conversation.tenantId ?? inChannel?.id;
    if (!id || !from.aadObjectId) return undefined;

    // Clients may send an id in another case; accounts use the directory's spelling.
    const tenant = await directory.tenant(id);
    const person = await directory.person(id, from.aadObjectId);
    return tenant && person && { tenant: tenant.id, person };
  };
}
