import type { Activity, TurnContext } from 'botbuilder';
import { languageOf } from '../../cards/language.js';
import { welcomed } from '../../dialogs/menuDialog.js';
import type { Log } from '../log.js';
import { addressOf, latestAddress } from '../teams/address.js';
import type { UserState } from '../teams/botState.js';
import { messageWith } from '../teams/sendReply.js';
import type { EndTurnParts } from './endTurn.js';
import { announce } from './endTurn.js';
import type { IncomingTurn } from './incomingTurn.js';
import { keyOf } from './incomingTurn.js';

/** Welcomes a person who has installed the bot, once. */
export async function greet(parts: EndTurnParts, context: TurnContext, incoming: IncomingTurn): Promise<void> {
  const { botState, admins, log } = parts;
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
  await admins.met(incoming.by);
  if (person.welcomed !== true) {
    const sent = await context.sendActivity(message);
    if (isUndecided && sent?.id)
      await botState.rememberPerson(...keyOf(incoming), after, { ...after, welcome: sent.id });
  } else if (early !== undefined && turn.reader.language !== languageOf(undefined))
    await translate(log, context, early, message);
  announce(parts, incoming, after);
}

/**
 * The events of an install arrive in any order, some without a locale: the welcome is rewritten in the first known
 * one.
 */
async function translate(
  log: Pick<Log, 'warn'>,
  context: TurnContext,
  id: string,
  message: Partial<Activity>,
): Promise<void> {
  try {
    await context.updateActivity({ ...message, id, conversation: context.activity.conversation });
  } catch (error) {
    log.warn({ err: error }, 'welcome not translated');
  }
}

/** Nothing is sent to a person who has uninstalled the bot; a new install is welcomed again. */
export async function forget({ botState, admins }: EndTurnParts, incoming: IncomingTurn): Promise<void> {
  await botState.rememberPerson(...keyOf(incoming), incoming.person, removed(incoming.person));
  await admins.left(incoming.by);
}

/** Keeps the language only, so that a new install is welcomed again. */
function removed({ language }: UserState): UserState {
  return language === undefined ? {} : { language };
}
