import { z } from 'zod';
import type { LiveReview } from '../cards/card.js';
import { plain } from '../cards/markdown.js';
import type { Beginning } from '../cards/pricedJourneys.js';
import type { TypedRow } from '../cards/layouts/rows.js';
import { typedRowsOn } from '../cards/layouts/rows.js';
import { leftReview } from '../cards/menu/leftReview.js';
import { forAgents } from '../cards/menu/menu.js';
import type { JourneyId } from '../cards/strings/index.js';
import { isPartnerAgent } from '../domain/partner/agents.js';
import { openOwn } from './payments/accountOpening.js';
import { journeys } from './journeys.js';
import { inLanguage, readIn } from './languageDialog.js';
import { menuWith } from './menuDialog.js';
import { aboutCustomer, isOnlyOfBuyers, quantityInstead } from './partner/aboutCustomer.js';
import { adminReadOnly } from './refusals/adminReadOnly.js';
import { partnerReadOnly } from './refusals/partnerReadOnly.js';
import { computerOnlyReply, withPriceGuard } from './priceGuard.js';
import { besideOf, withReviewGuard, withoutCommands } from './reviewGuard.js';
import type { AnswerHandler, Journey } from './journey.js';
import { refused } from './refusals/refused.js';
import type { OpenQuestion, Reply } from './replies.js';
import type { Turn } from './turn.js';
import type { Intent } from './understanding/intents.js';
import { closestIntentIn, intentIn, isBareCancel } from './understanding/intents.js';
import { rowMeant } from './understanding/parseRow.js';

const journeyById = new Map<string, Journey>(journeys.map((journey) => [journey.id, journey]));
const answeringByCard = new Map<string, Answered>(
  journeys.flatMap(({ id, kind, answers = [] }) =>
    answers.map((answering) => [answering.card, { id, answering, kind: answering.isLook === true ? 'looks' : kind }]),
  ),
);

interface Answered {
  readonly id: JourneyId;
  readonly answering: AnswerHandler;
  readonly kind: Journey['kind'];
}

/** A turn's reply, and whether it has started or stopped something. */
interface Heard {
  readonly reply: Reply;
  readonly kind: Journey['kind'] | 'stops';
}

/** A turn's result, and the review whose button acts from now on (D17). */
export interface TurnResult {
  readonly reply: Reply;
  readonly live?: LiveReview;
  /** Something that was begun is neither done nor stopped: “cancel” alone stops it. */
  readonly isInProgress?: true;
  /** The operation of which the card is the receipt, or says that the bank has not answered yet. */
  readonly done?: string;
}

/** What is remembered of a conversation besides its open question. */
export type Remembered = Pick<TurnResult, 'live' | 'isInProgress'>;

/** Agents' journeys do not exist for anybody else, whatever an old card or a remembered question says (D14). */
function isOffered(id: string, turn: Turn): boolean {
  return isPartnerAgent(turn.by.person) || !forAgents.some((one) => one === id);
}

function journeyFor(turn: Turn, id: string): Journey | undefined {
  return isOffered(id, turn) ? journeyById.get(id) : undefined;
}

/** Every button names its card and the person it was made for; some open a billing account first. */
const pressed = z.looseObject({
  card: z.string(),
  for: z.string(),
  start: z.string().optional(),
  opens: z.literal(true).optional().catch(undefined),
});

/** Handles a pressed button. Its content only says what was meant and is not trusted (D13). */
export function hearPress(
  turn: Turn,
  value: unknown,
  remembered: Remembered,
  open?: OpenQuestion,
): Promise<TurnResult> {
  return guarded(turn, remembered, async (own) => sameQuestion(own, await pressedOn(own, value), open));
}

async function pressedOn(by: Turn, value: unknown): Promise<Heard> {
  const { menu } = by.reader.strings;
  const button = pressed.safeParse(value).data;
  if (button === undefined) return looksOnly(menuWith(by, menu.stale));
  const found = answeringByCard.get(button.card);
  const begun = button.start === undefined ? undefined : journeyFor(by, button.start);
  const ofAgents = quantityInstead(begun?.id ?? found?.id, value);
  if (ofAgents !== undefined && isOffered('quantity', by))
    return pressedOn(by, { card: button.card, for: button.for, ...ofAgents });
  const turn = await aboutCustomer(by, begun?.id ?? found?.id, value);
  const refusal = await adminReadOnly(turn, button);
  if (refusal !== undefined) return looksOnly(refused(turn, { refusal }));
  if (button.for !== turn.by.person.id) return looksOnly({ text: menu.notForYou });

  const answered = found && isOffered(found.id, turn) ? found : undefined;
  const elsewhere = computerOnlyReply(turn, button.start === undefined ? { start: answered?.id } : button);
  if (elsewhere !== undefined) return looksOnly(elsewhere);
  if ((begun ?? answered)?.kind === 'acts') {
    const managed = await partnerReadOnly(turn, button);
    if (managed !== undefined) return looksOnly(refused(turn, { refusal: managed }));
  }
  if (isOnlyOfBuyers(begun?.id ?? answered?.id, value))
    return looksOnly(refused(turn, { refusal: { code: 'not-found' } }));
  if (begun !== undefined) {
    const reply =
      button.opens === true
        ? ((await openOwn(turn)) ?? (await begun.start({ ...turn, hasOpened: true }, value)))
        : await begun.start(turn, value);
    return { reply, kind: begun.kind };
  }
  const left = leftReview.read(value);
  if (left !== undefined) return pressedOn(turn, left.again);
  const reply = await answered?.answering.answer(turn, value);
  return answered && reply ? { reply, kind: answered.kind } : looksOnly(menuWith(turn, menu.stale));
}

/**
 * Choosing a language starts nothing: an open question stays open while the languages are shown, and is then asked
 * again in the chosen one, with its inputs.
 */
async function sameQuestion(turn: Turn, heard: Heard, open: OpenQuestion | undefined): Promise<Heard> {
  const journey = open && journeyFor(turn, open.journey);
  const { reply } = heard;
  if (open === undefined || journey === undefined) return heard;
  if (reply.isAboutLanguage === true && reply.language === undefined) return { ...heard, reply: { ...reply, open } };
  if (reply.language === undefined) return heard;
  const own = readIn(turn, reply.language);
  const again =
    computerOnlyReply(own, beginningOf(open)) ??
    (await journey.start(await aboutCustomer(own, open.journey, open.data), open.data));
  return { kind: 'looks', reply: { ...again, language: reply.language } };
}

function looksOnly(reply: Reply): Heard {
  return { reply, kind: 'looks' };
}

/** Handles a text: an intent in any language, the answer to an open question, or a sentence that contains an intent. */
export function hearText(
  turn: Turn,
  text: string,
  open: OpenQuestion | undefined,
  remembered: Remembered,
): Promise<TurnResult> {
  return guarded(turn, remembered, async (own) =>
    sameQuestion(own, await written(own, text, open, remembered.isInProgress === true), open),
  );
}

async function written(
  turn: Turn,
  text: string,
  open: OpenQuestion | undefined,
  isInProgress: boolean,
): Promise<Heard> {
  if (!isInProgress && isBareCancel(text)) return start(turn, 'cancel', { asks: true });
  const listener = { isAgent: isPartnerAgent(turn.by.person) };
  const intent = intentIn(text, listener);
  if (intent !== undefined) return grant(turn, intent, isOfAgents(intent) ? text : '');

  const listening = open === undefined ? undefined : journeyFor(turn, open.journey);
  const reply = await listening?.listen?.(await aboutCustomer(turn, open?.journey, open?.data), text, open?.data);
  if (open !== undefined && listening !== undefined && reply !== undefined) {
    const elsewhere = computerOnlyReply(turn, beginningOf(open));
    return elsewhere === undefined ? { reply, kind: listening.kind } : looksOnly({ ...elsewhere, open });
  }

  const row = open && listening && (await typedRow(turn, text, listening, open));
  if (row !== undefined) return pressedOn(turn, row.value);

  const closest = closestIntentIn(text, listener);
  if (closest !== undefined) return grant(turn, closest, text);
  return looksOnly({ ...menuWith(turn, turn.reader.strings.menu.notUnderstood), ...(open && { open }) });
}

/** What the open question's journey was begun with. */
function beginningOf({ journey, data }: OpenQuestion): Beginning {
  return { ...(typeof data === 'object' && data), start: journey };
}

/** The row of the open question's card, as it would be drawn now, that a client who cannot press it has typed. */
async function typedRow(
  turn: Turn,
  text: string,
  { start, id }: Journey,
  { data }: OpenQuestion,
): Promise<TypedRow | undefined> {
  const about = await aboutCustomer(turn, id, data);
  const { card } = await start({ ...about, services: withoutCommands(turn.services) }, data);
  return card && rowMeant(text, typedRowsOn(card.body));
}

/** Their words also say what is looked for, such as “suspended subscriptions”. */
function isOfAgents(intent: Intent): boolean {
  return intent.kind === 'journey' && forAgents.includes(intent.journey);
}

async function grant(turn: Turn, intent: Intent, said = ''): Promise<Heard> {
  const { menu } = turn.reader.strings;
  switch (intent.kind) {
    case 'stop':
      return { reply: menuWith(turn, menu.stopped), kind: 'stops' };
    case 'greeting':
      return looksOnly(menuWith(turn, menu.greeting(plain(turn.by.person.name))));
    case 'language':
      return looksOnly(inLanguage(turn, intent.language));
    case 'journey':
      return start(turn, intent.journey, { said });
  }
}

/** Begins a journey outside of the chat; `given` says what it begins with. */
export function begin(turn: Turn, journey: JourneyId, given: object): Promise<TurnResult> {
  return guarded(turn, {}, (own) => start(own, journey, given));
}

async function start(turn: Turn, id: JourneyId, given: object): Promise<Heard> {
  const elsewhere = computerOnlyReply(turn, { ...given, start: id });
  if (elsewhere !== undefined) return looksOnly(elsewhere);
  const journey = journeyFor(turn, id);
  return journey === undefined
    ? looksOnly(menuWith(turn, turn.reader.strings.menu.notUnderstood))
    : { reply: await journey.start(await aboutCustomer(turn, id, given), given), kind: journey.kind };
}

/** Whether a card is filled in or answered; one that only leads elsewhere is no step of anything. */
function asksSomething({ card }: Reply): boolean {
  return card !== undefined && /"(?:action|opens)":|"type":"Input\./.test(JSON.stringify(card.body));
}

/** Runs a turn behind the review guard, and decides which review is current afterwards (D17). */
async function guarded(
  turn: Turn,
  { live, isInProgress: wasInProgress }: Remembered,
  run: (turn: Turn) => Promise<Heard>,
): Promise<TurnResult> {
  const own = withPriceGuard(turn);
  const { services, presses } = withReviewGuard(own.services, live);
  const { reply, kind } = await run({ ...own, services });
  const isPressed = presses.isLive || presses.isPast;
  const isBegun = kind === 'stops' || (kind === 'acts' && !isPressed);
  const next = await opened(reply.review);
  return {
    reply,
    ...(next && { live: next }),
    ...(isInProgress() && { isInProgress: true }),
    ...(presses.done !== undefined && { done: presses.done }),
  };

  function isInProgress(): boolean {
    if (reply.review !== undefined && reply.review.isBeside !== true) return true;
    if (presses.isLive) return false;
    if (presses.isPast || kind === 'looks') return wasInProgress === true;
    return kind === 'acts' && asksSomething(reply);
  }

  async function opened(shown: LiveReview | undefined): Promise<LiveReview | undefined> {
    if (shown === undefined) return isBegun ? undefined : live;
    const isFree = shown.isBeside !== true || isBegun || presses.isLive || presses.isOutdated;
    const { tenant, person } = turn.by;
    return isFree ? shown : await besideOf(services, { tenant, person: person.id }, live, shown);
  }
}
