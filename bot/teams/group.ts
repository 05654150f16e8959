import type { Activity } from 'botbuilder';
import { z } from 'zod';
import { listOf } from './activityKind.js';

const mention = z.object({ type: z.literal('mention'), mentioned: z.object({ id: z.string() }) });
const ofTeam = z.object({
  team: z.object({ id: z.string().min(1).max(1024), memberCount: z.number().optional().catch(undefined) }),
});

/** A message that mentions the bot; read in the entities, since anybody can type its name. */
function mentionsBot({ entities, recipient }: Activity): boolean {
  return listOf(entities).some((entity) => mention.safeParse(entity).data?.mentioned.id === recipient.id);
}

/** A message that a client sends for a button without Action.Execute. */
export function isPressedMessage({ type, text, value }: Activity): boolean {
  return type === 'message' && !text && value !== undefined && value !== null;
}

/**
 * Whether an activity from a conversation with others is meant for the bot: a press, or a message that mentions it. A
 * conversation of unknown type may have only one person in it, who gets an answer without that.
 */
export function isForBot(activity: Activity): boolean {
  if (activity.type === 'invoke') return true;
  if (activity.type !== 'message') return false;
  const { isGroup, conversationType } = activity.conversation;
  const hasOthers = isGroup || Boolean(conversationType);
  return !hasOthers || isPressedMessage(activity) || mentionsBot(activity);
}

/** A team with all its channels, or a group chat. */
export function groupOf({ conversation, channelData }: Activity): { readonly id: string; readonly isTeam: boolean } {
  const team = ofTeam.safeParse(channelData).data?.team;
  const [thread = conversation.id] = conversation.id.split(';messageid=');
  return { id: team?.id ?? thread, isTeam: team !== undefined };
}

/** How many members a team has, where an event says it. */
export function membersIn({ channelData }: Activity): number | undefined {
  return ofTeam.safeParse(channelData).data?.team.memberCount;
}

/** Not an upgrade, nor another member. */
export function isAddedToGroup({ type, action, membersAdded, recipient }: Activity): boolean {
  if (type === 'installationUpdate') return action === 'add';
  return type === 'conversationUpdate' && listOf(membersAdded).some(({ id }) => id === recipient.id);
}

export function isRemovedFromGroup({ type, action }: Activity): boolean {
  return type === 'installationUpdate' && action === 'remove';
}
