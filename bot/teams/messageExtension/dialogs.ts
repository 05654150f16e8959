import type { Activity } from 'botbuilder';
import { createHash, randomUUID } from 'node:crypto';
import type { CardJson } from '../../../cards/card.js';
import type { dialogStamp } from '../../../cards/extension/dialogCard.js';
import { dialogCard } from '../../../cards/extension/dialogCard.js';
import type { QuickAction } from '../../../cards/extension/dialogNotice.js';
import { dialogNotice } from '../../../cards/extension/dialogNotice.js';
import type { Reader } from '../../../cards/language.js';
import { drawn } from '../../../dialogs/replies.js';
import type { TurnResult } from '../../../dialogs/rootDialog.js';
import { begin, hearPress } from '../../../dialogs/rootDialog.js';
import type { z } from 'zod';
import type { TurnQueue } from '../../http/turnQueue.js';
import { inTime } from '../../payments/timeout.js';
import type { PersonalTurn } from '../../turns/incomingTurn.js';
import type { BotState, DialogState } from '../botState.js';
import { peopleOf } from './messagePeople.js';
import type { ReceiptParts } from './receiptInChat.js';
import { receiptInChat } from './receiptInChat.js';
import { openRequest, submitted } from './requests.js';

export interface DialogParts extends ReceiptParts {
  readonly botState: Pick<BotState, 'dialog' | 'rememberDialog'>;
  readonly turns: Pick<TurnQueue, 'run'>;
  /** How long an answer may take, in milliseconds. */
  readonly patience?: number;
}

type DialogStamp = z.infer<typeof dialogStamp>;

/** Teams gives up after five seconds, and sends the request again. */
const patienceOfTeams = 4_000;

/** Opens a dialog at the first card of a journey. */
export async function opened(parts: DialogParts, incoming: PersonalTurn, value: unknown): Promise<object> {
  const { turn } = incoming;
  const { commandId: action, messagePayload } = openRequest.safeParse(value).data ?? {};
  const { strings } = turn.reader;
  const dialog = newDialog(action ?? 'buy');
  if (action === undefined)
    return continued(noticeCard(strings.extension.notOffered, turn.reader), dialog, turn.reader);

  const isAbout = action === 'assign' && typeof messagePayload === 'object' && messagePayload !== null;
  const result = await begin(turn, action, isAbout ? await peopleOf(turn, messagePayload) : {});
  await remember(parts, incoming, dialog, stateAfter(result));
  return bodyOf(result, dialog, turn.reader);
}

/**
 * Answers a button of a dialog. Teams sends a request that is not answered within five seconds again, twice: the same
 * request has one effect and one answer, also while it runs and after a restart.
 */
export async function pressed(parts: DialogParts, incoming: PersonalTurn, { value }: Activity): Promise<object> {
  const { by, turn } = incoming;
  const { reader } = turn;
  const request = submitted(value);
  if (request === undefined) return continued(noticeCard(reader.strings.menu.stale, reader), newDialog('buy'), reader);

  const dialog = request.dialog ?? newDialog('buy');
  const line = `dialog ${by.tenant} ${by.person.id} ${dialog.id}`;
  const data = dialogNotice.read(request.pressed)?.again ?? request.pressed;
  const answer = parts.turns.run(line, () => answered(parts, incoming, dialog, data));
  const inTheEnd = await inTime(answer, parts.patience ?? patienceOfTeams, undefined);
  if (inTheEnd !== undefined) return inTheEnd;

  answer.catch((error: unknown) => parts.log.error({ err: error }, 'dialog failed after its answer'));
  return continued(noticeCard(reader.strings.extension.late, reader, data), dialog, reader);
}

async function answered(
  parts: DialogParts,
  incoming: PersonalTurn,
  dialog: DialogStamp,
  data: object,
): Promise<object> {
  const { by, turn, person } = incoming;
  const before = await parts.botState.dialog(by.tenant, by.person.id, dialog.id);
  const request = digestOf({ dialog, data });
  if (before.answered?.request === request) return before.answered.body as object; // written below

  const result = await hearPress(turn, data, before);
  const { reply, isDone } = result;
  const isFirst = isDone === true && before.isInChat === undefined;
  const isInChat = isFirst ? await receiptInChat(parts, by, person.address, result) : before.isInChat;
  const body = bodyOf(result, { ...dialog, step: dialog.step + 1 }, turn.reader, isInChat);
  const isKept = isDone === true || reply.review !== undefined;
  await remember(parts, incoming, dialog, {
    ...stateAfter(result),
    ...(isInChat !== undefined && { isInChat }),
    ...(isKept && { answered: { request, body } }),
  });
  return body;
}

function stateAfter({ live, isInProgress }: TurnResult): DialogState {
  return { ...(live && { live }), ...(isInProgress && { isInProgress }) };
}

/** Where it fails, a receipt that was earned is still shown; a review is drawn again when it is pressed. */
async function remember(
  { botState, log }: DialogParts,
  { by }: PersonalTurn,
  { id }: DialogStamp,
  after: DialogState,
): Promise<void> {
  try {
    if (Object.keys(after).length > 0) await botState.rememberDialog(by.tenant, by.person.id, id, after);
  } catch (error) {
    log.error({ err: error }, 'state of a dialog not saved');
  }
}

/** The last card of a dialog says where else it can be found. */
function bodyOf({ reply, isDone }: TurnResult, dialog: DialogStamp, reader: Reader, isInChat?: boolean): object {
  const { alsoInChat, notInChat } = reader.strings.extension;
  // Of the bank's answer one can look here; a request's comes to the chat.
  const waitsForBank = reply.awaits !== undefined && 'payment' in reply.awaits;
  const isLast = isDone === true && !waitsForBank;
  const notes = isLast && isInChat !== undefined ? [isInChat ? alsoInChat : notInChat] : [];
  const card = reply.card ?? noticeCard(reply.text ?? '', reader);
  return continued(card, dialog, reader, { isLast, notes });
}

/** A notice in place of a card that a dialog cannot show, with a way on. */
export function noticeAnswer(text: string, reader: Reader, again?: object): object {
  return continued(noticeCard(text, reader, again), newDialog('buy'), reader);
}

function noticeCard(text: string, reader: Reader, again?: object): CardJson {
  return drawn(dialogNotice, { text, again }, reader).card;
}

interface Ending {
  readonly isLast: boolean;
  readonly notes: readonly string[];
}

function continued(card: CardJson, dialog: DialogStamp, { strings }: Reader, ending?: Ending): object {
  const { isLast = false, notes = [] } = ending ?? {};
  const content = dialogCard(card, { dialog, isLast }, notes);
  const attachment = { contentType: 'application/vnd.microsoft.card.adaptive', content };
  const title = strings.titles[dialog.action];
  return { task: { type: 'continue', value: { title, width: 'medium', height: 'large', card: attachment } } };
}

function newDialog(action: QuickAction): DialogStamp {
  return { id: randomUUID(), step: 0, action };
}

function digestOf(request: object): string {
  return createHash('sha256').update(JSON.stringify(request)).digest('base64url');
}
