import type { Card, CardJson, LiveReview } from '../cards/card.js';
import type { Language, Reader } from '../cards/language.js';
import type { JourneyId } from '../cards/strings/index.js';
import type { AwaitedAssignment } from '../domain/account/account.js';
import type { Instant } from '../domain/basics/calendar.js';
import type { Turn } from './turn.js';

/** A question that may also be answered by typing; stored with the conversation, so that it survives a restart. */
export interface OpenQuestion {
  readonly journey: JourneyId;
  readonly data: unknown;
}

/** What a card waits for: the bank's answer to a payment, or the result of a request. */
export type AwaitedResult =
  | { readonly account: string; readonly payment: string; readonly assigns?: AwaitedAssignment }
  | { readonly request: string };

/** The result of a turn. A dialog only decides what to show; the bot decides how to send it. */
export interface Reply {
  readonly card?: CardJson;
  /** A text instead of a card, which leaves the card on the screen as it is. */
  readonly text?: string;
  readonly open?: OpenQuestion;
  /** The review that the card opens (D17). */
  readonly review?: LiveReview;
  /** The language that the person has chosen. */
  readonly language?: Language;
  /** Offers the languages; an open question stays open meanwhile. */
  readonly isAboutLanguage?: true;
  /** Id of the hosted page that this card waits for. */
  readonly page?: string;
  /** The result replaces this card. */
  readonly awaits?: AwaitedResult;
  /** The answer takes longer than this card: it replaces it. */
  readonly later?: Promise<Reply>;
}

export function show<Data>(turn: Turn, card: Card<Data, unknown>, data: Data, open?: OpenQuestion): Reply {
  return { ...drawn(card, data, turn.reader), ...(open && { open }) };
}

/** Renders a card for a reader, with the review that it opens. */
export function drawn<Data>(card: Card<Data, unknown>, data: Data, reader: Reader) {
  const review = card.reviewOf(data);
  return { card: card.render(data, reader), ...(review && { review }) };
}

/** A card that waits for the bank; the payment's result replaces it. */
export function showWaiting<Data>(turn: Turn, card: Card<Data, unknown>, data: Data, awaits: AwaitedResult): Reply {
  return { ...show(turn, card, data), awaits };
}

/**
 * "Already done by you on …" if the button was pressed before; else empty. In a dialog Teams sends a press again by
 * itself, and has to get the same answer.
 */
export function alreadyDone({ reader }: Turn, earlier: Instant | undefined): string {
  return earlier === undefined || reader.surface === 'dialog'
    ? ''
    : reader.strings.subscriptions.alreadyDone(reader.moment(earlier));
}
