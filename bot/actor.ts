import type { Activity } from 'botbuilder';
import type { Actor } from '../domain/person.js';
import type { Directory } from '../domain/ports.js';

/** Who speaks, from what the channel vouches for. Undefined for somebody whom the directory does not know. */
export type Identify = (activity: Activity) => Promise<Actor | undefined>;

/** In Teams: the object id and the conversation's tenant, looked up in the directory, never a name or a text. */
export function teamsActor(directory: Directory): Identify {
  return async ({ from, conversation, channelData }) => {
    const { tenant: inChannel } = (channelData ?? {}) as { readonly tenant?: { readonly id?: string } }; // checked at the door
    const tenant = conversation.tenantId ?? inChannel?.id;
    if (tenant === undefined || !from.aadObjectId) return undefined;

    const person = await directory.person(tenant, from.aadObjectId);
    return person && { tenant, person };
  };
}
