import type { Activity, TurnContext } from 'botbuilder';
import type { Reader } from '../cards/language.js';
import { languageOf, readerFor, stringsOf } from '../cards/language.js';
import { sentenceFor } from '../cards/menu/refusal.js';
import type { Strings } from '../cards/strings/index.js';
import type { Services } from '../dialogs/services.js';
import { welcomed } from '../dialogs/menuDialog.js';
import { adminReadOnly } from '../dialogs/refusals/adminReadOnly.js';
import type { TurnResult } from '../dialogs/rootDialog.js';
import { hearPress, hearText } from '../dialogs/rootDialog.js';
import type { AwaitedResult, OpenQuestion } from '../dialogs/replies.js';
import type { Turn } from '../dialogs/turn.js';
import { tenantFor } from '../domain/organisation/organisation.js';
import type { Actor } from '../domain/basics/person.js';
import type { Recipient } from '../domain/application/ports.js';
import type { Identify } from './teams/actor.js';
import { addressOf, latestAddress } from './teams/address.js';
import { isHeard, isInstall, isRemoval, isShared } from './teams/activityKind.js';
import { invokeErrorBody } from './teams/invokeAnswers.js';
import { peopleSearch } from './teams/peopleSearch.js';
import { bringsPaymentCardNumber, paymentCardNumberReply } from './teams/paymentCardNumberGuard.js';
import type { ClientLocale } from './teams/clientLocale.js';
import { languageIn, localeAfter, zoneAfter } from './teams/clientLocale.js';
import { isTooMuch } from './teams/entryLimits.js';
import { sendReply, messageWith } from './teams/sendReply.js';
import { redrawAsLeft, StandingReviews } from './teams/standingReviews.js';
import type { Log } from './log.js';
import type { Address, ConversationState, BotState, UserState } from './teams/botState.js';
import { typedText } from './teams/messageText.js';
import type { AdminRegister } from './delivery/adminRegister.js';

export interface BotParts {
  readonly services: Services;
  readonly botState: BotState;
  readonly identify: Identify;
  readonly log: Log;
  /** Where cards find pictures; without it, they have none. */
  readonly address?: () => string;
  /** Payments or notifications of this person's may be waiting. */
  readonly wake: (by: Actor) => void;
  /** From now on this recipient can be written to. */
  readonly met: (recipient: Recipient) => void;
  readonly admins: AdminRegister;
  /** The card that waits for the hosted page has been delivered to this place. */
  readonly shown?: (page: string, place: { readonly address: Address; readonly activity?: string }) => Promise<void>;
  /** A card that waits for an answer has been delivered. */
  readonly awaits?: (by: Actor, awaited: AwaitedResult, activity: string) => Promise<void>;
  /** Local mode: commands that switch the person. */
  readonly impersonate?: (text: string, reader: Reader) => Promise<Impersonation | undefined>;
}

export interface Impersonation {
  readonly actAs?: string;
  readonly text: string;
}

/** One turn's person, strings and state. */
interface IncomingTurn {
  readonly by: Actor;
  readonly turn: Turn;
  readonly person: UserState;
  readonly conversation: ConversationState;
  readonly client: ClientLocale;
}

const stringsKey = Symbol('strings');

/** Strings in the language of the turn's person, also when the turn failed. */
export function stringsIn({ turnState, activity }: TurnContext): Strings {
  return turnState.get<Strings | undefined>(stringsKey) ?? stringsOf[languageIn(activity)];
}

/** Routes Teams' activities: install, message, button, search. */
export function seatkeeperBot(parts: BotParts): (context: TurnContext) => Promise<void> {
  const { services, botState, log } = parts;
  const found = peopleSearch(services.directory);
  const standing = new StandingReviews();
  return async (context) => {
    const { activity } = context;
    if (!isHeard(activity)) return;

    const incoming = await incomingTurnOf(activity);
    if (incoming === undefined) return decline(context, stringsIn(context).menu.unknownPerson);
    context.turnState.set(stringsKey, incoming.turn.reader.strings);
    // Checked before anything reads the activity; the card stays as it is, with its inputs.
    if (isTooMuch(activity)) return decline(context, stringsIn(context).menu.tooLong);
    if (bringsPaymentCardNumber(activity)) return warn(context, incoming);
    if (isShared(activity)) return decline(context, stringsIn(context).menu.privately);

    if (activity.type === 'message') await hear(context, incoming);
    else if (activity.type === 'invoke') await invoked(context, incoming);
    else if (isInstall(activity)) await greet(context, incoming);
    else if (isRemoval(activity)) await forget(incoming);
  };

  /** Nothing is sent to a person who has uninstalled the bot. */
  async function forget(incoming: IncomingTurn): Promise<void> {
    await botState.rememberPerson(...keyOf(incoming), incoming.person, removed(incoming.person));
    await parts.admins.left(incoming.by);
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

  async function incomingTurnOf(activity: Activity): Promise<IncomingTurn | undefined> {
    const conversation = await botState.conversation(activity.conversation.id);
    const speaker = await parts.identify(activity);
    const other =
      conversation.actAs === undefined ? undefined : speaker && (await impersonated(speaker, conversation.actAs));
    const by = other ?? speaker;
    if (by === undefined) return undefined;

    const [person, everybodys, organisation] = await Promise.all([
      botState.person(by.tenant, by.person.id),
      services.directory.tenant(by.tenant),
      services.organisations.read(by.tenant),
    ]);
    if (everybodys === undefined) return undefined;
    const tenant = tenantFor(everybodys, organisation, by.person.id, services.clock.now());
    const known = person.address ?? {};
    const zone = zoneAfter(known, activity);
    const client = { ...localeAfter(known, activity), zone };
    const { locale } = client;
    const plainReader = readerFor(by.person.id, person.language ?? languageOf(locale), locale, tenant.cloud, zone);
    const reader = { ...plainReader, address: parts.address?.() ?? '' };
    return { by, person, conversation, client, turn: { by, tenant, reader, locale, services } };
  }

  async function impersonated(speaker: Actor, id: string): Promise<Actor | undefined> {
    const person = parts.impersonate && (await services.directory.person(speaker.tenant, id));
    return person && { tenant: speaker.tenant, person };
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
    const next = actAs === undefined ? undefined : await incomingTurnOf(context.activity);
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
    const answer =
      refusal === undefined
        ? { status: 404 }
        : { status: 200, body: invokeErrorBody(name, sentenceFor(refusal, turn.reader)) };
    await context.sendActivity({ type: 'invokeResponse', value: answer });
  }

  async function greet(context: TurnContext, incoming: IncomingTurn): Promise<void> {
    const { person, turn } = incoming;
    const message = messageWith(await welcomed(turn));
    const address = latestAddress(person.address, addressOf(context.activity, incoming.client));
    const { welcome: early, ...rest } = person;
    const after = { ...rest, welcomed: true, address };
    const isUndecided = person.language === undefined && turn.locale === undefined;
    await botState.rememberPerson(
      ...keyOf(incoming),
      person,
      isUndecided ? { ...after, ...(early && { welcome: early }) } : after,
    );
    await parts.admins.met(incoming.by);
    if (person.welcomed !== true) {
      const sent = await context.sendActivity(message);
      if (isUndecided && sent?.id)
        await botState.rememberPerson(...keyOf(incoming), after, { ...after, welcome: sent.id });
    } else if (early !== undefined && turn.reader.language !== languageOf(undefined))
      await translate(context, early, message);
    announce(incoming, after);
  }

  /**
   * The events of an install arrive in any order, some without a locale: the welcome is rewritten in the first known
   * one.
   */
  async function translate(context: TurnContext, id: string, message: Partial<Activity>): Promise<void> {
    try {
      await context.updateActivity({ ...message, id, conversation: context.activity.conversation });
    } catch (error) {
      log.warn({ err: error }, 'welcome not translated');
    }
  }

  /**
   * Saves state before replying, so that an answer that was seen is never forgotten. If saving fails, the result is
   * still shown, except for a language choice, which is nothing but state.
   */
  async function end(context: TurnContext, incoming: IncomingTurn, result: TurnResult): Promise<void> {
    const { activity } = context;
    const { reply, live, isInProgress } = result;
    const { person, conversation } = incoming;
    const language = reply.language ?? person.language;
    const address = latestAddress(person.address, addressOf(activity, incoming.client));
    const isKnown = address === person.address && language === person.language;
    const after = isKnown ? person : { ...person, ...(language && { language }), address };
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
    if (reply.page !== undefined) await note(reply.page, address, shown);
    if (reply.awaits !== undefined && shown !== undefined) await noteAwaited(incoming.by, reply.awaits, shown);
    announce(incoming, after);
  }

  /** If the message cannot be recorded, the page works anyway and its result comes as a new message. */
  async function note(page: string, address: Address, activity: string | undefined): Promise<void> {
    try {
      await parts.shown?.(page, { address, ...(activity !== undefined && { activity }) });
    } catch (error) {
      log.error({ err: error }, 'message with a payment link not recorded');
    }
  }

  /** If the message cannot be recorded, the result comes as a new message and this card stays as it is. */
  async function noteAwaited(by: Actor, awaited: AwaitedResult, activity: string): Promise<void> {
    try {
      await parts.awaits?.(by, awaited, activity);
    } catch (error) {
      log.error({ err: error }, 'message that waits for an answer not recorded');
    }
  }

  /** The person's changes may need deliveries, and notifications that wait for them can be sent now. */
  function announce({ by, person }: IncomingTurn, after: UserState): void {
    parts.wake(by);
    if (person.address !== after.address) parts.met({ tenant: by.tenant, person: by.person.id });
  }
}

function keyOf({ by }: IncomingTurn): readonly [string, string] {
  return [by.tenant, by.person.id];
}

/** Keeps the language only, so that a new install is welcomed again. */
function removed({ language }: UserState): UserState {
  return language === undefined ? {} : { language };
}

/** The open question, if it was asked of this person. */
function openFor({ by, conversation: { open } }: IncomingTurn): OpenQuestion | undefined {
  return open?.by === by.person.id ? (open as OpenQuestion) : undefined; // journeys that were removed are ignored
}

/** Says why nothing was done, after a message or a press; an install event gets no answer. */
async function decline(context: TurnContext, text: string): Promise<void> {
  if (context.activity.type === 'message' || context.activity.type === 'invoke') await sendReply(context, { text });
}
