import type { Activity } from 'botbuilder';
import type { Actor } from '../../domain/basics/person.js';
import type { Directory } from '../../domain/application/ports.js';

/** Who speaks, from what the channel vouches for. Undefined for somebody whom the directory does not know. */
export type Identify = (activity: Activity) => Promise<Actor | undefined>;

/** In Teams: the object id and the conversation's tenant, looked up in the directory, never a name or a text. */
export function teamsActor(directory: Directory): Identify {
  return async ({ from, conversation, channelData }) => {
    const { tenant: inChannel } = (channelData ?? {}) as { readonly tenant?: { readonly id?: string } }; // checked when it came in
    const id = conversation.tenantId ?? inChannel?.id;
    if (!id || !from.aadObjectId) return undefined;

    // An id's case may differ between clients; the directory's is the one that accounts are kept under.
    const tenant = await directory.tenant(id);
    const person = await directory.person(id, from.aadObjectId);
    return tenant && person && { tenant: tenant.id, person };
  };
}
