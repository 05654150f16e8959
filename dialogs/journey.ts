import type { Card } from '../cards/card.js';
import type { JourneyId } from '../cards/strings/index.js';
import type { Reply } from './replies.js';
import type { Turn } from './turn.js';

/** One thing that people can do in chat. Its cards carry all that it needs, so it keeps no state. */
export interface Journey {
  readonly id: JourneyId;
  /** `acts`: it can spend or take away, so starting it ends every earlier review. `looks`: it only shows (D17). */
  readonly kind: 'acts' | 'looks';
  /** Starts the journey, by a sentence or a button; `given` comes from the button and is not trusted. */
  readonly start: (turn: Turn, given: unknown) => Promise<Reply>;
  readonly answers?: readonly AnswerHandler[];
  /** Handles a text as the answer to the journey's open question; undefined if it is none. */
  readonly listen?: (turn: Turn, text: string, data: unknown) => Promise<Reply | undefined>;
}

export interface AnswerHandler {
  readonly card: string;
  /** Whether one of its buttons acts (D17). */
  readonly acts: boolean;
  /** Its buttons only turn the pages of a result. */
  readonly isLook?: true;
  /** Undefined if the value is no answer of this card. */
  readonly answer: (turn: Turn, value: unknown) => Promise<Reply> | undefined;
}

export function on<Data, Answer>(
  card: Card<Data, Answer>,
  handle: (turn: Turn, answer: Answer) => Promise<Reply>,
): AnswerHandler {
  return {
    card: card.id,
    acts: card.acts,
    answer: (turn, value) => {
      const answer = card.read(value);
      return answer === undefined ? undefined : handle(turn, answer);
    },
  };
}

/** A card whose buttons only turn the pages of a result. */
export function onPage<Data, Answer>(
  card: Card<Data, Answer>,
  handle: (turn: Turn, answer: Answer) => Promise<Reply>,
): AnswerHandler {
  return { ...on(card, handle), isLook: true };
}
