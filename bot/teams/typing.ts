import type { Activity, TurnContext } from 'botbuilder';
import { inTime } from '../payments/timeout.js';
import { isShared } from './activityKind.js';

/** How long a turn may take before the bot shows that it is typing, in milliseconds. */
const patience = 1_000;
/** The longest that an answer waits for its "is typing" to be sent first, in milliseconds. */
const longestSending = 1_000;

/**
 * Runs a turn, and once shows that the bot is typing if there is no answer after `after` milliseconds: for messages and
 * pressed buttons of a personal chat. Never after the answer, which an "is typing" would outlast; one that cannot be
 * sent changes nothing.
 */
export async function whileTyping(context: TurnContext, run: () => Promise<void>, after = patience): Promise<void> {
  if (!isWaitedFor(context.activity)) return run();

  let showing: Promise<unknown> = Promise.resolve();
  const timer = setTimeout(() => {
    showing = context.sendActivity({ type: 'typing' }).catch(() => undefined);
  }, after);
  const answer = async () => {
    clearTimeout(timer);
    await inTime(showing, longestSending, undefined);
  };
  context.onSendActivities(async (_, activities, next) => {
    if (activities.some(({ type }) => type !== 'typing')) await answer();
    return next();
  });
  context.onUpdateActivity(async (_, __, next) => {
    await answer();
    return next();
  });
  try {
    await run();
  } finally {
    clearTimeout(timer);
  }
}

/** A search or a dialog of the message extension has no chat in which the bot could be seen typing. */
function isWaitedFor(activity: Activity): boolean {
  const { type, name, deliveryMode } = activity;
  const isAsked = type === 'message' || (type === 'invoke' && name === 'adaptiveCard/action');
  return isAsked && deliveryMode !== 'expectReplies' && !isShared(activity);
}
