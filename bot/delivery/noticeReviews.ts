import { besideOf } from '../../dialogs/reviewGuard.js';
import type { Desk } from '../../dialogs/desk.js';
import type { Log } from '../log.js';
import type { Memory } from '../teams/botState.js';
import type { TurnQueue } from '../http/turnQueue.js';
import type { CourierParts } from './deliveryWorker.js';

/** A notice whose button acts at once is answered by one press, unless a review waits in the conversation (D17). */
export function noticeReviews({
  desk,
  memory,
  turns,
  log,
}: {
  readonly desk: Pick<Desk, 'accounts' | 'organisations'>;
  readonly memory: Memory;
  readonly turns: Pick<TurnQueue, 'run'>;
  readonly log: Log;
}): CourierParts['opens'] {
  return async ({ tenant, person }, conversation, review) => {
    try {
      await turns.run(conversation, async () => {
        const before = await memory.conversation(conversation);
        const live = await besideOf(desk, { tenant, person }, before.live, review);
        if (live !== before.live) await memory.rememberConversation(conversation, before, { ...before, live });
      });
    } catch (error) {
      // The card is drawn once more before its button acts.
      log.warn({ err: error }, 'review of a notice not remembered');
    }
  };
}
