import type { Activity } from 'botbuilder';

const heardTypes: readonly string[] = ['message', 'invoke', 'installationUpdate', 'conversationUpdate'];

/** Typing, reactions and the like say nothing to us. */
export function isHeard({ type }: Activity): boolean {
  return heardTypes.includes(type);
}

/** Prices and people's licences are for one pair of eyes; a conversation that does not say what it is has perhaps more. */
export function isShared({ channelId, conversation: { isGroup, conversationType } }: Activity): boolean {
  // The emulator knows no groups, and names no type.
  const type = conversationType || (channelId === 'emulator' ? 'personal' : undefined);
  return isGroup || type !== 'personal';
}

export function isInstall({ type, action, membersAdded, recipient }: Activity): boolean {
  if (type === 'installationUpdate') return action?.startsWith('add') ?? false;
  return type === 'conversationUpdate' && listOf(membersAdded).some(({ id }) => id === recipient.id);
}

export function isRemoval({ type, action }: Activity): boolean {
  return type === 'installationUpdate' && (action?.startsWith('remove') ?? false);
}

/** Clients leave lists out that the SDK promises, or send null for them. */
export function listOf<Item>(list: readonly Item[] | null | undefined): readonly Item[] {
  return list ?? [];
}
