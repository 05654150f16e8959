import type { Activity, TurnContext } from 'botbuilder';
import type { CardJson } from '../../cards/card.js';
import type { Reply } from '../../dialogs/replies.js';
import { SendFailed } from './adapter.js';
import { invokeErrorBody } from './invokeAnswers.js';

const adaptive = 'application/vnd.microsoft.card.adaptive';

/**
 * The one place that sends a dialog's reply: updates the pressed card or sends a new message. Resolves to the id of
 * the activity that shows it, if known.
 */
export async function sendReply(context: TurnContext, { card, text }: Reply): Promise<string | undefined> {
  const { activity } = context;
  if (activity.type === 'invoke') {
    const body = card
      ? { statusCode: 200, type: adaptive, value: card }
      : invokeErrorBody(activity.name ?? '', text ?? '');
    await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body } });
    return activity.replyToId;
  }
  if (card === undefined) return sent(context, { type: 'message', text: text ?? '' });
  if (!activity.value || !activity.replyToId) return sent(context, messageWith(card));
  return replace(context, activity.replyToId, card);
}

async function sent(context: TurnContext, message: Partial<Activity>): Promise<string | undefined> {
  const response = await context.sendActivity(message);
  return response?.id === '' ? undefined : response?.id;
}

/** `summary` is what a notification and the list of chats show. */
export function messageWith(card: CardJson, summary: string = card.fallbackText): Partial<Activity> {
  return {
    type: 'message',
    attachments: [{ contentType: adaptive, content: card }],
    summary,
  };
}

/** For clients that press with Action.Submit: updates the card, or sends a new one if it is gone. */
async function replace(context: TurnContext, id: string, card: CardJson): Promise<string | undefined> {
  try {
    const { conversation } = context.activity;
    await context.updateActivity({ ...messageWith(card), id, conversation });
    return id;
  } catch (error) {
    if (!(error instanceof SendFailed) || (typeof error.status !== 'number' && error.status !== 'not-sent'))
      throw error;
    return sent(context, messageWith(card));
  }
}
