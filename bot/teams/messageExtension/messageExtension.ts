import type { Activity } from 'botbuilder';
import type { Reader } from '../../../cards/language.js';
import { search } from '../../../dialogs/search/search.js';
import type { PersonalTurn } from '../../turns/incomingTurn.js';
import { isTooMuch } from '../entryLimits.js';
import { invokeErrorBody } from '../invokeAnswers.js';
import { bringsPaymentCardNumber } from '../paymentCardNumberGuard.js';
import { noticeAnswer } from './dialogBody.js';
import type { DialogParts } from './dialogs.js';
import { inPatience, opened, pressed } from './dialogs.js';
import { enteredIn, searchRequest } from './requests.js';
import { searchAnswer } from './searchAnswer.js';

/** The body of the answer to a request that comes from outside of the chat. */
export type AnswerOutsideChat = (incoming: PersonalTurn, activity: Activity) => Promise<object>;

/** Answers requests of the message extension: who asks and where from come from the activity alone (D15). */
export function messageExtension(parts: DialogParts): AnswerOutsideChat {
  return async (incoming, activity) => {
    const { name = '' } = activity;
    const { value } = activity as { readonly value?: unknown }; // the SDK says any
    const { reader } = incoming.turn;
    const { menu, paying, extension } = reader.strings;
    const entered = { value: enteredIn(value) };
    if (isTooMuch(entered)) return refusalTo(name, menu.tooLong, reader); // only its value is read
    if (bringsPaymentCardNumber(entered as Activity)) return refusalTo(name, paying.numberText, reader);

    const late = () => refusalTo(name, extension.late, reader);
    if (name === 'composeExtension/query') return inPatience(parts, found(incoming, activity, value), late);
    if (name === 'composeExtension/fetchTask') return opened(parts, incoming, value);
    const isPreview = (value as { readonly botMessagePreviewAction?: unknown } | undefined)?.botMessagePreviewAction;
    if (name === 'composeExtension/submitAction' && !isPreview) return pressed(parts, incoming, activity);
    return refusalTo(name, extension.notOffered, reader);
  };
}

async function found({ turn }: PersonalTurn, activity: Activity, value: unknown): Promise<object> {
  const { commandId, parameters = '', queryOptions } = searchRequest.safeParse(value).data ?? {};
  const { reader } = turn;
  const { name = '', recipient } = activity;
  if (commandId === undefined) return refusalTo(name, reader.strings.extension.notOffered, reader);

  const page = await search(turn, commandId, parameters, queryOptions);
  return searchAnswer(page, commandId, reader, (sentence) => reader.links.chatWith(recipient.id, sentence));
}

/** Says why nothing is done: a dialog as a card with a way on, anything else as a sentence. */
export function refusalTo(name: string, text: string, reader: Reader): object {
  const isDialog = /^(?:task\/|composeExtension\/(?:fetchTask|submitAction)$)/.test(name);
  return isDialog ? noticeAnswer(text, { ...reader, surface: 'dialog' }) : invokeErrorBody(name, text);
}
