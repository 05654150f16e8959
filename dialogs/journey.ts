import type { Card } from '../cards/card.js';
import type { JourneyId } from '../cards/strings/index.js';
import type { Reply } from './replies.js';
import type { Turn } from './turn.js';

/** One thing that people can do in chat. Its cards carry all that it needs, so it has no state to lose. */
export interface Journey {
  readonly id: JourneyId;
  /** Whether it can spend or take away, so that beginning it ends every earlier review, or only looks (D17). */
  readonly kind: 'acts' | 'looks';
  /** Begins, by word or by button; `given` is what the button carried and is not to be trusted. */
  readonly start: (turn: Turn, given: unknown) => Promise<Reply>;
  readonly answers?: readonly AnswerHandler[];
  /** Words that answer this journey's open question; undefined where they do not. */
  readonly listen?: (turn: Turn, text: string, data: unknown) => Promise<Reply | undefined>;
}

export interface AnswerHandler {
  readonly card: string;
  /** One of its buttons acts (D17). */
  readonly acts: boolean;
  /** Its buttons only turn the pages of what has been done. */
  readonly isLook?: true;
  /** Undefined where the value is not this card's answer. */
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

/** A card whose buttons only turn the pages of what has been done. */
export function onPage<Data, Answer>(
  card: Card<Data, Answer>,
  handle: (turn: Turn, answer: Answer) => Promise<Reply>,
): AnswerHandler {
  return { ...on(card, handle), isLook: true };
}
