import type { TurnContext } from 'botbuilder';
import type { Reader } from '../cards/language.js';
import { readerFor } from '../cards/language.js';
import { sentenceFor } from '../cards/menu/refusal.js';
import type { Strings } from '../cards/strings/index.js';
import { adminReadOnly } from '../dialogs/refusals/adminReadOnly.js';
import type { TurnResult } from '../dialogs/rootDialog.js';
import { hearPress, hearText } from '../dialogs/rootDialog.js';
import { isHeard, isInstall, isOutsideChat, isRemoval, isShared } from './teams/activityKind.js';
import { languageIn } from './teams/clientLocale.js';
import { isTooMuch } from './teams/entryLimits.js';
import { invokeErrorBody } from './teams/invokeAnswers.js';
import { typedText } from './teams/messageText.js';
import { bringsPaymentCardNumber, paymentCardNumberReply } from './teams/paymentCardNumberGuard.js';
import type { AnswerOutsideChat } from './teams/messageExtension/messageExtension.js';
import { refusalTo } from './teams/messageExtension/messageExtension.js';
import { isForBot } from './teams/group.js';
import { peopleSearch } from './teams/peopleSearch.js';
import { sendReply } from './teams/sendReply.js';
import { StandingReviews } from './teams/standingReviews.js';
import type { EndTurnParts } from './turns/endTurn.js';
import { endTurn } from './turns/endTurn.js';
import { forget, greet } from './turns/greet.js';
import type { InGroupParts } from './turns/inGroup.js';
import { answerInGroup } from './turns/inGroup.js';
import type { IntroduceParts } from './turns/introduce.js';
import { introduce } from './turns/introduce.js';
import type { IncomingTurn, IncomingTurnParts } from './turns/incomingTurn.js';
import { dialogTurnOf, incomingTurnOf, openFor } from './turns/incomingTurn.js';

export interface BotParts extends IncomingTurnParts, EndTurnParts, InGroupParts, IntroduceParts {
  /** Answers requests of the message extension. */
  readonly extension: AnswerOutsideChat;
  /** Local mode: commands that switch the person. */
  readonly impersonate?: (text: string, reader: Reader) => Promise<Impersonation | undefined>;
}

export interface Impersonation {
  readonly actAs?: string;
  readonly text: string;
}

const readerKey = Symbol('reader');

/** How the turn's person reads, also after a fault. For somebody unknown, the client's locale decides. */
export function readerIn({ turnState, activity }: TurnContext): Reader {
  const { from, locale } = activity;
  return turnState.get<Reader | undefined>(readerKey) ?? readerFor(from.id, languageIn(activity), locale);
}

export function stringsIn(context: TurnContext): Strings {
  return readerIn(context).strings;
}

/** Routes Teams' activities: install, message, button, search. */
export function seatkeeperBot(parts: BotParts): (context: TurnContext) => Promise<void> {
  const { services, botState } = parts;
  const found = peopleSearch(services);
  const standing = new StandingReviews();
  const end = (context: TurnContext, incoming: IncomingTurn, result: TurnResult) =>
    endTurn({ ...parts, standing }, context, incoming, result);
  return async (context) => {
    const { activity } = context;
    if (!isHeard(activity)) return;
    if (isOutsideChat(activity)) return outside(context);
    if (isShared(activity) && !isForBot(activity)) return introduce(parts, context);

    const incoming = await incomingTurnOf(parts, activity);
    if (incoming === undefined) return decline(context, stringsIn(context).menu.unknownPerson);
    context.turnState.set(readerKey, incoming.turn.reader);
    // Checked before anything reads the activity; the card stays as it is, with its inputs.
    if (isTooMuch(activity)) return decline(context, stringsIn(context).menu.tooLong);
    if (bringsPaymentCardNumber(activity)) return warn(context, incoming);
    if (isShared(activity)) return answerInGroup(parts, context, incoming, goOn);

    if (activity.type === 'message') await hear(context, incoming);
    else if (activity.type === 'invoke') await invoked(context, incoming);
    else if (isInstall(activity)) await greet(parts, context, incoming);
    else if (isRemoval(activity)) await forget(parts, incoming);
  };

  /** A request of the message extension: nothing is sent to where it comes from, and nothing remembered of it. */
  async function outside(context: TurnContext): Promise<void> {
    const { activity } = context;
    const incoming = await dialogTurnOf(parts, activity);
    if (incoming !== undefined) context.turnState.set(readerKey, incoming.turn.reader);
    const body =
      incoming === undefined
        ? refusalTo(activity.name ?? '', stringsIn(context).menu.unknownPerson, readerIn(context))
        : await parts.extension(incoming, activity);
    await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body } });
    if (incoming !== undefined) parts.wake(incoming.by);
  }

  /** A wish from a group, in the person's own chat: as if it had been written there. */
  async function goOn(own: TurnContext, text: string): Promise<void> {
    const incoming = await incomingTurnOf(parts, own.activity);
    if (incoming === undefined) return;
    await end(own, incoming, await hearText(incoming.turn, text, openFor(incoming), incoming.conversation));
  }

  /** A message with a payment card's number stops here: it is not stored, logged, searched or repeated. */
  async function warn(context: TurnContext, incoming: IncomingTurn): Promise<void> {
    const { activity } = context;
    // A search or a message extension cannot show a card.
    const hasNoRoom = activity.type === 'invoke' && activity.name !== 'adaptiveCard/action';
    if (hasNoRoom || isShared(activity)) await decline(context, stringsIn(context).paying.numberText);
    else
      await end(context, incoming, {
        ...incoming.conversation,
        reply: paymentCardNumberReply(incoming.turn, openFor(incoming)),
      });
  }

  async function hear(context: TurnContext, incoming: IncomingTurn): Promise<void> {
    const { activity } = context;
    const text = typedText(activity);
    const pressed = activity.value !== undefined && activity.value !== null && text === '';
    const changed = pressed ? undefined : await parts.impersonate?.(text, incoming.turn.reader);
    if (changed !== undefined) return become(context, incoming, changed);

    const open = openFor(incoming);
    const result = pressed
      ? await hearPress(incoming.turn, activity.value, incoming.conversation, open)
      : await hearText(incoming.turn, text, open, incoming.conversation);
    await end(context, incoming, result);
  }

  async function become(context: TurnContext, incoming: IncomingTurn, { actAs, text }: Impersonation): Promise<void> {
    const id = context.activity.conversation.id;
    if (actAs !== undefined) await botState.rememberConversation(id, incoming.conversation, { actAs });
    await context.sendActivity(text);
    const next = actAs === undefined ? undefined : await incomingTurnOf(parts, context.activity);
    if (next !== undefined) await end(context, next, await hearText(next.turn, 'menu', undefined, {}));
  }

  async function invoked(context: TurnContext, incoming: IncomingTurn): Promise<void> {
    const { name, value } = context.activity as { readonly name?: string; readonly value?: unknown }; // the SDK says any
    if (name === 'adaptiveCard/action') {
      const { action } = value as { readonly action: { readonly data?: unknown } }; // checked when it came in
      await end(
        context,
        incoming,
        await hearPress(incoming.turn, action.data, incoming.conversation, openFor(incoming)),
      );
    } else if (name === 'application/search') {
      await context.sendActivity({
        type: 'invokeResponse',
        value: { status: 200, body: await found(incoming.by, value) },
      });
    } else {
      await declineInvoke(context, incoming);
    }
  }

  /**
   * An invoke that no journey handles. An admin whose button names another person's subscription is told why they
   * cannot change it (D1).
   */
  async function declineInvoke(context: TurnContext, { turn }: IncomingTurn): Promise<void> {
    const { name = '', value } = context.activity as { readonly name?: string; readonly value?: unknown }; // the SDK says any
    const { data } = (value ?? {}) as { readonly data?: unknown }; // told apart by whoever reads it
    const refusal = await adminReadOnly(turn, data);
    const isKnown = /^(?:signin|fileConsent|message)\//.test(name);
    const { notOffered } = turn.reader.strings.extension;
    const text = refusal === undefined ? isKnown && notOffered : sentenceFor(refusal, turn.reader);
    const answer = text === false ? { status: 404 } : { status: 200, body: invokeErrorBody(name, text) };
    await context.sendActivity({ type: 'invokeResponse', value: answer });
  }
}

/** Says why nothing was done, after a message or a press; an install event gets no answer. */
async function decline(context: TurnContext, text: string): Promise<void> {
  if (context.activity.type === 'message' || context.activity.type === 'invoke') await sendReply(context, { text });
}
