import type { Activity } from 'botbuilder';

const heardTypes: readonly string[] = ['message', 'invoke', 'installationUpdate', 'conversationUpdate'];

/** Typing, reactions and the like are ignored. */
export function isHeard({ type }: Activity): boolean {
  return heardTypes.includes(type);
}

/**
 * Prices and licences are private, so group conversations are refused; a conversation of unknown type counts as
 * shared.
 */
export function isShared({ channelId, conversation: { isGroup, conversationType } }: Activity): boolean {
  // The emulator has no groups and sends no type.
  const type = conversationType || (channelId === 'emulator' ? 'personal' : undefined);
  return isGroup || type !== 'personal';
}

/** Requests of the message extension, and of dialogs and settings, which have no conversation of ours. */
export function isOutsideChat({ type, name }: Pick<Activity, 'type' | 'name'>): boolean {
  return type === 'invoke' && /^(?:composeExtension|task|config)\//.test(name ?? '');
}

export function isInstall({ type, action, membersAdded, recipient }: Activity): boolean {
  if (type === 'installationUpdate') return action?.startsWith('add') ?? false;
  return type === 'conversationUpdate' && listOf(membersAdded).some(({ id }) => id === recipient.id);
}

export function isRemoval({ type, action }: Activity): boolean {
  return type === 'installationUpdate' && (action?.startsWith('remove') ?? false);
}

/** Clients omit lists that the SDK's types promise, or send null. */
export function listOf<Item>(list: readonly Item[] | null | undefined): readonly Item[] {
  return list ?? [];
}
