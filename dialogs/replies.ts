import type { Card, CardJson, LiveReview } from '../cards/card.js';
import type { Language, Reader } from '../cards/language.js';
import type { JourneyId } from '../cards/strings/index.js';
import type { Instant } from '../domain/basics/calendar.js';
import type { Turn } from './turn.js';

/** A question that may also be answered in words; kept with the conversation, so that it survives a restart. */
export interface OpenQuestion {
  readonly journey: JourneyId;
  readonly data: unknown;
}

/** What a card waits for: the bank's answer to a payment, or colleagues' to a request. */
export type Awaited = { readonly account: string; readonly payment: string } | { readonly request: string };

/** What a turn ends with. A dialog only shows; whether that becomes an answer in place or a message is the bot's business. */
export interface Reply {
  readonly card?: CardJson;
  /** Instead of a card: a word that leaves the card on the screen as it is. */
  readonly text?: string;
  readonly open?: OpenQuestion;
  /** The review that the card opens (D17). */
  readonly review?: LiveReview;
  /** The person has chosen this language. */
  readonly language?: Language;
  /** The languages to choose from: what was being asked before waits. */
  readonly isAboutLanguage?: true;
  /** The hosted page whose end this card waits for. */
  readonly page?: string;
  /** What comes of it takes the place of this card. */
  readonly awaits?: Awaited;
}

export function show<Data>(turn: Turn, card: Card<Data, unknown>, data: Data, open?: OpenQuestion): Reply {
  return { ...drawn(card, data, turn.reader), ...(open && { open }) };
}

/** A card for a reader, and the review that it opens. */
export function drawn<Data>(card: Card<Data, unknown>, data: Data, reader: Reader) {
  const review = card.reviewOf(data);
  return { card: card.render(data, reader), ...(review && { review }) };
}

/** The bank has not answered: what comes of it takes the place of this card. */
export function showWaiting<Data>(turn: Turn, card: Card<Data, unknown>, data: Data, awaits: Awaited): Reply {
  return { ...show(turn, card, data), awaits };
}

/** "Already done by you on …", where a button was pressed before; empty where it was not. */
export function alreadyDone({ reader }: Turn, earlier: Instant | undefined): string {
  return earlier === undefined ? '' : reader.strings.subscriptions.alreadyDone(reader.moment(earlier));
}
