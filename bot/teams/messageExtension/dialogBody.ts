import { randomUUID } from 'node:crypto';
import type { CardJson } from '../../../cards/card.js';
import type { DialogStamp } from '../../../cards/extension/dialogCard.js';
import { dialogCard } from '../../../cards/extension/dialogCard.js';
import { dialogNotice } from '../../../cards/extension/dialogNotice.js';
import type { Reader } from '../../../cards/language.js';
import { drawn } from '../../../dialogs/replies.js';
import type { TurnResult } from '../../../dialogs/rootDialog.js';

/** The answer that shows a turn's card. The last card of a dialog says where else it can be found. */
export function bodyOf({ reply, done }: TurnResult, dialog: DialogStamp, reader: Reader, isInChat?: boolean): object {
  const { alsoInChat, notInChat } = reader.strings.extension;
  // Of the bank's answer one can look here; a request's comes to the chat.
  const waitsForBank = reply.awaits !== undefined && 'payment' in reply.awaits;
  const isLast = done !== undefined && !waitsForBank;
  const notes = isLast && isInChat !== undefined ? [isInChat ? alsoInChat : notInChat] : [];
  const card = reply.card ?? noticeCard(reply.text ?? '', reader);
  return continued(card, dialog, reader, { isLast, notes });
}

interface Sent {
  readonly dialog: DialogStamp;
  /** What the button carried, which can be sent again. */
  readonly again: object;
}

/** A notice in place of a card that a dialog cannot show, with a way on. */
export function noticeAnswer(text: string, reader: Reader, sent?: Sent): object {
  return continued(noticeCard(text, reader, sent?.again), sent?.dialog ?? newDialog(), reader);
}

/** A dialog of its own; of no journey yet where none is named. */
export function newDialog(action = ''): DialogStamp {
  return { id: randomUUID(), step: 0, action };
}

function noticeCard(text: string, reader: Reader, again?: object): CardJson {
  return drawn(dialogNotice, { text, again }, reader).card;
}

interface Ending {
  readonly isLast: boolean;
  readonly notes: readonly string[];
}

function continued(card: CardJson, dialog: DialogStamp, reader: Reader, ending?: Ending): object {
  const { isLast = false, notes = [] } = ending ?? {};
  const content = dialogCard(card, { dialog, isLast }, notes);
  const attachment = { contentType: 'application/vnd.microsoft.card.adaptive', content };
  const value = { title: titleOf(dialog, reader), width: 'medium', height: 'large', card: attachment };
  return { task: { type: 'continue', value } };
}

/** What stands above a dialog: the journey that goes on in it. */
function titleOf({ action }: DialogStamp, { strings: { titles } }: Reader): string {
  return Object.hasOwn(titles, action) ? titles[action as keyof typeof titles] : 'Seatkeeper';
}
