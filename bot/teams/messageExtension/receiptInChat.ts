import type { AwaitedResult } from '../../../dialogs/replies.js';
import type { TurnResult } from '../../../dialogs/rootDialog.js';
import type { LiveReview } from '../../../cards/card.js';
import type { Recipient } from '../../../domain/application/ports.js';
import type { Actor } from '../../../domain/basics/person.js';
import { routingOf } from '../../delivery/messageBatch.js';
import type { Log } from '../../log.js';
import { inTime } from '../../payments/timeout.js';
import type { Address } from '../botState.js';
import type { Connector } from '../connector.js';
import { messageWith } from '../sendReply.js';

export interface ReceiptParts {
  readonly connector: Pick<Connector, 'post'>;
  readonly log: Log;
  /** A review that a card opens beside what it shows. */
  readonly opens: (to: Recipient, conversation: string, review: LiveReview) => Promise<void>;
  /** A card that waits for an answer has been delivered. */
  readonly awaits: (by: Actor, awaited: AwaitedResult, activity: string) => Promise<void>;
}

/** How long the dialog's answer waits for the chat, in milliseconds: Teams gives it five seconds in all. */
const patience = 1_500;

/** Statuses by which a chat says that the bot is not, or no longer, in it. */
const notThere: ReadonlySet<unknown> = new Set([403, 404]);

/**
 * Sends a dialog's receipt to the person's own chat as well, and says whether it has come there: not where the bot is
 * not installed; empty where nobody knows yet.
 */
export async function receiptInChat(
  { connector, log, opens, awaits }: ReceiptParts,
  by: Actor,
  address: Address | undefined,
  { reply }: TurnResult,
): Promise<{ readonly isInChat?: boolean }> {
  const { card, review, awaits: awaited } = reply;
  if (address === undefined || card === undefined) return { isInChat: false };

  const sending = connector.post({ ...address, tenant: by.tenant }, { ...messageWith(card), ...routingOf(address) });
  const after = sending.then(async (delivery) => {
    if (!delivery.sent) {
      log.warn({ failed: delivery.failed }, 'receipt of a dialog not delivered to the chat');
      return notThere.has(delivery.failed) ? false : undefined;
    }
    const to = { tenant: by.tenant, person: by.person.id };
    if (review !== undefined) await opens(to, address.conversation, review);
    if (awaited !== undefined && delivery.id !== undefined) await awaits(by, awaited, delivery.id);
    return true;
  });
  const noted = after.catch((error: unknown) => {
    log.warn({ err: error }, 'receipt of a dialog not noted');
    return undefined;
  });
  const isInChat = await inTime(noted, patience, undefined);
  return isInChat === undefined ? {} : { isInChat };
}
