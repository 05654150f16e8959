import type { TurnContext } from 'botbuilder';
import { TurnContext as OwnContext } from 'botbuilder-core/lib/turnContext.js';
import { groupNotice } from '../../cards/groups/groupNotice.js';
import type { Reply } from '../../dialogs/replies.js';
import { drawn } from '../../dialogs/replies.js';
import { isWish } from '../../dialogs/understanding/groupWish.js';
import type { TurnQueue } from '../http/turnQueue.js';
import { Busy } from '../http/turnQueue.js';
import type { Log } from '../log.js';
import { SendFailed } from '../teams/adapter.js';
import { inOwnChat } from '../teams/address.js';
import { isPressedMessage } from '../teams/group.js';
import { typedText } from '../teams/messageText.js';
import { sendReply } from '../teams/sendReply.js';
import type { IncomingTurn } from './incomingTurn.js';
import { introduction } from './introduce.js';

export interface InGroupParts {
  readonly log: Log;
  /** One turn at a time in a person's own chat, as for what is written there. */
  readonly turns?: Pick<TurnQueue, 'run'>;
}

/** Does in a person's own chat what they have written; the context is that of their chat. */
export type GoOn = (own: TurnContext, text: string) => Promise<void>;

/** Longer than a sentence that anybody would want to send again. */
const longestSentence = 300;

/**
 * Answers where others read along. A wish is gone on with in the person's own chat; nothing that is said here depends on
 * what it was, or on what the person has, and nothing pressed here does anything.
 */
export async function answerInGroup(
  parts: InGroupParts,
  context: TurnContext,
  incoming: IncomingTurn,
  goOn: GoOn,
): Promise<void> {
  await sendReply(context, await replyTo(parts, context, incoming, goOn));
}

async function replyTo(
  parts: InGroupParts,
  context: TurnContext,
  { turn: { reader }, person: { address } }: IncomingTurn,
  goOn: GoOn,
): Promise<Reply> {
  const { activity } = context;
  const { groups } = reader.strings;
  if (activity.type !== 'message' || isPressedMessage(activity)) return { text: groups.pressed };

  const text = typedText(activity);
  if (!isWish(text)) return { card: introduction(reader, activity) };

  const own = address && new OwnContext(context.adapter, inOwnChat(activity, address));
  if (own !== undefined && (await hasGoneOn(parts, own, text, goOn))) return { text: groups.continued };
  const sentence = text.replaceAll(/\p{Surrogate}/gu, '').slice(0, longestSentence);
  const chat = reader.links.chatWith(activity.recipient.id, sentence);
  return drawn(groupNotice, { says: 'own-chat', chat }, reader);
}

/** False where the chat cannot be written to, or is busy: then the person opens it. */
async function hasGoneOn({ turns, log }: InGroupParts, own: TurnContext, text: string, goOn: GoOn): Promise<boolean> {
  try {
    const turn = () => goOn(own, text);
    await (turns === undefined ? turn() : turns.run(own.activity.conversation.id, turn));
    return true;
  } catch (error) {
    if (!(error instanceof SendFailed) && !(error instanceof Busy)) throw error;
    log.warn({ err: error }, 'a wish from a group was not gone on with');
    return false;
  }
}
