import type { Activity, TurnContext } from 'botbuilder';
import { groupNotice } from '../../cards/groups/groupNotice.js';
import type { Reader } from '../../cards/language.js';
import { readerFor } from '../../cards/language.js';
import { languageIn } from '../teams/clientLocale.js';
import type { Connector } from '../teams/connector.js';
import { groupOf, isAddedToGroup, isRemovedFromGroup, membersIn } from '../teams/group.js';
import { messageWith } from '../teams/sendReply.js';
import type { IncomingTurnParts } from './incomingTurn.js';
import { incomingTurnOf } from './incomingTurn.js';

export interface IntroduceParts extends IncomingTurnParts {
  readonly connector?: Pick<Connector, 'teamSize'>;
}

/** A larger team is not written to before it asks. */
const largestTeam = 100;

/** Introduces the bot to a group chat or team that it is added to: once, however many events arrive for it. */
export async function introduce(parts: IntroduceParts, context: TurnContext): Promise<void> {
  const { activity } = context;
  const { botState } = parts;
  const { id } = groupOf(activity);
  const known = await botState.group(id);
  if (isRemovedFromGroup(activity)) return botState.rememberGroup(id, known, {});
  if (!isAddedToGroup(activity) || known.isIntroduced === true) return;

  if (((await sizeOf(parts, activity)) ?? 0) > largestTeam) return;
  await botState.rememberGroup(id, known, { isIntroduced: true });
  const reader = (await incomingTurnOf(parts, activity))?.turn.reader;
  const own = reader ?? readerFor(activity.from.id, languageIn(activity), activity.locale);
  await context.sendActivity(messageWith(introduction(own, activity)));
}

export function introduction(reader: Reader, { recipient }: Activity) {
  return groupNotice.render({ says: 'introduction', chat: reader.links.chatWith(recipient.id) }, reader);
}

/** The size of a team; a group chat is small. Undefined if nobody says it. */
async function sizeOf({ connector }: IntroduceParts, activity: Activity): Promise<number | undefined> {
  const { id, isTeam } = groupOf(activity);
  if (!isTeam) return undefined;
  return membersIn(activity) ?? (await connector?.teamSize(activity.serviceUrl, id));
}
