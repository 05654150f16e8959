import { besideOf } from '../../dialogs/reviewGuard.js';
import type { Services } from '../../dialogs/services.js';
import type { Log } from '../log.js';
import type { BotState } from '../teams/botState.js';
import type { TurnQueue } from '../http/turnQueue.js';
import type { DeliveryWorkerParts } from './deliveryWorker.js';

/** Makes the button of a delivered notice act at one press, unless a review is open in the conversation (D17). */
export function noticeReviews({
  services,
  botState,
  turns,
  log,
}: {
  readonly services: Pick<Services, 'accounts' | 'organisations'>;
  readonly botState: BotState;
  readonly turns: Pick<TurnQueue, 'run'>;
  readonly log: Log;
}): Required<DeliveryWorkerParts>['opens'] {
  return async ({ tenant, person }, conversation, review) => {
    try {
      await turns.run(conversation, async () => {
        const before = await botState.conversation(conversation);
        const live = await besideOf(services, { tenant, person }, before.live, review);
        if (live !== before.live) await botState.rememberConversation(conversation, before, { ...before, live });
      });
    } catch (error) {
      // The next press then draws the card again before its button acts.
      log.warn({ err: error }, 'review of a notification not saved');
    }
  };
}
