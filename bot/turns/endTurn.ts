import type { TurnContext } from 'botbuilder';
import type { AwaitedResult } from '../../dialogs/replies.js';
import type { TurnResult } from '../../dialogs/rootDialog.js';
import type { Recipient } from '../../domain/application/ports.js';
import type { Actor } from '../../domain/basics/person.js';
import type { AdminRegister } from '../delivery/adminRegister.js';
import type { Log } from '../log.js';
import { addressAfter, addressOf } from '../teams/address.js';
import type { Address, BotState, UserState } from '../teams/botState.js';
import { sendReply } from '../teams/sendReply.js';
import type { StandingReviews } from '../teams/standingReviews.js';
import { redrawAsLeft } from '../teams/standingReviews.js';
import type { LaterCards } from './laterCards.js';
import type { IncomingTurn } from './incomingTurn.js';
import { keyOf } from './incomingTurn.js';

export interface EndTurnParts {
  readonly botState: BotState;
  readonly log: Log;
  /** Payments or notifications of this person's may be waiting. */
  readonly wake: (by: Actor) => void;
  /** From now on this recipient can be written to. */
  readonly met: (recipient: Recipient) => void;
  readonly admins: AdminRegister;
  /** The card that waits for the hosted page has been delivered to this place. */
  readonly shown?: (page: string, place: { readonly address: Address; readonly activity?: string }) => Promise<void>;
  /** A card that waits for an answer has been delivered. */
  readonly awaits?: (by: Actor, awaited: AwaitedResult, activity: string) => Promise<void>;
  /** Shows answers that took long. */
  readonly later?: Pick<LaterCards, 'after'>;
}

/**
 * Saves state before replying, so that an answer that was seen is never forgotten. If saving fails, the result is
 * still shown, except for a language choice, which is nothing but state.
 */
export async function endTurn(
  parts: EndTurnParts & { readonly standing: StandingReviews },
  context: TurnContext,
  incoming: IncomingTurn,
  result: TurnResult,
): Promise<void> {
  const { botState, log, standing } = parts;
  const { activity } = context;
  const { reply, live, isInProgress } = result;
  const { person, conversation } = incoming;
  const language = reply.language ?? person.language;
  const address = addressAfter(person.address, activity, incoming.client);
  const isKnown = address === person.address && language === person.language;
  const after = isKnown ? person : { ...person, ...(language && { language }), ...(address && { address }) };
  const { actAs } = conversation;
  const { open } = reply;
  try {
    if (reply.card !== undefined) {
      const by = incoming.by.person.id;
      const isSame = live === conversation.live && isInProgress === conversation.isInProgress;
      const isQuiet = open === undefined && conversation.open === undefined && isSame;
      const next = isQuiet
        ? conversation
        : {
            ...(open && { open: { ...open, by } }),
            ...(live && { live }),
            ...(isInProgress && { isInProgress }),
            ...(actAs !== undefined && { actAs }),
          };
      await botState.rememberConversation(activity.conversation.id, conversation, next);
    }
    await botState.rememberPerson(...keyOf(incoming), person, after);
    await parts.admins.met(incoming.by);
  } catch (error) {
    if (reply.language !== undefined) throw error;
    log.error({ err: error }, 'state of a turn not saved');
  }
  const shown = await sendReply(context, reply);
  const left = standing.after(activity, result, shown);
  if (left !== undefined) await redrawAsLeft(context, incoming.turn.reader, left, log);
  void parts.later?.after(activity, reply, addressOf(activity, incoming.client), shown); // it never rejects
  if (reply.page !== undefined && address?.conversation === activity.conversation.id)
    await note(parts, reply.page, address, shown);
  if (reply.awaits !== undefined && shown !== undefined) await noteAwaited(parts, incoming.by, reply.awaits, shown);
  announce(parts, incoming, after);
}

/** If the message cannot be recorded, the page works anyway and its result comes as a new message. */
async function note(
  { shown, log }: EndTurnParts,
  page: string,
  address: Address,
  activity: string | undefined,
): Promise<void> {
  try {
    await shown?.(page, { address, ...(activity !== undefined && { activity }) });
  } catch (error) {
    log.error({ err: error }, 'message with a payment link not recorded');
  }
}

/** If the message cannot be recorded, the result comes as a new message and this card stays as it is. */
async function noteAwaited(
  { awaits, log }: EndTurnParts,
  by: Actor,
  awaited: AwaitedResult,
  activity: string,
): Promise<void> {
  try {
    await awaits?.(by, awaited, activity);
  } catch (error) {
    log.error({ err: error }, 'message that waits for an answer not recorded');
  }
}

/** The person's changes may need deliveries, and notifications that wait for them can be sent now. */
export function announce({ wake, met }: EndTurnParts, { by, person }: IncomingTurn, after: UserState): void {
  wake(by);
  if (person.address !== after.address) met({ tenant: by.tenant, person: by.person.id });
}
