import type { Activity } from 'botbuilder';
import { createHash } from 'node:crypto';
import type { DialogStamp } from '../../../cards/extension/dialogCard.js';
import { dialogNotice } from '../../../cards/extension/dialogNotice.js';
import type { TurnResult } from '../../../dialogs/rootDialog.js';
import { begin, hearPress } from '../../../dialogs/rootDialog.js';
import type { TurnQueue } from '../../http/turnQueue.js';
import { inTime } from '../../payments/timeout.js';
import type { PersonalTurn } from '../../turns/incomingTurn.js';
import type { BotState, DialogState } from '../botState.js';
import { bodyOf, newDialog, noticeAnswer } from './dialogBody.js';
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

/** Teams gives up after five seconds, and sends the request again. */
const patienceOfTeams = 4_000;

/** Opens a dialog at the first card of a journey. */
export async function opened(parts: DialogParts, incoming: PersonalTurn, value: unknown): Promise<object> {
  const { by, turn } = incoming;
  const { reader } = turn;
  const { commandId: action, messagePayload } = openRequest.safeParse(value).data ?? {};
  if (action === undefined) return noticeAnswer(reader.strings.extension.notOffered, reader);

  const dialog = newDialog(action);
  const again = { card: dialogNotice.id, for: by.person.id, start: action };
  const begun = async () => {
    const isAbout = action === 'assign' && typeof messagePayload === 'object' && messagePayload !== null;
    const result = await begin(turn, action, isAbout ? await peopleOf(turn, messagePayload) : {});
    await remember(parts, incoming, dialog, {}, stateAfter(result));
    return bodyOf(result, dialog, reader);
  };
  return inPatience(parts, begun(), () => noticeAnswer(reader.strings.extension.late, reader, { dialog, again }));
}

/**
 * Answers a button of a dialog. Teams sends a request that is not answered within five seconds again, twice: the same
 * request has one effect and one answer, also while it runs and after a restart.
 */
export async function pressed(parts: DialogParts, incoming: PersonalTurn, { value }: Activity): Promise<object> {
  const { by, turn } = incoming;
  const { reader } = turn;
  const request = submitted(value);
  if (request === undefined) return noticeAnswer(reader.strings.menu.stale, reader);

  const dialog = request.dialog ?? newDialog();
  const line = `dialog ${by.tenant} ${by.person.id} ${dialog.id}`;
  const again = dialogNotice.read(request.pressed)?.again ?? request.pressed;
  const answer = parts.turns.run(line, () => answered(parts, incoming, dialog, again));
  return inPatience(parts, answer, () => noticeAnswer(reader.strings.extension.late, reader, { dialog, again }));
}

/** The answer, or what is said instead of one that is late; the work goes on. */
export async function inPatience(
  { patience = patienceOfTeams, log }: Pick<DialogParts, 'patience' | 'log'>,
  answer: Promise<object>,
  late: () => object,
): Promise<object> {
  const inTheEnd = await inTime(answer, patience, undefined);
  if (inTheEnd !== undefined) return inTheEnd;

  answer.catch((error: unknown) =>
    log.error({ err: error }, 'request from outside of the chat failed after its answer'),
  );
  return late();
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
  const { reply, done } = result;
  const isNew = done !== undefined && before.receipt?.of !== done;
  const receipt = isNew ? { of: done, ...(await receiptInChat(parts, by, person.address, result)) } : before.receipt;
  const body = bodyOf(result, nextIn(dialog, data), turn.reader, receipt?.isInChat);
  const isKept = done !== undefined || reply.review !== undefined;
  await remember(parts, incoming, dialog, before, {
    ...stateAfter(result),
    ...(receipt && { receipt }),
    ...(isKept && { answered: { request, body } }),
  });
  return body;
}

/** The next card of the dialog, or of the journey that the button has begun in it. */
function nextIn(dialog: DialogStamp, { start }: { readonly start?: unknown }): DialogStamp {
  return { ...dialog, step: dialog.step + 1, ...(typeof start === 'string' && { action: start.slice(0, 40) }) };
}

function stateAfter({ live, isInProgress }: TurnResult): DialogState {
  return { ...(live && { live }), ...(isInProgress && { isInProgress }) };
}

/** Where it fails, a receipt that was earned is still shown; a review is drawn again when it is pressed. */
async function remember(
  { botState, log }: DialogParts,
  { by }: PersonalTurn,
  { id }: DialogStamp,
  before: DialogState,
  after: DialogState,
): Promise<void> {
  try {
    await botState.rememberDialog(by.tenant, by.person.id, id, before, after);
  } catch (error) {
    log.error({ err: error }, 'state of a dialog not saved');
  }
}

function digestOf(request: object): string {
  return createHash('sha256').update(JSON.stringify(request)).digest('base64url');
}
